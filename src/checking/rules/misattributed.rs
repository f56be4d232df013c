//! `misattributed`: the draft names a source that said something else on the same thing, or the
//! figure is another source's.

use std::collections::BTreeSet;

use super::super::case::Case;
use super::super::closeness::Closeness;
use super::super::comparable::{Gate, Passage, Thing};
use super::super::fixes;
use super::super::pairing::{Against, Pairing, stand_side_by_side};
use super::super::slip::Slip;
use super::super::{Code, Reason, Severity};
use super::Found;
use crate::language::Lang;
use crate::reading::{Attribution, Kind, Modality};

/// Shorter words are no names that two share by no chance.
const SHORTEST_NAME: usize = 4;

/// A number of which two sources hardly give the same.
const TELLING: f64 = 1.0;

pub(super) fn rule(case: &Case<'_>) -> Option<Found> {
    // A billion that became a Billion is no other source's.
    let slipped = !case.slips_of_language().is_empty();
    if case.credited.is_empty() || case.is_backed() || case.is_allowed_by_credited() || slipped {
        return None;
    }
    if case.credits_no_one_by_name() {
        return None;
    }
    // Of several who are not named, `origin` speaks.
    if case.claim.attribution.as_ref().is_some_and(|it| it.several) || case.voice.several {
        return None;
    }
    // Who is named in two ways gives it all the same.
    if case.pairings().iter().any(|pairing| pairing.supports() && case.shares_name_with_source_of(pairing)) {
        return None;
    }
    if let Some(found) = given_beside_theirs(case) {
        return Some(found);
    }
    // Of an old number, the source may have given a newer one since.
    let said = case.which(|pairing| {
        pairing.credited && pairing.contradicts() && !case.voice.standing.revised && pairing.is_plainly_what_it_said()
    });
    let others = case.which(|pairing| {
        !pairing.credited
            && pairing.closeness <= Closeness::Rounded
            && pairing.is_of_named_source()
            && (pairing.speaks_of_it(None) || pairing.has_it_of_nearly_the_same())
    });
    // A like number from another place is no mistake of the writer's.
    let elsewhere = others.iter().all(|&other| case.pairings()[other].comparison.is_told_of_another_place());
    // Which company the board is of, is a guess; the army is no foundation.
    let of_some_organ =
        case.credits_an_organ() && others.iter().any(|&other| !case.is_plainly_another_body(&case.pairings()[other]));
    // What a report gives in its own words may be theirs.
    let unattributed = case.pairings().iter().any(|it| it.supports() && it.reported.claim.attribution.is_none());
    let may_be_theirs = elsewhere || of_some_organ || unattributed || case.credits_a_trade();
    // Forecasts are made anew: another number may be the newer one, unless it is another's or has the same digits.
    let slipped = said.iter().any(|&pairing| case.pairings()[pairing].slip.is_some_and(|slip| slip != Slip::Magnitude));
    if is_forecast(case) && !slipped && (others.is_empty() || case.reading.day.is_some()) {
        return None;
    }
    let (reason, severity) = match (said.is_empty(), others.is_empty()) {
        (false, true) => (Reason::SourceSaidOther, Severity::Error),
        (false, false) => (Reason::OtherSource, Severity::Error),
        // The named source may have said so in a report that is not here.
        (true, false)
            if !may_be_theirs
                && (!case.voice.standing.revised
                    && (is_telling_count(case, &others) || is_said_by_them_alone(case, &others))
                    || is_said_by_them_there(case, &others))
                && !others
                    .iter()
                    .map(|&other| &case.pairings()[other])
                    .any(|other| case.names_source_of(other) || case.speaks_of_source_of(other)) =>
        {
            (Reason::OtherSource, Severity::Warning)
        }
        _ => return None,
    };
    let fixes =
        said.first().map(|&pairing| fixes::use_figure(case, &case.pairings()[pairing].reported)).into_iter().flatten();
    let swap = others
        .first()
        .map(|&pairing| fixes::swap_source(case, &case.pairings()[pairing].reported))
        .into_iter()
        .flatten();
    Some(Found {
        code: Code::Misattributed,
        severity,
        reason,
        fixes: fixes.chain(swap).collect(),
        pairings: said.into_iter().chain(others).collect(),
    })
}

