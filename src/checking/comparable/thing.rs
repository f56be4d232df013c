//! What is counted, and how the things of two claims stand to each other.

use super::in_common::shared_words;
use super::{COUNTRY, Side, Thing};
use crate::language::{Roles, Things};
use crate::reading::{Claim, Figure, Kind, Subject};

/// Whether two figures are of one dimension. Percent and points, dollars and euros, kilometres and
/// hours are not.
pub(in super::super) fn one_dimension(one: &Figure, other: &Figure) -> bool {
    let kind = |kind: Kind| if kind == Kind::Vague { Kind::Count } else { kind };
    kind(one.kind) == kind(other.kind) && one.unit == other.unit
}

/// How the nouns stand to each other.
pub(in super::super) fn thing(draft: &Claim, reported: &Claim) -> Thing {
    let (one, other) = (&draft.subject, &reported.subject);
    if one.head.is_some() && one.head == other.head || is_share_of_one(draft, reported) {
        return Thing::Same;
    }
    match (measured(draft), measured(reported)) {
        (Some(narrowest), Some(other_narrowest)) if narrowest == other_narrowest => Thing::Same,
        (Some(narrowest), Some(other_narrowest)) => {
            let things = Things::shared();
            let kind = other.classes.contains(narrowest) || one.classes.contains(other_narrowest);
            if kind || things.are_alike(narrowest, other_narrowest) {
                Thing::Kind
            } else if things.is_of_money(narrowest) && things.is_of_money(other_narrowest)
                || draft.figure.kind == Kind::Money && (things.is_sum(narrowest) || things.is_sum(other_narrowest))
            {
                // One sum is a price, a value and a payment at once; whatever it is, it costs that much.
                Thing::Open
            } else {
                Thing::Other
            }
        }
        (None, Some(class)) if are_people(draft, reported, class) => Thing::Kind,
        (Some(class), None) if are_people(reported, draft, class) => Thing::Kind,
        _ if is_short_for(one, other) || is_short_for(other, one) => Thing::Kind,
        _ => Thing::Open,
    }
}

/// Whether the noun of `short` is the last part of the compound that `long` counts, which no list has: `Meldungen` for
/// `Schadensmeldungen`. Only where nouns are written with a capital are they written as one, and one with as many letters
/// in front of it is hardly there by chance: `Nationen` is no part of `Destinationen`.
fn is_short_for(short: &Subject, long: &Subject) -> bool {
    const SHORTEST: usize = 5;
    let noun = |subject: &Subject| subject.counts.clone().filter(|noun| noun.starts_with(char::is_uppercase));
    let (Some(short), Some(long)) = (noun(short), noun(long)) else { return false };
    let (short, long) = (short.to_lowercase(), long.to_lowercase());
    let before = long.strip_suffix(&short).map_or(0, |before| before.chars().count());
    short.chars().count() >= SHORTEST && before >= SHORTEST
}

/// Whether the draft says of the whole what the report says of a part of it, whose whole it calls by the draft's word:
/// `500 Soldaten` for `12.000 Soldaten, darunter 500 Offiziere`.
pub(super) fn is_whole_for_part(draft: &Claim, reported: &Claim) -> bool {
    let (one, other) = (&draft.subject, &reported.subject);
    let (Some(own), Some(part)) = (&one.head, &other.head) else { return false };
    let is_wider = || one.classes.first().is_some_and(|class| other.classes.iter().skip(1).any(|wide| wide == class));
    other.part && !one.part && own != part && (other.context.contains(own) || is_wider())
}

/// Whether `unknown`, whose noun no list has, counts people as `known` does, who are of `class`: both are in a role
/// that only people are in (three skiers and three people killed).
fn are_people(unknown: &Claim, known: &Claim, class: &str) -> bool {
    let (one, other, roles) = (&unknown.subject, &known.subject, Roles::shared());
    unknown.figure.kind == Kind::Count
        && one.head.is_some()
        && one.classes.is_empty()
        && Things::shared().is_a(class, "person")
        && one.roles.intersection(&other.roles).any(|role| roles.is_for_people(role) || roles.is_suffered(role))
}

