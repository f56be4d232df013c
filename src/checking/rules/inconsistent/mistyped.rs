//! A number that the draft gives right in one place, as the reports have it, and in another with one digit wrong.

use std::collections::BTreeSet;

use super::super::super::comparable::{Thing, one_dimension, thing};
use super::super::super::draft::Draft;
use super::super::super::interval::number;
use super::super::super::pairing::telling;
use super::super::super::setting::Setting;
use super::super::super::{Relation, Severity, Status, Verdict};
use super::super::arithmetic;
use super::{is_alone, source};
use crate::reading::{Claim, Kind, Qualifier};
use crate::text::BlockKind;

/// The other place of the draft that has the number of the claim `at` as the reports have it, where no report has
/// it as it stands here: `138 Abgeordnete` in the reports and above, `die 148 Parlamentarier` below. Two numbers that
/// a digit parts are of one thing where a definite article takes the one up, or both sentences, or the reports behind
/// the one, name the same.
pub(super) fn mistyped(draft: &Draft<'_>, at: usize, verdicts: &[Verdict]) -> Option<usize> {
    /// A number of two digits that is no everyday one.
    const TELLING: f64 = 1.0;
    let claims = &draft.reading.claims;
    let own = &claims[at];
    let is_exact = matches!(own.figure.qualifier, Qualifier::Exact | Qualifier::About);
    let kind = matches!(own.figure.kind, Kind::Count | Kind::Money | Kind::Percent | Kind::Measure);
    let definite = draft.is_definite(at);
    if !(kind && is_exact && is_unknown(&verdicts[at]) && (telling(own) > 0.0 || definite))
        || draft.around[at].voice.standing.revised
    {
        return None;
    }
    let repeated = |(other, claim): (usize, &Claim)| {
        other != at && one_dimension(&own.figure, &claim.figure) && number(&claim.figure) == number(&own.figure)
    };
    if claims.iter().enumerate().any(repeated) {
        return None;
    }
    let taken_up = definite
        && match own.figure.kind {
            // An adjective may tell those of an everyday number from others.
            Kind::Count | Kind::Measure => {
                draft.is_bare_or_ends_phrase(at) || telling(own) >= TELLING && draft.ends_with_noun(at)
            }
            // `the 1.65bn from Detroit`: of sums, a draft has fewer than of people.
            Kind::Money => true,
            _ => false,
        };
    let headline = own.block == BlockKind::Title;
    let other = (0..claims.len()).find(|&other| {
        let there = &claims[other];
        is_given(&verdicts[other])
            && there.sentence != own.sentence
            && !draft.around[other].voice.standing.revised
            && one_dimension(&own.figure, &there.figure)
            && is_digit_off(own, there)
            && own.figure.change == there.figure.change
            && own.subject.rate == there.subject.rate
            && if taken_up {
                other < at && is_of_one_sort(own, there)
            } else {
                telling(own) > 0.0
                    && verdicts[at].status == Status::Unsourced
                    && may_be_one(own, there)
                    && !draft.is_from(at)
                    // What a headline counts stands in the text below it.
                    && (headline && own.figure.kind != Kind::Percent && thing(own, there) != Thing::Open
                        || names_the_same(draft, at, other, verdicts))
            }
    })?;
    // What follows from other figures is no slip; to reckon takes longer than to look for one.
    arithmetic::reckon(draft, at).is_none().then_some(other)
}

/// Whether no report has the number.
fn is_unknown(verdict: &Verdict) -> bool {
    let given = verdict.evidence.iter().any(|exhibit| exhibit.relation == Relation::Agrees);
    !given && matches!(verdict.status, Status::Unsourced | Status::Conflicting)
}

/// Whether the reports have the number, and nothing is wrong with it.
fn is_given(verdict: &Verdict) -> bool {
    verdict.status == Status::Supported && verdict.findings.iter().all(|finding| finding.severity > Severity::Warning)
}

