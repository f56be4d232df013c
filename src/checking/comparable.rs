//! Which figures may be compared: the gates of `verdicts.md`, section 2.
//!
//! In go a draft's claim and a reported one; out comes a [`Comparison`] that says gate by gate how
//! they stand to each other, and how much the two texts share that speaks for one and the same
//! matter. The absence of a difference is no evidence: two claims that share nothing but a word for
//! people are never compared.

use std::collections::BTreeSet;

use crate::reading::{Claim, Kind, Modality, Period, Subject};

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

/// How a draft's claim and a reported one stand to each other, before their numbers are looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Comparison {
    /// One for each gate, in their order.
    passages: [Passage; 6],
    /// How much speaks for one matter; see the weights below.
    pub weight: f64,
    /// How the things counted stand to each other, their roles left aside.
    pub thing: Thing,
    /// Whether the two texts name an actor or an owner in common.
    pub shared_actor: bool,
    /// Whether one of the two narrows the thing down and the other does not, or otherwise.
    pub other_subset: bool,
}

/// How two counted things stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Thing {
    /// The same noun, or one of the very same class.
    Same,
    /// The one is a kind of the other: soldiers and people.
    Kind,
    /// Not told: no noun, or one that `language` does not know.
    Open,
    /// Known, and different.
    Other,
}

// What speaks for one matter, in steps of a fifth of what a contradiction needs. A name weighs more
// than a word, a word of the noun phrase more than one of the clause around it.
const OWNER: f64 = 2.0;
const ACTOR: f64 = 1.5;
const ROLE: f64 = 1.0;
const MODIFIER: f64 = 1.0;
const PERIOD: f64 = 1.5;
const HEAD: f64 = 1.5;
const CLASS: f64 = 0.5;
const WORD: f64 = 0.75;
/// Words and names count up to this many: a long sentence is no better witness than a short one.
const MOST_WORDS: usize = 4;
const MOST_ACTORS: usize = 2;

/// A number may contradict another from here on.
const CONTRADICTS: f64 = 5.0;
/// The same number supports from here on; a telling number (`158,2`) brings a part of it along.
const SUPPORTS: f64 = 3.0;

impl Comparison {
    /// Sets `draft` beside `reported`.
    pub fn of(draft: &Claim, reported: &Claim) -> Self {
        let (one, other) = (&draft.subject, &reported.subject);
        let thing = thing(one, other);
        let role = match (thing, roles(&one.roles, &other.roles)) {
            (Thing::Other, _) | (_, Passage::Differs) => Passage::Differs,
            (Thing::Same, Passage::Same) => Passage::Same,
            _ => Passage::Open,
        };
        let time = time(one.period, other.period);
        let passages = [
            unit(draft, reported),
            role,
            scope(one, other),
            flow(draft, reported),
            modality(one.modality, other.modality),
            time,
        ];
        let shared_actor = one.owner.is_some() && one.owner == other.owner || !one.actors.is_disjoint(&other.actors);
        Self {
            passages,
            weight: weight(one, other, thing, time),
            thing,
            shared_actor,
            other_subset: one.modifiers != other.modifiers,
        }
    }

    /// What `gate` found.
    pub fn at(&self, gate: Gate) -> Passage {
        self.passages[gate as usize]
    }

    /// Whether no gate is shut, or none but `apart_from`.
    pub fn passes(&self, apart_from: Option<Gate>) -> bool {
        [Gate::Unit, Gate::Role, Gate::Scope, Gate::Flow, Gate::Modality, Gate::Time]
            .into_iter()
            .all(|gate| Some(gate) == apart_from || self.at(gate) != Passage::Differs)
    }

    /// Whether enough speaks for one matter that another number is a contradiction: the same thing,
    /// of the same subset, of someone whom both name, and more besides. `known` is what is known to
    /// speak for one matter besides the two claims.
    pub fn may_contradict(&self, known: f64) -> bool {
        self.passes(None)
            && self.thing == Thing::Same
            && self.shared_actor
            && !self.other_subset
            && self.weight + known >= CONTRADICTS
    }

