//! What earlier checks against the same evidence worked out.
//!
//! An edit changes one sentence; the others are set beside the same reports with the same outcome. A
//! [`Memory`] is kept from edit to edit by whoever checks a draft again and again, and let go with the
//! evidence that it was made of. It changes how long a check takes and nothing else.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;

use super::pairing::{Pairings, Sought};
use super::setting::Around;
use crate::corpus::{Evidence, ReportedClaim};
use crate::language::Lang;
use crate::reading::{Figure, Subject};
use crate::text::Span;

/// Surroundings of reported claims that are kept: some tens of megabytes.
const MOST_REPORTED: usize = 20_000;

/// What was worked out for one draft against one evidence.
#[derive(Debug, Default)]
pub struct Memory {
    /// How many checks there were.
    checks: u64,
    /// By the place in memory of the claim, which is kept here so that no other takes its place.
    reported: HashMap<usize, (Arc<ReportedClaim>, Arc<Around>)>,
    /// The keys of whom the draft names, by the name.
    origins: HashMap<String, Vec<String>>,
    /// By the text of the sentence, then by the place of the figure in it.
    sentences: HashMap<String, Figures>,
    /// By the text of the sentence; a sentence may have several figures.
    pairings: HashMap<String, Vec<Kept<Remembered>>>,
}

/// Something with the last check that had use for it.
#[derive(Debug)]
struct Kept<T> {
    last_used: u64,
    what: T,
}

/// What surrounds each figure of a sentence, by its place in it (bytes).
type Figures = Vec<(usize, Kept<Arc<Around>>)>;

/// The pairings of one claim, with all that they were made from.
#[derive(Debug)]
struct Remembered {
    asked: Asked,
    /// Whom the draft was about, of those that the reports beside it name.
    common: BTreeSet<String>,
    pairings: Arc<Pairings>,
}

/// All of a claim that decides what it is set beside and how, apart from whom its draft is about.
#[derive(Debug, PartialEq)]
pub(super) struct Asked {
    language: Lang,
    words: String,
    figure: Figure,
    subject: Subject,
    credited: Vec<String>,
    old: Vec<f64>,
    day: Option<Date>,
}

impl Asked {
    /// What is sought for a claim.
    pub fn new(sought: Sought<'_>) -> Self {
        let nowhere = Span::new(0, 0);
        let Sought { claim, words, language, credited, old, day, .. } = sought;
        Self {
            language,
            words: words.to_owned(),
            figure: Figure { span: nowhere, phrase: nowhere, ..claim.figure.clone() },
            subject: Subject { noun: None, ..claim.subject.clone() },
            credited: credited.to_vec(),
            old: old.to_vec(),
            day,
        }
    }
}

impl Memory {
    /// Lets go of what the last check had no use for.
    pub(super) fn begin(&mut self) {
        let last = self.checks;
        self.sentences.retain(|_, figures| {
            figures.retain(|(_, kept)| kept.last_used == last);
            !figures.is_empty()
        });
        self.pairings.retain(|_, remembered| {
            remembered.retain(|kept| kept.last_used == last);
            !remembered.is_empty()
        });
        if self.reported.len() > MOST_REPORTED {
            self.reported.clear();
        }
        if self.origins.len() > MOST_REPORTED {
            self.origins.clear();
        }
        self.checks += 1;
    }

    /// The keys of whom the draft calls `name`.
    pub(super) fn origins(&mut self, name: String, evidence: &dyn Evidence) -> Vec<String> {
        self.origins.entry(name).or_insert_with_key(|name| evidence.origins(name)).clone()
    }

    /// What surrounds a reported claim.
    pub(super) fn reported(&mut self, claim: &Arc<ReportedClaim>) -> Arc<Around> {
        let (_, around) = self.reported.entry(Arc::as_ptr(claim).addr()).or_insert_with(|| {
            // White space is folded in both alike.
            let at = claim.sentence.find(&claim.text).unwrap_or(0);
            (Arc::clone(claim), Arc::new(Around::of(&claim.sentence, at, claim.report.language)))
        });
        Arc::clone(around)
    }

    /// What surrounds the figure that stands at `at` in a sentence of the draft (bytes).
    pub(super) fn sentence(&mut self, sentence: &str, at: usize, language: Lang) -> Arc<Around> {
        let known = self.sentences.get_mut(sentence).and_then(|figures| {
            figures.iter_mut().find(|(place, kept)| *place == at && kept.what.language == language)
        });
        if let Some((_, kept)) = known {
            kept.last_used = self.checks;
            return Arc::clone(&kept.what);
        }
        let around = Arc::new(Around::of(sentence, at, language));
        let kept = Kept { last_used: self.checks, what: Arc::clone(&around) };
        self.sentences.entry(sentence.to_owned()).or_default().push((at, kept));
        around
    }

    /// The pairings of a claim in `sentence` of a draft that is about `matter`: those worked out before,
    /// where nothing that they depend on has changed, else what `pair` works out.
    pub(super) fn pairings(
        &mut self,
        sentence: &str,
        asked: Asked,
        matter: &BTreeSet<String>,
        pair: impl FnOnce(&mut Self) -> Pairings,
    ) -> Arc<Pairings> {
        let common = |pairings: &Pairings| matter.intersection(&pairings.named).cloned().collect::<BTreeSet<_>>();
        let now = self.checks;
        let known = self.pairings.get_mut(sentence).and_then(|known| {
            known.iter_mut().find(|kept| kept.what.asked == asked && kept.what.common == common(&kept.what.pairings))
        });
        if let Some(known) = known {
            known.last_used = now;
            return Arc::clone(&known.what.pairings);
        }
        let pairings = Arc::new(pair(self));
        let what = Remembered { common: common(&pairings), asked, pairings: Arc::clone(&pairings) };
        self.pairings.entry(sentence.to_owned()).or_default().push(Kept { last_used: now, what });
        pairings
    }
}
