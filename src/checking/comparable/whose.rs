//! Whose a figure is, where it is of, and of which part.

use std::collections::BTreeSet;

use super::thing::of_an_organisation;
use super::{BODY, COUNTRY, PLACE, Passage, Side};
use crate::language::{Roles, Sites, Things};
use crate::reading::Subject;

/// The places that the subject names.
pub(super) fn places(subject: &Subject) -> BTreeSet<&str> {
    named(subject, PLACE).collect()
}

/// The keys of one `sort` that the subject names.
fn named<'s>(subject: &'s Subject, sort: &str) -> impl Iterator<Item = &'s str> {
    subject.actors.iter().map(String::as_str).filter(move |key| key.starts_with(sort))
}

/// Whether the subject names a place.
fn names_place(subject: &Subject) -> bool {
    named(subject, PLACE).next().is_some()
}

/// Whether each of the two names places, and the other's sentence none of them.
pub(super) fn elsewhere(draft: Side<'_>, reported: Side<'_>) -> bool {
    if !names_place(&draft.claim.subject) || !names_place(&reported.claim.subject) {
        return false;
    }
    let (one, other) = (places(&draft.claim.subject), places(&reported.claim.subject));
    let named = |places: &BTreeSet<&str>, side: Side<'_>| {
        let mut words = places.iter().flat_map(|key| key[PLACE.len()..].split(' '));
        words.any(|word| side.setting.words.contains(word))
    };
    one.is_disjoint(&other) && !named(&one, reported) && !named(&other, draft)
}

/// Whether the figure of `one` is told to be of a town or region, and that of `other` of none.
pub(super) fn is_placed(one: &Subject, other: &Subject) -> bool {
    !names_place(other) && one.site.iter().any(|key| key.starts_with(PLACE))
}

/// Whether the two name a place in common: a state's turnout is that of the state, whatever country it is in.
pub(super) fn one_place(one: &Subject, other: &Subject) -> bool {
    !places(one).is_disjoint(&places(other))
}

/// Gate 3: whose, and of which part.
pub(super) fn scope(one: &Subject, other: &Subject) -> Passage {
    if done_by_another(one, other) || Sites::shared().are_apart(&one.site, &other.site) {
        return Passage::Differs;
    }
    match (&one.owner, &other.owner) {
        (Some(owner), Some(other_owner)) if owner == other_owner => Passage::Same,
        // Where the other text names the owner too, in whatever part, whose it is remains open.
        (Some(owner), Some(other_owner)) if !other.actors.contains(owner) && !one.actors.contains(other_owner) => {
            Passage::Differs
        }
        _ => Passage::Open,
    }
}

/// Whether the two are of different countries: each clause names some, and none that the other text is about.
pub(super) fn strangers(draft: Side<'_>, reported: Side<'_>) -> bool {
    are_strange(draft, reported, COUNTRY)
}

/// Whether the two are of different bodies or countries: each clause names some besides its source, and none that the
/// other text is about. What is of one company is so by whom the text is about, too.
pub(super) fn other_bodies(draft: Side<'_>, reported: Side<'_>) -> bool {
    are_strange(draft, reported, BODY) || are_strange(draft, reported, COUNTRY)
}

/// The same for keys of one `sort`.
fn are_strange(draft: Side<'_>, reported: Side<'_>, sort: &str) -> bool {
    fn besides_source<'a>(side: Side<'a>, sort: &str) -> Vec<&'a str> {
        let is_source = |key: &&str| key[sort.len()..].split(' ').any(|word| side.source.contains(word));
        named(&side.claim.subject, sort).filter(|key| !is_source(key)).collect()
    }
    let (own, other) = (besides_source(draft, sort), besides_source(reported, sort));
    let strange =
        |bodies: &[&str], side: Side<'_>| !bodies.is_empty() && !bodies.iter().any(|body| side.matter.contains(body));
    if sort == BODY && own.is_empty() && of_an_organisation(&reported.claim.subject) {
        return strange(&other, draft);
    }
    !own.iter().any(|body| other.contains(body)) && strange(&own, reported) && strange(&other, draft)
}

/// Whether the two tell of the same done by others: of the two countries that each names, one is another.
fn done_by_another(one: &Subject, other: &Subject) -> bool {
    let done = one.roles.intersection(&other.roles).any(|role| Roles::shared().is_done(role));
    let countries = |subject: &Subject| subject.actors.iter().filter(|key| key.starts_with(COUNTRY)).count();
    let shared = || one.actors.intersection(&other.actors).filter(|key| key.starts_with(COUNTRY)).count();
    done && countries(one) == 2 && countries(other) == 2 && shared() == 1
}

/// What the sentence names that comes beside a main one of its sort: aftershocks.
pub(super) fn besides(side: Side<'_>) -> BTreeSet<&str> {
    side.setting.things.keys().copied().filter(|thing| Things::shared().is_beside(thing)).collect()
}

/// Whether the noun phrases of the two narrow the thing down each by a word that the other sentence has nowhere: `food
/// inflation` and `services inflation`.
pub(super) fn are_narrowed_apart(one: Side<'_>, other: Side<'_>) -> bool {
    let has_own = |one: Side<'_>, other: Side<'_>| {
        let elsewhere = &other.claim.subject;
        one.claim.subject.modifiers.iter().any(|word| {
            ![&elsewhere.modifiers, &elsewhere.context, &other.setting.words].iter().any(|words| words.contains(word))
        })
    };
    has_own(one, other) && has_own(other, one)
}

/// Whether the noun phrase of `one` narrows the thing down by a word that the sentence of `other` has
/// nowhere.
pub(super) fn narrows(one: Side<'_>, other: Side<'_>) -> bool {
    let (subject, elsewhere) = (&one.claim.subject, &other.claim.subject);
    subject.modifiers.iter().filter(|&word| !subject.context.contains(word)).any(|word| {
        ![&elsewhere.modifiers, &elsewhere.context, &other.setting.words].iter().any(|words| words.contains(word))
    })
}
