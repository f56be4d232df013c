//! `inconsistent`: the draft contradicts itself: headline and text, two paragraphs, a part larger
//! than its whole.

mod mistyped;
mod taken_up;

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::super::closeness::Closeness;
use super::super::comparable::{Comparison, Drafted, Side, Thing, one_dimension, thing};
use super::super::draft::Draft;
use super::super::interval::{Interval, differ_by_no_more, number, sorted};
use super::super::rarity::Rarity;
use super::super::setting::Setting;
use super::super::slip::Slip;
use super::super::vague;
use super::super::{Code, Finding, Reason, Relation, Severity, Status, Verdict};
use crate::reading::{Claim, Qualifier};
use crate::text::{BlockKind, Span};
use mistyped::mistyped;
use taken_up::taken_up_wrongly;

/// All of a draft is of one day, whichever that is.
const A_DAY: Option<Date> = Some(Date::MIN);
/// A headline is about the text below it: that speaks for one matter.
const HEADLINE: f64 = 1.5;
/// Two sentences of one text that share this much of their words, and this many, say the same thing.
const ALIKE: f64 = 0.6;
const SHARED_WORDS: usize = 3;

/// What the figures of `draft` contradict in it: for each the place that it is at odds with.
/// `verdicts` are what the reports say of them.
pub(in super::super) fn contradictions(draft: &Draft<'_>, verdicts: &[Verdict]) -> Vec<(usize, Finding)> {
    let claims = &draft.reading.claims;
    // Each figure is set beside all before it.
    let intervals: Vec<Interval> = claims.iter().map(|claim| interval(draft, claim)).collect();
    let mut found: Vec<(usize, Finding)> = Vec::new();
    for (at, verdict) in verdicts.iter().enumerate() {
        let other = larger_than_whole(draft, at)
            .or_else(|| contradicted(draft, at, &intervals).filter(|&other| !are_given_together(verdicts, at, other)))
            .or_else(|| taken_up_wrongly(draft, at))
            .or_else(|| mistyped(draft, at, verdicts));
        if let Some(other) = other {
            // The headline gives way where the reports back the text.
            let loud = verdict.findings.iter().any(|finding| finding.severity <= Severity::Warning);
            let backed = verdict.status == Status::Supported && !loud;
            let (place, other) =
                if claims[other].block == BlockKind::Title && backed { (other, at) } else { (at, other) };
            if !found.iter().any(|&(known, _)| known == place) {
                found.push((place, finding(claims[other].figure.span)));
            }
        }
    }
    found
}

/// Whether one report gives both figures, in sentences of their own: then each is of something of its own.
fn are_given_together(verdicts: &[Verdict], one: usize, other: usize) -> bool {
    let given = |at: usize| {
        let agreeing = verdicts[at].evidence.iter().filter(|exhibit| exhibit.relation == Relation::Agrees);
        agreeing.map(|exhibit| (exhibit.reported.report.path.as_str(), exhibit.reported.sentence.as_str()))
    };
    // `18, now 31` are one count.
    given(one).any(|(path, sentence)| given(other).any(|(other, beside)| other == path && beside != sentence))
}

fn finding(related: Span) -> Finding {
    Finding {
        code: Code::Inconsistent,
        severity: Severity::Error,
        reason: Reason::AtOddsWithDraft,
        exhibits: Vec::new(),
        related: vec![related],
        fixes: Vec::new(),
        ignored: None,
    }
}

