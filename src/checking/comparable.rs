//! Which figures may be compared: the gates of `verdicts.md`, section 2.
//!
//! In go a draft's claim and a reported one; out comes a [`Comparison`] that says gate by gate how
//! they stand to each other, and how much the two texts share that speaks for one and the same
//! matter. The absence of a difference is no evidence: two claims that share nothing but a word for
//! people are never compared.

use std::collections::BTreeSet;

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::setting::Setting;
use crate::language::{Roles, Sites, Things};
use crate::reading::{Base, Change, Claim, Figure, Kind, Modality, Period, Subject};

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

/// What the keys of countries begin with.
const COUNTRY: &str = "country:";

/// How a draft's claim and a reported one stand to each other, before their numbers are looked at.
#[derive(Clone, Copy, Debug, PartialEq)]
#[allow(clippy::struct_excessive_bools, reason = "each is something found, and each is asked apart")]
pub struct Comparison {
    /// One for each gate, in their order.
    passages: [Passage; 6],
    /// How much speaks for one matter; see the weights below.
    pub weight: f64,
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
    /// Whether it must be known to be of the same country or company, and is not.
    of_no_one: bool,
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
    /// Whether the two are shares of people of different sorts.
    of_others: bool,
    /// Whether a matter has only one of the thing: one turnout, one magnitude.
    of_one: bool,
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
/// The same number supports from here on; a telling number (`158,2`) brings a part of it along.
const SUPPORTS: f64 = 3.5;

impl Comparison {
    /// Sets `draft` beside `reported`.
    pub fn of(draft: Side<'_>, reported: Side<'_>) -> Self {
        let (one, other) = (&draft.claim.subject, &reported.claim.subject);
        let thing = thing(draft.claim, reported.claim);
        let role = match (thing, roles(&one.roles, &other.roles)) {
            (Thing::Other, _) | (_, Passage::Differs) => Passage::Differs,
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
            elsewhere: elsewhere(one, other),
            apart: Sites::shared().are_apart(&places(one), &places(other)),
            told_alike: likeness.is_alike() || figures >= 2.0 * FIGURE,
            figures,
            strangers: strangers(one, other),
            words: shared_words(one, other).len(),
            placed: is_placed(one, other) || is_placed(other, one),
            of_others: of_others(draft.claim, reported.claim),
            framed: likeness.is_whole(),
            of_one: thing == Thing::Same
                && one.classes.first().is_some_and(|class| Things::shared().is_one_of_its_kind(class)),
            of_no_one: of_a_country(one)
                && !one_place(one, other)
                && (draft.of_country().is_none() || draft.of_country() != reported.of_country())
                || of_an_organisation(one) && !one_organisation(draft, reported),
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

    /// Whether enough speaks for one matter that another number is a contradiction: the same thing in
    /// the same role, of the same subset and time, of someone whom both name, and more besides.
    /// `credited` is what it says that the report has it from whom the draft names; `gathered` that the reports
    /// were gathered for one matter, where it is told in like words.
    pub fn may_contradict(&self, credited: f64, gathered: f64) -> bool {
        let known = credited + if self.told_alike { gathered } else { 0.0 };
        let same_thing = self.thing == Thing::Same || self.thing == Thing::Kind && self.at(Gate::Role) == Passage::Same;
        self.passes(None)
            && same_thing
            && (self.one_matter || credited > 0.0 || gathered > 0.0 && !self.strangers && self.words >= SAME_MATTER)
            && !self.other_subset
            && !self.placed
            && (!self.role_open || self.weight + known >= CONTRADICTS_WITH_ROLE_OPEN)
            && !self.of_its_time
            && !self.of_no_one
            && !self.elsewhere
            && !self.only_possible
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
                || self.thing == Thing::Open && (self.framed || self.one_matter && self.told_alike || known >= TELLING))
            && (self.one_matter || self.framed || gathered && !self.strangers && (self.told_alike || known >= TELLING))
            && (!self.other_subset || self.figures > 0.0)
            && !self.elsewhere
            && self.weight + known
                >= if self.role_open && !self.told_alike { CONTRADICTS_WITHOUT_ROLE } else { CONTRADICTS }
    }

    /// Whether the draft's sentence says what the report's does in like words, or beside the same figures.
    pub fn is_told_alike(&self) -> bool {
        self.told_alike
    }

    /// Whether one of the two says a role and the other none.
    pub fn is_role_open(&self) -> bool {
        self.role_open
    }

    /// Whether both tell of the same in like words and beside the same other figures.
    fn is_told_with_its_figures(&self) -> bool {
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

/// Whom both name: beside the figure, in its sentence, or at least in both texts. The weight of it,
/// and whether there is any.
fn names(draft: Side<'_>, reported: Side<'_>) -> (f64, bool) {
    let (one, other) = (&draft.claim.subject, &reported.claim.subject);
    let actors = one.actors.intersection(&other.actors).count().min(MOST_NAMES);
    let names = draft.setting.names.intersection(&reported.setting.names).count().min(MOST_NAMES);
    let own = one.owner.is_some() && one.owner == other.owner;
    // Whom the rest of both texts is about speaks for the claims too, most where they name no one.
    let matter = draft
        .matter
        .intersection(reported.matter)
        .filter(|&&actor| !(one.actors.contains(actor) && other.actors.contains(actor)))
        .count()
        .min(MOST_NAMES);
    let opened = opens_alike(draft, reported)
        || draft.setting.opens_with_name_of(reported.setting)
        || reported.setting.opens_with_name_of(draft.setting);
    let names = (names + usize::from(opened)).min(MOST_NAMES);
    let weight = ACTOR * actors as f64 + NAME * names as f64 + MATTER * matter as f64;
    let silent = one.actors.is_empty() || other.actors.is_empty();
    (weight, own || actors > 0 || names > 0 || silent && matter > 0)
}

/// The words that both clauses have, besides what is counted.
fn shared_words<'s>(one: &'s Subject, other: &Subject) -> BTreeSet<&'s String> {
    let is_in_other = |word: &String| {
        other.context.contains(word) || other.modifiers.contains(word) || other.head.as_ref() == Some(word)
    };
    let words = one.context.iter().chain(&one.modifiers).chain(&one.head);
    words.filter(|&word| is_in_other(word) && (Some(word) != one.head.as_ref() || one.head != other.head)).collect()
}

/// The words in common: those of the clause, and with less weight those around it.
fn words(draft: Side<'_>, reported: Side<'_>) -> f64 {
    let shared = shared_words(&draft.claim.subject, &reported.claim.subject);
    let around = draft
        .setting
        .words
        .intersection(&reported.setting.words)
        .filter(|word| !shared.contains(word) && !draft.setting.names.contains(*word))
        .count();
    WORD * shared.len().min(MOST_WORDS) as f64
        + WORD_AROUND * around.min(MOST_WORDS) as f64
        + THING_AROUND * things(draft, reported).min(MOST_WORDS) as f64
}

/// Whether both sentences open with one word that is the name of a body which one of them, or either text, names.
fn opens_alike(draft: Side<'_>, reported: Side<'_>) -> bool {
    let (Some(one), Some(other)) = (&draft.setting.opener, &reported.setting.opener) else { return false };
    let body = |side: Side<'_>| {
        let mut bodies = side.matter.iter().filter_map(|key| key.strip_prefix("org:"));
        bodies.any(|name| name.starts_with(one.as_str()))
    };
    one == other && (body(draft) || body(reported))
}

/// How much of what the draft's sentence says the report's sentence says in the same words: besides what is counted,
/// words of size and unit, and whoever says it.
#[derive(Clone, Copy, Debug)]
struct Likeness {
    shared: usize,
    all: usize,
    /// Other figures that both have.
    figures: usize,
    /// Whether what is counted is the same, by a word that is not in every other report.
    thing: bool,
}

impl Likeness {
    fn of(draft: Side<'_>, reported: Side<'_>) -> Self {
        /// Letters that an ending may have.
        const ENDING: usize = 3;
        let head = draft.claim.subject.head.as_deref();
        let names_source = |stem: &str| {
            let words = draft.source.split(|sign: char| !sign.is_alphanumeric());
            words.filter_map(|word| word.strip_prefix(stem)).any(|ending| ending.len() <= ENDING)
        };
        let told = draft.setting.words.iter().filter(|&word| {
            !head.is_some_and(|head| word.ends_with(head)) && !draft.setting.idle.contains(word) && !names_source(word)
        });
        let (mut shared, mut all) = (0, 0);
        for word in told {
            all += 1;
            shared += usize::from(reported.setting.words.contains(word));
        }
        let (one, other) = (&draft.claim.subject, &reported.claim.subject);
        let thing = one.head.is_some() && one.head == other.head && !is_generic(one);
        Self { shared, all, figures: draft.setting.figures.intersection(&reported.setting.figures).count(), thing }
    }

