//! The clause that a figure stands in. What is said in another clause of the sentence is not said of
//! the figure.
//!
//! There is no grammar here, only the signs that a reader goes by: commas, brackets and dashes part
//! a sentence; `und` parts it where a verb stands on both sides; a piece without a verb belongs to
//! the piece beside it; a piece that opens with a verb goes on where the one before a relative
//! clause left off.

use std::cell::OnceCell;
use std::ops::Range;

use crate::language::{Lexicon, Lower, Word};
use crate::reading::{Token, Tokens};

/// The clause of a figure, as ranges of tokens in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Clause {
    /// All of it.
    pub parts: Vec<Range<usize>>,
    /// Its tokens.
    tokens: Vec<usize>,
    /// The piece between two signs that the figure stands in.
    pub own: Range<usize>,
    /// The clause that it hangs on: `erwartet` in `erwartet, dass 300 kommen`.
    pub governing: Vec<Range<usize>>,
    /// A clause behind the figure that says more of the same: `600.000, die als Reservisten dienen`.
    pub relative: Option<Range<usize>>,
    /// Whether it is an infinitive, whose subject is that of the clause it hangs on.
    pub infinitive: bool,
    /// The clause before `und`, whose subject and auxiliary may hold for this one too.
    pub shared: Vec<Range<usize>>,
}

/// A relative clause this far behind the figure is of the counted noun.
const BEHIND_FIGURE: usize = 4;

