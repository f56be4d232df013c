//! What a sentence about a finding is made of: the draft's figure, what is reported, and by whom,
//! already worded in the language that it is said in.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::text::trimmed_around;
use super::{CheckedFigure, Speakers};
use crate::checking::{Exhibit, Finding, Operation, Reason, Relation, source_name, to_three_digits};
use crate::corpus::ReportedClaim;
use crate::language::{Lang, short_date};
use crate::reading::{Claim, Kind, Qualifier, Subject, Wording};
use crate::text::line_of;

/// Columns of a report's sentence that a message has room for.
const SENTENCE_LIMIT: usize = 160;

/// Sources that are named for one figure; what is shown beside a message has the others.
const ORIGINS_NAMED: usize = 3;

/// A finding, worded as far as no grammar is needed.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    pub reason: &'a Reason,
    pub claim: &'a Claim,
    /// The draft's figure with hedge and unit: `rund 15.000`.
    pub figure: String,
    /// What it counts, where draft and report are known to count the same: in the draft's word.
    pub noun: Option<&'a str>,
    /// Whom the draft names.
    pub source: Option<String>,
    /// What the finding rests on, each figure of each source once, nearest first.
    pub reported: Vec<Said<'a>>,
    /// How many reports those come from.
    pub reports: usize,
    /// Other places of the draft.
    pub elsewhere: Vec<Elsewhere>,
    /// What the arithmetic gives.
    pub result: Option<String>,
    /// Whether the passages are shown beside what is said, so that it need not quote them.
    passages_shown: bool,
}

/// A reported figure and who said it.
#[derive(Debug)]
pub(super) struct Said<'a> {
    /// With hedge and unit; in the report's own words where they are in the draft's language.
    pub text: String,
    /// The source, or else the agency or outlet of the report, or else its file.
    pub who: String,
    pub day: Option<Date>,
    pub relation: Relation,
    pub reported: &'a ReportedClaim,
    /// The reports in which it says so.
    paths: BTreeSet<&'a str>,
    language: Lang,
}

/// A figure at another place of the draft.
#[derive(Debug)]
pub(super) struct Elsewhere {
    pub text: String,
    /// One-based.
    pub line: usize,
}

impl<'a> Facts<'a> {
    /// The facts of `finding` on `figure`.
    pub fn new(figure: &CheckedFigure<'a>, finding: &'a Finding) -> Self {
        let exhibits: Vec<&Exhibit> =
            finding.exhibits.iter().filter_map(|&number| figure.verdict.evidence.get(number)).collect();
        let origins: BTreeSet<&str> = exhibits.iter().map(|exhibit| exhibit.reported.origin()).collect();
        let all = figure.verdict.evidence.iter().map(|exhibit| exhibit.reported.as_ref());
        let speakers = Speakers::of(all.filter(|reported| origins.contains(reported.origin())), figure.written_in);
        let mut reported: Vec<Said<'a>> = Vec::new();
        let mut paths: BTreeSet<&str> = BTreeSet::new();
        for exhibit in exhibits {
            paths.insert(&exhibit.reported.report.path);
            if let Some(said) = reported.iter_mut().find(|said| said.is_said_again_by(&exhibit.reported)) {
                said.paths.insert(&exhibit.reported.report.path);
            } else {
                reported.push(Said::new(exhibit, figure, &speakers));
            }
        }
        let line_of = |offset: usize| line_of(&figure.document.text, offset);
        let elsewhere = finding
            .related
            .iter()
            .map(|&span| Elsewhere { text: figure.document.words(span), line: line_of(span.start) + 1 })
            .collect();
        let subject = &figure.claim.subject;
        let noun = subject.counts.as_deref().filter(|_| {
            reported.is_empty() || reported.iter().any(|said| counts_the_same(subject, &said.reported.claim.subject))
        });
        Self {
            reason: &finding.reason,
            claim: figure.claim,
            figure: figure_in_words(figure),
            noun,
            source: figure.claim.attribution.as_ref().map(|attribution| {
                source_name(attribution, &figure.document.words(figure.claim.sentence), figure.written_in)
            }),
            reports: paths.len(),
            reported,
            elsewhere,
            result: result(figure, &finding.reason),
            passages_shown: false,
        }
    }

    /// The same facts, for a place where the passages of the reports are shown too.
    #[must_use]
    pub fn beside_passages(self) -> Self {
        Self { passages_shown: true, ..self }
    }

    /// The nearest report's sentence with its origin, where it must be quoted.
    pub fn quotation(&self) -> Option<(String, String)> {
        let said = self.reported.first().filter(|_| !self.passages_shown)?;
        Some((said.sentence(), said.origin()))
    }

