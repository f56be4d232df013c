//! Tokens: the words, numbers and signs of a sentence.

use std::rc::Rc;

use crate::language::{Facts, Lower, Vocabulary};
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
    pub fn is_word(&self) -> bool {
        self.kind == TokenKind::Word
    }

    /// Whether it is written as a year: `2021`.
    pub fn is_year(&self) -> bool {
        const YEARS: std::ops::Range<u32> = 1900..2100;
        self.text.len() == 4 && self.text.parse().is_ok_and(|number: u32| YEARS.contains(&number))
    }

    /// Whether it is a number in digits.
    pub fn is_number(&self) -> bool {
        self.kind == TokenKind::Number
    }
}

/// Appends the tokens of `text[piece]` to `tokens`; `words` are those of its language. `addresses`: whether the text
/// may hold any.
pub fn tokenize<'t>(text: &'t str, piece: Span, addresses: bool, words: &mut Vocabulary, tokens: &mut Vec<Token<'t>>) {
    let addresses = addresses && may_hold_address(piece.of(text));
    let first = tokens.len();
    let mut at = piece.start;
    let mut glued = tokens.last().is_some_and(|last| last.span.end == piece.start);
    while let Some(&byte) = text.as_bytes()[..piece.end].get(at) {
        if byte == b' ' {
            at += 1;
            glued = false;
            continue;
        }
        let rest = &text[at..piece.end];
        let Some(character) = rest.chars().next() else { break };
        let (length, kind) = if character.is_alphabetic() {
            match addresses.then(|| address_length(rest)).flatten() {
                Some(length) => (length, TokenKind::Sign),
                None => (word_length(rest), TokenKind::Word),
            }
        } else if character.is_ascii_digit() || is_bare_decimal(text, at) {
            (number_length(rest), TokenKind::Number)
        } else if is_space(character) {
            at += character.len_utf8();
            glued = false;
            continue;
        } else {
            (character.len_utf8(), TokenKind::Sign)
        };
        let span = Span::new(at, at + length);
        let text = &rest[..length];
        let capital = kind == TokenKind::Word && character.is_uppercase();
        tokens.push(Token { text, span, kind, glued, capital, facts: None });
        glued = true;
        at += length;
    }
    // Look-ups that wait for memory wait side by side where nothing stands between them.
    for token in &mut tokens[first..] {
        token.facts = (token.kind != TokenKind::Number).then(|| words.facts(token.text));
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
    memchr::memchr(b'@', text.as_bytes()).is_some() || holds("://") || holds("www.")
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
        end += bytes[end..].iter().position(|byte| !byte.is_ascii_alphabetic()).unwrap_or(bytes.len() - end);
        // Most words end here.
        if matches!(bytes.get(end), None | Some(b' ' | b',' | b'.')) {
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
    use crate::language::Lang;

    fn words(text: &str) -> Vec<&str> {
        let mut tokens = Vec::new();
        let piece = Span::new(0, text.len());
        Vocabulary::with(Lang::German, |words| tokenize(text, piece, true, words, &mut tokens));
        tokens.into_iter().map(|token| token.text).collect()
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
