//! A sentence made ready for the search: its tokens with the clauses they stand in.
//!
//! In go the tokens of one sentence and the quotations around it; out come its clauses, cut at
//! commas, dashes, brackets and the marks of speech. Nothing here knows what a source is.

use std::ops::Range;

use crate::language::{AttributionWords, Lexicon, Lower, Marks, NameKind, PhraseSet, Words};
use crate::reading::{Token, Tokens};
use crate::text::Span;

/// A quotation of at most so many tokens may be a name: `„Süddeutsche Zeitung“`.
const NAME_TOKENS: usize = 6;

/// One sentence, and where its clauses are.
#[derive(Debug)]
pub(super) struct Line<'p> {
    pub tokens: &'p Tokens<'p>,
    pub lexicon: &'static Lexicon,
    /// What each token may be.
    marks: Vec<Marks>,
    /// What any of them may be.
    any: Marks,
    /// Whether any sign may part two periods.
    has_periods: bool,
    /// Runs of tokens between commas and the like, in order; the signs between belong to none.
    clauses: Vec<Range<usize>>,
    /// Token numbers of the opening and closing mark of each quoted name.
    names: Vec<(usize, usize)>,
    /// Tokens between the marks of direct speech, marks included.
    speech: Vec<Range<usize>>,
}

impl<'p> Line<'p> {
    /// Cuts `tokens` into clauses. `quotations` are those of the block.
    pub fn new(tokens: &'p Tokens<'p>, lexicon: &'static Lexicon, quotations: &[Span]) -> Self {
        let mut names = Vec::new();
        let mut speech = Vec::new();
        let (Some(first), Some(last)) = (tokens.first(), tokens.last()) else {
            let (marks, any, clauses) = (Vec::new(), Marks::default(), Vec::new());
            return Self { tokens, lexicon, marks, any, has_periods: false, clauses, names, speech };
        };
        let sentence = first.span.join(last.span);
        for quotation in quotations.iter().filter(|quotation| quotation.overlaps(sentence)) {
            let from = tokens.partition_point(|token| token.span.start < quotation.start);
            let to = tokens.partition_point(|token| token.span.start < quotation.end);
            if sentence.contains(*quotation) && is_name(&tokens[from..to], lexicon) {
                names.push((from, to - 1));
            } else if from < to {
                speech.push(from..to);
            }
        }
        names.sort_unstable();
        speech.sort_unstable_by_key(|range| (range.start, range.end));
        let marks: Vec<Marks> = tokens.iter().map(|token| lexicon.marked.of(token.lower())).collect();
        let any = marks.iter().copied().fold(Marks::default(), Marks::or);
        let has_periods = tokens.iter().any(|token| token.is_sign() && matches!(token.text, ";" | "(" | ")"));
        let mut line = Self { tokens, lexicon, marks, any, has_periods, clauses: Vec::new(), names, speech };
        line.cut();
        line
    }

    fn cut(&mut self) {
        let mut start = 0;
        for number in 0..=self.tokens.len() {
            // Most tokens are words.
            let parts = self.tokens.get(number).is_none_or(|token| token.is_sign() && self.is_boundary(number));
            if parts {
                if start < number {
                    self.clauses.push(start..number);
                }
                start = number + 1;
            }
        }
    }

    /// The words of the language for attributions.
    pub fn words(&self) -> &'static AttributionWords {
        &self.lexicon.attribution
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Whether the token parts two clauses.
    pub fn is_boundary(&self, number: usize) -> bool {
        let token = &self.tokens[number];
        if token.is_word() || token.is_number() {
            return false;
        }
        match token.text {
            "," | ";" | ":" | "(" | ")" | "[" | "]" | "–" | "—" | "!" | "?" | "…" => true,
            "-" => !token.glued && self.tokens.get(number + 1).is_some_and(|next| !next.glued),
            "." => number + 1 == self.len() || self.is_mark(number + 1),
            _ => self.is_mark(number),
        }
    }

    /// Whether the token opens or closes direct speech.
    fn is_mark(&self, number: usize) -> bool {
        self.speech.iter().any(|range| range.start == number || range.end == number + 1)
            && !self.tokens[number].is_word()
            && !self.tokens[number].is_number()
    }

    /// The clauses, in order.
    pub fn clauses(&self) -> &[Range<usize>] {
        &self.clauses
    }

