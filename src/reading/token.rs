//! Tokens: the words, numbers and signs of a sentence.

use std::cell::OnceCell;
use std::ops::Deref;
use std::rc::Rc;

use crate::language::{Facts, List, Lower, Summary, Vocabulary};
use crate::text::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters; inner hyphens, apostrophes and the signs of inclusive forms belong to it
    /// (`US-Verteidigungsministerium`, `Soldat:innen`, `Trump's`).
    Word,
    /// Digits with their separators: `12.000`, `12'000`, `10 000`, `1,3`.
    Number,
    /// Any other character, one a token; a web or mail address as a whole.
    Sign,
}

/// One token of a text.
#[derive(Clone, Debug)]
pub struct Token<'t> {
    pub text: &'t str,
    pub span: Span,
    pub kind: TokenKind,
    /// Whether it stands against the token before it, without white space.
    pub glued: bool,
    capital: bool,
    /// What is known of it; nothing is kept of numbers, which have no other case either.
    facts: Option<Rc<Facts>>,
}

impl Token<'_> {
    /// The text in lower case.
    #[inline]
    pub fn lower(&self) -> Lower<'_> {
        Lower::of(self.facts.as_deref(), self.text)
    }

    /// What is known of it, for those who keep it.
    pub fn facts(&self) -> Option<Rc<Facts>> {
        self.facts.clone()
    }

    /// What stands in `tokens` so many places behind `at`, as it is written and in lower case.
    pub fn from<'s>(tokens: &'s [Self], at: usize) -> impl Fn(usize) -> Option<(&'s str, Lower<'s>)> {
        move |ahead| tokens.get(at + ahead).map(|token| (token.text, token.lower()))
    }

    /// Whether it is a word that starts with a capital.
    #[inline]
    pub fn is_capitalised(&self) -> bool {
        self.capital
    }

    /// Whether it is the sign or word `text` (lower case).
    #[inline]
    pub fn is(&self, text: &str) -> bool {
        self.lower() == text
    }

    /// Whether it is a word.
    #[inline]
    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// Whether it is written as a year: `2021`.
    pub fn is_year(&self) -> bool {
        const YEARS: std::ops::Range<u32> = 1900..2100;
        self.text.len() == 4 && self.text.parse().is_ok_and(|number: u32| YEARS.contains(&number))
    }

    /// Whether it is neither a word nor a number.
    #[inline]
    pub fn is_sign(&self) -> bool {
        self.kind == TokenKind::Sign
    }

    /// Whether it is a number in digits.
    #[inline]
    pub fn is_number(&self) -> bool {
        self.kind == TokenKind::Number
    }
}

/// The tokens of a sentence.
#[derive(Debug, Default)]
pub struct Tokens<'t> {
    tokens: Vec<Token<'t>>,
    summary: OnceCell<Summary>,
}

impl Tokens<'_> {
    /// Whether any of them is in `list`. A rule that looks for words of a list somewhere in the sentence asks this first:
    /// nearly always there are none, which is told without a look at them.
    #[inline]
    pub fn any(&self, list: &impl List) -> bool {
        let summary = self.summary.get_or_init(|| Summary::of(self.tokens.iter().filter_map(|it| it.facts.as_deref())));
        list.holds_any(summary, self.tokens.iter().map(Token::lower))
    }
}

impl<'t> Deref for Tokens<'t> {
    type Target = [Token<'t>];

    #[inline]
    fn deref(&self) -> &[Token<'t>] {
        &self.tokens
    }
}

impl<'t> From<Vec<Token<'t>>> for Tokens<'t> {
    fn from(tokens: Vec<Token<'t>>) -> Self {
        Self { tokens, summary: OnceCell::new() }
    }
}

impl<'s, 't> IntoIterator for &'s Tokens<'t> {
    type Item = &'s Token<'t>;
    type IntoIter = std::slice::Iter<'s, Token<'t>>;

    fn into_iter(self) -> Self::IntoIter {
        self.tokens.iter()
    }
}

/// What starts with a byte of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Start {
    Space,
    Letter,
    Digit,
    /// A sign, which ends a word too.
    Sign,
    /// A sign that may join the letters beside it.
    Joiner,
    /// Whatever is no ASCII.
    Other,
}

/// What starts with each byte.
const STARTS: [Start; 256] = {
    let mut starts = [Start::Other; 256];
    let mut byte = 0_u8;
    while byte.is_ascii() {
        starts[byte as usize] = match byte {
            b'\t'..=b'\r' | b' ' => Start::Space,
            b'a'..=b'z' | b'A'..=b'Z' => Start::Letter,
            b'0'..=b'9' => Start::Digit,
            b'-' | b'\'' | b'*' | b'_' | b':' => Start::Joiner,
            _ => Start::Sign,
        };
        byte += 1;
    }
    starts
};

