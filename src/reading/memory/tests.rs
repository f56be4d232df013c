//! What is kept from text to text gives what reading anew gives, whatever the edits.

use proptest::prelude::*;

use super::Memory;
use crate::language::Lang;
use crate::reading::{Context, Reader};
use crate::text::{Document, Format};

const REPORTS: [&str; 10] = [
    include_str!("../../../corpus/reports/2022-08-09-freiwillige.md"),
    include_str!("../../../corpus/reports/2024-11-02-ministerin-in-moskau.md"),
    include_str!("../../../corpus/reports/2024-11-04-pentagon-zahlen.txt"),
    include_str!("../../../corpus/reports/2024-12-16-einsatz-in-kursk.txt"),
    include_str!("../../../corpus/reports/2024-12-19-munition.md"),
    include_str!("../../../corpus/reports/2025-04-28-pjoengjang-bestaetigt.md"),
    include_str!("../../../corpus/reports/2025-04-29-pyongyang-admits.md"),
    include_str!("../../../corpus/reports/2025-07-12-lawrow-in-wonsan.txt"),
    include_str!("../../../corpus/reports/2025-07-14-lavrov-visit.md"),
    include_str!("../../../corpus/reports/2025-07-15-was-wir-wissen.md"),
];

/// Sentences and pieces of some whose meaning reaches into what stands around them.
const PIECES: [&str; 24] = [
    "\n\n",
    ". ",
    "\n\n# ",
    "\n\n“",
    "„",
    "“",
    "\"",
    " ",
    "300 ",
    "4,2 Millionen. ",
    " Euro",
    "Es seien 12. ",
    "Das teilte die Polizei in Kassel mit. ",
    "Nach ihren Angaben waren es 40 Menschen. ",
    "Demnach gab es 100 Fälle. 24 entfielen auf Sachsen. ",
    "Der Umsatz der Nordbahn AG stieg auf 7 Millionen Euro. Das Minus beträgt 3 Prozent. ",
    "Der Streit um die NB dauert an. Die NB hat 300 Beschäftigte. ",
    "Die Wirtschaft Österreichs wuchs um 2 Prozent. ",
    "Er soll 12 Autos haben. Sie sollen 13 haben. ",
    "The company said it had 300 employees. It now has 400. ",
    "Acme Motors sold 200 cars. AM expects 300. ",
    "Police said 12 people died. They said 13 more were hurt. ",
    "12,7 Prozent, 13,1. ",
    "https://a.example/12 ",
];

/// What a writer does.
#[derive(Clone, Debug)]
enum Edit {
    /// Another digit in the place of one.
    Digit(usize, usize),
    /// So many characters go.
    Cut(usize, usize),
    /// A piece comes.
    Put(usize, usize),
    /// So many characters of the text itself come from somewhere else.
    Copy(usize, usize, usize),
    /// A paragraph goes.
    CutParagraph(usize),
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let place = 0..10_000_usize;
    prop_oneof![
        3 => (place.clone(), 0..10_usize).prop_map(|(at, digit)| Edit::Digit(at, digit)),
        2 => (place.clone(), 1..60_usize).prop_map(|(at, length)| Edit::Cut(at, length)),
        4 => (place.clone(), 0..PIECES.len()).prop_map(|(at, piece)| Edit::Put(at, piece)),
        1 => (place.clone(), 0..10_000_usize, 1..400_usize).prop_map(|(at, from, length)| Edit::Copy(at, from, length)),
        1 => place.prop_map(Edit::CutParagraph),
    ]
}

fn edited(text: &str, edit: &Edit) -> String {
    let signs: Vec<char> = text.chars().collect();
    let at = |at: usize| at % (signs.len() + 1);
    let end = |from: usize, length: usize| (from + length).min(signs.len());
    let with = |from: usize, to: usize, piece: &[char]| [&signs[..from], piece, &signs[to..]].concat();
    let edited = match *edit {
        Edit::Digit(place, digit) => {
            let digits: Vec<usize> = (0..signs.len()).filter(|&at| signs[at].is_ascii_digit()).collect();
            let Some(&at) = digits.get(place % digits.len().max(1)) else { return text.to_owned() };
            with(at, at + 1, &[char::from_digit(digit as u32, 10).unwrap_or('0')])
        }
        Edit::Cut(place, length) => with(at(place), end(at(place), length), &[]),
        Edit::Put(place, piece) => with(at(place), at(place), &PIECES[piece].chars().collect::<Vec<_>>()),
        Edit::Copy(place, from, length) => with(at(place), at(place), &signs[at(from)..end(at(from), length)]),
        Edit::CutParagraph(number) => {
            let mut paragraphs: Vec<&str> = text.split("\n\n").collect();
            paragraphs.remove(number % paragraphs.len());
            return paragraphs.join("\n\n");
        }
    };
    edited.into_iter().collect()
}

/// Reads `text` after each of the `edits`, anew and with what was read before.
fn stays_the_same(
    mut text: String,
    format: Format,
    language: Option<Lang>,
    edits: &[Edit],
) -> Result<(), TestCaseError> {
    let (reader, mut memory) = (Reader::default(), Memory::default());
    let context = Context { language, day: Some(jiff::civil::date(2025, 7, 15)) };
    for edit in edits {
        let document = Document::new(text.clone(), format);
        let again = reader.read_again(&document, context, &mut memory);
        prop_assert_eq!(again, reader.read(&document, context), "{}", text);
        text = edited(&text, edit);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn what_is_kept_is_what_reading_anew_gives(edits in prop::collection::vec(any_edit(), 30)) {
        let body = |report: &&str| Document::new((*report).to_owned(), Format::Markdown).prose();
        let all: Vec<String> = REPORTS.iter().map(body).collect();
        stays_the_same(all.join("\n\n"), Format::Markdown, Some(Lang::German), &edits)?;
        stays_the_same(all[6].clone() + "\n\n" + &all[8] + "\n\n" + &all[6], Format::Plain, None, &edits)?;
    }
}

#[test]
fn sentences_far_from_the_edit_are_not_read_again() {
    let paragraph = |number: usize| format!("In Kassel demonstrierten {} Menschen. Es regnete.", 100 + number);
    let text = |edited: usize| {
        let paragraphs: Vec<String> =
            (0..40).map(|at| if at == 20 { paragraph(edited) } else { paragraph(at) }).collect();
        Document::new(paragraphs.join("\n\n"), Format::Markdown)
    };
    let mut memory = Memory::default();
    let (reader, context) = (Reader::default(), Context::default());
    reader.read_again(&text(20), context, &mut memory);
    let document = text(77);
    let prose = crate::reading::Prose::new(&document, Lang::German);
    let kept = memory.keep(&prose, None);
    let read: Vec<usize> = kept.to_read().collect();
    assert!(read.contains(&40) && read.len() < 10, "{read:?}");
}