    /// What is reported with one of `relations`; all of it where nothing is.
    pub fn with(&self, relations: &[Relation]) -> Vec<&Said<'a>> {
        let chosen: Vec<_> = self.reported.iter().filter(|said| relations.contains(&said.relation)).collect();
        if chosen.is_empty() { self.reported.iter().collect() } else { chosen }
    }

    /// What stands against the draft's figure.
    pub fn against(&self) -> Vec<&Said<'a>> {
        self.with(&[Relation::Conflicts, Relation::Retracted])
    }

    /// The latest of what is reported, leaving out what it took the place of.
    pub fn latest(&self) -> Option<&Said<'a>> {
        let own = self.claim.figure.value;
        let others = self.reported.iter().filter(|said| own.is_none() || said.reported.claim.figure.value != own);
        // The nearest of a day.
        let last = |wanted: &dyn Fn(&Said<'_>) -> bool| {
            others.clone().rev().filter(|said| wanted(said)).max_by_key(|said| said.day)
        };
        last(&|said| said.relation == Relation::Conflicts)
            .or_else(|| last(&|said| said.relation != Relation::Superseded))
    }

    /// The day of the figure that the draft has, where it was replaced later.
    pub fn replaced_on(&self) -> Option<Date> {
        self.reported
            .iter()
            .filter(|said| matches!(said.relation, Relation::Superseded | Relation::Agrees))
            .filter_map(|said| said.day)
            .max()
    }

    /// The qualifier of the nearest report.
    pub fn reported_qualifier(&self) -> Option<Qualifier> {
        self.reported.first().map(|said| said.reported.claim.figure.qualifier)
    }

    /// Who gives the nearest report's figure; nothing where no report is at hand.
    pub fn first_who(&self) -> &str {
        self.reported.first().map_or("", |said| &said.who)
    }

    /// What the reports count, where that is another thing than the draft's: `troops` are `Soldaten`.
    pub fn other_nouns(&self) -> Vec<String> {
        let own = &self.claim.subject;
        let mut nouns: Vec<String> = Vec::new();
        for other in self.reported.iter().map(|said| &said.reported.claim.subject) {
            let Some(noun) = &other.counts else { continue };
            let same = other.counts == own.counts
                || own.classes.first().is_some_and(|class| other.classes.first() == Some(class));
            if !same && !nouns.contains(noun) {
                nouns.push(noun.clone());
            }
        }
        nouns
    }

    /// How many origins the reported figures go back to.
    pub fn origins(&self) -> usize {
        let mut origins: Vec<&str> = self.reported.iter().map(|said| said.reported.origin()).collect();
        origins.sort_unstable();
        origins.dedup();
        origins.len()
    }
}

impl<'a> Said<'a> {
    fn new(exhibit: &'a Exhibit, figure: &CheckedFigure<'_>, speakers: &Speakers<'_>) -> Self {
        let reported = exhibit.reported.as_ref();
        Self {
            text: words(reported, figure.written_in),
            who: speakers.name(reported),
            day: reported.report.metadata.day(),
            relation: exhibit.relation,
            reported,
            paths: BTreeSet::from([reported.report.path.as_str()]),
            language: figure.language,
        }
    }

    /// Whether `other` is the same figure of the same source.
    fn is_said_again_by(&self, other: &ReportedClaim) -> bool {
        self.is_same_figure(other) && self.reported.origins == other.origins
    }

    fn is_same_figure(&self, other: &ReportedClaim) -> bool {
        self.reported.claim.figure.says_the_same(&other.claim.figure)
    }

    /// How many reports besides the nearest have it from the same source.
    pub fn more_reports(&self) -> usize {
        self.paths.len() - 1
    }

    /// The day of the nearest report, else its name.
    pub fn when(&self) -> String {
        let report = &self.reported.report;
        let name = || report.metadata.outlet.clone().unwrap_or_else(|| report.path.clone());
        self.day.map_or_else(name, |day| short_date(day, self.language))
    }

    /// The sentence it stands in, cut around it where it is long.
    pub fn sentence(&self) -> String {
        trimmed_around(&self.reported.sentence, &self.reported.text, SENTENCE_LIMIT)
    }

    /// Who said it and when: `NIS, 24.10.2024`.
    pub fn origin(&self) -> String {
        origin(&self.who, self.reported, self.language)
    }