/// Few reports have the number from someone else, and right beside it another from whom the draft credits: `Die Polizei
/// zählte 1.800 Teilnehmer, die Gewerkschaft 3.000`.
fn given_beside_theirs(case: &Case<'_>) -> Option<Found> {
    // An old number may have been theirs, too.
    if case.voice.standing.revised {
        return None;
    }
    let others = case.which(|pairing| {
        pairing.gathered > 0.0
            && !pairing.credited
            && pairing.closeness.agrees()
            && pairing.closeness != Closeness::Rounded
            && pairing.comparison.thing != Thing::Other
            && !pairing.revised
    });
    let theirs = case.which(|pairing| {
        pairing.credited
            && pairing.closeness == Closeness::Apart
            && pairing.comparison.thing != Thing::Other
            && pairing.is_free_to_contradict()
            && others.iter().any(|&other| stand_side_by_side(&case.pairings()[other], pairing))
    });
    let nearest = &case.pairings()[*theirs.first()?];
    let beside = |&&other: &&usize| stand_side_by_side(&case.pairings()[other], nearest);
    let others: Vec<usize> = others.iter().filter(beside).copied().collect();
    let swap = fixes::swap_source(case, &case.pairings()[*others.first()?].reported);
    Some(Found {
        code: Code::Misattributed,
        severity: Severity::Error,
        reason: Reason::OtherSource,
        fixes: fixes::use_figure(case, &nearest.reported).into_iter().chain(swap).collect(),
        pairings: theirs.into_iter().chain(others).collect(),
    })
}

/// Whether it is a count that two who count hardly both come to. Rates and sums are said by many.
fn is_telling_count(case: &Case<'_>, others: &[usize]) -> bool {
    case.claim.figure.kind == Kind::Count && others.iter().all(|&other| case.pairings()[other].telling >= TELLING)
}

/// Whether few reports have the very number, of plainly the same or a telling one, and all of them from those `others`.
fn is_said_by_them_alone(case: &Case<'_>, others: &[usize]) -> bool {
    // `sagten 950 Millionen zu`: whoever promises it credits no one.
    case.claim.subject.modality != Modality::Planned
        && others.iter().map(|&other| &case.pairings()[other]).all(|other| {
            other.gathered > 0.0
                && other.closeness.agrees()
                && other.closeness != Closeness::Rounded
                && (other.telling >= TELLING
                    || case.claim.figure.kind == Kind::Count
                        && other.speaks_of_it_without_number()
                        && other.comparison.is_nearly_all_the_same()
                    || other.comparison.is_retold() && other.speaks_of_it_without_number() && case.names_its_source())
        })
        && case.pairings().iter().all(|pairing| !pairing.supports() || pairing.is_of_named_source())
}

/// Whether few reports have the number, and each names someone for it in its very sentence, as the draft does in its own.
fn is_said_by_them_there(case: &Case<'_>, others: &[usize]) -> bool {
    /// So much besides an everyday number must be shared.
    const ALL_ELSE: f64 = 4.5;
    let there = |pairing: &Pairing| {
        let claim = &pairing.reported.claim;
        let source = claim.attribution.as_ref().map(|it| it.source.span);
        !pairing.reported.origins.is_empty() && source.is_some_and(|source| claim.sentence.contains(source))
    };
    let counts = case.claim.figure.kind == Kind::Count;
    let shared = |pairing: &Pairing| pairing.telling > 0.0 || !counts && pairing.comparison.weight >= ALL_ELSE;
    case.claim.subject.modality != Modality::Planned
        && !case.is_old_level()
        && case.names_its_source()
        && others.iter().map(|&other| &case.pairings()[other]).all(|other| {
            other.gathered > 0.0
                && other.closeness.agrees()
                && other.closeness != Closeness::Rounded
                && (matches!(other.comparison.thing, Thing::Same | Thing::Kind)
                    || other.telling >= TELLING && other.comparison.one_matter)
                && there(other)
                && shared(other)
        })
        && case.pairings().iter().all(|pairing| !pairing.supports() || pairing.is_of_named_source())
}

