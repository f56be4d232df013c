//! The words of a text at a glance: runs of ASCII letters and of whatever is no ASCII.
//!
//! For passes over whole texts, which have no time to look at each character. In go bytes, out comes
//! where a run starts and ends and what it is made of; that what is no ASCII may be a letter or a sign is
//! for the caller to find out.

use std::borrow::Cow;

/// Bytes looked at at once, one for each bit of a mask.
const BLOCK: usize = 64;

/// A run, in bytes from the start of the text, half open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    pub start: usize,
    pub end: usize,
    has_others: bool,
    has_capitals: bool,
}

impl Run {
    /// Whether it is nothing but letters of ASCII.
    pub fn is_ascii(self) -> bool {
        !self.has_others
    }

    /// Whether it is nothing but small letters of ASCII.
    pub fn is_small(self) -> bool {
        !self.has_others && !self.has_capitals
    }
}

/// The runs of `text`, in its order.
pub fn runs(text: &str) -> impl Iterator<Item = Run> {
    let bytes = text.as_bytes();
    let mut at = 0;
    let mut block = Block::at(bytes, at);
    std::iter::from_fn(move || {
        while block.inside == 0 {
            at += BLOCK;
            if at >= bytes.len() {
                return None;
            }
            block = Block::at(bytes, at);
        }
        let start = at + block.inside.trailing_zeros() as usize;
        let mut run = Run { start, end: start, has_others: false, has_capitals: false };
        loop {
            // The run up to its end or to that of the block.
            let first = block.inside.trailing_zeros();
            let length = (!(block.inside >> first)).trailing_zeros().min(BLOCK as u32 - first);
            let own = (u64::MAX >> (BLOCK as u32 - length)) << first;
            run.end += length as usize;
            run.has_others |= block.others & own != 0;
            run.has_capitals |= block.capitals & own != 0;
            block.inside &= !own;
            if first + length < BLOCK as u32 {
                return Some(run);
            }
            at += BLOCK;
            block = Block::at(bytes, at);
            if block.inside & 1 == 0 {
                return Some(run);
            }
        }
    })
}

/// Whether `is_so` holds of any place where a word may start in `text`: at each letter of ASCII and each byte of whatever is
/// no ASCII that stands behind no letter of ASCII. Asked in the order of the text.
#[inline]
pub fn any_start(text: &str, mut is_so: impl FnMut(usize) -> bool) -> bool {
    let bytes = text.as_bytes();
    // Whether the byte before the block is such a letter.
    let mut letter_before = 0;
    for at in (0..bytes.len()).step_by(BLOCK) {
        let block = &block(bytes, at);
        let letters = mask(block, |byte| byte.is_ascii_alphabetic());
        let mut starts = (letters | others(block)) & !(letters << 1 | letter_before);
        letter_before = letters >> (BLOCK - 1);
        while starts != 0 {
            if is_so(at + starts.trailing_zeros() as usize) {
                return true;
            }
            starts &= starts - 1;
        }
    }
    false
}

/// Where a word of `text` may start that is all in capitals, in its order: behind a space or what is no ASCII, at a capital
/// of ASCII with another behind it, or at what may be a capital beyond ASCII. Hardly any place is one.
pub fn acronyms(text: &str) -> impl Iterator<Item = usize> {
    // The first byte of whatever letter beyond ASCII.
    let is_capital = |byte| matches!(byte, b'A'..=b'Z' | 0xc3..);
    let bytes = text.as_bytes();
    // Whether the byte before the block is such that a word may start behind it.
    let mut opens_before = 1;
    (0..bytes.len()).step_by(BLOCK).flat_map(move |at| {
        let block = block(bytes, at);
        let (capitals, others) = (mask(&block, is_capital), mask(&block, |byte| !byte.is_ascii()));
        let opens = mask(&block, |byte| byte <= b' ') | others;
        let next = u64::from(bytes.get(at + BLOCK).is_some_and(|&byte| is_capital(byte)));
        let starts = capitals & (opens << 1 | opens_before) & (capitals >> 1 | next << (BLOCK - 1) | others);
        opens_before = opens >> (BLOCK - 1);
        ones(starts).map(move |place| at + place)
    })
}

/// The places of the bits that are set, lowest first.
fn ones(mut mask: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let first = (mask != 0).then(|| mask.trailing_zeros() as usize);
        mask &= mask.wrapping_sub(1);
        first
    })
}

/// What the bytes of a block are, a bit for each.
struct Block {
    /// In runs, as far as they were not passed by.
    inside: u64,
    /// No ASCII.
    others: u64,
    /// Capitals of ASCII.
    capitals: u64,
}

impl Block {
    /// The block of `bytes` that starts at `at`; nothing is behind their end.
    fn at(bytes: &[u8], at: usize) -> Self {
        let block = &block(bytes, at);
        let others = mask(block, |byte| !byte.is_ascii());
        let capitals = mask(block, |byte| byte.is_ascii_uppercase());
        Self { inside: others | capitals | mask(block, |byte| byte.is_ascii_lowercase()), others, capitals }
    }
}

/// The bytes of the block that starts at `at`; zeros behind their end.
#[inline]
fn block(bytes: &[u8], at: usize) -> [u8; BLOCK] {
    let rest = bytes.get(at..).unwrap_or_default();
    rest.first_chunk().copied().unwrap_or_else(|| {
        let mut padded = [0; BLOCK];
        padded[..rest.len()].copy_from_slice(rest);
        padded
    })
}

