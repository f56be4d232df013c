//! Which figures may be compared: the gates of `verdicts.md`, section 2.
//!
//! In go a draft's claim and a reported one; out comes a [`Comparison`] that says gate by gate how
//! they stand to each other, and how much the two texts share that speaks for one and the same
//! matter. The absence of a difference is no evidence: two claims that share nothing but a word for
//! people are never compared.

mod enough;
mod gates;
mod in_common;
mod thing;
mod whose;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::rarity::Rarity;
use super::setting::Setting;
use super::years::settled;
use crate::language::{Sites, Things};
use crate::reading::{Claim, Kind, Modality};

use gates::{flow, held, is_part_by_role, modality, other_base, roles, time, unit};
pub(super) use in_common::Drafted;
use in_common::{Likeness, Shared, figures, names, shared_words, words};
use thing::{
    is_generic, is_one_item, is_whole_for_part, of_a_country, of_a_moment, of_an_organisation, of_others,
    one_organisation,
};
pub(super) use thing::{one_dimension, thing};
use whose::{
    are_narrowed_apart, besides, elsewhere, is_placed, narrows, one_place, other_bodies, places, scope, strangers,
};

/// The gates, in the order in which they are asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gate {
    Unit,
    Role,
    Scope,
    Flow,
    Modality,
    Time,
}

impl Gate {
    /// All of them, in their order.
    const ALL: [Self; 6] = [Self::Unit, Self::Role, Self::Scope, Self::Flow, Self::Modality, Self::Time];
}

/// What a gate found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Passage {
    /// Both say it, and say the same.
    Same,
    /// One or both do not say it.
    Open,
    /// Both say it, and say different things.
    Differs,
}

/// A claim with what surrounds it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Side<'a> {
    pub claim: &'a Claim,
    pub setting: &'a Setting,
    /// Countries, organisations and places that its document is about.
    pub matter: &'a BTreeSet<&'a str>,
    /// The day of its document, where it is known.
    pub day: Option<Date>,
    /// Whether its sentence names a day or a month.
    pub names_day: bool,
    /// The country whose office gives the figure: what the Bundesbank says of growth it says of Germany's.
    pub country: Option<&'a str>,
    /// The words of whom the text names for it, lower case.
    pub source: &'a str,
}

impl Side<'_> {
    /// The country whose economy the figure is of, or whose office gives it; `None` where the two are at odds, and
    /// the text may have meant either.
    fn of_country(&self) -> Option<&str> {
        let country = |key: &'_ &String| key.starts_with(COUNTRY);
        let owner = self.claim.subject.owner.as_ref().filter(country).map(|key| &key[COUNTRY.len()..]);
        match (owner, self.country.filter(|&country| !Sites::shared().is_wide(country))) {
            (Some(owner), Some(office)) if owner != office => None,
            _ => owner.or(self.country),
        }
    }
}

/// What the keys of organisations begin with.
const BODY: &str = "org:";
/// What the keys of countries begin with.
const COUNTRY: &str = "country:";
/// What the keys of places begin with.
const PLACE: &str = "place:";

/// How a draft's claim and a reported one stand to each other, before their numbers are looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is something found, and each is asked apart")]
pub struct Comparison {
    /// One for each gate, in their order.
    passages: [Passage; 6],
    /// How much speaks for one matter; see the weights below.
    pub weight: f64,
    /// What all that they share says, in bits: so many times it halves the reports that may be meant.
    pub information: f64,
    pub rarest: f64,
    /// How much of it must be there for one matter to be meant.
    needed: f64,
    /// How the things counted stand to each other, their roles left aside.
    pub thing: Thing,
    /// Whether the two name someone in common, or are texts about the same ones.
    pub one_matter: bool,
    /// Whether one of the two narrows the thing down and the other does not, or otherwise.
    other_subset: bool,
    /// Whether one of the two says a role and the other none.
    role_open: bool,
    /// Whether neither says one.
    role_unsaid: bool,
    /// Whether the time must be known to be the same: a rate of growth is of its year.
    of_its_time: bool,
    /// Whether each names places and none of the other's. One may lie in the other, so it shuts no gate.
    elsewhere: bool,
    /// Whether those places, named by the text in whatever sentence, lie apart.
    apart: bool,
    /// Whether it must be known to be of the same country, company or item, and is not.
    of_no_one: bool,
    /// Whether the thing is traded, so that its figures change by the hour.
    of_a_moment: bool,
    /// Whether the draft's sentence says hardly anything that the report's does not.
    framed: bool,
    /// Whether it says nothing that the report's does not, or has another figure in common with it.
    told_alike: bool,
    /// What other figures in common say.
    figures: f64,
    /// Whether each names countries, and none of the other's.
    strangers: bool,
    /// Whether one of the two is told to be of a town or region, and the other of none.
    placed: bool,
    /// How many words of the two clauses are the same, besides what is counted.
    pub words: usize,
    /// Whether the draft says of the whole what the report says of a part of it.
    whole_for_part: bool,
    /// Whether the two are shares of people of different sorts.
    of_others: bool,
    /// Whether a matter has only one of the thing: one turnout, one magnitude.
    of_one: bool,
    /// Whether each sentence names days of the week, and none of the other's.
    other_weekday: bool,
    /// Whether the report has no day, and the two do not say the same time.
    undated: bool,
    /// Whether the report names a day that is not known, since it has none itself.
    of_some_day: bool,
    /// Whether the two are of different bodies: each names some, and none that the other text is about.
    other_bodies: bool,
    /// Whether one of the two is only possible: what could be leaves room for what is expected.
    only_possible: bool,
}

