//! Reported claims set beside the draft's, gate by gate and number by number.

mod among_reports;
mod days;
mod judgement;
mod numbers;
mod one_another;
mod rival;

use std::collections::{BTreeMap, BTreeSet};
use std::hash::BuildHasher;
use std::sync::Arc;

use foldhash::fast::FixedState;
use jiff::Timestamp;
use jiff::civil::Date;

use super::closeness::Closeness;
use super::comparable::{Comparison, Drafted, Side, Thing, one_dimension, thing};
use super::draft::Draft;
use super::interval::{Interval, number, same_number};
use super::memory::Memory;
use super::origins::when;
use super::rarity::{FOLDER, Rarity};
use super::setting::{Setting, maybe};
use super::share::{are_parts, in_percent};
use super::slip::Slip;
use super::vague;
use super::voice::Standing;
use crate::corpus::{ReportedClaim, is_longer_name, side_by_side, speaks_for, words_of_name};
use crate::language::Lang;
use crate::reading::{Claim, Figure, Modality};
pub(super) use among_reports::{Against, stand_side_by_side};
use days::are_of_other_days;
pub(super) use days::runs_on;
pub(super) use numbers::telling;
use numbers::{
    is_close, is_near_in_size, is_of_like_size, is_one_of, is_points_for_percent, is_round_beside, is_same_number,
};
use one_another::{
    is_by_other_words, is_of_another_beside, is_of_another_name, is_of_another_weekday, is_outranked, is_put_right,
    is_reckoned_from,
};

/// What it says that reports were gathered for one matter: as much as a name that both texts are about.
const GATHERED: f64 = 0.75;

/// Reported claims that are looked at for one figure: the nearest ones. More of them say nothing
/// new, and a common noun (`Menschen`) may have thousands.
const MOST_PAIRINGS: usize = 400;

/// To set so many claims beside a figure takes longer than to ask a thread to.
const FEWEST_PAIRS: usize = 24;

/// A reported claim beside the draft's.
#[derive(Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each is something found, and each is asked apart")]
pub(super) struct Pairing {
    pub reported: Arc<ReportedClaim>,
    pub comparison: Comparison,
    pub closeness: Closeness,
    /// Whether it goes back to one whom the draft credits.
    pub credited: bool,
    /// How much the number says that the two have in common; 0 where they have none.
    pub telling: f64,
    /// Whether the report itself calls its figure an old one, or the draft does so elsewhere.
    pub revised: bool,
    /// Whether the report is of a later day than the draft says it is of, so that the draft could not know it; or of
    /// no later one, and its count has run on since.
    pub later: bool,
    /// Whether the two are of other days, as far as the texts tell.
    of_other_days: bool,
    /// Whether the report calls its figure wrong, putting an earlier report right.
    pub wrong: bool,
    /// How the draft's number is the reported one but for a slip, if it is.
    pub slip: Option<Slip>,
    /// How much it says that the reports were gathered for one matter.
    pub gathered: f64,
    /// Whether the draft's sentence gives the reported number too: who writes both knows which is which.
    given_beside: bool,
    /// Whether the draft's number is this one with another of its sentence added or taken away, `18 million, of which 5 are
    /// sold` for 13 that are not; or a share of it that the draft gives.
    reckoned: bool,
    /// Of which neighbour of what the draft speaks of its number is, if it is of one.
    pub of_another: Option<Neighbour>,
    /// How it cannot be true beside another report's claim that gives the draft's figure, if so.
    pub contradicts_given: Option<Against>,
    /// Whether the two name one number, whatever their hedges, or one is an end of the other's range.
    is_same_number: bool,
    /// Whether the two numbers are of like size, or have the same digits.
    is_of_like_size: bool,
    /// Whether neither number is a multiple of the other.
    pub is_near_in_size: bool,
    /// Whether the two numbers are nearly the same.
    is_close: bool,
    /// The same, the reported one being round and the draft's not.
    is_round_beside_it: bool,
    /// The numbers that the reported figure allows.
    told: Interval,
}