    /// Whether the report has all words of the draft's sentence, or most of several. One word in common may
    /// stand in any sentence.
    /// Another figure in common counts as a word, and so does the thing.
    fn is_alike(self) -> bool {
        const FEWEST: usize = 2;
        const OF_MORE: usize = 3;
        self.shared == self.all && self.shared > 0 && self.shared + self.figures + usize::from(self.thing) >= FEWEST
            || self.shared >= OF_MORE && self.shared * 3 >= self.all * 2
    }

    /// Whether it has all words of a sentence of some length.
    fn is_whole(self) -> bool {
        self.shared == self.all && self.all >= MOST_WORDS
    }

    fn weight(self) -> f64 {
        if self.is_alike() { FRAME * self.shared.min(MOST_WORDS) as f64 } else { 0.0 }
    }
}

/// What it says that both sentences have other figures in common: the more digits, the more.
fn figures(draft: Side<'_>, reported: Side<'_>) -> f64 {
    let shared = draft.setting.figures.intersection(&reported.setting.figures);
    let weight = shared.map(|digits| match digits.trim_end_matches('0').len() {
        0 | 1 => FIGURE,
        2 => 2.0 * FIGURE,
        _ => 4.0 * FIGURE,
    });
    weight.sum::<f64>().min(MOST_FIGURES)
}

/// How many things both sentences name in other words, besides what is counted.
fn things(draft: Side<'_>, reported: Side<'_>) -> usize {
    let counted = |thing: &str| {
        [draft, reported].iter().any(|side| side.claim.subject.classes.iter().any(|class| class == thing))
    };
    let named = draft.setting.things.iter().filter(|(thing, stem)| {
        reported.setting.things.contains_key(*thing) && !reported.setting.words.contains(*stem) && !counted(thing)
    });
    named.count()
}

/// The figures of a year are forecast until well into the next.
const STILL_FORECAST_YEARS: i64 = 1;

/// The modality that a claim holds: what lies behind the day of its text is no plan any more.
fn held(side: Side<'_>) -> Modality {
    let subject = &side.claim.subject;
    let past = subject
        .period
        .zip(side.day)
        .is_some_and(|(period, day)| period.last.saturating_add(STILL_FORECAST_YEARS.years()) < day);
    // `Das Beben forderte 18 Tote`: no one plans to have dead.
    let suffered = subject.modality == Modality::Planned
        && side.claim.figure.kind != Kind::Percent
        && subject.roles.iter().any(|role| Roles::shared().is_suffered(role));
    match subject.modality {
        Modality::Planned | Modality::Forecast | Modality::Possible if past || suffered => Modality::Fact,
        modality => modality,
    }
}

/// Gate 1.
fn unit(draft: &Claim, reported: &Claim) -> Passage {
    if one_dimension(&draft.figure, &reported.figure) { Passage::Same } else { Passage::Differs }
}

/// Whether two figures are of one dimension. Percent and points, dollars and euros, kilometres and
/// hours are not.
pub(super) fn one_dimension(one: &Figure, other: &Figure) -> bool {
    let kind = |kind: Kind| if kind == Kind::Vague { Kind::Count } else { kind };
    kind(one.kind) == kind(other.kind) && one.unit == other.unit
}

/// How the nouns stand to each other.
pub(super) fn thing(draft: &Claim, reported: &Claim) -> Thing {
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
        _ => Thing::Open,
    }
}

