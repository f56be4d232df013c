//! What earlier checks against the same evidence worked out.
//!
//! An edit changes one sentence; the others are set beside the same reports with the same outcome. A
//! [`Memory`] is kept from edit to edit by whoever checks a draft again and again, and let go with the
//! evidence that it was made of; what single claims and sentences tell goes on to the next. It changes how long a
//! check takes and nothing else.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use foldhash::fast::FixedState;
use jiff::civil::Date;

use super::Verdict;
use super::case::Case;
use super::pairing::{Pairings, Sought, Told};
use super::rarity::{self, Rarity};
use super::setting::Around;
use super::voice::Voice;
use crate::corpus::{Evidence, ReportedClaim, side_by_side};
use crate::language::Lang;
use crate::reading::{Attribution, Figure, Subject, Wording};
use crate::text::{BlockKind, Span};

/// What reported claims tell is kept of so many: more than a long draft is set beside, some twenty megabytes.
const MOST_REPORTED: usize = 7_000;

/// To find what is set beside a figure, and to set it beside, takes a thousand times as long as to ask a thread to.
const FEWEST_FIGURES: usize = 1;
/// To hear what a reported claim tells takes ten times as long.
const FEWEST_CLAIMS: usize = 10;

/// Stands for any place.
const NOWHERE: Span = Span { start: 0, end: 0 };

/// What was worked out for one draft against one evidence under the same settings.
#[derive(Debug, Default)]
pub struct Memory {
    /// How many checks there were.
    checks: u64,
    /// By the place in memory of the claim, which is kept here so that no other takes its place.
    reported: HashMap<usize, (Arc<ReportedClaim>, Kept<Told>), FixedState>,
    /// The keys of whom the draft names, by the name.
    origins: HashMap<String, Vec<String>>,
    /// How many reports there are, once it was asked for.
    reports: Option<usize>,
    /// What words of the draft say, in bits, by the word.
    bits: HashMap<String, f64>,
    /// Whom the draft is about, as the last check had it.
    matter: Arc<BTreeSet<String>>,
    /// By the text of the sentence, then by the place of the figure in it.
    sentences: HashMap<String, Figures>,
    /// By the text of the sentence; a sentence may have several figures.
    pairings: HashMap<String, Vec<Kept<Remembered>>>,
    /// By the place in memory of the pairings that they rest on, which are kept here so that no others
    /// take their place.
    verdicts: HashMap<usize, (Arc<Pairings>, Vec<Kept<Reached>>)>,
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
    /// Whom the draft was about.
    matter: Arc<BTreeSet<String>>,
    /// Those of them whom the reports beside it name: no others matter to it.
    common: BTreeSet<String>,
    pairings: Arc<Pairings>,
}

/// A verdict with all that it was reached on.
#[derive(Debug)]
struct Reached {
    circumstances: Circumstances,
    /// Where the sentence of the figure began (bytes).
    start: usize,
    verdict: Verdict,
}

/// All of a case that its verdict rests on besides its pairings, which stand for the words of its sentence
/// too.
#[derive(Debug, PartialEq)]
pub(super) struct Circumstances {
    /// Where the parts of the claim stand, counted from the start of its sentence (bytes).
    places: Vec<(isize, isize)>,
    attribution: Option<Attribution>,
    quotation: Option<String>,
    block: BlockKind,
    voice: Voice,
    is_attributed_elsewhere: bool,
    left_over: Vec<usize>,
    given_too: Vec<usize>,
    given_too_as_own: Vec<usize>,
    wording: Wording,
}

impl Circumstances {
    fn of(case: &Case<'_>) -> Self {
        let claim = case.claim;
        let start = claim.sentence.start.cast_signed();
        let attribution = claim.attribution.as_ref();
        let said = attribution.into_iter().flat_map(|attribution| {
            let via = attribution.via.as_ref().map(|via| via.span);
            [Some(attribution.source.span), via, attribution.cue]
        });
        let spans = [Some(claim.figure.span), Some(claim.figure.phrase), claim.quotation].into_iter().chain(said);
        let from_sentence = |span: Span| (span.start.cast_signed() - start, span.end.cast_signed() - start);
        Self {
            places: spans.flatten().map(from_sentence).collect(),
            attribution: attribution.cloned().map(placeless),
            quotation: claim.quotation.map(|quotation| quotation.of(&case.document.text).to_owned()),
            block: claim.block,
            voice: case.voice,
            is_attributed_elsewhere: case.is_attributed_elsewhere(),
            left_over: case.left_over().to_vec(),
            given_too: case.given_too.clone(),
            given_too_as_own: case.given_too_as_own.clone(),
            wording: case.wording().clone(),
        }
    }
}