fn is_forecast(case: &Case<'_>) -> bool {
    matches!(case.claim.subject.modality, Modality::Planned | Modality::Forecast | Modality::Possible)
}

impl Pairing {
    /// Whether what the source that the draft names said is of the very thing: one who speaks of a matter gives many numbers of
    /// it.
    fn is_plainly_what_it_said(&self) -> bool {
        let swapped = self.slip == Some(Slip::Swapped);
        let slipped = swapped || self.slip.is_some() && self.comparison.is_told_alike();
        let of_very_thing = self.comparison.is_of_very_thing();
        let set_against = self.contradicts_given == Some(Against::Beside);
        slipped
            || set_against
            || of_very_thing && (self.is_near_in_size || self.comparison.at(Gate::Role) == Passage::Same)
    }

    /// Whether the report names a source for it.
    fn is_of_named_source(&self) -> bool {
        // `said the report`: whose it is, stands elsewhere.
        let nouns = &self.reported.report.language.lexicon().attribution.nouns;
        let names_no_one = |source: &str| {
            let lower = source.to_lowercase();
            nouns.documents.contains_whole(lower.as_str()) || nouns.saying.contains_whole(lower.as_str())
        };
        let attribution = self.reported.claim.attribution.as_ref();
        attribution.is_some_and(|it| !it.anonymous && !names_no_one(&it.source.text))
    }
}