    /// Whether enough speaks for one matter that the same number is support, all gates but
    /// `apart_from` being open. `telling` is how much the number itself says.
    pub fn may_support(&self, telling: f64, apart_from: Option<Gate>) -> bool {
        self.passes(apart_from) && self.weight + telling >= SUPPORTS
    }
}

/// Gate 1: one dimension. Percent and points, dollars and euros, kilometres and hours are none.
fn unit(draft: &Claim, reported: &Claim) -> Passage {
    let (one, other) = (&draft.figure, &reported.figure);
    let kind = |kind: Kind| if kind == Kind::Vague { Kind::Count } else { kind };
    if kind(one.kind) == kind(other.kind) && one.unit == other.unit { Passage::Same } else { Passage::Differs }
}

/// How the nouns stand to each other.
pub(super) fn thing(one: &Subject, other: &Subject) -> Thing {
    if one.head.is_some() && one.head == other.head {
        return Thing::Same;
    }
    match (one.classes.first(), other.classes.first()) {
        (Some(narrowest), Some(other_narrowest)) if narrowest == other_narrowest => Thing::Same,
        (Some(narrowest), Some(other_narrowest)) => {
            if other.classes.contains(narrowest) || one.classes.contains(other_narrowest) {
                Thing::Kind
            } else {
                Thing::Other
            }
        }
        _ => Thing::Open,
    }
}

/// Gate 2, the roles alone.
fn roles(draft: &BTreeSet<String>, reported: &BTreeSet<String>) -> Passage {
    if draft.is_empty() || reported.is_empty() {
        Passage::Open
    } else if draft.is_disjoint(reported) {
        Passage::Differs
    } else {
        Passage::Same
    }
}

/// Gate 3: whose, and of which part.
fn scope(one: &Subject, other: &Subject) -> Passage {
    if one.part != other.part {
        return Passage::Differs;
    }
    match (&one.owner, &other.owner) {
        (Some(owner), Some(other)) => {
            if owner == other {
                Passage::Same
            } else {
                Passage::Differs
            }
        }
        _ => Passage::Open,
    }
}

/// Gate 4: totals with totals, increments with increments, rates with the same rate.
fn flow(draft: &Claim, reported: &Claim) -> Passage {
    if draft.subject.rate == reported.subject.rate && draft.figure.change == reported.figure.change {
        Passage::Same
    } else {
        Passage::Differs
    }
}

/// Gate 5. What lies ahead is one thing, whether it is planned, expected or possible.
fn modality(draft: Modality, reported: Modality) -> Passage {
    let ahead = |modality| matches!(modality, Modality::Planned | Modality::Forecast | Modality::Possible);
    if draft == reported {
        Passage::Same
    } else if ahead(draft) && ahead(reported) {
        Passage::Open
    } else {
        Passage::Differs
    }
}

/// Gate 6: spans of days that have none in common are of different times.
fn time(draft: Option<Period>, reported: Option<Period>) -> Passage {
    match (draft, reported) {
        (Some(one), Some(other)) if one == other => Passage::Same,
        (Some(one), Some(other)) if one.last < other.first || other.last < one.first => Passage::Differs,
        _ => Passage::Open,
    }
}

/// How much speaks for one matter.
fn weight(one: &Subject, other: &Subject, thing: Thing, time: Passage) -> f64 {
    let mut weight = match thing {
        Thing::Same if one.head == other.head => HEAD,
        Thing::Same | Thing::Kind => CLASS,
        Thing::Open | Thing::Other => 0.0,
    };
    if one.owner.is_some() && one.owner == other.owner {
        weight += OWNER;
    }
    let actors = one.actors.intersection(&other.actors).filter(|&actor| Some(actor) != one.owner.as_ref()).count();
    weight += ACTOR * actors.min(MOST_ACTORS) as f64;
    if !one.roles.is_disjoint(&other.roles) {
        weight += ROLE;
    }
    weight += MODIFIER * one.modifiers.intersection(&other.modifiers).count().min(MOST_WORDS) as f64;
    weight += WORD * one.context.intersection(&other.context).count().min(MOST_WORDS) as f64;
    if time == Passage::Same {
        weight += PERIOD;
    }
    weight
}