/// What starts with `byte`.
fn starts(byte: u8) -> Start {
    STARTS[usize::from(byte)]
}

/// How many letters of ASCII `bytes` start with, and whether no word goes on behind them.
#[inline]
fn letters(bytes: &[u8]) -> (usize, bool) {
    let length = bytes.iter().position(|&byte| starts(byte) != Start::Letter).unwrap_or(bytes.len());
    let goes_on = |&byte: &u8| matches!(starts(byte), Start::Joiner | Start::Other);
    (length, !bytes.get(length).is_some_and(goes_on))
}

/// Appends the tokens of `text[piece]` to `tokens`; `words` are those of its language. `addresses`: whether the text
/// may hold any.
pub fn tokenize<'t>(text: &'t str, piece: Span, addresses: bool, words: &mut Vocabulary, tokens: &mut Vec<Token<'t>>) {
    let addresses = addresses && may_hold_address(piece.of(text));
    let first = tokens.len();
    let bytes = &text.as_bytes()[..piece.end];
    let mut at = piece.start;
    let mut glued = tokens.last().is_some_and(|last| last.span.end == piece.start);
    while let Some(&byte) = bytes.get(at) {
        let start = starts(byte);
        if start == Start::Space {
            at += 1;
            glued = false;
            continue;
        }
        let rest = || &text[at..piece.end];
        let (length, kind, capital) = match start {
            Start::Letter if !addresses => {
                let (letters, is_all) = letters(&bytes[at..]);
                let length = if is_all { letters } else { word_length(rest()) };
                (length, TokenKind::Word, byte.is_ascii_uppercase())
            }
            Start::Digit => (number_length(rest()), TokenKind::Number, false),
            Start::Sign | Start::Joiner if byte != b'.' => (1, TokenKind::Sign, false),
            _ => {
                let rest = rest();
                let Some(character) = rest.chars().next() else { break };
                if character.is_alphabetic() {
                    match addresses.then(|| address_length(rest)).flatten() {
                        Some(length) => (length, TokenKind::Sign, false),
                        None => (word_length(rest), TokenKind::Word, character.is_uppercase()),
                    }
                } else if is_bare_decimal(text, at) {
                    (number_length(rest), TokenKind::Number, false)
                } else if is_space(character) {
                    at += character.len_utf8();
                    glued = false;
                    continue;
                } else {
                    (character.len_utf8(), TokenKind::Sign, false)
                }
            }
        };
        let span = Span::new(at, at + length);
        tokens.push(Token { text: span.of(text), span, kind, glued, capital, facts: None });
        glued = true;
        at += length;
    }
    // Look-ups that wait for memory wait side by side where nothing stands between them.
    for token in &mut tokens[first..] {
        if token.kind != TokenKind::Number {
            token.facts = Some(words.facts(token.text));
        }
    }
}

/// Whether decimals without a whole number start at the byte `at`: `.25`, a stop that ends nothing and
/// has a digit behind it.
fn is_bare_decimal(text: &str, at: usize) -> bool {
    text.as_bytes()[at] == b'.'
        && text[at + 1..].starts_with(|next: char| next.is_ascii_digit())
        && text[..at].chars().next_back().is_none_or(|before| {
            is_space(before) || matches!(before, '$' | '£' | '€' | '(' | '-' | '−' | '<' | '>' | '=')
        })
}

/// Whether there can be a web or mail address in `text`.
pub fn may_hold_address(text: &str) -> bool {
    let holds = |part: &str| memchr::memmem::find(text.as_bytes(), part.as_bytes()).is_some();
    let has = |sign: u8| memchr::memchr(sign, text.as_bytes()).is_some();
    has(b'@') || has(b'/') && holds("://") || holds("www.")
}

/// White space and characters that show nothing.
fn is_space(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{200b}' | '\u{feff}' | '\u{ad}' | '\u{2060}')
}

/// Length in bytes of the web or mail address that `text` starts with: up to white space. Its numbers
/// are no figures.
fn address_length(text: &str) -> Option<usize> {
    let length = text.find(char::is_whitespace).unwrap_or(text.len());
    let word = &text[..length];
    let web = word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.");
    let mail = word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    (web || mail).then(|| word.trim_end_matches(['.', ',', ';', ')', '"', '“', '”', '!', '?']).len())
}