/// What stands by the draft's number in a report, where the draft speaks of what stands by another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Neighbour {
    /// Something else than the draft counts, in a sentence that has another number of just that.
    Thing,
    /// Other words, in a sentence that has those of the draft by another number.
    Words,
    /// Others than the draft names, of whom another sentence has another number.
    Name,
}

/// All reported claims that may speak of the same as one of the draft.
#[derive(Debug)]
pub(super) struct Pairings {
    /// Nearest first.
    pub all: Vec<Pairing>,
    /// The numbers of those that do not agree, the smallest first, each with its place among them.
    numbers: Vec<(f64, usize)>,
    /// Whom the reports beside the draft are about: the hashes of their names, in ascending order.
    about: Vec<u64>,
    /// The last day of a report that was looked at: today, as far as the reports know.
    pub today: Option<Date>,
    /// Whether no report that was looked at has the draft's number, of whatever thing; a less exact one left aside.
    pub unheard: bool,
}

/// A claim of the draft with what decides which reported claims it is set beside.
pub(super) struct Sought<'a> {
    pub claim: &'a Claim,
    pub sentence: &'a str,
    /// The words of its figure.
    pub words: &'a str,
    pub language: Lang,
    /// The keys of whom the draft credits.
    pub credited: Vec<String>,
    /// The numbers of the same thing that the draft calls old.
    pub old: Vec<f64>,
    /// The other numbers of its dimension in its sentence.
    pub beside: Vec<f64>,
    /// The shares of its sentence, as parts of one: `about half of all seamen, or roughly 20,000`.
    pub shares: Vec<f64>,
    /// The day of the draft.
    pub day: Option<Date>,
    pub setting: &'a Setting,
    /// Whom the draft is about.
    pub matter: &'a BTreeSet<String>,
}

/// What a reported claim tells, worked out once for all figures that it is set beside.
#[derive(Debug)]
pub(super) struct Told {
    /// The numbers that its figure allows.
    interval: Interval,
    /// The day of its report.
    day: Option<Date>,
    /// When that was published.
    when: Option<Timestamp>,
    setting: Setting,
    standing: Standing,
    /// Whom it is about, by their keys and as other texts may name them.
    actors: Vec<String>,
    /// The names in its sentence, as other texts may have them.
    names: Vec<String>,
    /// The words of whom the report names for it.
    source: BTreeSet<String>,
    /// The same as written, lower case.
    said_by: String,
}

impl Told {
    /// What `reported` tells.
    pub fn new(reported: &ReportedClaim) -> Self {
        let (sentence, language) = (&reported.sentence, reported.report.language);
        let at = reported.number_in_sentence().unwrap_or(0);
        let setting = Setting::of(sentence, at, language);
        let standing = Standing::of(sentence, at, language);
        let actors = reported.claim.subject.actors.iter().cloned().chain(organisations(reported)).collect();
        let names = setting.names_for_others().collect();
        let interval = vague::interval(&reported.claim.figure, &reported.text, language);
        let source = reported.claim.attribution.as_ref().map(|it| words_of_name(&it.source.text)).unwrap_or_default();
        let said_by = reported.claim.attribution.as_ref().map_or(String::new(), |it| it.source.text.to_lowercase());
        let (day, when) = (reported.report.metadata.day(), when(&reported.report));
        Self { interval, day, when, setting, standing, actors, names, source, said_by }
    }

    /// `reported`, which tells it, with what surrounds it; `matter` is what its report is about.
    fn side_of<'a>(&'a self, reported: &'a ReportedClaim, matter: &'a BTreeSet<&'a str>) -> Side<'a> {
        Side {
            claim: &reported.claim,
            setting: &self.setting,
            matter,
            day: self.day,
            names_day: self.standing.dated,
            country: country(&reported.origins),
            source: &self.said_by,
        }
    }
}

