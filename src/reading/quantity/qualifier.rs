//! The hedge of a figure: `mehr als`, `bis zu`, `rund`, `or more`.

use std::ops::Range;

use super::numeral::is_hyphen;
use crate::language::{Hedge, LONGEST_HEDGE, Lexicon, Lower, ends_in};
use crate::reading::{Kind, Qualifier, Token};

/// A hedge and how far the figure's phrase reaches with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hedged {
    pub qualifier: Qualifier,
    /// Tokens of hedge, number and unit together.
    pub tokens: Range<usize>,
    /// Whether the hedge can be nothing else: `über` could be a preposition.
    pub certain: bool,
}

impl Hedged {
    /// The figure without a hedge.
    pub fn exact(figure: &Range<usize>) -> Self {
        Self { qualifier: Qualifier::Exact, tokens: figure.clone(), certain: true }
    }
}

/// Room for the words before most figures, in bytes.
const USUAL_HEDGE: usize = 64;

/// Most words between a hedge and its number.
const GAP: usize = 3;

/// The hedge of the figure whose number and unit are `tokens[figure]`; exact where there is none.
pub fn hedge(tokens: &[Token<'_>], figure: &Range<usize>, kind: Kind, lexicon: &Lexicon) -> Hedged {
    let before = before(tokens, figure.start, lexicon).or_else(|| around(tokens, figure.start, kind, lexicon)).filter(
        |&(_, start)| {
            // `won three titles over two spells`
            let occasion = kind == Kind::Count
                && lexicon.qualifiers.not_before.occasions.contains(super::lower(tokens, figure.end));
            !((kind == Kind::Duration || occasion) && spans_time(tokens, start, figure, lexicon))
        },
    );
    let after = after(tokens, figure.end, lexicon);
    // `ein knappes Viertel`
    let inside = tokens.get(figure.start + 1).filter(|word| {
        lexicon.numbers.articles.has(tokens[figure.start].lower())
            && lexicon.qualifiers.inflected.contains(word.lower())
    });
    let inside = inside.and_then(|word| lexicon.qualifiers.before.get(word.lower()));
    let before = before.or_else(|| inside.map(|&hedge| (hedge, figure.start)));
    let (hedge, start, end) = match (before, after) {
        // `about five hundred or more` is a bound.
        (Some((Hedge::About | Hedge::Nearly, start)), Some((bound, end))) if bound != Hedge::About => {
            (bound, start, end)
        }
        (Some((hedge, start)), _) => (hedge, start, figure.end),
        (None, Some((hedge, end))) => (hedge, figure.start, end),
        (None, None) => return Hedged::exact(figure),
    };
    let certain = start == figure.start || !lexicon.qualifiers.not_before.ambiguous.contains(tokens[start].lower());
    let qualifier = match hedge {
        Hedge::About => Qualifier::About,
        Hedge::Nearly => Qualifier::Nearly,
        Hedge::MoreThan => Qualifier::MoreThan,
        Hedge::AtLeast => Qualifier::AtLeast,
        Hedge::LessThan => Qualifier::LessThan,
        Hedge::AtMost => Qualifier::AtMost,
    };
    Hedged { qualifier, tokens: start..end, certain }
}

/// `Geschwindigkeiten um 110 km/h`: what is read off a scale lies around it, unless the clause says a change.
fn around(tokens: &[Token<'_>], start: usize, kind: Kind, lexicon: &Lexicon) -> Option<(Hedge, usize)> {
    let link = start.checked_sub(1).filter(|_| kind == Kind::Measure)?;
    let by = lexicon.changes.by.contains(tokens[link].lower());
    let level = link.checked_sub(1).is_some_and(|at| {
        tokens[at].is_capitalised() && ends_in(tokens[at].lower(), &lexicon.qualifiers.not_before.levels)
    });
    (by && level).then_some((Hedge::About, link))
}

/// Whether the hedge at `start` is the preposition of a span of time: `über drei Jahre hinweg`.
fn spans_time(tokens: &[Token<'_>], start: usize, figure: &Range<usize>, lexicon: &Lexicon) -> bool {
    let not_before = &lexicon.qualifiers.not_before;
    let before = start.checked_sub(1).and_then(|at| tokens.get(at));
    // `Menschen über 65 Jahre` are old.
    let person = before.is_some_and(|token| lexicon.units.age.persons.contains(token.lower()));
    is_ambiguous(tokens, start, start + 1, lexicon)
        && !person
        // `gut zwölf Minuten`
        && lexicon.function_words.prepositions.contains(tokens[start].lower())
        && matches!(lexicon.qualifiers.before.get(tokens[start].lower()), Some(Hedge::MoreThan))
        && start > 0
        && !before.is_some_and(|token| not_before.unless_after.contains(token.lower()))
        && !tokens.get(figure.end).is_some_and(|token| not_before.unless_before.contains(token.lower()))
}

/// The hedge before the token `start`, and where it starts. A bound goes before an approximation:
/// `bis zu etwa 500`.
fn before(tokens: &[Token<'_>], start: usize, lexicon: &Lexicon) -> Option<(Hedge, usize)> {
    let mut end = start;
    let mut gap = 0;
    let mut approximate = None;
    loop {
        if let Some((hedge, from)) = phrase_before(tokens, end, lexicon) {
            match hedge {
                Hedge::About | Hedge::Nearly if approximate.is_none() => {
                    approximate = Some((hedge, from));
                    end = from;
                    continue;
                }
                // `fewer than the 300 expected` compares.
                Hedge::MoreThan | Hedge::LessThan
                    if end < start
                        && (tokens[start].is_number()
                            || !lexicon.grammar.nouns_capitalised
                                && lexicon.numbers.may_start(tokens[start].lower())
                            || lexicon.units.is_currency_sign(tokens[start].lower()))
                        && (lexicon.grammar.than.contains(tokens[end - 1].lower())
                            || lexicon.grammar.levels.contains(tokens[end - 1].lower()))
                        && lexicon.grammar.links.definite_articles.contains(tokens[end].lower()) =>
                {
                    return approximate;
                }
                // `under a $772m program`, `beyond the 410`
                Hedge::MoreThan | Hedge::LessThan
                    if end < start
                        && is_ambiguous(tokens, from, end, lexicon)
                        && (tokens[start].is_number() || lexicon.units.is_currency_sign(tokens[start].lower()))
                        && (lexicon.grammar.links.definite_articles.contains(tokens[end].lower())
                            || end + 1 == start
                                && !lexicon.grammar.nouns_capitalised
                                && lexicon.function_words.articles.contains(tokens[end].lower())) =>
                {
                    return approximate;
                }
                // `über fast 1,3 Millionen`: what stands before a hedge is the preposition.
                _ if approximate.is_some() && is_ambiguous(tokens, from, end, lexicon) => return approximate,
                _ => return Some((hedge, from)),
            }
        }
        let Some(word) = end.checked_sub(1).map(|at| tokens[at].lower()) else { return approximate };
        if gap == GAP || approximate.is_some() || !lexicon.qualifiers.between.words.contains(word) {
            return approximate;
        }
        gap += 1;
        end -= 1;
    }
}

/// The longest hedge that ends right before the token `end`.
fn phrase_before(tokens: &[Token<'_>], end: usize, lexicon: &Lexicon) -> Option<(Hedge, usize)> {
    let qualifiers = &lexicon.qualifiers;
    if !qualifiers.may_end_with(tokens.get(end.checked_sub(1)?)?.lower()) {
        return None;
    }
    let mut phrase = String::with_capacity(USUAL_HEDGE);
    let mut found = None;
    for start in (end.saturating_sub(LONGEST_HEDGE)..end).rev() {
        let token = &tokens[start];
        let follows_glued = tokens.get(start + 1).is_some_and(|next| next.glued) && start + 1 < end;
        let gap = if phrase.is_empty() || follows_glued { "" } else { " " };
        phrase.insert_str(0, gap);
        phrase.insert_str(0, &token.lower());
        if let Some(&hedge) = qualifiers.before.get(&phrase) {
            found = Some((hedge, start));
        }
    }
    let (hedge, start) = found?;
    let before = start.checked_sub(1).map(|at| &tokens[at]);
    // `hatten sich noch über 2,2 Millionen gefreut`
    let felt = (start.saturating_sub(2)..start)
        .any(|at| lexicon.attribution.words.reflexive.contains(tokens[at].lower()))
        && tokens.iter().any(|token| qualifiers.not_before.felt.contains(token.lower()));
    let governed = felt
        || before.is_some_and(|token| {
            qualifiers.not_before.words.contains(token.lower())
                || (token.is_capitalised() && ends_in(token.lower(), &qualifiers.not_before.endings))
        });
    // `three times as many as a decade earlier` compares.
    let compares = lexicon.grammar.comparing.contains(tokens[start].lower())
        && before.is_some_and(|token| {
            lexicon.numbers.times.contains(token.lower()) || lexicon.numbers.occurrences.contains(token.lower())
        });
    // `ticked up to 4.1%`: where something went, no bound.
    // `claw back up to R50bn` moves nothing.
    let back = before.is_some_and(|token| lexicon.function_words.adverbs.contains(token.lower()))
        && start.checked_sub(2).is_some_and(|at| qualifiers.not_before.giving.contains(tokens[at].lower()));
    let went = (!back && before.is_some_and(|token| qualifiers.not_before.moving.contains(token.lower()))
        || is_lifted(&tokens[..start], lexicon))
        && lexicon.changes.plus.contains(tokens[start].lower());
    let asked = hedge == Hedge::LessThan && is_asked_among(&tokens[..start], lexicon);
    let sized = lexicon.grammar.than.contains(tokens[end - 1].lower())
        && start.checked_sub(1).is_some_and(|at| is_end_of_size(tokens, at, lexicon));
    (!(compares || sized || went || ((governed || asked) && is_ambiguous(tokens, start, end, lexicon))))
        .then_some((hedge, start))
}

/// Whether the size of a difference ends with the token `at`, behind which a comparative is no hedge: `um ein Drittel
/// billiger als ein Jahr zuvor`; a part is none that is counted in a row or named: `in the first quarter more than 300`.
fn is_end_of_size(tokens: &[Token<'_>], at: usize, lexicon: &Lexicon) -> bool {
    let word = tokens[at].lower();
    let numbers = &lexicon.numbers;
    let tied = at > 1 && is_hyphen(tokens[at - 1].text);
    let before = at.checked_sub(1 + usize::from(tied)).map_or(Lower::NONE, |at| tokens[at].lower());
    let counted = numbers.articles.has(before)
        || tokens[at.saturating_sub(1 + usize::from(tied))].is_number()
        || numbers.prefix(before).is_some_and(|(_, length)| length == before.len());
    let ordinal = numbers.ordinals.contains_key(before.text) || lexicon.time.ordinals.contains_key(before);
    lexicon.units.percent.has(word)
        || numbers.fractions.contains_key(word) && counted && !ordinal
        || numbers.shares.contains_key(word) && !ordinal
        || lexicon.units.is_currency_sign(word)
        || lexicon.units.currencies.contains_key(word)
}

/// Whether a verb of lifting stands before `up to` with its object between: `helped push earnings up to $43m`.
fn is_lifted(before: &[Token<'_>], lexicon: &Lexicon) -> bool {
    /// `push their combined first-quarter earnings`
    const REACH: usize = 6;
    let clause = before.iter().rev().take(REACH).take_while(|token| token.is_word() || token.is_year());
    clause.skip(1).any(|token| lexicon.qualifiers.not_before.lifting.contains(token.lower()))
}

/// Whether a survey stands before `unter`: `eine Befragung der Universität unter 4.300 Schülern`.
fn is_asked_among(before: &[Token<'_>], lexicon: &Lexicon) -> bool {
    /// `Umfrage des Instituts Muster im Auftrag der Stadt`
    const REACH: usize = 8;
    let nouns = &lexicon.attribution.nouns;
    before.iter().rev().take(REACH).take_while(|token| token.is_word()).any(|token| {
        token.is_capitalised() && (nouns.surveys.contains(token.lower()) || nouns.documents.contains(token.lower()))
    })
}

/// Whether the hedge at `tokens[start..end]` could be a preposition.
fn is_ambiguous(tokens: &[Token<'_>], start: usize, end: usize, lexicon: &Lexicon) -> bool {
    end - start == 1 && lexicon.qualifiers.not_before.ambiguous.contains(tokens[start].lower())
}

/// The hedge after the figure or after the noun behind it (`31 Tote oder mehr`), and where it ends.
fn after(tokens: &[Token<'_>], end: usize, lexicon: &Lexicon) -> Option<(Hedge, usize)> {
    // $4bn-plus
    let tied = end.checked_sub(1).and_then(|at| tokens[at].lower().text.rsplit_once('-'));
    if let Some(&hedge) = tied.and_then(|(_, word)| lexicon.qualifiers.after.get(word)) {
        return Some((hedge, end));
    }
    for from in [end, end + 1] {
        let mut phrase = String::new();
        for (length, token) in tokens.iter().skip(from).take(2).enumerate() {
            // 19,000-plus
            if length == 0 && token.is("-") && token.glued {
                if let Some(word) = tokens.get(from + 1).filter(|word| word.glued)
                    && let Some(&hedge) = lexicon.qualifiers.after.get(word.lower())
                {
                    return Some((hedge, from + 2));
                }
                break;
            }
            if length == 0 && !lexicon.qualifiers.may_start_with(token.lower()) {
                break;
            }
            if !phrase.is_empty() {
                phrase.push(' ');
            }
            phrase.push_str(&token.lower());
            // `mit einem Plus von`: a noun is no hedge.
            let noun = lexicon.grammar.nouns_capitalised && token.is_capitalised();
            if let Some(&hedge) = lexicon.qualifiers.after.get(&phrase).filter(|_| !noun) {
                // `plus` before another number is a sign; `zehn Tote und mehr als …` and `ein Plus von`
                // go on.
                let next = tokens.get(from + length + 1);
                let sum = next.is_some_and(Token::is_number) && length == 0;
                let compares = next.is_some_and(|next| lexicon.grammar.than.contains(next.lower()));
                let names = next.is_some_and(|next| lexicon.grammar.links.partitives.contains(next.lower()));
                // `more than the 300 expected and above the 200 of last year`
                let another = next.is_some_and(|next| {
                    next.is_number()
                        || lexicon.function_words.articles.contains(next.lower())
                        || lexicon.units.is_currency_sign(next.lower())
                });
                if !sum && !compares && !names && !another && (length > 0 || from == end) {
                    return Some((hedge, from + length + 1));
                }
            }
        }
        if !tokens.get(end).is_some_and(Token::is_word) {
            break;
        }
    }
    None
}
