//! What reported claims, set beside one of the draft's, tell of each other: which gives way to which, which is put
//! right by which, and which number is of its neighbour.

use std::collections::BTreeSet;

use super::super::closeness::Closeness;
use super::super::comparable::{Thing, one_dimension, thing};
use super::super::interval::{number, same_number};
use super::super::labels;
use super::super::origins::{is_copy, when};
use super::super::setting::Setting;
use super::{Pairing, telling};
use crate::language::Lang;
use crate::reading::Claim;
use crate::text::BlockKind;

/// A report's text outranks its headline, and its exact number the rounded one: `mehr als eine halbe Million` allows a
/// draft nothing where the same report has 562.500.
pub(super) fn is_outranked(pairing: &Pairing, all: &[Pairing]) -> bool {
    let is_headline = |pairing: &Pairing| pairing.reported.claim.block != BlockKind::Paragraph;
    let own = &pairing.reported.claim;
    let same_number = |text: &Claim| text.figure.value.is_some() && text.figure.value == own.figure.value;
    let rounds = |other: &Pairing| {
        let text = &other.reported.claim;
        let closeness = Closeness::between(&own.figure, pairing.told, &text.figure, other.told);
        matches!(closeness, Closeness::Rounded | Closeness::Looser)
            && one_dimension(&own.figure, &text.figure)
            && thing(own, text) == Thing::Same
    };
    let leaves_room = matches!(pairing.closeness, Closeness::TooExact | Closeness::Compatible);
    // What was said in so many words stands beside any number.
    own.quotation.is_none()
        && all.iter().any(|other| {
            let text = &other.reported.claim;
            other.reported.report.path == pairing.reported.report.path
                && text.figure.kind == own.figure.kind
                && !is_headline(other)
                && (is_headline(pairing) && same_number(text) || leaves_room && rounds(other))
        })
}

/// Whether the report's sentence, which has the draft's number of something else, has another number of just what the
/// draft counts: `38 Prozent sind Minderjährige und 22 Prozent Frauen` for a draft with 38 per cent of women.
pub(super) fn is_of_another_beside(pairing: &Pairing, all: &[Pairing]) -> bool {
    let is_same = |pairing: &Pairing| pairing.comparison.thing == Thing::Same && pairing.comparison.passes(None);
    pairing.closeness.agrees()
        && matches!(pairing.comparison.thing, Thing::Open | Thing::Other)
        && all.iter().any(|other| {
            other.closeness == Closeness::Apart
                && is_same(other)
                && other.reported.report.path == pairing.reported.report.path
                && other.reported.sentence == pairing.reported.sentence
        })
}

/// Whether the words by the figure of the draft's sentence stand by another figure of the report's sentence; those of its
/// `source`, lower case, say nothing of what it is of.
pub(super) fn is_by_other_words(
    pairing: &Pairing,
    (sentence, at, language): (&str, usize, Lang),
    source: &str,
    all: &[Pairing],
) -> bool {
    let own = &pairing.reported;
    let beside = all.iter().filter(|other| {
        other.closeness == Closeness::Apart
            && other.reported.report.path == own.report.path
            && other.reported.sentence == own.sentence
    });
    let others: Vec<usize> = beside.filter_map(|other| other.reported.number_in_sentence()).collect();
    pairing.closeness.agrees()
        && !others.is_empty()
        && own.number_in_sentence().is_some_and(|number| {
            let languages = (language, own.report.language);
            labels::stand_by_another((sentence, at, source), (&own.sentence, number, &others), languages)
        })
}

/// Whether the number is of another day than the one day of the week that the draft's sentence names, of which the report's
/// sentence has another number: `am Samstag 4.490 Menschen, am Sonntag 4.044`.
pub(super) fn is_of_another_weekday(pairing: &Pairing, setting: &Setting, all: &[Pairing]) -> bool {
    let mut days = setting.weekdays.iter().copied();
    let (Some(wanted), None) = (days.next(), days.next()) else { return false };
    let weekday = |pairing: &Pairing| {
        let period = pairing.reported.claim.subject.period.filter(|period| period.first == period.last)?;
        Some(period.first.weekday().to_monday_one_offset())
    };
    pairing.closeness.agrees()
        && weekday(pairing).is_some_and(|day| day != wanted)
        && all.iter().any(|other| {
            other.closeness == Closeness::Apart
                && other.reported.report.path == pairing.reported.report.path
                && other.reported.sentence == pairing.reported.sentence
                && weekday(other) == Some(wanted)
                && thing(&other.reported.claim, &pairing.reported.claim) == Thing::Same
        })
}