impl Pairings {
    /// Sets `candidates`, of so many `reports`, beside the claim that is `sought`. What they tell is in `memory`.
    pub fn of(
        sought: &Sought<'_>,
        candidates: &[Arc<ReportedClaim>],
        rarity: &Rarity,
        reports: usize,
        memory: &Memory,
    ) -> Self {
        let Sought { credited, old, beside, shares, .. } = sought;
        let &Sought { claim, sentence, words, language, day, setting, matter, .. } = sought;
        let at = claim.figure.span.start.saturating_sub(claim.sentence.start);
        let interval = vague::interval(&claim.figure, words, language);
        let candidates: Vec<(&Arc<ReportedClaim>, &Told)> =
            candidates.iter().filter_map(|reported| Some((reported, memory.told(reported)?))).collect();
        let comparable = |reported: &ReportedClaim| {
            let (one, other) = (&claim.figure, &reported.claim.figure);
            one_dimension(one, other) || are_parts(one, other) || is_points_for_percent(claim, &reported.claim)
        };
        let mut matters: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        for &(reported, told) in &candidates {
            let matter = matters.entry(&reported.report.path).or_default();
            matter.extend(told.actors.iter().map(String::as_str));
            if comparable(reported) {
                matter.extend(told.names.iter().map(String::as_str));
            }
        }
        let gathered = if reports <= FOLDER { GATHERED } else { 0.0 };
        let matter: BTreeSet<&str> = matter.iter().map(String::as_str).collect();
        let source = claim.attribution.as_ref().map_or(String::new(), |it| it.source.text.to_lowercase());
        let named = claim.attribution.as_ref().map(|it| words_of_name(&it.source.text)).unwrap_or_default();
        let draft = Side {
            claim,
            setting,
            matter: &matter,
            day,
            names_day: false,
            country: country(credited),
            source: &source,
        };
        let draft = Drafted::new(draft);
        let pair = |&(reported, told): &(&Arc<ReportedClaim>, &Told)| {
            if !comparable(reported) {
                return None;
            }
            let (own_part, other_part) =
                (part(&claim.figure, &reported.claim.figure), part(&reported.claim.figure, &claim.figure));
            let own = own_part.as_ref().map_or((&claim.figure, interval), |(figure, interval)| (figure, *interval));
            let other = other_part
                .as_ref()
                .map_or((&reported.claim.figure, told.interval), |(figure, interval)| (figure, *interval));
            let closeness = Closeness::between(own.0, own.1, other.0, other.1);
            let slip = Slip::between(&claim.figure, &reported.claim.figure).filter(|_| {
                // `mehr als sechs Milliarden` for `mehr als sechs Millionen` leaves room, and is a slip all the same.
                let bounded = claim.figure.qualifier == reported.claim.figure.qualifier;
                closeness == Closeness::Apart || bounded && closeness == Closeness::Compatible
            });
            // Of another thing, only the very number is of interest, or one that a slip parts from it beside the same figures.
            let beside_same = || slip.is_some() && !setting.figures.is_disjoint(&told.setting.figures);
            if thing(claim, &reported.claim) == Thing::Other && !closeness.agrees() && !beside_same() {
                return None;
            }
            let is_same_number = is_same_number(own.0, other.0);
            // `mehr als 3.500` leaves room for 4.200: no number is shared.
            let shares_number = closeness.is_near() && (closeness != Closeness::Looser || is_same_number);
            let reported_side = told.side_of(reported, &matters[reported.report.path.as_str()]);
            let pairing = Pairing {
                comparison: Comparison::of(&draft, reported_side, rarity),
                telling: if shares_number || slip.is_some() {
                    telling(claim).min(telling(&reported.claim))
                } else {
                    0.0
                },
                closeness,
                is_of_like_size: is_of_like_size(own.0, other.0),
                is_near_in_size: is_near_in_size(own.0, other.0),
                is_close: is_close(own.0, other.0),
                is_round_beside_it: is_close(own.0, other.0) && is_round_beside(own.0, other.0),
                told: other.1,
                revised: told.standing.revised || is_one_of(old, &reported.claim),
                wrong: is_called_wrong(reported, told.standing),
                later: day.zip(told.day).is_some_and(|(own, day)| own < day || runs_on(&reported.claim, claim)),
                of_other_days: are_of_other_days((claim, day), (&reported.claim, told.day)),
                slip,
                given_beside: is_one_of(beside, &reported.claim),
                reckoned: false,
                of_another: None,
                contradicts_given: None,
                gathered,
                is_same_number,
                credited: credited.iter().any(|key| reported.origins.iter().any(|origin| speaks_for(origin, key)))
                    || !credited.is_empty() && is_longer_name(&told.source, &named),
                reported: Arc::clone(reported),
            };
            Some((told.when, pairing))
        };
        let pairs = side_by_side(&candidates, FEWEST_PAIRS, pair);
        let mut all = nearest_first(pairs.into_iter().flatten().collect());
        let today = candidates.iter().filter_map(|(_, told)| told.day).max();
        let mut about: Vec<u64> = matters.values().flatten().copied().map(hash).collect();
        about.sort_unstable();
        about.dedup();
        let outranked: Vec<bool> = all.iter().map(|pairing| is_outranked(pairing, &all)).collect();
        let mut outranked = outranked.into_iter();
        all.retain(|_| !outranked.next().unwrap_or(false));
        let drafted = (sentence, at, language);
        // `Analysts, who add the debt, arrive at 1.55 billion`: a noun behind a comma may be of something else.
        let noun_is_beside = claim.subject.noun.is_some_and(|noun| {
            let (start, end) = (noun.start.min(claim.figure.span.start), noun.end.max(claim.figure.span.end));
            let place = |at: usize| at.saturating_sub(claim.sentence.start).min(sentence.len());
            sentence.get(place(start)..place(end)).is_none_or(|between| !between.contains(", "))
        });
        let of_another = |pairing: &Pairing| {
            if noun_is_beside && is_of_another_beside(pairing, &all) {
                Some(Neighbour::Thing)
            } else if gathered > 0.0
                && (is_by_other_words(pairing, drafted, &source, &all)
                    || claim.attribution.is_none() && is_of_another_weekday(pairing, setting, &all))
            {
                Some(Neighbour::Words)
            } else if gathered > 0.0 && is_of_another_name(pairing, (claim, sentence, sought.matter), &all) {
                Some(Neighbour::Name)
            } else if noun_is_beside && gathered > 0.0 && rival::has_rival(pairing, claim, setting, &all) {
                Some(Neighbour::Words)
            } else {
                None
            }
        };
        let of_another: Vec<Option<Neighbour>> = all.iter().map(of_another).collect();
        for (pairing, of_another) in all.iter_mut().zip(of_another) {
            pairing.of_another = of_another;
        }
        // What a report has need not be reckoned.
        let heard = all.iter().any(|pairing| pairing.closeness == Closeness::Same && pairing.speaks_of_it(None));
        let reckoned: Vec<bool> =
            all.iter().map(|pairing| !heard && is_reckoned_from(claim, shares, pairing, &all)).collect();
        for (pairing, reckoned) in all.iter_mut().zip(reckoned) {
            pairing.reckoned = reckoned;
        }
        let corrected: Vec<bool> = all.iter().map(|pairing| is_put_right(pairing, &all)).collect();
        for (pairing, corrected) in all.iter_mut().zip(corrected) {
            pairing.wrong |= corrected;
        }
        let against = among_reports::against_given(
            &all,
            |pairing| {
                let told = memory.told(&pairing.reported)?;
                Some(told.side_of(&pairing.reported, matters.get(pairing.reported.report.path.as_str())?))
            },
            rarity,
        );
        for (pairing, against) in all.iter_mut().zip(against) {
            pairing.contradicts_given = against;
        }
        let unheard =
            !all.iter().any(|pairing| pairing.closeness.is_near() && pairing.closeness != Closeness::TooExact);
        let apart = all.iter().enumerate().filter(|(_, pairing)| !pairing.closeness.agrees());
        let mut numbers: Vec<(f64, usize)> =
            apart.filter_map(|(at, pairing)| Some((number(&pairing.reported.claim.figure)?, at))).collect();
        numbers.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        Self { all, numbers, about, today, unheard }
    }

