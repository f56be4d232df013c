//! `increment`: an increment or a rate of the reports, written as a total.

use super::super::case::Case;
use super::super::closeness::Closeness;
use super::super::comparable::{Gate, Passage, Thing};
use super::super::fixes;
use super::super::interval::{number, same_number};
use super::super::pairing::Pairing;
use super::super::{Code, Reason, Severity};
use super::Found;
use super::arithmetic::has_phrase;
use crate::language::{Lang, Reckoning, Roles, Things};
use crate::reading::{Change, Claim, Kind};
use crate::text::{BlockKind, Span};

/// A number of two digits that is no everyday one.
const TELLING: f64 = 1.0;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    let rate = case.claim.subject.rate.as_ref();
    let total = case.claim.figure.change == Change::Total;
    // Whoever gives it as a total, it is one.
    let given = |pairing: &Pairing| {
        pairing.closeness.repeats()
            && pairing.speaks_of_it(None)
            && !is_total_of_several(case, pairing)
            && !is_level_for_change(case, pairing)
    };
    if case.claim.figure.change == Change::Additional
        || case.voice.standing.revised
        || case.pairings().iter().any(given)
    {
        return None;
    }
    // `another $400 million for farmers` in one report is `$400 million for farmers` in the next.
    let total_elsewhere = |pairing: &Pairing| {
        pairing.is_heard()
            && pairing.reported.claim.figure.change == Change::Total
            && pairing.reported.claim.subject.rate.as_ref() == rate
    };
    if case.is_difference_of_neighbours() {
        return None;
    }
    // `901 Prozent Zinsen` in a headline: that it is so much a year, nobody need say.
    let headline_of_percent = case.claim.block == BlockKind::Title && case.claim.figure.kind == Kind::Percent;
    let other_flow = |pairing: &Pairing| {
        let reported = &pairing.reported.claim;
        number(&case.claim.figure).is_some()
            && pairing.closeness != Closeness::Looser
            && (total || reported.figure.change == case.claim.figure.change || is_level_for_change(case, pairing))
            && if rate.is_some() {
                // `500 Millionen im Jahr`, where the report has them each month, or over several years.
                pairing.closeness.agrees()
                    && reported.subject.rate.as_ref() != rate
                    && (is_of_time(rate) == is_of_time(reported.subject.rate.as_ref())
                        && reported.subject.rate.is_some()
                        && !is_each_of_any(rate, reported.subject.rate.as_ref())
                        || is_total_of_several(case, pairing))
            } else {
                is_total_of_several(case, pairing)
                    || reported.subject.rate.as_ref().is_some_and(|rate| !case.names(rate) && !case.is_told_per(rate))
                        && !headline_of_percent
                    || reported.figure.change == Change::Additional && !follows_another_role(case, pairing)
                    || is_level_for_change(case, pairing)
                    || is_told_without_more(case, pairing)
            }
            && (pairing.telling > 0.0 || pairing.comparison.at(Gate::Role) == Passage::Same)
            && (pairing.may_be_source(Some(Gate::Flow)) || is_heard_so_alone(case, pairing))
    };
    let pairings = case.which(other_flow);
    // `948,000 barrels a day, and it pumps 1.2 million`: said once for both.
    let said_beside = |rate: Option<&String>| {
        let in_sentence =
            |claim: &&Claim| claim.sentence == case.claim.sentence && claim.figure.unit == case.claim.figure.unit;
        rate.is_some()
            && case.reading.claims.iter().filter(in_sentence).any(|claim| claim.subject.rate.as_ref() == rate)
    };
    let nearest = &case.pairings()[*pairings.first()?].reported;
    if nearest.claim.figure.change == Change::Additional && case.pairings().iter().any(total_elsewhere) {
        return None;
    }
    if rate.is_none() && said_beside(nearest.claim.subject.rate.as_ref()) {
        return None;
    }
    let first = &case.pairings()[pairings[0]];
    let reason = if nearest.claim.subject.rate.is_some() {
        Reason::RateAsTotal
    } else if is_total_of_several(case, first) {
        Reason::TotalAsRate
    } else if is_level_for_change(case, first) {
        Reason::LevelAndChange
    } else {
        Reason::IncrementAsTotal
    };
    // Whether the number or what it is per is wrong is for the writer to say.
    let unclear = matches!(reason, Reason::RateAsTotal | Reason::TotalAsRate);
    let fix = if unclear { None } else { fixes::restore_wording(case, nearest) };
    Some(Found {
        code: Code::Increment,
        severity: Severity::Warning,
        reason,
        fixes: fix.into_iter().collect(),
        pairings,
    })
}