/// A piece of a sentence between two signs.
#[derive(Clone, Debug)]
struct Piece {
    range: Range<usize>,
    opened: Opening,
    verbal: bool,
    /// Opens with a word that makes it a clause of its own: `dass`, `die` after a comma.
    subordinate: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Opening {
    Start,
    Comma,
    /// A semicolon, colon or dash.
    Break,
    Bracket,
    /// What follows a closing bracket goes on with what stood before it.
    AfterBracket,
    Coordinator,
}

impl Clause {
    /// The clause of the figure at `phrase`. `known` has room for whether each token is a verb, for all figures of
    /// the sentence.
    pub fn around(
        tokens: &Tokens<'_>,
        words: &[Word],
        known: &[OnceCell<bool>],
        lexicon: &Lexicon,
        phrase: &Range<usize>,
    ) -> Self {
        let clauses = &lexicon.clauses;
        let opens = [&clauses.relatives, &clauses.subordinators].into_iter().any(|words| tokens.any(words));
        let parts = tokens.any(&clauses.coordinators) || opens && !clauses.nouns_are_capitalised;
        let verbs = Verbs { figure: phrase, tokens, words, lexicon, known, parts };
        let pieces = verbs.pieces();
        let Some(own) = pieces.iter().position(|piece| piece.range.contains(&phrase.start)) else {
            let whole = 0..tokens.len();
            let tokens = whole.clone().collect();
            return Self { parts: Vec::from([whole.clone()]), tokens, own: whole, ..Self::default() };
        };
        let mut chosen = vec![own];
        let mut verbal = pieces[own].verbal;
        let opens_with_verb = pieces[own]
            .range
            .clone()
            // `, 300 wurden verletzt` opens with its subject.
            .find(|&at| tokens[at].is_word() || tokens[at].is_number())
            .is_some_and(|at| pieces[own].opened == Opening::Comma && verbs.is_finite(at));
        let continues = pieces[own].opened == Opening::AfterBracket;
        // To the left, up to the piece with the verb; over relative clauses.
        let mut at = own;
        let mut searching = (!verbal && !pieces[own].subordinate) || opens_with_verb || continues;
        while searching && at > 0 && pieces[at].opened != Opening::Break {
            at -= 1;
            let piece = &pieces[at];
            let skipped = piece.opened == Opening::Bracket && pieces[own].opened != Opening::Bracket
                || (piece.subordinate && piece.verbal && (opens_with_verb || pieces[own].opened == Opening::Comma));
            if skipped {
                continue;
            }
            chosen.push(at);
            verbal |= piece.verbal;
            searching = !piece.verbal && !piece.subordinate;
            if opens_with_verb {
                searching = false;
            }
        }
        // What stands in front of the whole sentence and has no verb: `On October 23, 2024, …`.
        let first = chosen.iter().copied().min().unwrap_or(own);
        let in_front = pieces[..first].iter().rposition(|piece| piece.opened == Opening::Break).map_or(0, |at| at + 1);
        let goes_on = pieces[first].opened != Opening::Break;
        if goes_on && pieces[in_front..first].iter().all(|piece| !piece.verbal && !piece.subordinate) {
            chosen.extend(in_front..first);
        }
        // Else to the right.
        let mut at = own;
        while !verbal && at + 1 < pieces.len() && pieces[at + 1].opened != Opening::Break {
            at += 1;
            if pieces[at].subordinate && pieces[at].verbal {
                continue;
            }
            chosen.push(at);
            verbal |= pieces[at].verbal;
        }
        // What follows a bracket after the figure's own piece still belongs to it.
        if pieces.get(own + 2).is_some_and(|piece| piece.opened == Opening::AfterBracket)
            && pieces[own + 1].opened == Opening::Bracket
        {
            chosen.push(own + 2);
        }
        chosen.sort_unstable();
        chosen.dedup();
        let first = chosen[0];
        let range = |piece: usize| pieces[piece].range.clone();
        let before = |wanted: &dyn Fn(&Piece) -> bool| -> Vec<Range<usize>> {
            let mut found = Vec::new();
            for at in (0..first).rev() {
                if pieces[at].subordinate && pieces[at].verbal && at > 0 && !wanted(&pieces[at]) {
                    continue;
                }
                found.push(range(at));
                if pieces[at].verbal || pieces[at].opened == Opening::Break {
                    break;
                }
            }
            found.reverse();
            found
        };
        let any = |_: &Piece| true;
        let governing = if verbs.hangs_on_another(&range(first)) { before(&any) } else { Vec::new() };
        let shared = if pieces[first].opened == Opening::Coordinator { before(&any) } else { Vec::new() };
        let infinitive = verbs.is_infinitive(&range(first));
        let relative = pieces
            .get(own + 1)
            .filter(|piece| piece.opened == Opening::Comma && piece.subordinate && piece.verbal)
            .filter(|piece| verbs.is_relative(&piece.range) && !piece.range.clone().any(|at| tokens[at].is_number()))
            .filter(|_| range(own).end <= phrase.end + BEHIND_FIGURE)
            .map(|piece| piece.range.clone());
        let parts: Vec<Range<usize>> = chosen.into_iter().map(range).collect();
        let tokens = parts.iter().cloned().flatten().collect();
        Self { parts, tokens, own: range(own), governing, shared, relative, infinitive }
    }

    /// Whether the token `at` belongs to it.
    pub fn contains(&self, at: usize) -> bool {
        self.parts.iter().any(|part| part.contains(&at))
    }

    /// Its tokens in the order of the text.
    pub fn tokens(&self) -> impl Iterator<Item = usize> {
        self.tokens.iter().copied()
    }
}

/// Where verbs stand in a sentence, as far as the word lists and the shapes of words tell.
struct Verbs<'s, 't> {
    figure: &'s Range<usize>,
    tokens: &'s [Token<'t>],
    words: &'s [Word],
    lexicon: &'s Lexicon,
    /// Whether each token is a verb whatever the figure, as far as it was asked for.
    known: &'s [OnceCell<bool>],
    /// Whether there is any word that may part two clauses without a sign.
    parts: bool,
}