    /// The number of the clause that holds the token, or of the last one before it.
    pub fn clause_at(&self, token: usize) -> usize {
        self.clauses.partition_point(|clause| clause.start <= token).saturating_sub(1)
    }

    /// The clause that holds the token.
    pub fn clause(&self, token: usize) -> Range<usize> {
        self.clauses.get(self.clause_at(token)).cloned().unwrap_or(0..0)
    }

    /// The part of the sentence that holds the token, between semicolons and inside the same
    /// brackets.
    pub fn period(&self, token: usize) -> Range<usize> {
        if !self.has_periods {
            return 0..self.len();
        }
        let mut start = 0;
        let mut open = None;
        for number in (0..token).filter(|&number| self.tokens[number].is_sign()) {
            match self.tokens[number].text {
                // `"Now it is 40; soon 50," said X`
                ";" if self.in_speech(number) && !self.in_speech(token) => {}
                ";" => start = number + 1,
                "(" => open = Some(number),
                ")" => open = None,
                _ => {}
            }
        }
        let ends = |number: &usize| {
            let token = &self.tokens[*number];
            token.is_sign() && (token.is(";") || open.is_some() && token.is(")"))
        };
        let end = (token..self.len()).find(ends).unwrap_or(self.len());
        open.map_or(start, |open| start.max(open + 1))..end
    }

    /// The closing mark of the quoted name that opens at the token.
    pub fn name_from(&self, number: usize) -> Option<usize> {
        self.names.iter().find(|&&(open, _)| open == number).map(|&(_, close)| close)
    }

    /// The tokens of each direct speech, marks included, as far as they stand in this sentence.
    pub fn speeches(&self) -> &[Range<usize>] {
        &self.speech
    }

    /// Whether the token stands in direct speech.
    pub fn in_speech(&self, number: usize) -> bool {
        self.speech.iter().any(|range| range.contains(&number))
    }

    /// Whether direct speech starts somewhere in `range`.
    pub fn speech_starts_in(&self, range: &Range<usize>) -> bool {
        self.speech.iter().any(|speech| range.contains(&speech.start))
    }

    /// Whether the token may be what `marks` says; nothing past the end.
    pub fn may_be(&self, number: usize, marks: Marks) -> bool {
        self.marks.get(number).is_some_and(|token| token.has(marks))
    }

    /// Whether any token may be what `marks` says.
    pub fn has(&self, marks: Marks) -> bool {
        self.any.has(marks)
    }

    /// The lower-case text of the token; empty past the end.
    pub fn lower(&self, number: usize) -> Lower<'_> {
        self.tokens.get(number).map_or(Lower::NONE, Token::lower)
    }

    /// Whether the words stand at `number`; gives the token after them.
    pub fn match_words(&self, number: usize, words: &Words) -> Option<usize> {
        words
            .0
            .iter()
            .enumerate()
            .all(|(offset, word)| self.lower(number + offset) == word.as_str())
            .then_some(number + words.0.len())
    }

    /// The token after the first of `phrases` that stands at `number`.
    pub fn match_any(&self, number: usize, phrases: &PhraseSet) -> Option<usize> {
        phrases.starting_with(self.lower(number)).iter().find_map(|words| self.match_words(number, words))
    }

    /// Whether the tokens of `range` name a country and nothing else.
    pub fn is_country(&self, range: &Range<usize>) -> bool {
        let places = self.lexicon.places.at(Token::from(&self.tokens[range.clone()], 0));
        places.iter().any(|place| place.kind == NameKind::Country && place.length == range.len())
    }

    /// Whether the token is a small word of the language, in the form of a sentence's first word too.
    pub fn is_function_word(&self, number: usize) -> bool {
        self.may_be(number, Marks::FUNCTION)
    }
}

/// Whether quoted tokens, marks included, are a name rather than something said.
fn is_name(tokens: &[Token<'_>], lexicon: &Lexicon) -> bool {
    let Some(inner) = tokens.len().checked_sub(1).and_then(|end| tokens.get(1..end)) else { return false };
    let (Some(first), Some(last)) = (inner.first(), inner.last()) else { return false };
    inner.len() <= NAME_TOKENS
        && first.text.starts_with(|character: char| character.is_uppercase() || character.is_ascii_digit())
        && (last.is_capitalised() || last.is_number())
        && !inner.iter().any(|token| lexicon.function_words.auxiliaries.contains(token.lower()))
}
