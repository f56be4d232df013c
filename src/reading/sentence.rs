//! Where sentences end. Full stops of abbreviations (`Dr.`, `z. B.`), ordinals (`3. Mai`) and dates
//! (`28.04.2025`) end none.

use crate::language::Lexicon;
use crate::text::{Block, Span, lower_case};

/// Most digits that an ordinal has before its stop; a longer number before a stop ends a sentence.
const ORDINAL_DIGITS: usize = 2;

/// So many small letters are neither initials nor a Roman number.
const SHORTEST_WORD: usize = 3;

/// Most bytes of a sentence. No sentence of a news text is as long; a line without full stops (a
/// table, a list, a dump) is read in pieces, or reading it would take time without end.
const LONGEST: usize = 1500;

/// Adds the sentences of `block` to `found`, in order, white space at their ends left out.
pub fn sentences(text: &str, block: &Block, lexicon: &Lexicon, found: &mut Vec<Span>) {
    let mut start = block.span.start;
    let mut search = start;
    let bytes = block.span.of(text).as_bytes();
    let has_ellipses = memchr::memchr(0xe2, bytes).is_some() && memchr::memmem::find(bytes, "…".as_bytes()).is_some();
    let next_stop = |from: usize| {
        let rest = &text[from..block.span.end];
        let found = if has_ellipses {
            rest.find(['.', '!', '?', '…'])
        } else {
            memchr::memchr3(b'.', b'!', b'?', rest.as_bytes())
        };
        found.map(|at| from + at)
    };
    while let Some(stop) = next_stop(search) {
        let end = closing(text, Span::new(stop, block.span.end));
        search = end;
        if ends_sentence(text, Span::new(start, block.span.end), stop, end, lexicon) {
            push(text, Span::new(start, end), found);
            start = end;
        }
    }
    push(text, Span::new(start, block.span.end), found);
}

/// Adds `span` without the white space at its ends, if anything is left; in pieces where it is too long.
fn push(text: &str, span: Span, found: &mut Vec<Span>) {
    let mut rest = span.of(text);
    // Most are bare already, but for a space before them.
    let bare = rest.strip_prefix(' ').unwrap_or(rest);
    let is_bare = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    if rest.len() <= LONGEST && is_bare(bare.as_bytes().first()) && is_bare(bare.as_bytes().last()) {
        found.push(Span::new(span.end - bare.len(), span.end));
        return;
    }
    while !rest.is_empty() {
        let start = span.end - rest.len();
        let piece = &rest[..piece(rest)];
        rest = &rest[piece.len()..];
        let content = piece.trim();
        if !content.is_empty() {
            let start = start + piece.len() - piece.trim_start().len();
            found.push(Span::new(start, start + content.len()));
        }
    }
}

/// How many bytes of `text` are read as one sentence: all, or up to the last space within bounds.
fn piece(text: &str) -> usize {
    if text.len() <= LONGEST {
        return text.len();
    }
    let bound = text.char_indices().map(|(at, _)| at).take_while(|&at| at <= LONGEST).last().unwrap_or(0);
    text[..bound].rfind(char::is_whitespace).filter(|&at| at > 0).unwrap_or(bound)
}

/// The end of the run of stops, quotation marks and brackets that starts at `span.start`.
fn closing(text: &str, span: Span) -> usize {
    let content = span.of(text);
    // Most stops stand alone before a space.
    if content.as_bytes().get(1) == Some(&b' ') && content.as_bytes()[0].is_ascii() {
        return span.start + 1;
    }
    let closers = ['.', '!', '?', '…', '"', '“', '”', '’', '‘', '\'', '»', '«', '›', ')', ']'];
    span.start + content.len() - content.trim_start_matches(closers).len()
}

/// Whether a sign may stand before the first word of a sentence.
fn is_opener(character: char) -> bool {
    matches!(character, '„' | '“' | '"' | '»' | '«' | '(' | '[' | '‚' | '‘' | '\'' | '–' | '—' | '-' | '*' | '_')
}

