//! Which figures may be compared: the gates of `verdicts.md`, section 2.
//!
//! In go a draft's claim and a reported one; out comes a [`Comparison`] that says gate by gate how
//! they stand to each other, and how much the two texts share that speaks for one and the same
//! matter. The absence of a difference is no evidence: two claims that share nothing but a word for
//! people are never compared.

mod gates;
mod in_common;
mod thing;
mod whose;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::rarity::Rarity;
use super::setting::Setting;
use super::slip::Slip;
use crate::language::{Sites, Things};
use crate::reading::{Claim, Kind, Modality};

use gates::{flow, held, is_part_by_role, modality, other_base, roles, time, unit};
use in_common::{Likeness, Shared, figures, names, shared_words, words};
use thing::{
    is_generic, is_one_item, is_whole_for_part, of_a_country, of_a_moment, of_an_organisation, of_others,
    one_organisation,
};
pub(super) use thing::{one_dimension, thing};
use whose::{besides, elsewhere, is_placed, narrows, one_place, other_bodies, places, scope, strangers};

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
    words: usize,
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
/// A number of three digits, which reports gathered for one matter hardly have twice with two digits swapped; and that
/// they are so.
const TELLING: f64 = 2.75;
/// Against one matter, where each text is about a place of one rank: two states.
const APART: f64 = 3.0;
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
/// So many words in common speak for one matter among reports gathered for one.
const SAME_MATTER: usize = 2;
/// Words and names count up to this many: a long sentence is no better witness than a short one.
const MOST_WORDS: usize = 4;
const MOST_NAMES: usize = 2;

/// A number may contradict another from here on.
const CONTRADICTS: f64 = 4.0;
/// What a role in common would say has to be said by something else.
const CONTRADICTS_WITHOUT_ROLE: f64 = 5.5;
/// Where one of the two says a role and the other none, nearly all else must be the same.
const CONTRADICTS_WITH_ROLE_OPEN: f64 = 6.0;
/// So much says that a thing which is not told is the same, among a few reports.
const OF_ONE_FOLDER: f64 = 2.0;
/// The same number supports from here on; a telling number (`158,2`) brings a part of it along.
const SUPPORTS: f64 = 3.5;