/// Whether few reports have the very number of the same thing, and none of them as the draft has it.
fn is_heard_so_alone(case: &Case<'_>, pairing: &Pairing) -> bool {
    let as_drafted = |other: &Pairing| {
        other.closeness.agrees()
            && other.comparison.at(Gate::Flow) != Passage::Differs
            && other.comparison.thing != Thing::Other
    };
    let comparison = &pairing.comparison;
    pairing.is_heard()
        && pairing.is_of_known_thing()
        && pairing.telling > 0.0
        && (comparison.is_one_matter_beside()
            || comparison.thing == Thing::Same && (comparison.is_one_matter() || comparison.is_one_deed()))
        && !case.pairings().iter().any(as_drafted)
}

/// Whether one of the two, in few reports of one matter, says by how much a thing has changed and the other that it now
/// is so much: `fell by 1.9 million` for `fell to 1.9 million`. Percentages are shares and changes of many things.
fn is_level_for_change(case: &Case<'_>, pairing: &Pairing) -> bool {
    let (own, other) = (case.claim, &pairing.reported.claim);
    let is_change = |change: Change| matches!(change, Change::Increase | Change::Decrease);
    pairing.gathered > 0.0
        && pairing.telling > 0.0
        && (own.figure.kind != Kind::Percent
            || pairing.comparison.is_one_matter()
                && is_change(own.figure.change)
                && !(is_told_by_change(own) || is_told_by_change(other)))
        && pairing.closeness.agrees()
        && is_change(own.figure.change) != is_change(other.figure.change)
        && own.figure.change != Change::Additional
        && other.figure.change != Change::Additional
        && (pairing.comparison.is_told_alike()
            || pairing.telling >= TELLING
                && (pairing.comparison.is_one_matter() || case.is_what_it_amounts_to(pairing)))
        && if is_change(own.figure.change) {
            let reported = &pairing.reported;
            let at = reported.place_in_sentence().unwrap_or(0);
            is_behind_to(&reported.sentence[..at], reported.report.language)
        } else {
            let text = &case.document.text;
            is_behind_to(&text[own.sentence.start..own.figure.phrase.start], case.reading.language)
                || case.is_what_it_amounts_to(pairing)
        }
}

/// Whether the thing is a change by itself, so that its level is one, too: growth, inflation.
fn is_told_by_change(claim: &Claim) -> bool {
    let (subject, things) = (&claim.subject, Things::shared());
    subject.roles.iter().any(|role| Roles::shared().is_change(role))
        && subject.classes.first().is_none_or(|class| things.is_told_by_its_change(class))
        || subject.classes.iter().any(|class| things.is_told_by_its_change(class))
}

/// Whether few reports have so much `more`, and the draft so much: `eine Milliarde Euro mehr`, `eine Milliarde Euro`.
fn is_told_without_more(case: &Case<'_>, pairing: &Pairing) -> bool {
    let reported = &pairing.reported;
    let behind = reported.place_in_sentence().map_or("", |at| &reported.sentence[at + reported.text.len()..]);
    let next = behind.split(|sign: char| !sign.is_alphanumeric()).find(|word| !word.is_empty()).unwrap_or("");
    let more = &pairing.reported.report.language.lexicon().changes.more;
    pairing.gathered > 0.0
        && case.claim.figure.change == Change::Total
        && pairing.reported.claim.figure.change == Change::Increase
        && pairing.reported.claim.figure.kind != Kind::Percent
        && pairing.closeness.agrees()
        && more.contains(&next.to_lowercase())
        && (pairing.credited || pairing.comparison.is_told_alike())
}