/// The whole that the figure `at`, called a part of it, is larger than: the largest of the same noun before it in its
/// sentence, else the figure before it there; or the last one of the sentence before, where its own begins with the
/// part (`Davon …`).
fn larger_than_whole(draft: &Draft<'_>, at: usize) -> Option<usize> {
    /// A part that is so many times its whole is one of something else.
    const MOST_TIMES: f64 = 10.0;
    let claims = &draft.reading.claims;
    let part = &claims[at];
    let nearest = at.checked_sub(1)?;
    // `185,000 travellers at the two airports, 175,000 of them`
    let of_one_noun = |other: &usize| part.subject.noun.is_some() && claims[*other].subject.noun == part.subject.noun;
    let here = (0..at).rev().take_while(|&other| claims[other].sentence == part.sentence);
    // Of several of one noun, the largest: the others may be parts themselves.
    let size = |other: &usize| number(&claims[*other].figure).unwrap_or_default();
    let largest = here.filter(of_one_noun).max_by(|one, other| size(one).total_cmp(&size(other)));
    let whole = largest.unwrap_or(nearest);
    let together = claims[whole].sentence == part.sentence || draft.goes_on_with_part(whole, at);
    // Four were killed, and 105 arrested.
    let roles = (&part.subject.roles, &claims[whole].subject.roles);
    let in_other_roles = !roles.0.is_empty() && !roles.1.is_empty() && roles.0.is_disjoint(roles.1);
    let of_it = part.subject.part
        && !in_other_roles
        && together
        && claims[whole].figure.kind == part.figure.kind
        && claims[whole].figure.unit == part.figure.unit
        && thing(part, &claims[whole]) != Thing::Other;
    let floor = matches!(claims[whole].figure.qualifier, Qualifier::MoreThan | Qualifier::AtLeast);
    let meets = || interval(draft, part).meets(interval(draft, &claims[whole]));
    // `zwei der fünf Finalisten`
    let between = &draft.document.text
        [claims[whole].figure.whole().end.min(part.figure.whole().start)..part.figure.whole().start];
    let is_part_of_it = draft.reading.language.lexicon().reckoning.out_of.iter().any(|word| between.trim() == word);
    // Of two numbers of which one is so much larger, the smaller is no whole of it.
    let of_like_size = number(&part.figure)? <= MOST_TIMES * number(&claims[whole].figure)?;
    (of_it
        && !floor
        && !is_part_of_it
        && of_like_size
        && !draft.is_of_each(part)
        && number(&part.figure)? > number(&claims[whole].figure)?
        && (claims[whole].sentence == part.sentence || !meets()))
    .then_some(whole)
}

/// The earlier place that the figure `at` contradicts, if no other place of the draft agrees with it.
fn contradicted(draft: &Draft<'_>, at: usize, intervals: &[Interval]) -> Option<usize> {
    let claims = &draft.reading.claims;
    let own = &claims[at];
    if draft.around[at].voice.standing.revised {
        return None;
    }
    let closeness =
        |other: usize| Closeness::between(&own.figure, intervals[at], &claims[other].figure, intervals[other]);
    let of_one_matter = |other: usize| {
        let headline = claims[other].block == BlockKind::Title && own.block != BlockKind::Title;
        let (setting, around) = (&draft.around[at].setting, &draft.around[other].setting);
        // One text counts many like things; two sentences are of one only where they read alike.
        let shared = setting.words.intersection(&around.words).count();
        let fewer = setting.words.len().min(around.words.len());
        let alike = shared >= SHARED_WORDS && shared as f64 >= ALIKE * fewer as f64;
        if !(headline || alike) {
            return false;
        }
        // Whom the text is about, the headline is about; two sentences need not be.
        let matter: BTreeSet<&str> = draft.matter.iter().map(String::as_str).filter(|_| headline).collect();
        let side = |claim, setting| Side {
            claim,
            setting,
            matter: &matter,
            day: A_DAY,
            names_day: false,
            country: None,
            source: "",
        };
        let like_sentences =
            || !is_parallel((own, setting), (&claims[other], around)) && is_alone(draft, at) && is_alone(draft, other);
        (headline || like_sentences())
            && Comparison::of(&Drafted::new(side(own, setting)), side(&claims[other], around), &Rarity::default())
                .may_contradict(if headline { HEADLINE } else { 0.0 }, 0.0)
    };
    (0..at).find(|&other| {
        let earlier = &claims[other];
        let headline = earlier.block == BlockKind::Title;
        // What two sources say may differ; what the draft says in its own voice may not.
        let one_voice = source(earlier) == source(own) && source(own).is_none_or(|_| !headline);
        (one_voice || headline)
            && earlier.sentence != own.sentence
            && one_dimension(&earlier.figure, &own.figure)
            && closeness(other) == Closeness::Apart
            && are_of_like_size(earlier, own)
            && !draft.around[other].voice.standing.revised
            && of_one_matter(other)
            && !(headline && is_of_several(draft, other, intervals))
            && !(headline
                && claims[1..].iter().any(|third| third.block != BlockKind::Title && agrees(draft, earlier, third)))
    })
}