/// The bytes that are no ASCII, a bit for each. Most blocks have none, which is quickly seen.
#[inline]
fn others(block: &[u8; BLOCK]) -> u64 {
    if block.is_ascii() { 0 } else { mask(block, |byte| !byte.is_ascii()) }
}

/// The bytes that are so, a bit for each.
#[inline]
fn mask(block: &[u8; BLOCK], is_so: impl Fn(u8) -> bool) -> u64 {
    gather(block.map(|byte| u8::from(is_so(byte))))
}

/// The lowest bits of the bytes.
fn gather(flags: [u8; BLOCK]) -> u64 {
    // The multiplication brings the lowest bits of eight bytes together in the highest byte.
    const GATHER: u64 = 0x0102_0408_1020_4080;
    let eights = flags.chunks_exact(8).map(|eight| eight.first_chunk().copied().unwrap_or_default());
    eights.rev().fold(0, |mask, eight| mask << 8 | u64::from_le_bytes(eight).wrapping_mul(GATHER) >> 56)
}

/// `text` in lower case; borrowed where it is so already.
pub fn lower_case(text: &str) -> Cow<'_, str> {
    // Most words are small letters of ASCII, or a capital with such letters behind it.
    let bytes = text.as_bytes();
    let Some(first) = bytes.iter().position(|byte| !byte.is_ascii_lowercase()) else { return text.into() };
    let rest = &bytes[first..];
    if rest[0].is_ascii_uppercase() && rest[1..].iter().all(u8::is_ascii_lowercase) {
        return text.to_ascii_lowercase().into();
    }
    // Capitals with accents of Latin 1, and what lies beyond it.
    let (mut capital, mut other, mut before) = (false, false, 0);
    for &byte in rest {
        capital |= byte.is_ascii_uppercase();
        other |= byte > 0xc3 || (before == 0xc3 && byte <= 0x9e);
        before = byte;
    }
    match (capital, other) {
        (false, false) => text.into(),
        (true, false) => text.to_ascii_lowercase().into(),
        _ if text.chars().any(char::is_uppercase) => letter_by_letter(text).into(),
        _ => text.into(),
    }
}

/// `text` in lower case, whatever it is made of; the letters of news without a look into the tables.
fn letter_by_letter(text: &str) -> String {
    let mut lower = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let ascii = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        let start = lower.len();
        lower.push_str(&rest[..ascii]);
        lower[start..].make_ascii_lowercase();
        let mut characters = rest[ascii..].chars();
        match characters.next() {
            // At the end of a word it is written otherwise.
            Some('Σ') => return text.to_lowercase(),
            Some('×') => lower.push('×'),
            Some(capital @ 'À'..='Þ') => lower.push(char::from(capital as u8 + (b'a' - b'A'))),
            // Small letters with accents, and the signs of Latin 1 and of print: dashes, quotation marks.
            Some(other @ ('\u{80}'..='¿' | 'ß'..='ÿ' | '\u{2000}'..='\u{206f}')) => lower.push(other),
            Some(other) => lower.extend(other.to_lowercase()),
            None => {}
        }
        rest = characters.as_str();
    }
    lower
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_go_on_from_block_to_block() {
        for length in [0, 1, 63, 64, 65, 127, 128, 129, 200] {
            for before in [0, 1, 62, 63, 64] {
                let text = format!("{}{}! zu", ".".repeat(before), "a".repeat(length));
                let found: Vec<&str> = runs(&text).map(|run| &text[run.start..run.end]).collect();
                let expected: Vec<&str> = text.split(['.', '!', ' ']).filter(|run| !run.is_empty()).collect();
                assert_eq!(found, expected, "{length} letters behind {before} signs");
            }
        }
    }

    #[test]
    fn words_start_behind_no_letter() {
        for before in [0, 1, 62, 63, 64, 127] {
            let text = format!("{}drei für 4x ab", " ".repeat(before));
            let mut found: Vec<&str> = Vec::new();
            any_start(&text, |at| {
                found.extend(text.get(at..));
                false
            });
            assert_eq!(found, ["drei für 4x ab", "für 4x ab", "r 4x ab", "x ab", "ab"], "behind {before} signs");
        }
    }

    #[test]
    fn words_in_capitals_are_found_wherever_they_stand() {
        for before in [0, 1, 62, 63, 64, 65, 127] {
            let text = format!("{}NIS der AfD „EU“ ÖVP I Aa", "x ".repeat(before));
            let found: Vec<&str> = acronyms(&text).filter_map(|at| text.get(at..at + 2)).collect();
            assert_eq!(found, ["NI", "EU", "Ö", "VP"], "behind {before} words");
        }
        assert_eq!(acronyms("").count(), 0);
        assert_eq!(acronyms("A").count(), 0);
    }

    #[test]
    fn every_letter_has_its_lower_case() {
        for character in '\0'..='\u{1ffff}' {
            let text = format!("„Ä{character}B {character}");
            assert_eq!(lower_case(&text), text.to_lowercase(), "{character:?}");
        }
    }

    #[test]
    fn words_with_what_they_are_made_of() {
        let text = "„Ihr 3 Über-Ziele“: an";
        let found: Vec<(&str, bool, bool)> =
            runs(text).map(|run| (&text[run.start..run.end], run.is_ascii(), run.is_small())).collect();
        assert_eq!(
            found,
            [("„Ihr", false, false), ("Über", false, false), ("Ziele“", false, false), ("an", true, true)]
        );
    }
}