/// Length in bytes of the word that `text` starts with.
fn word_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let mut end = 0;
    loop {
        let (letters, is_all) = letters(&bytes[end..]);
        end += letters;
        if is_all {
            break;
        }
        let mut characters = text[end..].chars();
        let Some(character) = characters.next() else { break };
        let joins = match character {
            // An inner hyphen or apostrophe, and the sign of an inclusive form, join two letters.
            '-' | '‑' | '\'' | '’' | '*' | '_' | ':' | '·' | '\u{ad}' => {
                let inclusive = matches!(character, '*' | '_' | ':' | '·');
                let rest = characters.as_str();
                rest.starts_with(char::is_alphabetic) && (!inclusive || rest.starts_with("in"))
            }
            // The letters of news, without a look into the tables.
            'À'..='ÿ' => !matches!(character, '×' | '÷'),
            // Decomposed umlauts carry their dots as a mark of its own.
            _ => character.is_alphabetic() || ('\u{300}'..='\u{36f}').contains(&character),
        };
        if !joins {
            break;
        }
        end += character.len_utf8();
    }
    end
}

/// Length in bytes of the number that `text` starts with: digits, and separators between digits.
/// Spaces part groups of exactly three digits only.
fn number_length(text: &str) -> usize {
    let bytes = text.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut end = if text.starts_with('.') { 1 + digits(1) } else { digits(0) };
    if let Some(apart) = apart_length(text, end) {
        return apart;
    }
    let mut space_groups = (1..=3).contains(&end) && bytes[0] != b'0';
    loop {
        let separator = text[end..].chars().next();
        let Some(separator) = separator else { return end };
        let after = end + separator.len_utf8();
        let group = if after <= bytes.len() { digits(after) } else { 0 };
        match separator {
            '.' | ',' | '\'' | '’' if group > 0 => {
                // A decimal part ends what spaces may join: `1,5 000` is no number.
                space_groups &= group == 3;
                end = after + group;
            }
            ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' if space_groups && group == 3 => end = after + group,
            _ => return end,
        }
    }
}

/// Length in bytes of a number whose signs stand apart, as in texts cut into words: `6 . 2`, `80 , 000`.
/// Its whole part ends at the byte `end`.
fn apart_length(text: &str, end: usize) -> Option<usize> {
    let rest = &text[end..];
    let decimal = rest.starts_with(" . ");
    if !(1..=3).contains(&end) || !(decimal || rest.starts_with(" , ")) {
        return None;
    }
    let digits = rest[3..].bytes().take_while(u8::is_ascii_digit).count();
    let fits = if decimal { (1..=4).contains(&digits) } else { digits == 3 };
    fits.then_some(end + 3 + digits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::{Lang, WordSet};

    fn tokens(text: &str) -> Tokens<'_> {
        let mut tokens = Vec::new();
        let piece = Span::new(0, text.len());
        Vocabulary::with(Lang::German, |words| tokenize(text, piece, true, words, &mut tokens));
        tokens.into()
    }

    fn words(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|token| token.text).collect()
    }

    #[test]
    fn a_sentence_tells_whether_it_has_a_word_of_a_list() {
        let list = |word: &str| -> WordSet { [word.to_owned()].into_iter().collect() };
        let (months, numbers, others) = (list("mai"), list("300"), list("juni"));
        for text in ["Im Mai kamen 300 Gäste.", "300 Gäste kamen im Mai.", "Ab Mai sind es 300."] {
            let tokens = tokens(text);
            for _ in 0..2 {
                assert!(tokens.any(&months) && tokens.any(&numbers) && !tokens.any(&others), "{text}");
            }
        }
        assert!(!tokens("Im Juli kamen 30 Gäste.").any(&months) && !tokens("").any(&months));
        assert!(!tokens("Im Mai kamen 30 Gäste.").any(&numbers));
    }

    #[test]
    fn numbers_keep_their_separators() {
        assert_eq!(words("12.000 12'000 10\u{a0}000 14 000 1,3"), ["12.000", "12'000", "10\u{a0}000", "14 000", "1,3"]);
        assert_eq!(words("2021 300 Fälle"), ["2021", "300", "Fälle"]);
        assert_eq!(words("1,5 000"), ["1,5", "000"]);
        assert_eq!(words("am 3. Mai, 17."), ["am", "3", ".", "Mai", ",", "17", "."]);
        assert_eq!(words("a .25 share. 3 men"), ["a", ".25", "share", ".", "3", "men"]);
        assert_eq!(words("up 6 . 2 % to 80 , 000"), ["up", "6 . 2", "%", "to", "80 , 000"]);
    }

    #[test]
    fn words_keep_what_belongs_to_them() {
        assert_eq!(words("Soldat:innen des US-Heers"), ["Soldat:innen", "des", "US-Heers"]);
        assert_eq!(words("Artillerie- und Raketengeschosse"), ["Artillerie", "-", "und", "Raketengeschosse"]);
        assert_eq!(words("F-22-Flugzeuge"), ["F", "-", "22", "-", "Flugzeuge"]);
        assert_eq!(words("45-Jähriger $2.5bn"), ["45", "-", "Jähriger", "$", "2.5", "bn"]);
        assert_eq!(words("Rat: Innenminister"), ["Rat", ":", "Innenminister"]);
    }
}