    /// Who said it and when, each source once: `NIS, 24.10.2024; Pentagon, 28.10.2024`.
    pub fn origins(said: &[&Self]) -> String {
        let mut named: Vec<&&Self> = Vec::new();
        for one in said {
            if !named.iter().any(|other| other.who == one.who) {
                named.push(one);
            }
        }
        let mut origins: Vec<String> = named.iter().map(|said| said.origin()).collect();
        if origins.len() > ORIGINS_NAMED {
            origins.truncate(ORIGINS_NAMED);
            origins.push("…".into());
        }
        origins.join("; ")
    }

    /// Each figure once, with those who say it, in the order of `said`.
    pub fn by_figure<'s>(said: &[&'s Self]) -> Vec<(&'s str, String)> {
        let mut figures: Vec<Vec<&Self>> = Vec::new();
        for one in said {
            match figures.iter_mut().find(|sayers| sayers[0].is_same_figure(one.reported)) {
                Some(sayers) => sayers.push(one),
                None => figures.push(vec![one]),
            }
        }
        figures.into_iter().map(|sayers| (sayers[0].text.as_str(), Self::origins(&sayers))).collect()
    }
}

/// Whether the two are known to count the same.
fn counts_the_same(own: &Subject, other: &Subject) -> bool {
    let one_word = own.counts == other.counts || own.head.is_some() && own.head == other.head;
    one_word || own.classes.iter().any(|class| other.classes.contains(class))
}

/// The reported figure as a draft in `language` would have it.
fn words(reported: &ReportedClaim, language: Lang) -> String {
    let own = || mid_sentence(reported.text.clone(), &reported.claim);
    if reported.report.language == language && !is_inflected(&reported.claim) {
        own()
    } else {
        Wording::of(language).figure(&reported.claim.figure).unwrap_or_else(own)
    }
}

/// The draft's figure with hedge and unit, as it stands inside a sentence: `rund 15.000`.
pub(super) fn figure_in_words(figure: &CheckedFigure<'_>) -> String {
    let own = || mid_sentence(figure.document.words(figure.claim.figure.phrase), figure.claim);
    if !is_inflected(figure.claim) {
        return own();
    }
    Wording::like(&figure.document.text, figure.written_in).figure(&figure.claim.figure).unwrap_or_else(own)
}

/// Whether the words of the figure have an ending that only its sentence explains: `seit 1.000 Jahren`.
fn is_inflected(claim: &Claim) -> bool {
    claim.figure.kind == Kind::Duration
}

/// The words of a figure as they stand inside a sentence: a hedge that began one (`Bis zu 14.000`)
/// loses its capital.
fn mid_sentence(words: String, claim: &Claim) -> String {
    let mut letters = words.chars();
    let hedged = claim.figure.phrase.start < claim.figure.span.start;
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if hedged && first.is_uppercase() && second.is_lowercase() => {
            first.to_lowercase().chain(words.chars().skip(1)).collect()
        }
        _ => words,
    }
}

/// Who gives a reported figure, and when: `NIS, 24.10.2024`.
pub(super) fn origin(who: &str, reported: &ReportedClaim, language: Lang) -> String {
    match reported.report.metadata.day() {
        Some(day) => format!("{who}, {}", short_date(day, language)),
        None => who.to_owned(),
    }
}

/// What comes out instead, in words.
fn result(figure: &CheckedFigure<'_>, reason: &Reason) -> Option<String> {
    let &Reason::Miscalculated { result, operation } = reason else { return None };
    let wording = Wording::like(&figure.document.text, figure.language);
    let unit = match operation {
        Operation::PercentChange => Some("%"),
        Operation::PointChange => Some("pp"),
        _ => figure.claim.figure.unit.as_deref(),
    };
    let rounded = match operation {
        Operation::Whole | Operation::Part | Operation::Each | Operation::Product | Operation::Conversion => {
            to_three_digits(result)
        }
        _ => (result * 10.0).round() / 10.0,
    };
    Some(match (operation, figure.claim.figure.kind) {
        // `jeder n-te`: where an n is near, it says it better than 0.1625 does; 29 percent are no third.
        (Operation::Share, Kind::Fraction) if result > 0.0 => {
            let one_in_so_many = (1.0 / result).round();
            if one_in_so_many > 1.0 && (result * one_in_so_many - 1.0).abs() <= NEAR {
                format!("1 {} {}", one_in(figure.language), wording.number(one_in_so_many))
            } else {
                wording.amount((result * 100.0).round(), Some("%"))
            }
        }
        _ => wording.amount(rounded, unit),
    })
}

/// So far from one in a number of them a share may be, of itself, to be called that.
const NEAR: f64 = 0.05;

/// Between the two numbers of `1 von 6`.
fn one_in(language: Lang) -> &'static str {
    match language {
        Lang::German => "von",
        Lang::English => "in",
    }
}
