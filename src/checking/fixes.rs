//! Fixes: edits that put a figure right, in the draft's own language and number format.
//!
//! One edit a fix, and none inside quotation marks: there a fix only shows what it would say.

use super::attribution_phrase::{attribution_phrases, source_name};
use super::case::Case;
use super::interval::{number, same_number};
use super::share::are_parts;
use super::{Edit, Fix, FixKind};
use crate::corpus::ReportedClaim;
use crate::language::Lang;
use crate::reading::{Claim, Context, Figure, Kind, Qualifier, Reader, Wording};
use crate::text::{Document, Format, Span};

/// Writes the reported figure in place of the draft's.
pub(super) fn use_figure(case: &Case<'_>, reported: &ReportedClaim) -> Option<Fix> {
    let figure = in_words(case, &reported.claim.figure)?;
    let attribution = reported.claim.attribution.as_ref();
    let source = attribution.map(|it| source_name(it, &reported.sentence, reported.report.language));
    Some(Fix { edits: in_place(case, &figure), kind: FixKind::UseFigure { figure, source } })
}

/// Restores the hedge of the report.
pub(super) fn restore_wording(case: &Case<'_>, reported: &ReportedClaim) -> Option<Fix> {
    let wording = in_words(case, &reported.claim.figure)?;
    Some(Fix { edits: in_place(case, &wording), kind: FixKind::RestoreWording { wording } })
}

/// Writes the spread of all that is reported; `None` where it has no width.
pub(super) fn use_spread<'r>(case: &Case<'_>, reported: impl Iterator<Item = &'r ReportedClaim>) -> Option<Fix> {
    let alike = reported.filter(|claim| !are_parts(&case.claim.figure, &claim.claim.figure));
    let ends: Vec<f64> = alike.flat_map(|claim| ends(&as_written(case, &claim.claim.figure))).collect();
    let low = ends.iter().copied().reduce(f64::min)?;
    let high = ends.iter().copied().reduce(f64::max)?;
    if same_number(low, high) {
        return None;
    }
    let spread = format!("{}{}", sign_before(case), as_the_draft(case).spread(low, high, None));
    Some(Fix { edits: in_place(case, &spread), kind: FixKind::UseSpread { spread } })
}

/// Says whose figure it is.
pub(super) fn add_attribution(case: &Case<'_>, reported: &ReportedClaim) -> Option<Fix> {
    attribute(case.document, case.reading.language, case.claim, reported)
}

/// Says that `claim` of a draft in `language` comes from where `reported` has it. `None` where no phrase in
/// right grammar names it; no edit where it does not fit in without another sentence, and inside a quotation.
pub fn attribute(document: &Document, language: Lang, claim: &Claim, reported: &ReportedClaim) -> Option<Fix> {
    let attribution = attribution_phrases(reported, language).into_iter().next()?;
    let edit = match language {
        Lang::German => before_the_figure(document, claim, &attribution),
        Lang::English => at_the_end(document, claim, &attribution),
    };
    let edits = edit.filter(|_| claim.quotation.is_none()).into_iter().collect();
    Some(Fix { kind: FixKind::AddAttribution { attribution }, edits })
}

/// German: in the middle field, before the figure with its article and preposition: `stieg laut NIS
/// auf 12.000`. None at the start of a sentence, where the verb would have to move.
fn before_the_figure(document: &Document, claim: &Claim, attribution: &str) -> Option<Edit> {
    let text = &document.text;
    let words = &Lang::German.lexicon().function_words;
    let sentence = claim.sentence;
    let mut at = claim.figure.whole().start;
    loop {
        let before = text[sentence.start..at].trim_end();
        let word_at = before.rfind(char::is_whitespace).map_or(0, |space| space + 1);
        let word = before[word_at..].to_lowercase();
        if before.is_empty() {
            return None;
        }
        if !(words.articles.contains(&word) || words.prepositions.contains(&word)) {
            let comma = before.ends_with([',', ':', '(', '„', '"']);
            return (!comma).then(|| Edit { span: Span::new(at, at), new_text: format!("{attribution} ") });
        }
        at = sentence.start + word_at;
    }
}

/// English: at the end of the sentence.
fn at_the_end(document: &Document, claim: &Claim, attribution: &str) -> Option<Edit> {
    let sentence = claim.sentence;
    let words = sentence.of(&document.text).strip_suffix('.')?;
    let at = sentence.start + words.len();
    Some(Edit { span: Span::new(at, at), new_text: format!(", {attribution}") })
}

/// Credits the source that gave it, in place of the words that credit another.
pub(super) fn swap_source(case: &Case<'_>, reported: &ReportedClaim) -> Option<Fix> {
    let source = attribution_phrases(reported, case.reading.language).into_iter().next()?;
    let edit = credit_in_one_phrase(case).filter(|_| case.claim.quotation.is_none()).map(|span| {
        let opens = span.start == case.claim.sentence.start;
        Edit { span, new_text: if opens { capitalised(&source) } else { source.clone() } }
    });
    Some(Fix { kind: FixKind::SwapSource { source }, edits: edit.into_iter().collect() })
}