/// Whether few reports call a total, or count over years, what the draft has each year or for each: `35 years each` for
/// `a total of 35 years`, `jedes Jahr 870 Millionen` for `870 Millionen bis 2020`.
fn is_total_of_several(case: &Case<'_>, pairing: &Pairing) -> bool {
    let reported = &pairing.reported;
    let of_each = case.claim.subject.rate.as_ref().is_some_and(|rate| Things::shared().is_stretch_of_time(rate));
    pairing.gathered > 0.0
        && (of_each || case.is_each())
        && reported.claim.subject.rate.is_none()
        && pairing.closeness.agrees()
        && pairing.telling > 0.0
        && reported.place_in_sentence().is_some_and(|at| {
            let reckoning = &reported.report.language.lexicon().reckoning;
            let behind = reported.sentence.get(at + reported.text.len()..).unwrap_or("");
            says_total(&reported.sentence[..at], reckoning)
                || of_each && spans_years(&reported.sentence[..at], behind, reckoning)
        })
}

/// Whether the last words of `before` call what follows a total.
fn says_total(before: &str, reckoning: &Reckoning) -> bool {
    /// `for a total of`, `alles in allem`
    const REACH: usize = 4;
    let words: Vec<String> = before
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let last = words[words.len().saturating_sub(REACH)..].join(" ");
    reckoning.totals.iter().any(|phrase| has_phrase(&last, phrase))
}

/// Whether a word that begins or ends a stretch of years stands right before a year, next to the figure, and the figure is
/// no level: since a year, a budget stands at so much.
fn spans_years(before: &str, behind: &str, reckoning: &Reckoning) -> bool {
    /// `870 Millionen Euro soll bis 2020`
    const REACH: usize = 8;
    let is_level = before.split_whitespace().next_back().is_some_and(|word| {
        let lower = word.to_lowercase();
        reckoning.to.contains(&lower) || reckoning.levels.contains(&lower) || reckoning.stands_at.contains(&lower)
    });
    if is_level {
        return false;
    }
    let near = |words: Vec<&str>| {
        words.windows(2).any(|pair| {
            let year = pair[1].trim_matches(|sign: char| !sign.is_ascii_digit()).parse().unwrap_or(0);
            (1900..=2100).contains(&year) && reckoning.spans.contains(&pair[0].to_lowercase())
        })
    };
    let mut last: Vec<&str> = before.split_whitespace().rev().take(REACH).collect();
    last.reverse();
    near(last) || near(behind.split_whitespace().take(REACH).collect())
}

