//! A noun of saying with its owner: `X's estimate of 300`.

use super::cue::{Cue, Manner, Named, Who};
use super::line::Line;

/// The name in `X's`.
pub(super) fn owner(word: &str) -> Option<&str> {
    word.strip_suffix('s')?.strip_suffix(['\'', '’'])
}

/// `X's estimate of 300`
pub(super) fn possessive(line: &Line<'_>, at: usize) -> Option<Cue> {
    let words = line.words();
    let token = &line.tokens[at];
    let name = owner(token.text)?;
    let noun = (at + 1..line.len().min(at + 4)).find(|&next| words.nouns.saying.contains_whole(line.lower(next)))?;
    let gives = words.words.complement.contains(line.lower(noun + 1)) && line.tokens[noun + 1..].len() > 1;
    if !gives || (at + 1..noun).any(|between| line.is_function_word(between)) {
        return None;
    }
    let mut start = at;
    while start > 0 && line.tokens[start - 1].is_capitalised() && line.starts_name(start - 1) {
        start -= 1;
    }
    let determined = start > 0 && line.is_determiner(start - 1);
    if !line.tokens[start].is_capitalised() && !determined {
        return None;
    }
    let cut = Some(token.span.start + name.len());
    let who = Who::Named(Named { range: start..at + 1, cut, parts: Vec::new() });
    let scope = noun + 1..line.clause(noun).end;
    Some(Cue {
        who,
        via: None,
        words: noun..noun + 1,
        scope,
        except: start..noun,
        manner: Manner::Possessive,
        back: false,
    })
}