    /// Those that do not agree and whose number `draft` has, too.
    pub fn given_too(&self, draft: &Draft<'_>) -> Vec<usize> {
        // The numbers by themselves, before any claim is fetched: most are nowhere in the draft.
        let mut drafted = draft.numbers();
        let may_be_there = |&&(number, _): &&(f64, usize)| {
            let smaller = drafted.iter().take_while(|&&drafted| drafted < number).count();
            // The last smaller one may be the same but for its last bits.
            drafted = &drafted[smaller.saturating_sub(1)..];
            drafted.iter().take(2).any(|&drafted| same_number(drafted, number))
        };
        let numbers = self.numbers.iter().filter(may_be_there).map(|&(_, at)| at);
        let mut too: Vec<usize> = numbers.filter(|&at| draft.has_number(&self.all[at].reported.claim)).collect();
        too.sort_unstable();
        too
    }

    /// Whether the reports beside the draft are about `name`; where two hashes are the same, about another one.
    pub fn are_about(&self, name: &str) -> bool {
        self.about.binary_search(&hash(name)).is_ok()
    }
}

/// The figure in percent beside one in percent, and what it then allows.
fn part(figure: &Figure, beside: &Figure) -> Option<(Figure, Interval)> {
    let part = in_percent(figure, beside)?;
    let interval = Interval::of(&part, None);
    Some((part, interval))
}