impl Verbs<'_, '_> {
    /// Cuts the sentence. Nothing is cut inside the figure.
    fn pieces(&self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut start = 0;
        let mut opened = Opening::Start;
        for at in 0..self.tokens.len() {
            if !self.tokens[at].is_sign() || self.figure.contains(&at) {
                continue;
            }
            let next = match self.tokens[at].text {
                "," => Opening::Comma,
                ";" | ":" | "–" | "—" => Opening::Break,
                "-" if !self.tokens[at].glued => Opening::Break,
                "(" | "[" => Opening::Bracket,
                ")" | "]" => Opening::AfterBracket,
                _ => continue,
            };
            self.push(&mut pieces, start..at, opened);
            start = at + 1;
            opened = next;
        }
        self.push(&mut pieces, start..self.tokens.len(), opened);
        pieces
    }

    /// Adds the piece `range`, cut at each `und` that parts two clauses.
    fn push(&self, pieces: &mut Vec<Piece>, range: Range<usize>, opened: Opening) {
        let mut start = range.start;
        let mut opened = opened;
        for at in range.clone().skip(1).filter(|_| self.parts) {
            if self.lexicon.clauses.coordinators.contains(self.tokens[at].lower())
                && self.parts_clauses(start..at, at + 1..range.end)
            {
                self.add(pieces, start..at, opened);
                (start, opened) = (at, Opening::Coordinator);
            } else if !self.lexicon.clauses.nouns_are_capitalised
                && at > start + 1
                && (self.lexicon.clauses.relatives.contains(self.tokens[at].lower())
                    || self.lexicon.clauses.subordinators.contains(self.tokens[at].lower()))
                && self.has_verb(&(start..at))
                && self.has_verb(&(at + 1..range.end))
            {
                // English opens such a clause without a comma.
                self.add(pieces, start..at, opened);
                (start, opened) = (at, Opening::Comma);
            }
        }
        self.add(pieces, start..range.end, opened);
    }

    fn add(&self, pieces: &mut Vec<Piece>, range: Range<usize>, opened: Opening) {
        if range.is_empty() {
            return;
        }
        let verbal = self.has_verb(&range);
        let mut words = range.clone().filter(|&at| self.tokens[at].is_word());
        let first = words.next().map_or(Lower::NONE, |at| self.tokens[at].lower());
        let second = words.next().map_or(Lower::NONE, |at| self.tokens[at].lower());
        let clauses = &self.lexicon.clauses;
        let relative = clauses.relatives.contains(first)
            || (self.lexicon.function_words.prepositions.contains(first)
                && clauses.relatives.contains(second)
                && self.ends_with_verb(&range));
        let subordinate = clauses.subordinators.contains(first)
            || (opened == Opening::Comma
                && relative
                && (!clauses.nouns_are_capitalised || self.ends_with_verb(&range)));
        pieces.push(Piece { range, opened, verbal, subordinate: subordinate && opened != Opening::Start });
    }

    /// Whether a coordinator between `left` and `right` joins clauses and not words.
    fn parts_clauses(&self, left: Range<usize>, right: Range<usize>) -> bool {
        if right.is_empty() || left.is_empty() {
            return false;
        }
        // `Artillerie- und Raketengeschosse`
        if self.tokens[left.end - 1].is("-") {
            return false;
        }
        let (before, after) = (self.is_verb(left.end - 1), self.is_verb(right.start));
        if before && after {
            // `getötet oder verletzt`
            return false;
        }
        before
            || (after && self.has_verb(&left))
            || (self.has_verb(&left) && right.clone().any(|at| self.is_finite(at)))
    }

    fn has_verb(&self, range: &Range<usize>) -> bool {
        range.clone().any(|at| self.is_verb(at))
    }

    fn ends_with_verb(&self, range: &Range<usize>) -> bool {
        range.clone().rev().find(|&at| self.tokens[at].is_word()).is_some_and(|at| self.is_verb(at))
    }

    /// Whether the word can carry a clause alone.
    fn is_finite(&self, at: usize) -> bool {
        self.is_verb(at) && !self.is_participle(at)
    }