/// Whether nothing that the two say of their things sets them apart.
fn may_be_one(own: &Claim, there: &Claim) -> bool {
    let (one, other) = (&own.subject, &there.subject);
    thing(own, there) != Thing::Other
        && one.part == other.part
        && one.modality == other.modality
        && (one.period.is_none() || one.period == other.period)
}

/// Whether what a definite article takes up may be what stands before: the same sort of thing, or without a noun of
/// its own, or of a number that hardly two things have.
fn is_of_one_sort(own: &Claim, there: &Claim) -> bool {
    /// A number of three digits.
    const TELLING: f64 = 2.0;
    // A noun carried over from another sentence is no noun of its own.
    let named = own.subject.noun.is_some_and(|noun| own.sentence.start <= noun.start && noun.end <= own.sentence.end);
    let sort = thing(own, there);
    matches!(sort, Thing::Same | Thing::Kind)
        || telling(own).min(telling(there)) >= TELLING && (sort == Thing::Open || !named)
}

/// Whether the sentence of the claim `at`, which has no other number of the sort and no date, names someone whom the
/// one of `other` names, too, or the reports that have its number.
fn names_the_same(draft: &Draft<'_>, at: usize, other: usize, verdicts: &[Verdict]) -> bool {
    let (own, there) = (&draft.reading.claims[at], &draft.reading.claims[other]);
    let same_sort = match own.figure.kind {
        // One sum is a price, a value and a payment at once.
        Kind::Money => true,
        _ => thing(own, there) == Thing::Same,
    };
    if !(same_sort && is_alone(draft, at) && !draft.around[at].voice.standing.dated && source(own) == source(there)) {
        return false;
    }
    let reported = verdicts[other].evidence.iter().filter(|exhibit| exhibit.relation == Relation::Agrees);
    let mut backing: BTreeSet<String> = names(&draft.around[other].setting, there);
    for exhibit in reported {
        let reported = &exhibit.reported;
        let setting = Setting::of(&reported.sentence, 0, reported.report.language);
        backing.extend(names(&setting, &reported.claim));
    }
    !names(&draft.around[at].setting, own).is_disjoint(&backing)
}

/// Whom or what a sentence names.
fn names(setting: &Setting, claim: &Claim) -> BTreeSet<String> {
    let organisations = claim.subject.actors.iter().filter_map(|key| key.strip_prefix("org:"));
    let own = setting.own_names().map(|name| name.trim_start_matches('?').to_owned());
    own.chain(organisations.map(str::to_owned)).collect()
}

/// Whether the two numbers are one but for a digit, or two swapped, once the finer is rounded as the coarser is.
fn is_digit_off(own: &Claim, there: &Claim) -> bool {
    let (Some(one), Some(other)) = (number(&own.figure), number(&there.figure)) else { return false };
    let step = place(one).max(place(other));
    let (one, other) = ((one / step).round(), (other / step).round());
    let (one, other) = (format!("{one}"), format!("{other}"));
    if one.len() != other.len() || one.len() < 2 {
        return false;
    }
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let differing: Vec<usize> = (0..one.len()).filter(|&at| one[at] != other[at]).collect();
    match differing[..] {
        // The last digit of a long number is soon another's: of the next year, of a newer count.
        [at] => at + 1 < one.len() || one.len() == 2,
        [first, second] => second == first + 1 && one[first] == other[second] && one[second] == other[first],
        _ => false,
    }
}

/// The place value of the last digit of `number` that is no zero: 0.1 for 9.4, 1,000 for 858,000.
fn place(number: f64) -> f64 {
    const FINEST: i32 = -3;
    const COARSEST: i32 = 12;
    const SAME: f64 = 1e-9;
    let fits = |exponent: &i32| {
        let place = 10_f64.powi(*exponent);
        ((number / place).round() * place - number).abs() < number.abs() * SAME
    };
    (FINEST..=COARSEST).rev().find(fits).map_or(1.0, |exponent| 10_f64.powi(exponent))
}