/// The words that credit the figure, where they are one phrase from the preposition to the last word of the
/// source, `laut Pentagon`, `nach Angaben des Pentagons`: another phrase can stand there. With a verb of saying,
/// several sources, or more words behind the name, the sentence is the writer's.
fn credit_in_one_phrase(case: &Case<'_>) -> Option<Span> {
    let attribution = case.claim.attribution.as_ref().filter(|it| it.via.is_none() && it.joint.is_empty())?;
    let (cue, source) = (attribution.cue?, attribution.source.span);
    let text = &case.document.text;
    let lexicon = case.reading.language.lexicon();
    let first = cue.of(text).split_whitespace().next()?.to_lowercase();
    let cues = &lexicon.attribution.cues;
    let is_preposition = [&cues.before, &cues.before_noun].iter().any(|list| !list.starting_with(&first).is_empty());
    if !is_preposition || cue.end > source.start || !case.claim.sentence.contains(cue.join(source)) {
        return None;
    }
    let between = text[cue.end..source.start].chars().all(|sign| sign.is_alphabetic() || sign == ' ');
    let behind = &text[source.end..case.claim.sentence.end];
    let next = behind.trim_start().split([' ', ',', '.']).next().unwrap_or_default();
    let ends_there = next.starts_with(|sign: char| sign.is_lowercase() || sign.is_numeric())
        && !lexicon.function_words.articles.contains(next)
        && !lexicon.function_words.prepositions.contains(next);
    let ends = behind.starts_with([',', '.', ';', ':']) || behind.starts_with(' ') && ends_there;
    (between && ends).then(|| cue.join(source))
}

/// `words` as they stand at the start of a sentence.
fn capitalised(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

/// Writes `text` in the place of the figure with its hedge; no edit inside a quotation.
fn in_place(case: &Case<'_>, text: &str) -> Vec<Edit> {
    if case.claim.quotation.is_some() {
        return Vec::new();
    }
    vec![Edit { span: place(case), new_text: text.to_owned() }]
}

/// Where the draft's figure stands with its hedge, and with the sign of a currency before it.
fn place(case: &Case<'_>) -> Span {
    let figure = &case.claim.figure;
    Span::new(figure.whole().start, figure.span.end)
}

/// The sign or code of its unit that stands before the number, and so in [`place`]: `£`, `CHF `; with the space behind it.
fn sign_before<'d>(case: &Case<'d>) -> &'d str {
    let before = &case.document.text[place(case).start..case.claim.figure.span.start];
    let sign = before.trim_end();
    let start = sign.rfind(char::is_whitespace).map_or(0, |space| space + 1);
    let units = &case.reading.language.lexicon().units;
    let is_sign = case.claim.figure.kind == Kind::Money
        && (units.currency_signs.contains_key(&sign[start..]) || !sign.ends_with(char::is_lowercase));
    if is_sign { &before[start..] } else { "" }
}

/// How the draft writes numbers, and how it shortens the magnitude of this one.
fn as_the_draft(case: &Case<'_>) -> Wording {
    case.wording().shortened_as(case.claim.figure.span.of(&case.document.text))
}

/// A reported `figure` with its hedge as the draft writes the one that it is to take the place of: with the sign of a
/// currency where that stands before the number.
///
/// `None` where one is a part in words and the other in percent: that takes more than another number.
fn in_words(case: &Case<'_>, figure: &Figure) -> Option<String> {
    if are_parts(&case.claim.figure, figure) {
        return None;
    }
    let (figure, wording) = (as_written(case, figure), as_the_draft(case));
    wording.hedged_behind(sign_before(case), &figure)
}

/// `figure` in the unit that the draft writes: pence beside `538 pence`, which are £5.38.
fn as_written(case: &Case<'_>, figure: &Figure) -> Figure {
    let own = &case.claim.figure;
    let number = Document::new(place(case).of(&case.document.text).to_owned(), Format::Plain);
    let alone = Reader::new(&[]).read(&number, Context { language: Some(case.reading.language), ..Context::default() });
    let alone = alone.claims.first().and_then(|claim| claim.figure.value);
    let Some((value, written)) = own.value.zip(alone).filter(|(_, written)| *written != 0.0) else {
        return figure.clone();
    };
    let scale = value / written;
    if same_number(scale, 1.0) {
        return figure.clone();
    }
    let scaled = |number: Option<f64>| number.map(|number| number / scale);
    Figure {
        value: scaled(figure.value),
        low: scaled(figure.low),
        high: scaled(figure.high),
        last_digit: figure.last_digit / scale,
        ..figure.clone()
    }
}

/// The numbers that a figure names.
fn ends(figure: &Figure) -> Vec<f64> {
    match figure.qualifier {
        Qualifier::Range => [figure.low, figure.high].into_iter().flatten().collect(),
        _ => number(figure).into_iter().collect(),
    }
}