    fn is_participle(&self, at: usize) -> bool {
        let lower = self.tokens[at].lower();
        if self.lexicon.clauses.nouns_are_capitalised {
            let participle = self.lexicon.clauses.without_particle(lower.text).starts_with("ge")
                && (lower.ends_with('t') || lower.ends_with("en"));
            // Infinitives close a clause, plural verbs stand inside it: `starben 17`.
            let infinitive = lower.ends_with("en") && self.tokens.get(at + 1).is_none_or(Token::is_sign);
            participle
                || infinitive
                || self.lexicon.moods.future.perfect.contains(lower)
                || self.lexicon.moods.future.participles.contains(lower)
        } else {
            lower.ends_with("ing")
        }
    }

    fn is_verb(&self, at: usize) -> bool {
        if self.is_right_behind_figure(at) {
            return self.looks_like_verb(at);
        }
        *self.known[at].get_or_init(|| self.looks_like_verb(at))
    }

    fn is_right_behind_figure(&self, at: usize) -> bool {
        at > 0 && self.figure.contains(&(at - 1))
    }

    fn looks_like_verb(&self, at: usize) -> bool {
        let token = &self.tokens[at];
        if !token.is_word() {
            return false;
        }
        let lower = token.lower();
        if self.lexicon.function_words.auxiliaries.contains(lower) {
            return true;
        }
        let capitals = self.lexicon.clauses.nouns_are_capitalised;
        if capitals && self.words[at].capital != Some(false) {
            return self.words[at].capital.is_none() && self.lexicon.clauses.verbs.contains(lower);
        }
        // A word between an article or a number and a noun is no verb: `die getöteten Soldaten`,
        // `300 verletzte Frauen`.
        let between = self.tokens.get(at + 1).is_some_and(Token::is_capitalised)
            && at > 0
            && (self.tokens[at - 1].is_number()
                || self.is_right_behind_figure(at)
                || self.lexicon.function_words.articles.contains(self.tokens[at - 1].lower()));
        if capitals && between {
            return false;
        }
        let attributive = capitals
            && self.tokens.get(at + 1).is_some_and(Token::is_capitalised)
            && lower.contains("ge")
            && ["te", "ten", "ter", "tem", "tes", "ene", "enen", "ener"].iter().any(|ending| lower.ends_with(ending));
        if attributive {
            return false;
        }
        if self.lexicon.clauses.verbs.contains(lower)
            || self.lexicon.time.saying.contains(lower)
            || self.lexicon.roles.is_verb(&self.words[at].stem)
        {
            return true;
        }
        if capitals {
            lower.starts_with("ge") && lower.len() > 5 && lower.ends_with('t')
        } else {
            lower.len() > 4 && lower.ends_with("ed")
        }
    }

    /// Whether the clause opens with `dass` or is an infinitive with `zu`.
    fn hangs_on_another(&self, range: &Range<usize>) -> bool {
        let future = &self.lexicon.moods.future;
        let first = range.clone().find(|&at| self.tokens[at].is_word());
        first.is_some_and(|at| future.subordinators.contains(self.tokens[at].lower())) || self.is_infinitive(range)
    }

    /// Whether the clause opens with a pronoun that stands for the noun before it.
    fn is_relative(&self, range: &Range<usize>) -> bool {
        let first = range.clone().find(|&at| self.tokens[at].is_word());
        first.is_some_and(|at| self.lexicon.clauses.relatives.contains(self.tokens[at].lower()))
    }

    /// Whether the clause ends in an infinitive with `zu`.
    fn is_infinitive(&self, range: &Range<usize>) -> bool {
        let future = &self.lexicon.moods.future;
        if !self.lexicon.clauses.nouns_are_capitalised {
            return false;
        }
        let mut last = range.clone().rev().filter(|&at| self.tokens[at].is_word());
        let (Some(verb), Some(marker)) = (last.next(), last.next()) else { return false };
        verb == marker + 1
            && self.tokens[verb].lower().ends_with('n')
            && future.infinitive.contains(self.tokens[marker].lower())
    }
}