/// Whether both are percentages of the one body that each names: what the CDU gets, and `die CDU 31,9 Prozent`.
pub(super) fn is_share_of_one(draft: &Claim, reported: &Claim) -> bool {
    let body = |claim: &Claim| -> Option<String> {
        let subject = &claim.subject;
        let unknown = subject.classes.is_empty() && claim.figure.kind == Kind::Percent;
        let mut named = subject.actors.iter().filter_map(|key| key.strip_prefix("org:"));
        let body = match &subject.head {
            Some(head) => named.find(|name| name == head)?,
            // `die CDU kommt auf 20 Prozent, die Grünen auf 18`: whoever stands right beside it may be whose it is.
            None if claim.attribution.is_some() => return None,
            None => named.next().filter(|_| named.next().is_none())?,
        };
        unknown.then(|| body.to_owned())
    };
    body(draft).is_some_and(|own| body(reported) == Some(own))
}

/// The class of the thing, where it can be what the figure is of: money and percentages are of no
/// people.
pub(super) fn measured(claim: &Claim) -> Option<&String> {
    let amount = matches!(claim.figure.kind, Kind::Money | Kind::Percent | Kind::PercentagePoint);
    // `1,10 Euro je Aktie` is of no share.
    let each = |class: &&String| claim.subject.rate.as_ref() == Some(class);
    claim.subject.classes.first().filter(|class| !amount || Things::shared().is_measured(class) && !each(class))
}

/// Whether the two are percentages of people of different sorts: of the children and of the patients.
pub(super) fn of_others(draft: &Claim, reported: &Claim) -> bool {
    let things = Things::shared();
    let sort = |claim: &Claim| {
        let share = claim.figure.kind == Kind::Percent;
        claim.subject.classes.first().cloned().filter(|class| share && things.is_a(class, "person"))
    };
    sort(draft).zip(sort(reported)).is_some_and(|(one, other)| {
        !things.is_a(&one, &other) && !things.is_a(&other, &one) && !things.are_alike(&one, &other)
    })
}

/// Whether the thing is so wide that it is in every other report: people.
pub(super) fn is_generic(subject: &Subject) -> bool {
    match subject.classes.first() {
        Some(class) => Things::shared().is_wide(class),
        // A noun that no list has is hardly one that is everywhere.
        None => subject.head.is_none(),
    }
}

/// Whether a figure of the thing says something only of one country: its growth, its deficit.
pub(super) fn of_a_country(subject: &Subject) -> bool {
    subject.classes.first().is_some_and(|class| Things::shared().is_of_a_country(class))
}

/// Whether a figure of the thing says something only of one company or other body: its turnover, its employees.
pub(super) fn of_an_organisation(subject: &Subject) -> bool {
    subject.classes.first().is_some_and(|class| Things::shared().is_of_an_organisation(class))
}

/// Whether the two may be of one company or other body: by a name, or at least a word of their clauses.
pub(super) fn one_organisation(draft: Side<'_>, reported: Side<'_>) -> bool {
    let (one, other) = (&draft.claim.subject, &reported.claim.subject);
    are_one_by_name(draft, reported) || !one.context.is_disjoint(&other.context)
}

/// Whether the two have an owner in common, or name someone in common who is no country.
fn are_one_by_name(draft: Side<'_>, reported: Side<'_>) -> bool {
    let (one, other) = (&draft.claim.subject, &reported.claim.subject);
    let owned = one.owner.is_some() && one.owner == other.owner;
    let named = one.actors.intersection(&other.actors).any(|key| !key.starts_with(COUNTRY));
    owned || named || !draft.setting.names.is_disjoint(&reported.setting.names)
}

/// Whether the thing is traded, so that its figures change by the hour; what someone owns of it does not.
pub(super) fn of_a_moment(subject: &Subject) -> bool {
    let owned = subject.roles.iter().any(|role| Roles::shared().is_state(role));
    !owned && subject.classes.first().is_some_and(|class| Things::shared().is_of_a_moment(class))
}

/// Whether what costs so much, or is worth it, may be one thing in both: by a name or by words of the two clauses besides
/// the cost. Everything costs something.
pub(super) fn is_one_item(draft: Side<'_>, reported: Side<'_>) -> bool {
    /// `cost` and `make` are in every other clause.
    const WORDS: usize = 2;
    let (one, other) = (&draft.claim.subject, &reported.claim.subject);
    let sum = one.classes.first().is_some_and(|class| Things::shared().is_sum(class));
    !sum || are_one_by_name(draft, reported) || shared_words(one, other).len() >= WORDS
}