/// Whether the stop at byte `stop`, with its closing signs up to `end`, ends a sentence that began
/// at `span.start`.
fn ends_sentence(text: &str, span: Span, stop: usize, end: usize, lexicon: &Lexicon) -> bool {
    let rest = &text[end..span.end];
    let next = match rest.as_bytes() {
        // Most stops stand before a space and a letter.
        [b' ', b'A'..=b'Z', ..] => &rest[1..],
        [b' ', b'a'..=b'z', ..] => return false,
        _ => {
            let after = rest.trim_start();
            if after.is_empty() || after.len() == rest.len() {
                return after.is_empty();
            }
            let next = after.trim_start_matches(|character: char| is_opener(character) || character.is_whitespace());
            let starts = next.starts_with(|character: char| character.is_uppercase() || character.is_ascii_digit());
            if !starts {
                return false;
            }
            next
        }
    };
    if !text[stop..end].starts_with('.') || text[stop..end].starts_with("..") {
        return true;
    }
    let before = &text[span.start..stop];
    // Most stops stand behind a word that is too long to be shortened, in small letters.
    let too_long = lexicon.abbreviations.longest() + 1;
    let in_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'.';
    let end = || before.bytes().rev().take(too_long);
    if end().take(SHORTEST_WORD).all(|byte| byte.is_ascii_lowercase()) && end().take_while(in_word).count() == too_long
    {
        return true;
    }
    // `6 . 2 %`: a stop that stands apart between two short numbers is the sign of decimals.
    let whole = before.trim_end();
    let apart = whole.len() < before.len();
    let digits = whole.bytes().rev().take_while(u8::is_ascii_digit).count();
    if apart && (1..=3).contains(&digits) && next.starts_with(|it: char| it.is_ascii_digit()) {
        return false;
    }
    let before = whole;
    let word_start = before
        .rfind(|character: char| !(character.is_alphanumeric() || character == '.'))
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let word = &before[word_start..];
    let next_word = || lower_case(&next[..next.find(|it: char| !it.is_alphabetic()).unwrap_or(next.len())]);
    let opens_sentence = || {
        let next = next_word();
        lexicon.function_words.contains(&next) || lexicon.reckoning.totals.iter().any(|total| *total == next)
    };
    let digits = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if digits {
        if lexicon.abbreviations.ordinal_nouns.contains(&next_word()) {
            return false;
        }
        // `sein 350. Ligaspiel`: behind a possessive a number alone has its noun still to come.
        let own = before[..word_start].split_whitespace().next_back();
        if lexicon.abbreviations.ordinals_have_a_stop
            && !word.contains('.')
            && own.is_some_and(|own| lexicon.attribution.words.possessives.contains(&lower_case(own)))
            && !opens_sentence()
        {
            return false;
        }
        // `2019/20. Merkel sagte`, `auf 6,5. Peter …`: what goes on before the digits is no ordinal.
        let part = before[..word_start].ends_with(['/', '-', '–', ',', '\'']);
        // `am 3. Mai`, `im 2. Quartal`; but `… stieg auf 15. Die Polizei …`
        // `jedes 100. Unternehmen`
        let each = before[..word_start].split_whitespace().next_back();
        if lexicon.abbreviations.ordinals_have_a_stop
            && each.is_some_and(|each| lexicon.numbers.ranges.each.contains(&lower_case(each)))
        {
            return false;
        }
        return !lexicon.abbreviations.ordinals_have_a_stop
            || part
            || word.len() > ORDINAL_DIGITS
            || opens_sentence()
            || !next.starts_with(char::is_uppercase);
    }
    // `fell to £200m. Shares …`: a letter tied to a number is its unit.
    if word.starts_with(|first: char| first.is_ascii_digit()) && !word.contains('.') {
        return true;
    }
    let lower = lower_case(word);
    let single_letter = word.chars().filter(|character| character.is_alphabetic()).take(2).count() == 1
        || (word.contains('.') && word.split('.').all(|part| part.chars().count() <= 2));
    let roman = word.len() <= 5 && !word.is_empty() && word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'));
    if lexicon.abbreviations.never_last.contains(&lower) {
        return false;
    }
    if single_letter || roman || lexicon.abbreviations.may_be_last.contains(&lower) {
        return opens_sentence();
    }
    true
}

#[cfg(test)]
mod tests {
    use crate::language::Lang;
    use crate::text::{Document, Format};

    fn split(text: &str, lang: Lang) -> Vec<String> {
        let document = Document::new(text.into(), Format::Markdown);
        let block = &document.blocks[0];
        let mut found = Vec::new();
        super::sentences(&document.text, block, lang.lexicon(), &mut found);
        found.into_iter().map(|span| span.of(text).to_owned()).collect()
    }

    #[test]
    fn a_line_without_full_stops_is_read_in_pieces() {
        let text = "300 Fälle in 12 Orten und ".repeat(500);
        let pieces = split(&text, Lang::German);
        assert!(pieces.len() > 3 && pieces.iter().all(|piece| piece.len() <= super::LONGEST), "{}", pieces.len());
        assert_eq!(pieces.join(" "), text.trim_end(), "nothing is lost and no word is cut");
    }

    #[track_caller]
    fn check(lang: Lang, marked: &str) {
        let text = marked.replace('|', "");
        let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
        assert_eq!(split(&text, lang), expected);
    }

    #[test]
    fn german_stops_that_end_no_sentence() {
        check(Lang::German, "Dr. Meier kam am 3. Mai um ca. 10 Uhr. |Er blieb.");
        check(Lang::German, "Es kostet 1,3 Mio. Euro, d. h. mehr als z. B. 2019. |Das ist viel.");
        check(Lang::German, "Am 28.04.2025 waren es 15. |Die Polizei zählte 5 Mio. |Das sind mehr als im 2. Quartal.");
        check(Lang::German, "Die Grünen haben 25. |Zusammen sind das 70.");
        check(Lang::German, "Queen Elizabeth II. (89) kam. |Der Betrag stieg auf 300. |Er sank.");
    }

    #[test]
    fn quotations_and_questions() {
        check(Lang::German, "„Es waren 300.“ |Dann ging er. |„Wirklich?“, fragte sie.");
        check(Lang::English, "It was lower in 2019-20. |West Yorkshire Police took 15. |Smith left.");
        check(
            Lang::German,
            "Das war 2019/20. |Merkel sprach am 3. Mai. |Der Wert stieg auf 6,5. |Peter kam am 2. Adventssonntag.",
        );
        check(Lang::English, "Profit fell to £20m. |Shares lost 6% to 412p. |Analysts shrugged.");
        check(Lang::English, "Mr. Smith of the U.S. Army said 300 died. |\"We lost 12.\" |The U.N. disagreed.");
        check(Lang::English, "It destroyed 63 houses and damaged 49. |Cal Fire said so.");
    }
}