/// The attribution wherever it stands.
fn placeless(mut attribution: Attribution) -> Attribution {
    attribution.source.span = NOWHERE;
    attribution.cue = attribution.cue.map(|_| NOWHERE);
    if let Some(via) = &mut attribution.via {
        via.span = NOWHERE;
    }
    attribution
}

/// All of a claim that decides what it is set beside and how, apart from whom its draft is about.
#[derive(Debug)]
struct Asked {
    language: Lang,
    words: String,
    figure: Figure,
    subject: Subject,
    credited: Vec<String>,
    /// Whom the draft names for it, as written.
    source: Option<String>,
    old: Vec<f64>,
    beside: Vec<f64>,
    shares: Vec<f64>,
    day: Option<Date>,
}

impl Asked {
    /// What is sought for a claim.
    fn new(sought: &Sought<'_>) -> Self {
        let Sought { claim, words, language, credited, old, beside, shares, day, .. } = sought;
        Self {
            language: *language,
            words: (*words).to_owned(),
            figure: claim.figure.clone(),
            subject: claim.subject.clone(),
            credited: credited.clone(),
            source: claim.attribution.as_ref().map(|it| it.source.text.clone()),
            old: old.clone(),
            beside: beside.clone(),
            shares: shares.clone(),
            day: *day,
        }
    }

    /// Whether the same is sought, wherever it stands.
    fn is(&self, sought: &Sought<'_>) -> bool {
        let Sought { claim, words, language, credited, old, beside, shares, day, .. } = sought;
        let Self { language: own_language, words: own_words, figure, subject, .. } = self;
        own_language == language
            && own_words == words
            && self.source.as_ref() == claim.attribution.as_ref().map(|it| &it.source.text)
            && (&self.credited, &self.old, &self.beside, &self.shares, &self.day)
                == (credited, old, beside, shares, day)
            && figure.says_the_same(&claim.figure)
            && figure.last_digit.to_bits() == claim.figure.last_digit.to_bits()
            && subject.says_the_same(&claim.subject)
    }
}