/// Whether the two numbers may be meant for one: neither is a multiple of the other, or a slip parts them. A headline counts
/// the dead of half a year, a sentence those of one day.
fn are_of_like_size(one: &Claim, other: &Claim) -> bool {
    const TIMES: f64 = 3.0;
    differ_by_no_more(TIMES, &one.figure, &other.figure).unwrap_or(true)
        || Slip::between(&one.figure, &other.figure).is_some()
}

/// Whether the text has several numbers of what the headline counts, and none of them the headline's: then each is of a part,
/// a place or a day of its own.
fn is_of_several(draft: &Draft<'_>, headline: usize, intervals: &[Interval]) -> bool {
    /// Two may be the headline's put right, and the one before.
    const SEVERAL: usize = 3;
    let claims = &draft.reading.claims;
    let own = &claims[headline];
    let apart = claims.iter().enumerate().filter(|&(at, claim)| {
        claim.block != BlockKind::Title
            && one_dimension(&own.figure, &claim.figure)
            && matches!(thing(own, claim), Thing::Same | Thing::Kind)
            && !own.subject.roles.is_disjoint(&claim.subject.roles)
            && Closeness::between(&own.figure, intervals[headline], &claim.figure, intervals[at]) == Closeness::Apart
    });
    sorted(apart.filter_map(|(_, claim)| number(&claim.figure))).len() >= SEVERAL
}

/// Whether no other figure of its dimension stands in its sentence: where several do, each is of something else, and
/// more often than not the next sentence goes on with more of them.
fn is_alone(draft: &Draft<'_>, at: usize) -> bool {
    let claims = &draft.reading.claims;
    let own = &claims[at];
    !claims.iter().enumerate().any(|(other, claim)| {
        other != at && claim.sentence == own.sentence && one_dimension(&claim.figure, &own.figure)
    })
}

impl Draft<'_> {
    /// Whether the sentence of the figure `at` begins with a word that calls it a part, right behind the sentence of
    /// `whole`.
    fn goes_on_with_part(&self, whole: usize, at: usize) -> bool {
        let opening = self.reading.claims[at].sentence.of(&self.document.text).to_lowercase();
        let is_part = |phrase: &String| opening.strip_prefix(phrase.as_str()).is_some_and(|rest| rest.starts_with(' '));
        self.is_next_sentence(whole, at) && self.reading.language.lexicon().clauses.parts_of_it.iter().any(is_part)
    }
}

/// Whether each of two sentences has a word by its figure that the other lacks: `Grain usage fell to 1.1 million tonnes`
/// goes on from `Tapioca usage fell to 1.4 million` and does not contradict it.
fn is_parallel(one: (&Claim, &Setting), other: (&Claim, &Setting)) -> bool {
    let has_own = |claim: &Claim, elsewhere: &Setting| {
        let mut words = claim.subject.context.iter().chain(&claim.subject.modifiers);
        words.any(|word| !elsewhere.words.contains(word))
    };
    has_own(one.0, other.1) && has_own(other.0, one.1)
}

/// Whether the text below the headline has the headline's figure too.
fn agrees(draft: &Draft<'_>, headline: &Claim, text: &Claim) -> bool {
    headline.figure.kind == text.figure.kind
        && headline.figure.unit == text.figure.unit
        && Closeness::between(&headline.figure, interval(draft, headline), &text.figure, interval(draft, text))
            .is_near()
}

fn source(claim: &Claim) -> Option<&str> {
    claim.attribution.as_ref().map(|attribution| attribution.source.text.as_str())
}

fn interval(draft: &Draft<'_>, claim: &Claim) -> Interval {
    vague::interval(&claim.figure, claim.figure.span.of(&draft.document.text), draft.reading.language)
}