/// How two counted things stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Thing {
    /// The same noun, or one of the very same class.
    Same,
    /// The one is a kind of the other, or counted for it: soldiers and people, jobs and employees.
    Kind,
    /// Not told: no noun, or one that `language` does not know.
    Open,
    /// Known, and different.
    Other,
}

// What speaks for one matter. A name weighs more than a word, a word of the clause more than one of
// the rest of the sentence, and whom the whole text is about is half as good as a name beside the
// figure.
const OWNER: f64 = 1.5;
const ACTOR: f64 = 1.5;
const NAME: f64 = 1.0;
const MATTER: f64 = 0.75;
const ROLE: f64 = 1.0;
const PERIOD: f64 = 1.5;
const HEAD: f64 = 1.5;
const CLASS: f64 = 1.0;
const KIND: f64 = 0.5;
const WORD: f64 = 0.75;
const WORD_AROUND: f64 = 0.25;
const THING_AROUND: f64 = 0.75;
/// For each word of a sentence of which the other has all.
const FRAME: f64 = 0.25;
/// Another figure of one digit that both sentences have.
const FIGURE: f64 = 0.25;
const MOST_FIGURES: f64 = 1.5;
/// Words and names count up to this many: a long sentence is no better witness than a short one.
const MOST_WORDS: usize = 4;
const MOST_NAMES: usize = 2;

impl Comparison {
    /// Sets the draft's side beside `reported`.
    pub fn of(drafted: &Drafted<'_>, reported: Side<'_>, rarity: &Rarity) -> Self {
        let draft = drafted.side;
        let (one, other) = (&draft.claim.subject, &reported.claim.subject);
        let thing = thing(draft.claim, reported.claim);
        let whole_for_part = is_whole_for_part(draft.claim, reported.claim);
        let role = match (thing, roles(&one.roles, &other.roles)) {
            (Thing::Other, _) | (_, Passage::Differs) => Passage::Differs,
            _ if whole_for_part => Passage::Differs,
            (_, passage) => passage,
        };
        let [own_period, period] = settled(one.period, other.period, reported.day);
        let time = if other_base(one.base.as_ref(), other.base.as_ref()) {
            Passage::Differs
        } else {
            time(own_period, period)
        };
        let passages = [
            unit(draft.claim, reported.claim),
            role,
            scope(one, other),
            flow(draft.claim, reported.claim),
            modality(held(draft), held(reported)),
            time,
        ];
        let (names, one_matter) = names(draft, reported);
        let (common, in_clause) = (drafted.common(reported), shared_words(one, other));
        let likeness = Likeness::of(drafted, reported, &common);
        let shared = Shared::of(draft, reported, &common, rarity);
        let figures = figures(draft, reported);
        // Who writes the same words with another figure in common is hardly on another matter.
        let one_matter = one_matter || likeness.is_alike() && figures > 0.0;
        let mut weight = names + words(draft, reported, &in_clause, &common) + likeness.weight() + figures;
        weight += match thing {
            Thing::Same if is_generic(one) => KIND,
            Thing::Same if one.head == other.head => HEAD,
            Thing::Same => CLASS,
            Thing::Kind => KIND,
            Thing::Open | Thing::Other => 0.0,
        };
        if one.owner.is_some() && one.owner == other.owner {
            weight += OWNER;
        }
        if !one.roles.is_disjoint(&other.roles) {
            weight += ROLE;
        }
        if time == Passage::Same {
            weight += PERIOD;
        }
        Self {
            passages,
            weight,
            information: shared.bits,
            rarest: shared.rarest,
            needed: rarity.needed,
            thing,
            one_matter,
            other_subset: one.part != other.part
                || are_narrowed_apart(draft, reported)
                || narrows(draft, reported)
                || narrows(reported, draft)
                || besides(draft) != besides(reported)
                || is_part_by_role(&one.roles, &other.roles)
                || is_part_by_role(&other.roles, &one.roles),
            role_open: role == Passage::Open && !(one.roles.is_empty() && other.roles.is_empty()),
            role_unsaid: one.roles.is_empty() && other.roles.is_empty(),
            of_its_time: matches!(draft.claim.figure.kind, Kind::Percent | Kind::PercentagePoint)
                && time == Passage::Open
                && (own_period != period || of_a_country(one) && reported.day.is_none()),
            only_possible: (one.modality == Modality::Possible) != (other.modality == Modality::Possible),
            undated: rarity.more_than_a_handful && reported.day.is_none() && time != Passage::Same,
            other_weekday: !draft.setting.weekdays.is_empty()
                && !reported.setting.weekdays.is_empty()
                && draft.setting.weekdays.is_disjoint(&reported.setting.weekdays),
            of_some_day: reported.names_day && reported.day.is_none() && time != Passage::Same,
            other_bodies: other_bodies(draft, reported),
            elsewhere: elsewhere(draft, reported),
            apart: Sites::shared().are_apart(&places(one), &places(other)),
            told_alike: likeness.is_alike() || figures >= 2.0 * FIGURE,
            figures,
            strangers: strangers(draft, reported),
            words: in_clause.len(),
            placed: is_placed(one, other) || is_placed(other, one),
            whole_for_part,
            of_others: of_others(draft.claim, reported.claim),
            framed: likeness.is_whole(),
            of_one: thing == Thing::Same
                && one.classes.first().is_some_and(|class| Things::shared().is_one_of_its_kind(class)),
            of_no_one: of_a_country(one)
                && !one_place(one, other)
                && (draft.of_country().is_none() || draft.of_country() != reported.of_country())
                || of_an_organisation(one) && !one_organisation(draft, reported)
                || !is_one_item(draft, reported),
            of_a_moment: of_a_moment(one),
        }
    }
}