/// Whether the number is of someone else than the draft's: its sentence names others, and of whom the draft names
/// beside it, another sentence has another number of the same sort (`TCI holds about 5%`, `Atticus, holding 2%`, for a
/// draft in which Atticus owns 5 per cent).
/// Those whom the draft is about, too, part no number from another: `matter` are the keys of these.
pub(super) fn is_of_another_name(
    pairing: &Pairing,
    (draft, sentence, matter): (&Claim, &str, &BTreeSet<String>),
    all: &[Pairing],
) -> bool {
    if !pairing.closeness.agrees() {
        return false;
    }
    let (sentence, reported) = (sentence.to_lowercase(), pairing.reported.sentence.to_lowercase());
    // Whom another sentence names may be under another name here.
    let told = |claim: &Claim, sentence: &str, elsewhere: &str| -> Vec<String> {
        let names = bodies(claim).filter(|name| has_name(sentence, name) && !has_name(elsewhere, name));
        names.map(str::to_owned).collect()
    };
    let own = told(draft, &sentence, &reported);
    // By the very key: what is kept from one draft to the next is told by the keys that both name.
    let is_matter = |name: &String| matter.contains(&format!("org:{name}"));
    let others: Vec<String> =
        told(&pairing.reported.claim, &reported, &sentence).into_iter().filter(|name| !is_matter(name)).collect();
    let names = |pairing: &Pairing, name: &str| bodies(&pairing.reported.claim).any(|body| is_one_body(body, name));
    let lacking: Vec<String> = own.into_iter().filter(|name| !names(pairing, name)).collect();
    let has_own = |other: &Pairing| lacking.iter().any(|name| names(other, name));
    let of_one_sort = |other: &Pairing| {
        let (one, two) = (&pairing.reported.claim.subject, &other.reported.claim.subject);
        let shared = !one.roles.is_disjoint(&two.roles) || one.head.is_some() && one.head == two.head;
        shared || one.classes.iter().any(|class| two.classes.contains(class)) || other.comparison.is_nearly_all_said()
    };
    !others.is_empty()
        && !lacking.is_empty()
        && all.iter().any(|other| {
            other.closeness == Closeness::Apart
                && other.comparison.passes(None)
                && other.comparison.one_matter
                && other.reported.sentence != pairing.reported.sentence
                && has_own(other)
                && of_one_sort(other)
        })
        && !all.iter().any(|other| other.closeness.is_near() && has_own(other))
}

/// The names of bodies beside a claim's figure, lower case. Not of places: one may lie in the other.
fn bodies(claim: &Claim) -> impl Iterator<Item = &str> {
    claim.subject.actors.iter().filter_map(|key| key.strip_prefix("org:"))
}

/// Whether the two names are one body's: one is the other, or begins it: `atticus`, `atticus capital`.
fn is_one_body(one: &str, other: &str) -> bool {
    let begins = |long: &str, short: &str| long.strip_prefix(short).is_some_and(|rest| rest.starts_with(' '));
    one == other || begins(one, other) || begins(other, one)
}

/// Whether `sentence`, lower case, has the first word of `name` as a word of its own.
fn has_name(sentence: &str, name: &str) -> bool {
    let first = name.split(' ').next().unwrap_or(name);
    sentence.split(|sign: char| !sign.is_alphanumeric()).any(|word| word == first)
}

/// Whether the number of the `draft`, which no two figures of a sentence come to by chance, is that of the report's with
/// another of its sentence added or taken away; or one of the `shares` that the draft's sentence gives of it.
pub(super) fn is_reckoned_from(draft: &Claim, shares: &[f64], pairing: &Pairing, all: &[Pairing]) -> bool {
    const OF_ROUNDED: f64 = 0.03;
    let Some(own) = number(&draft.figure).filter(|_| telling(draft) > 0.0) else { return false };
    let Some(reported) = number(&pairing.reported.claim.figure) else { return false };
    // What is rounded is no more than about the share.
    let is_share = |share: &f64| (reported * share - own).abs() <= OF_ROUNDED * own;
    if pairing.closeness == Closeness::Apart && shares.iter().any(is_share) {
        return true;
    }
    pairing.closeness == Closeness::Apart
        && all.iter().any(|other| {
            let beside = other.reported.report.path == pairing.reported.report.path
                && other.reported.sentence == pairing.reported.sentence
                && other.reported.number != pairing.reported.number;
            beside
                && number(&other.reported.claim.figure).is_some_and(|other| {
                    same_number(own, (reported - other).abs()) || same_number(own, reported + other)
                })
        })
}

/// Whether a report that puts another right says the same with another number.
pub(super) fn is_put_right(pairing: &Pairing, all: &[Pairing]) -> bool {
    let corrects = |pairing: &Pairing| pairing.reported.report.metadata.corrects;
    let frame = |pairing: &Pairing| pairing.reported.sentence.replace(pairing.reported.text.as_str(), "");
    pairing.closeness.agrees()
        && !corrects(pairing)
        && all.iter().any(|other| {
            corrects(other)
                && other.closeness == Closeness::Apart
                && when(&other.reported.report) >= when(&pairing.reported.report)
                && is_copy(&frame(pairing), &frame(other))
        })
}