fn hash(name: &str) -> u64 {
    FixedState::default().hash_one(name)
}

/// The first words of the organisations that a reported claim names, as names for other texts.
fn organisations(reported: &ReportedClaim) -> impl Iterator<Item = String> {
    let stems = &reported.report.language.lexicon().stems;
    let names = reported.claim.subject.actors.iter().filter_map(|key| key.strip_prefix("org:"));
    names.filter_map(|name| name.split(' ').next()).map(|word| maybe(&stems.stem(word)))
}

/// The country whose office the first of the keys is.
fn country(origins: &[String]) -> Option<&str> {
    origins.first()?.split_once(':').map(|(country, _)| country)
}

/// Puts the nearest first and leaves out those that are too far down; each comes with when its report was published.
fn nearest_first(mut dated: Vec<(Option<Timestamp>, Pairing)>) -> Vec<Pairing> {
    dated.sort_by(|(day, one), (other_day, other)| {
        let rank =
            |pairing: &Pairing| (!pairing.comparison.passes(None), !pairing.closeness.is_near(), pairing.closeness);
        rank(one)
            .cmp(&rank(other))
            .then_with(|| other.comparison.weight.total_cmp(&one.comparison.weight))
            .then_with(|| other_day.cmp(day))
            .then_with(|| one.reported.report.path.cmp(&other.reported.report.path))
            .then_with(|| one.reported.number.cmp(&other.reported.number))
    });
    dated.truncate(MOST_PAIRINGS);
    dated.into_iter().map(|(_, pairing)| pairing).collect()
}

/// Whether the report calls the figure wrong: by a word, or where it puts an earlier report right, by
/// setting another in its place.
fn is_called_wrong(reported: &ReportedClaim, standing: Standing) -> bool {
    let denied = reported.claim.subject.modality == Modality::Denied;
    standing.wrong || reported.report.metadata.corrects && (standing.replaced || denied)
}