impl Comparison {
    /// Sets `draft` beside `reported`.
    pub fn of(draft: Side<'_>, reported: Side<'_>, rarity: &Rarity) -> Self {
        let (one, other) = (&draft.claim.subject, &reported.claim.subject);
        let thing = thing(draft.claim, reported.claim);
        let whole_for_part = is_whole_for_part(draft.claim, reported.claim);
        let role = match (thing, roles(&one.roles, &other.roles)) {
            (Thing::Other, _) | (_, Passage::Differs) => Passage::Differs,
            _ if whole_for_part => Passage::Differs,
            (_, passage) => passage,
        };
        let time = if other_base(one.base.as_ref(), other.base.as_ref()) {
            Passage::Differs
        } else {
            time(one.period, other.period)
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
        let likeness = Likeness::of(draft, reported);
        let shared = Shared::of(draft, reported, rarity);
        let figures = figures(draft, reported);
        // Who writes the same words with another figure in common is hardly on another matter.
        let one_matter = one_matter || likeness.is_alike() && figures > 0.0;
        let mut weight = names + words(draft, reported) + likeness.weight() + figures;
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
                || narrows(draft, reported)
                || narrows(reported, draft)
                || besides(draft) != besides(reported)
                || is_part_by_role(&one.roles, &other.roles)
                || is_part_by_role(&other.roles, &one.roles),
            role_open: role == Passage::Open && !(one.roles.is_empty() && other.roles.is_empty()),
            role_unsaid: one.roles.is_empty() && other.roles.is_empty(),
            of_its_time: matches!(draft.claim.figure.kind, Kind::Percent | Kind::PercentagePoint)
                && time == Passage::Open
                && (one.period != other.period || of_a_country(one) && reported.day.is_none()),
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
            words: shared_words(one, other).len(),
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

    /// What `gate` found.
    pub fn at(&self, gate: Gate) -> Passage {
        self.passages[gate as usize]
    }

    /// Whether no gate is shut, or none but `apart_from`.
    pub fn passes(&self, apart_from: Option<Gate>) -> bool {
        Gate::ALL.into_iter().all(|gate| Some(gate) == apart_from || self.at(gate) != Passage::Differs)
    }

    /// Whether what they share, with so many `bits` more, picks them out among all reports.
    pub fn is_picked_out(&self, bits: f64) -> bool {
        self.information + bits >= self.needed
    }

    /// Whether what they share picks them out by a word or name that few reports have: what is written every day in
    /// the same words says much and picks out nothing.
    fn is_singled_out(&self) -> bool {
        /// So much of what must be shared must be one word or name.
        const ONE: f64 = 0.65;
        self.is_picked_out(0.0) && self.rarest >= ONE * self.needed
    }

    /// Whether a word or name that hardly another report has says that it is one matter, as a known name would.
    fn is_named_by_rare_word(&self) -> bool {
        /// So much of what must be shared, and in no fewer than one report of so many, as a power of two.
        const ONE: f64 = 0.8;
        const RARE: f64 = 4.0;
        self.needed > 0.0 && self.is_singled_out() && self.rarest >= RARE.max(ONE * self.needed)
    }

    /// Whether enough speaks for one matter that another number is a contradiction: the same thing in
    /// the same role, of the same subset and time, of someone whom both name, and more besides.
    /// `credited` is what it says that the report has it from whom the draft names; `gathered` that the reports
    /// were gathered for one matter, where it is told in like words.
    pub fn may_contradict(&self, credited: f64, gathered: f64) -> bool {
        let known = credited + if self.told_alike { gathered } else { 0.0 };
        let same_thing = self.thing == Thing::Same || self.thing == Thing::Kind && self.at(Gate::Role) == Passage::Same;
        self.passes(None)
            && same_thing
            && self.is_singled_out()
            && (self.one_matter
                || self.is_named_by_rare_word()
                || credited > 0.0
                || gathered > 0.0 && !self.strangers && self.words >= SAME_MATTER)
            && !self.other_subset
            && !self.placed
            && (!self.role_open || self.weight + known >= CONTRADICTS_WITH_ROLE_OPEN)
            && !self.of_its_time
            && !self.of_no_one
            && (!self.of_a_moment || self.framed)
            && !self.elsewhere
            // In an archive, things happen again and again, and to others.
            && (gathered > 0.0 || !self.other_bodies)
            && (!self.undated || self.told_alike)
            && (!self.of_some_day || self.is_told_with_its_figures())
            && !self.only_possible
            && (!self.other_weekday || self.at(Gate::Time) == Passage::Same)
            && self.weight + known
                >= if self.at(Gate::Role) == Passage::Same || self.of_one || self.is_told_with_its_figures() {
                    CONTRADICTS
                } else {
                    CONTRADICTS_WITHOUT_ROLE
                }
    }

    /// Whether enough speaks for one matter that a number which a slip parts from the other is that one, all gates
    /// but `apart_from` being open. `known` is what is known besides, the number itself with it; `gathered` whether
    /// the reports were gathered for one matter.
    pub fn may_be_slip(&self, known: f64, gathered: bool, apart_from: Option<Gate>) -> bool {
        self.passes(apart_from)
            && (matches!(self.thing, Thing::Same | Thing::Kind)
                || gathered && self.one_matter && self.thing == Thing::Open && self.weight >= OF_ONE_FOLDER
                || self.thing == Thing::Open && (self.framed || self.one_matter && self.told_alike || known >= TELLING))
            && (self.one_matter || self.framed || gathered && !self.strangers && (self.told_alike || known >= TELLING))
            && (!self.other_subset
                || self.figures > 0.0
                || gathered && self.one_matter && self.at(Gate::Role) == Passage::Same)
            && !self.elsewhere
            && (gathered || !self.other_bodies)
            && self.weight + known
                >= match (self.role_open, self.told_alike) {
                    (true, false) => CONTRADICTS_WITHOUT_ROLE,
                    // A few reports of one matter hardly say the like twice with a slip between.
                    (_, true) if gathered && self.thing == Thing::Same => CONTRADICTS - 0.5,
                    _ => CONTRADICTS,
                }
    }

    /// Whether a `slip` parts the two numbers, where neither is anywhere else in the other's texts: a draft's number that
    /// no report has, and a reported one that the draft has not, with the same digits, are one. `telling` is how much the
    /// number itself says.
    pub fn is_slip_by_elimination(&self, slip: Slip, telling: f64) -> bool {
        /// So much else must be shared where three digits are the same ones.
        const TELLING: f64 = 2.0;
        /// And where two are, or a nought is too many.
        const SAME_DIGITS: f64 = 4.5;
        /// Round numbers are of many things.
        const SAME_THING: f64 = 4.5;
        let likely = match slip {
            Slip::Swapped => self.weight >= if telling >= TELLING { TELLING } else { SAME_DIGITS },
            Slip::Tenfold | Slip::Magnitude => self.weight >= SAME_THING && self.thing == Thing::Same,
            Slip::Digits => false,
        };
        let shut = |gate: &Gate| {
            self.at(*gate) == Passage::Differs
                && match gate {
                    // What is forecast is soon told as what is, and a minus as a loss.
                    Gate::Modality => false,
                    Gate::Flow => !self.told_alike,
                    Gate::Role => self.thing != Thing::Same,
                    Gate::Unit | Gate::Scope | Gate::Time => true,
                }
        };
        self.thing != Thing::Other
            && !self.elsewhere
            && (likely || self.told_alike && self.figures > 0.0)
            && !Gate::ALL.iter().any(shut)
    }

    /// Whether no gate is shut, no role is said by one of the two alone, and they name no different places.
    pub fn may_be_left_over(&self) -> bool {
        self.passes(None) && !self.role_open && !self.elsewhere && !self.strangers
    }

    /// Whether the draft's sentence says what the report's does in like words, or beside the same figures.
    pub fn is_told_alike(&self) -> bool {
        self.told_alike
    }

    /// Whether the draft says of the whole what the report says of a part of it.
    pub fn is_whole_for_part(&self) -> bool {
        self.whole_for_part
    }

    /// Whether one of the two says a role and the other none.
    pub fn is_role_open(&self) -> bool {
        self.role_open
    }

    /// Whether both tell of the same in like words and beside the same other figures.
    pub fn is_told_with_its_figures(&self) -> bool {
        self.told_alike && self.figures >= 2.0 * FIGURE
    }

    /// Whether neither of the two says a role, and nearly all else is the same.
    pub fn is_one_without_roles(&self) -> bool {
        self.role_unsaid && self.one_matter && self.weight >= CONTRADICTS_WITHOUT_ROLE
    }

    /// Whether nearly all that the two say is the same, whomever they name.
    pub fn is_nearly_all_the_same(&self) -> bool {
        self.thing == Thing::Same && self.weight >= CONTRADICTS_WITH_ROLE_OPEN
    }

    /// Whether the two have a role or a word of their clauses in common, besides what is counted.
    pub fn shares_role_or_word(&self) -> bool {
        self.at(Gate::Role) == Passage::Same || self.words > 0 || self.told_alike
    }

    /// Whether the draft tells again, of the same ones and in like words, what the report says.
    pub fn is_retold(&self) -> bool {
        self.told_alike && self.one_matter && self.weight >= CONTRADICTS_WITH_ROLE_OPEN
    }

    /// Whether nearly all that the two say is the same, whatever their things.
    pub fn is_nearly_all_said(&self) -> bool {
        self.one_matter && self.weight >= CONTRADICTS_WITHOUT_ROLE
    }

    /// Whether the two speak of one matter, by all that they share besides a number.
    pub fn is_one_matter(&self) -> bool {
        self.one_matter && self.weight >= CONTRADICTS
    }

    /// Whether enough speaks for one matter that the same number is support, all gates but
    /// `apart_from` being open. `telling` is how much the number itself says.
    pub fn may_support(&self, telling: f64, apart_from: Option<Gate>) -> bool {
        let against = match (self.elsewhere, self.apart) {
            (_, true) => APART,
            (true, false) => ACTOR,
            (false, false) => 0.0,
        };
        let against = against + if self.of_others { ACTOR } else { 0.0 };
        self.passes(apart_from) && self.weight + telling - against >= SUPPORTS
    }
}