impl Case<'_> {
    /// Whether the draft credits a whole trade, for which whoever is of it may speak: by one word (`die Autobranche`), for
    /// a house may have a trade in its name (`Ministerium für Wirtschaft`).
    fn credits_a_trade(&self) -> bool {
        let trades = &self.reading.language.lexicon().voice.trades;
        let source = self.claim.attribution.as_ref().map(|it| it.source.text.to_lowercase()).unwrap_or_default();
        !source.contains(' ') && trades.iter().any(|trade| source.ends_with(trade.as_str()))
    }

    /// Whether the draft credits, by one word, those who speak for some company or body (`der Vorstand`): which one, and
    /// that it is not the one that the report names, is a guess.
    fn credits_an_organ(&self) -> bool {
        let organs = &self.reading.language.lexicon().voice.organs;
        let source = self.claim.attribution.as_ref().map(|it| it.source.text.to_lowercase()).unwrap_or_default();
        organs.contains(source.as_str())
    }

    /// Whether the two name bodies that are never one: the army and a foundation.
    fn is_plainly_another_body(&self, pairing: &Pairing) -> bool {
        let bodies = |source: Option<&Attribution>, language: Lang| -> BTreeSet<&'static str> {
            let lexicon = language.lexicon();
            let words = source.map_or("", |it| it.source.text.as_str()).split(|sign: char| !sign.is_alphanumeric());
            // `Police Association` is a name.
            let is_noun = |word: &&str| lexicon.grammar.nouns_capitalised || word.starts_with(char::is_lowercase);
            let nouns: Vec<String> = words.filter(is_noun).map(str::to_lowercase).collect();
            // A compound may have two: `Polizeigewerkschaft`.
            let stands = |body: &&str| nouns.iter().any(|noun| noun.contains(*body));
            lexicon.voice.bodies_apart.iter().map(String::as_str).filter(stands).collect()
        };
        let own = bodies(self.claim.attribution.as_ref(), self.reading.language);
        let theirs = bodies(pairing.reported.claim.attribution.as_ref(), pairing.reported.report.language);
        !own.is_empty() && !theirs.is_empty() && own.is_disjoint(&theirs)
    }

    /// Whether the draft credits someone of whom there are many, by no name: `a spokesman`, `ein Beamter`. Whether the report
    /// means the same one, is a guess.
    fn credits_no_one_by_name(&self) -> bool {
        let speakers = &self.reading.language.lexicon().voice.speakers;
        let source = self.claim.attribution.as_ref().map_or("", |it| it.source.text.as_str());
        let words = source.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
        let (speaking, others): (Vec<&str>, Vec<&str>) =
            words.partition(|word| speakers.contains(&word.to_lowercase()));
        !speaking.is_empty() && !others.iter().any(|word| word.starts_with(char::is_uppercase))
    }

    /// Whether the source stands in the figure's own sentence, by its name: whom `he` stands for is a guess.
    fn names_its_source(&self) -> bool {
        let attribution = self.claim.attribution.as_ref();
        attribution.is_some_and(|attribution| self.claim.sentence.contains(attribution.source.span))
    }

    /// Whether whom the draft credits and whom the report does end in the same name behind other words: `Ombudsmann Stepanjan`
    /// and `der Menschenrechtsbeauftragte Gegham Stepanjan`.
    fn shares_name_with_source_of(&self, pairing: &Pairing) -> bool {
        let last_name = |source: Option<&Attribution>, language: Lang| -> Option<String> {
            let mut words = source?.source.text.split(|sign: char| !sign.is_alphabetic() && sign != '-').rev();
            let last = words.find(|word| !word.is_empty())?;
            let lower = last.to_lowercase();
            let nouns = &language.lexicon().attribution.nouns;
            let is_noun = [&nouns.sayers, &nouns.offices, &nouns.saying, &nouns.documents]
                .iter()
                .any(|list| list.contains(lower.as_str()));
            let is_name = last.chars().count() >= SHORTEST_NAME && last.starts_with(char::is_uppercase) && !is_noun;
            (is_name && words.any(|word| !word.is_empty())).then_some(lower)
        };
        let own = last_name(self.claim.attribution.as_ref(), self.reading.language);
        own.is_some() && own == last_name(pairing.reported.claim.attribution.as_ref(), pairing.reported.report.language)
    }

    /// Whether the report's sentence has a word of whom the draft credits: a study may be given by who made it.
    fn names_source_of(&self, pairing: &Pairing) -> bool {
        let language = pairing.reported.report.language;
        let named = pairing.reported.claim.attribution.as_ref();
        let named = named.map(|it| long_words(&it.source.text, language)).unwrap_or_default();
        let sentence: Vec<String> = long_words(&pairing.reported.sentence, language).into_iter().chain(named).collect();
        let source = self.claim.attribution.as_ref().map(|it| long_words(&it.source.text, self.reading.language));
        source.unwrap_or_default().iter().any(|word| sentence.contains(word))
    }

    /// Whether the draft's sentence speaks of whom the report has it from, and not for another figure: what a company plans is
    /// said by many.
    fn speaks_of_source_of(&self, pairing: &Pairing) -> bool {
        let own = self.reading.language;
        let sentence = long_words(self.claim.sentence.of(&self.document.text), own);
        let language = pairing.reported.report.language;
        let source = pairing.reported.claim.attribution.as_ref().map(|it| long_words(&it.source.text, language));
        let is_of_other_figure = |word: &String| {
            let beside = self.reading.claims.iter().filter(|other| other.sentence == self.claim.sentence);
            let sources = beside.filter_map(|other| other.attribution.as_ref());
            let own_source = self.claim.attribution.as_ref().map(|it| it.source.span);
            sources
                .filter(|it| Some(it.source.span) != own_source)
                .any(|it| long_words(&it.source.text, own).contains(word))
        };
        source.unwrap_or_default().iter().any(|word| sentence.contains(word) && !is_of_other_figure(word))
    }

    /// Whether the credited source said something on the same thing that leaves room for the figure.
    fn is_allowed_by_credited(&self) -> bool {
        self.pairings().iter().any(|pairing| {
            pairing.credited
                && (pairing.closeness.is_near() && pairing.speaks_of_it(None)
                    || pairing.closeness != Closeness::Apart && pairing.could_contradict())
        })
    }
}

/// The stems of the words of `text`, but for the short ones, which are in every sentence.
fn long_words(text: &str, language: Lang) -> Vec<String> {
    const LENGTH: usize = 4;
    let stems = &language.lexicon().stems;
    let words = text.split(|sign: char| !sign.is_alphabetic()).filter(|word| word.chars().count() >= LENGTH);
    words.map(|word| stems.stem(&word.to_lowercase())).collect()
}