/// Whether both are percentages of the one body that each names: what the CDU gets, and `die CDU 31,9 Prozent`.
fn is_share_of_one(draft: &Claim, reported: &Claim) -> bool {
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
fn measured(claim: &Claim) -> Option<&String> {
    let amount = matches!(claim.figure.kind, Kind::Money | Kind::Percent | Kind::PercentagePoint);
    // `1,10 Euro je Aktie` is of no share.
    let each = |class: &&String| claim.subject.rate.as_ref() == Some(class);
    claim.subject.classes.first().filter(|class| !amount || Things::shared().is_measured(class) && !each(class))
}

/// Whether the two are percentages of people of different sorts: of the children and of the patients.
fn of_others(draft: &Claim, reported: &Claim) -> bool {
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
fn is_generic(subject: &Subject) -> bool {
    subject.classes.first().is_none_or(|class| Things::shared().is_wide(class))
}

/// Whether a figure of the thing says something only of one country: its growth, its deficit.
fn of_a_country(subject: &Subject) -> bool {
    subject.classes.first().is_some_and(|class| Things::shared().is_of_a_country(class))
}

/// Whether a figure of the thing says something only of one company or other body: its turnover, its employees.
fn of_an_organisation(subject: &Subject) -> bool {
    subject.classes.first().is_some_and(|class| Things::shared().is_of_an_organisation(class))
}

/// Whether the two may be of one company or other body: by a name, or at least a word of their clauses.
fn one_organisation(draft: Side<'_>, reported: Side<'_>) -> bool {
    let (one, other) = (&draft.claim.subject, &reported.claim.subject);
    let owned = one.owner.is_some() && one.owner == other.owner;
    let named = one.actors.intersection(&other.actors).any(|key| !key.starts_with(COUNTRY));
    owned
        || named
        || !one.context.is_disjoint(&other.context)
        || !draft.setting.names.is_disjoint(&reported.setting.names)
}

/// Gate 2, the roles alone. A wider role of the draft takes in the report's (31 dead are 31 victims);
/// a wider one of the report is another number where it mixes roles that shut each other out
/// (600,000 casualties are not 600,000 dead).
fn roles(draft: &BTreeSet<String>, reported: &BTreeSet<String>) -> Passage {
    let shared = Roles::shared();
    let pairs = || draft.iter().flat_map(|one| reported.iter().map(move |other| (one, other)));
    let mixes =
        |wide: &str, narrow: &str| wide != narrow && shared.includes(wide, narrow) && shared.has_shut_out(wide, narrow);
    if pairs().any(|(one, other)| one == other) {
        Passage::Same
    } else if pairs().any(|(one, other)| shared.excludes(one, other) || mixes(other, one)) {
        Passage::Differs
    } else {
        Passage::Open
    }
}

/// Whether those in the roles `one` are told to be in a state that the `other` are in too, and nothing else in common,
/// while the others do something besides: of those employed, the ones on strike.
fn is_part_by_role(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    let roles = Roles::shared();
    one.is_subset(other) && !one.is_empty() && one != other && one.iter().all(|role| roles.is_state(role))
}

/// The places that the subject names.
fn places(subject: &Subject) -> BTreeSet<String> {
    subject.actors.iter().filter(|key| key.starts_with("place:")).cloned().collect()
}

/// Whether each of the two names places, and none of the other's.
fn elsewhere(one: &Subject, other: &Subject) -> bool {
    let (one, other) = (places(one), places(other));
    !one.is_empty() && !other.is_empty() && one.is_disjoint(&other)
}

/// Whether the figure of `one` is told to be of a town or region, and that of `other` of none.
fn is_placed(one: &Subject, other: &Subject) -> bool {
    places(other).is_empty() && one.site.iter().any(|key| key.starts_with("place:"))
}

/// Whether the two name a place in common: a state's turnout is that of the state, whatever country it is in.
fn one_place(one: &Subject, other: &Subject) -> bool {
    !places(one).is_disjoint(&places(other))
}

/// Gate 3: whose, and of which part.
fn scope(one: &Subject, other: &Subject) -> Passage {
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

/// The countries that the subject names.
fn countries(subject: &Subject) -> BTreeSet<&String> {
    subject.actors.iter().filter(|key| key.starts_with(COUNTRY)).collect()
}

/// Whether each of the two names countries, and none of the other's.
fn strangers(one: &Subject, other: &Subject) -> bool {
    let (one, other) = (countries(one), countries(other));
    !one.is_empty() && !other.is_empty() && one.is_disjoint(&other)
}

/// Whether the two tell of the same done by others: of the two countries that each names, one is another.
fn done_by_another(one: &Subject, other: &Subject) -> bool {
    let done = one.roles.intersection(&other.roles).any(|role| Roles::shared().is_done(role));
    let countries = |subject: &Subject| subject.actors.iter().filter(|key| key.starts_with(COUNTRY)).count();
    let shared = || one.actors.intersection(&other.actors).filter(|key| key.starts_with(COUNTRY)).count();
    done && countries(one) == 2 && countries(other) == 2 && shared() == 1
}

/// Gate 4: totals with totals, increments with increments, rates with the same rate.
fn flow(draft: &Claim, reported: &Claim) -> Passage {
    if draft.subject.rate != reported.subject.rate {
        // A wage is so much a month or a year, whether or not that is said.
        let unsaid = draft.subject.rate.is_none() || reported.subject.rate.is_none();
        let per_time = draft.subject.classes.first().is_some_and(|class| Things::shared().is_per_time(class));
        return if unsaid && per_time { Passage::Open } else { Passage::Differs };
    }
    if draft.figure.change == reported.figure.change {
        return Passage::Same;
    }
    let additional = |claim: &Claim| claim.figure.change == Change::Additional;
    let cut = draft.subject.roles.intersection(&reported.subject.roles).any(|role| Roles::shared().is_change(role));
    if cut && !additional(draft) && !additional(reported) {
        return Passage::Same;
    }
    if additional(draft) || additional(reported) || !(is_change(draft) && is_change(reported)) {
        return Passage::Differs;
    }
    if direction(draft) == direction(reported) { Passage::Same } else { Passage::Differs }
}

/// Whether the figure is a change or a difference by the thing that it is of, whatever word says so:
/// `ein Wachstum von 3 Prozent`, `wächst um 3 Prozent`; `ein Defizit von 5 Milliarden`, `5 Milliarden mehr
/// als eingenommen`.
fn is_change(claim: &Claim) -> bool {
    let Some(class) = claim.subject.classes.first() else { return false };
    match claim.figure.kind {
        // `93 Prozent der Wirtschaftsleistung` is a share and no change.
        Kind::Percent => Things::shared().is_told_by_its_change(class) && direction(claim).is_some(),
        Kind::Money => Things::shared().is_difference(class),
        _ => false,
    }
}

/// Whether what is measured rose; `None` where the words do not tell.
fn direction(claim: &Claim) -> Option<bool> {
    let roles = &claim.subject.roles;
    match claim.figure.change {
        // A deficit is the same sum, whoever tells which side was more.
        _ if claim.figure.kind == Kind::Money => None,
        Change::Increase => Some(true),
        Change::Decrease => Some(false),
        Change::Total | Change::Additional => {
            let (rose, fell) = (roles.contains("growth"), roles.contains("decline"));
            (rose != fell).then_some(rose)
        }
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

/// Whether the two are compared with different times: growth over the quarter before is none over the
/// year before. A date and a word (`Vorjahresquartal`) may mean the same.
fn other_base(one: Option<&Base>, other: Option<&Base>) -> bool {
    match (one, other) {
        (Some(Base::Period(one)), Some(Base::Period(other))) => one != other,
        (Some(Base::Before(one)), Some(Base::Before(other))) => one != other,
        _ => false,
    }
}

/// What the sentence names that comes beside a main one of its sort: aftershocks.
fn besides(side: Side<'_>) -> BTreeSet<&str> {
    side.setting.things.keys().copied().filter(|thing| Things::shared().is_beside(thing)).collect()
}

/// Whether the noun phrase of `one` narrows the thing down by a word that the sentence of `other` has
/// nowhere.
fn narrows(one: Side<'_>, other: Side<'_>) -> bool {
    let (subject, elsewhere) = (&one.claim.subject, &other.claim.subject);
    subject.modifiers.iter().filter(|&word| !subject.context.contains(word)).any(|word| {
        ![&elsewhere.modifiers, &elsewhere.context, &other.setting.words].iter().any(|words| words.contains(word))
    })
}