impl Memory {
    /// Takes from `earlier`, a memory of another evidence, what holds whatever the evidence is: what sentences and
    /// reported claims tell by themselves. Where nothing was worked out yet.
    pub fn take_over(&mut self, earlier: &mut Self) {
        if self.checks == 0 {
            self.checks = earlier.checks;
            self.reported = std::mem::take(&mut earlier.reported);
            self.sentences = std::mem::take(&mut earlier.sentences);
        }
    }

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
        self.verdicts.retain(|_, (_, reached)| {
            reached.retain(|kept| kept.last_used == last);
            !reached.is_empty()
        });
        if self.reported.len() > MOST_REPORTED {
            // An edit asks for those of its own figure again.
            let gone: Vec<_> = self.reported.extract_if(|_, (_, told)| told.last_used != last).collect();
            // To give back what they took is a few milliseconds' work.
            rayon::spawn(move || drop(gone));
        }
        if self.origins.len() > MOST_REPORTED {
            self.origins.clear();
        }
        if self.bits.len() > MOST_REPORTED {
            self.bits.clear();
        }
        self.checks += 1;
    }

    /// The keys of whom the draft calls `name`.
    pub(super) fn origins(&mut self, name: String, evidence: &dyn Evidence) -> Vec<String> {
        self.origins.entry(name).or_insert_with_key(|name| evidence.origins(name)).clone()
    }

    /// How many reports there are.
    pub(super) fn reports(&mut self, evidence: &dyn Evidence) -> usize {
        *self.reports.get_or_insert_with(|| evidence.reports())
    }

    /// What `word` (lower case) says among the reports, in bits.
    pub(super) fn bits(&mut self, word: &str, evidence: &dyn Evidence) -> f64 {
        if let Some(&bits) = self.bits.get(word) {
            return bits;
        }
        let bits = rarity::bits(self.reports(evidence), |most| evidence.reports_with(word, most));
        self.bits.insert(word.to_owned(), bits);
        bits
    }

    /// `matter`, where it is that of the last check, as it is kept: most edits leave it alone.
    pub(super) fn matter(&mut self, matter: BTreeSet<String>) -> Arc<BTreeSet<String>> {
        if *self.matter != matter {
            self.matter = Arc::new(matter);
        }
        Arc::clone(&self.matter)
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

    /// The pairings of all that is `sought` for a draft that is about `matter`, in its order: those worked out before,
    /// where nothing that they depend on has changed, else what `evidence` has.
    pub(super) fn pairings(
        &mut self,
        sought: &[Sought<'_>],
        matter: &Arc<BTreeSet<String>>,
        evidence: &dyn Evidence,
    ) -> Vec<Arc<Pairings>> {
        let mut pairings: Vec<Option<Arc<Pairings>>> = sought.iter().map(|sought| self.known(sought, matter)).collect();
        let lacking = sought.iter().zip(&pairings).filter(|(_, known)| known.is_none());
        let lacking: Vec<&Sought<'_>> = lacking.map(|(sought, _)| sought).collect();
        let candidates = side_by_side(&lacking, FEWEST_FIGURES, |sought| evidence.candidates(sought.claim));
        self.hear(candidates.iter().flatten());
        let reports = self.reports(evidence);
        let rarities: Vec<Rarity> = lacking.iter().map(|sought| Rarity::of(sought, evidence, self)).collect();
        let memory = &*self;
        let lacking: Vec<_> = lacking.into_iter().zip(candidates).zip(rarities).collect();
        let found = side_by_side(&lacking, FEWEST_FIGURES, |((sought, candidates), rarity)| {
            Pairings::of(sought, candidates, rarity, reports, memory)
        });
        let all = sought.iter().zip(&mut pairings);
        for ((sought, lacking), found) in all.filter(|(_, known)| known.is_none()).zip(found) {
            let (asked, found, matter) = (Asked::new(sought), Arc::new(found), Arc::clone(matter));
            let what = Remembered { asked, common: common(&matter, &found), matter, pairings: Arc::clone(&found) };
            let kept = Kept { last_used: self.checks, what };
            self.pairings.entry(sought.sentence.to_owned()).or_default().push(kept);
            *lacking = Some(found);
        }
        pairings.into_iter().flatten().collect()
    }

    /// The pairings that were worked out before for what is `sought`.
    fn known(&mut self, sought: &Sought<'_>, matter: &Arc<BTreeSet<String>>) -> Option<Arc<Pairings>> {
        let same_matter =
            |known: &Remembered| Arc::ptr_eq(&known.matter, matter) || known.common == common(matter, &known.pairings);
        let known = self.pairings.get_mut(sought.sentence)?;
        let known = known.iter_mut().find(|kept| kept.what.asked.is(sought) && same_matter(&kept.what))?;
        known.last_used = self.checks;
        known.what.matter = Arc::clone(matter);
        Some(Arc::clone(&known.what.pairings))
    }

    /// Hears what reported claims tell, those that were not heard before.
    fn hear<'c>(&mut self, claims: impl Iterator<Item = &'c Arc<ReportedClaim>>) {
        let now = self.checks;
        let mut unheard: Vec<&Arc<ReportedClaim>> = Vec::new();
        for claim in claims {
            match self.reported.get_mut(&place(claim)) {
                Some((_, told)) => told.last_used = now,
                None => unheard.push(claim),
            }
        }
        // Figures of one matter are set beside the same claims.
        unheard.sort_unstable_by_key(|claim| place(claim));
        unheard.dedup_by_key(|claim| place(claim));
        let told = side_by_side(&unheard, FEWEST_CLAIMS, |claim| Told::new(claim));
        for (claim, what) in unheard.into_iter().zip(told) {
            self.reported.insert(place(claim), (Arc::clone(claim), Kept { last_used: now, what }));
        }
    }

    /// What a reported claim tells, where it was heard.
    pub(super) fn told(&self, claim: &Arc<ReportedClaim>) -> Option<&Told> {
        self.reported.get(&place(claim)).map(|(_, told)| &told.what)
    }

    /// The verdict on `case`: the one reached before, where nothing that it rests on has changed, else what
    /// `reach` finds. Its places are those of the draft as it is.
    pub(super) fn verdict(&mut self, case: &Case<'_>, reach: impl FnOnce() -> Verdict) -> Verdict {
        let now = self.checks;
        let circumstances = Circumstances::of(case);
        let start = case.claim.sentence.start;
        let (_, known) = self
            .verdicts
            .entry(Arc::as_ptr(&case.found).addr())
            .or_insert_with(|| (Arc::clone(&case.found), Vec::new()));
        if let Some(kept) = known.iter_mut().find(|kept| kept.what.circumstances == circumstances) {
            kept.last_used = now;
            let mut verdict = kept.what.verdict.clone();
            let edits =
                verdict.findings.iter_mut().flat_map(|finding| &mut finding.fixes).flat_map(|fix| &mut fix.edits);
            edits.for_each(|edit| edit.span = moved(edit.span, kept.what.start, start));
            return verdict;
        }
        let verdict = reach();
        known.push(Kept { last_used: now, what: Reached { circumstances, start, verdict: verdict.clone() } });
        verdict
    }
}

/// Where a claim is in memory.
fn place(claim: &Arc<ReportedClaim>) -> usize {
    Arc::as_ptr(claim).addr()
}

/// Those of a `matter` whom the reports that were set beside a claim name.
fn common(matter: &BTreeSet<String>, pairings: &Pairings) -> BTreeSet<String> {
    matter.iter().filter(|name| pairings.are_about(name)).cloned().collect()
}

/// `span`, when what began at `from` begins at `to`.
fn moved(span: Span, from: usize, to: usize) -> Span {
    Span::new(span.start + to - from, span.end + to - from)
}