impl Case<'_> {
    /// Whether the draft's sentence names what a rate is per: `in einem Kilo stecken 15.000 Liter` is so much per kilo.
    fn names(&self, rate: &str) -> bool {
        let sentence = self.claim.sentence.of(&self.document.text).to_lowercase();
        let units = &self.reading.language.lexicon().rates.units;
        let mut words = sentence.split(|sign: char| !sign.is_alphanumeric());
        words.any(|word| units.get(word).is_some_and(|unit| unit == rate))
    }

    /// Whether the draft names what is always counted per stretch of time: `an output of 14.7 million barrels`.
    fn is_told_per(&self, rate: &str) -> bool {
        let sentence = self.claim.sentence.of(&self.document.text).to_lowercase();
        let always = &self.reading.language.lexicon().rates.always;
        Things::shared().is_stretch_of_time(rate)
            && sentence.split(|sign: char| !sign.is_alphanumeric()).any(|word| always.contains(word))
    }

    /// Whether two other figures of its sentence differ by it: `240 names, but 262 people, so 22 had boarded unrecorded`.
    fn is_difference_of_neighbours(&self) -> bool {
        let own = number(&self.claim.figure);
        let beside = self.reading.claims.iter().filter(|other| {
            other.sentence == self.claim.sentence
                && other.figure.span != self.claim.figure.span
                && other.figure.kind == self.claim.figure.kind
                && other.figure.unit == self.claim.figure.unit
        });
        let numbers: Vec<f64> = beside.filter_map(|other| number(&other.figure)).collect();
        let differ_by = |own: f64| {
            numbers.iter().any(|&one| numbers.iter().any(|&other| one > other && same_number(one - other, own)))
        };
        own.is_some_and(differ_by)
    }

    /// Whether a verb says of just what the report counts, of the same ones, that it comes to the figure: `das Angebot
    /// beträgt 280.000`.
    fn is_what_it_amounts_to(&self, pairing: &Pairing) -> bool {
        /// `beträgt nach Zahlen der Bank Austria 280.000`
        const REACH: usize = 7;
        let (claim, comparison) = (self.claim, &pairing.comparison);
        let before = &self.document.text[claim.sentence.start..claim.figure.phrase.start];
        let amounts = &self.reading.language.lexicon().reckoning.amounts;
        let said = |word: &str| amounts.contains(&word.trim_matches(|sign: char| !sign.is_alphabetic()).to_lowercase());
        comparison.thing == Thing::Same
            && comparison.one_matter
            && comparison.at(Gate::Modality) != Passage::Differs
            && before.split_whitespace().rev().take(REACH).any(said)
    }

    /// Whether the draft gives the figure for each of several: `35 years each`, `je sechs Megawatt`.
    fn is_each(&self) -> bool {
        let (claim, text) = (self.claim, &self.document.text);
        let each = &self.reading.language.lexicon().reckoning.each;
        let is_each = |word: &str| each.contains(&word.trim_matches(|sign: char| !sign.is_alphabetic()).to_lowercase());
        let Span { start, end } = claim.figure.whole();
        let before = &text[claim.sentence.start..start];
        let noun = claim.subject.noun.map_or(end, |noun| noun.end.max(end)).min(claim.sentence.end.max(end));
        before.split_whitespace().next_back().is_some_and(is_each)
            || text[noun..claim.sentence.end.max(noun)].split_whitespace().next().is_some_and(is_each)
    }
}

/// Whether the word that a figure follows makes it a level: `to`, `auf`.
fn is_behind_to(before: &str, language: Lang) -> bool {
    let word = before.split_whitespace().next_back().unwrap_or("");
    language.lexicon().reckoning.to.contains(&word.to_lowercase())
}

/// Whether one of the two is so much apiece, and the other so much for each of just those.
fn is_each_of_any(one: Option<&String>, other: Option<&String>) -> bool {
    const PIECE: &str = "piece";
    [one, other].iter().any(|rate| rate.is_some_and(|rate| rate == PIECE)) && !is_of_time(one) && !is_of_time(other)
}

/// Whether the rate is for each stretch of time: a dividend is so much a share and so much a quarter at once.
fn is_of_time(rate: Option<&String>) -> bool {
    rate.is_some_and(|rate| Things::shared().is_stretch_of_time(rate))
}

/// Whether the report's figure before it is of others: `Zwei Soldaten wurden getötet, 31 weitere verletzt` adds none to
/// those who were hurt.
fn follows_another_role(case: &Case<'_>, pairing: &Pairing) -> bool {
    let more = &pairing.reported;
    case.pairings().iter().any(|before| {
        let before = &before.reported;
        let (one, other) = (&before.claim.subject.roles, &more.claim.subject.roles);
        before.report.path == more.report.path
            && before.number + 1 == more.number
            && !one.is_empty()
            && !other.is_empty()
            && one.is_disjoint(other)
    })
}
