//! Who speaks, from sentence to sentence.
//!
//! In go the sentences in order; it keeps what each says of speakers and who was named last. Whose words a figure
//! stands in is answered beside it.

mod answer;

use std::cell::OnceCell;
use std::collections::VecDeque;
use std::rc::Rc;

use super::cue::{self, Cue, Manner, Named, Who};
use super::line::Line;
use super::mood::{self, Mood};
use super::phrase::Reach;
use super::{LONGEST, chain, saying};
use crate::language::{Marks, ends_in};
use crate::reading::reach::{FROM_THE_START, back};
use crate::reading::{Attribution, Mention, Prose, quotation};
use crate::text::{BlockKind, Span};

/// How many sentences later a pronoun or indirect speech still means the last speaker.
const MEMORY: usize = 8;
/// How many sentences later a past subjunctive goes on with the last speaker.
const PERHAPS: usize = 2;
/// How many sentences later `soll` tells what the last speaker said.
const HEARSAY: usize = 1;
/// How many sentences behind `demnach` the text goes on telling what the same source says.
const REPORTED: usize = 3;
/// How many sentences later a bare `wir` does.
const FIRST_PERSON: usize = 3;

/// What a sentence says of speakers by itself, whoever spoke before it; the rest is worked out when it is
/// first asked for.
struct Parsed<'p> {
    line: Line<'p>,
    cues: Vec<Cue>,
    mood: OnceCell<Mood>,
    topic: OnceCell<Option<Speaker>>,
}

/// Whom a cue names; `None` where nobody could be made out.
type Source = Option<Rc<Attribution>>;

/// A sentence that has been heard after those before it.
struct Heard {
    sentence: usize,
    /// In the order of its cues.
    sources: Vec<Source>,
    /// Who spoke last before it.
    before: Option<Speaker>,
}

/// The last one who spoke.
#[derive(Clone, Debug)]
struct Speaker {
    attribution: Rc<Attribution>,
    sentence: usize,
}

/// The sentences read so far. Who spoke last is worked out only when a figure asks for it: most say in
/// their own sentence whose they are, or stand in the text's own voice.
pub(super) struct Discourse<'p, 't> {
    prose: &'p Prose<'t>,
    parsed: Vec<OnceCell<Box<Parsed<'p>>>>,
    /// The sentences turned to, in order.
    turned: Vec<usize>,
    /// How many of these need not be heard any more.
    done: usize,
    /// The last sentences heard, in order.
    heard: VecDeque<Heard>,
    speaker: Option<Speaker>,
    /// The first sentence that what was heard for the figure at hand rests on; `None` where nothing was.
    since: Option<isize>,
}

impl<'p, 't> Discourse<'p, 't> {
    pub fn new(prose: &'p Prose<'t>) -> Self {
        Self {
            prose,
            parsed: prose.sentences.iter().map(|_| OnceCell::new()).collect(),
            turned: Vec::new(),
            done: 0,
            heard: VecDeque::new(),
            speaker: None,
            since: None,
        }
    }

    /// Looks at what each of `sentences` says of speakers by itself, one after the other: it is asked for anyway, and
    /// the rules are at hand then.
    pub fn parse(&self, sentences: impl Iterator<Item = usize>) {
        for sentence in sentences {
            self.parsed(sentence);
        }
    }

    /// Goes on to the next sentence.
    pub fn turn_to(&mut self, sentence: usize) {
        self.turned.push(sentence);
    }

    /// Hears the sentences turned to, as far as they matter for who speaks in the last of them, around it and in its
    /// block.
    fn listen(&mut self) {
        let Some(&sentence) = self.turned.last() else { return };
        let near = self.prose.sentences_of_block(sentence).start.min(sentence.saturating_sub(REPORTED));
        let settles = self.turned.iter().rev().copied().find(|&before| before < near && self.settles(before));
        // Whom a sentence before it was about may be meant behind it too.
        let first = settles.map_or(FROM_THE_START, |settles| back(settles, MEMORY));
        self.since = Some(first);
        let start = self.turned.partition_point(|&before| before.cast_signed() < first);
        if self.done < start {
            self.done = start;
            self.heard.clear();
            self.speaker = None;
        }
        while let Some(&sentence) = self.turned.get(self.done) {
            self.hear(sentence);
            self.done += 1;
        }
    }

    /// Whether it does not matter for who speaks behind the sentence who spoke before it: it names someone, by words of
    /// its own.
    fn settles(&self, sentence: usize) -> bool {
        let last = self.parsed(sentence).cues.iter().rfind(|cue| cue.manner != Manner::Possessive);
        last.is_some_and(|cue| matches!(cue.who, Who::Named(_))) && !self.is_headline(sentence)
    }

    fn hear(&mut self, sentence: usize) {
        let sources = self.sources(sentence);
        let before = self.speaker.clone();
        let parsed = self.parsed(sentence);
        // `Mitarbeiter hätten von Druck berichtet`: what somebody is told to have said makes him no speaker.
        let told = |cue: &Cue| {
            let clause = parsed.line.clause(cue.words.start);
            let subjunctive = |at: usize| parsed.line.may_be(at, Marks::STRONG) || parsed.line.may_be(at, Marks::WEAK);
            before.is_some() && cue.manner == Manner::Verb && { clause }.any(subjunctive)
        };
        let speaks = |cue: &Cue| cue.manner != Manner::Possessive && !told(cue);
        let named = parsed.cues.iter().zip(&sources).filter(|(cue, _)| speaks(cue));
        let named = named.rev().find_map(|(_, source)| source.clone());
        if let Some(attribution) = named.filter(|_| !self.is_headline(sentence)) {
            self.speaker = Some(Speaker { attribution, sentence });
        } else if let Some(age) = before.as_ref().map(|speaker| sentence - speaker.sentence)
            && age <= MEMORY
        {
            let goes_on = match self.mood(sentence) {
                // Indirect speech keeps its speaker in mind.
                Mood::Indirect => true,
                // So does what is said to be: `Er soll …. Sie sollen …`
                Mood::Own => age <= HEARSAY && mood::tells_hearsay(&self.parsed(sentence).line),
                Mood::Perhaps | Mood::Past => false,
            };
            if goes_on && let Some(speaker) = &mut self.speaker {
                speaker.sentence = sentence;
            }
        }
        self.heard.push_back(Heard { sentence, sources, before });
        while self.heard.front().is_some_and(|heard| heard.sentence + MEMORY * 2 < sentence) {
            self.heard.pop_front();
        }
    }

    /// The sentence as it was heard, if it was and not long ago.
    fn heard(&self, sentence: usize) -> Option<&Heard> {
        self.heard.binary_search_by_key(&sentence, |heard| heard.sentence).ok().map(|at| &self.heard[at])
    }

    /// Whom the sentence is about, if that can speak: its subject where it opens the sentence.
    fn topic_of(&self, line: &Line<'_>, sentence: usize) -> Option<Speaker> {
        let nouns = &line.words().nouns;
        let phrase = line.phrase(after_dateline(line), Reach::SUBJECT_BEFORE).filter(|phrase| phrase.subject)?;
        let bare = phrase.outer == phrase.range.start;
        let mut phrase = phrase;
        // `Twenty officers were hurt, he said`: those who are counted are not who speaks.
        let first = line.lower(phrase.range.start);
        let counted =
            line.lexicon.numbers.prefix(first).is_some_and(|(value, length)| length == first.len() && value > 1.0);
        if !line.words().grammar.capital_nouns && bare && counted {
            return None;
        }
        let sayer = phrase.range.clone().find(|&at| nouns.sayers.contains(line.lower(at)));
        let capitals = phrase.range.clone().take_while(|&at| line.tokens[at].is_capitalised()).count();
        if !line.words().grammar.capital_nouns {
            // The words of an English phrase run on into its verb.
            phrase.range.end = sayer.map_or(phrase.range.start, |at| at + 1).max(phrase.range.start + capitals);
            // The first word has a capital whatever it is: `Often odd names are …`, but `Murray won`.
            let next = line.tokens.get(phrase.range.end);
            let acts = next.is_some_and(|next| {
                !next.is_word()
                    || line.lexicon.function_words.auxiliaries.contains(next.lower())
                    || line.lexicon.grammar.verbs.contains(next.lower())
                    || ends_in(next.lower(), &line.lexicon.grammar.endings.participles)
                    || line.may_be(phrase.range.end, Marks::VERB)
            });
            if bare && capitals == 1 && sayer.is_none() && !acts {
                return None;
            }
        }
        let speaks = sayer.is_some()
            || cue::says(line, &phrase)
            || capitals == phrase.range.len() && (capitals >= 2 || bare && capitals == 1);
        if phrase.range.is_empty() {
            return None;
        }
        let time =
            nouns.times.contains_whole(line.lower(phrase.head)) || nouns.measured.contains(line.lower(phrase.head));
        let Some(Who::Named(named)) = cue::source(line, &phrase).filter(|_| speaks && !time) else { return None };
        Some(Speaker { attribution: self.named(line, &named, sentence).into(), sentence })
    }

    /// The sentence with its cues.
    fn parsed(&self, sentence: usize) -> &Parsed<'p> {
        self.parsed[sentence].get_or_init(|| {
            let tokens = self.prose.tokens(sentence);
            let tokens = if tokens.len() > LONGEST { self.prose.nothing() } else { tokens };
            let quotations = quotation::quotations(self.prose, sentence, self.prose.sentences[sentence].span);
            let line = Line::new(tokens, self.prose.lexicon(), &quotations);
            let mut cues = cue::phrases(&line);
            cues.extend(saying::verbs(&line));
            cues.sort_by_key(|cue| cue.words.start);
            chain::cite(&line, &mut cues);
            Parsed { line, cues, mood: OnceCell::new(), topic: OnceCell::new() }.into()
        })
    }

    /// What the verbs of the sentence say about whose words it holds.
    fn mood(&self, sentence: usize) -> Mood {
        let Parsed { line, cues, mood, .. } = self.parsed(sentence);
        let said = |at| cues.iter().any(|cue| cue.manner == Manner::Verb && cue.governs(at));
        *mood.get_or_init(|| mood::mood(line, said))
    }

    /// Whom the sentence is about, if that can speak.
    fn topic(&self, sentence: usize) -> Option<&Speaker> {
        let Parsed { line, topic, .. } = self.parsed(sentence);
        topic.get_or_init(|| self.topic_of(line, sentence)).as_ref()
    }

    /// Whom the text was about last, of what was heard so far, as long as a pronoun in `sentence` may mean it.
    fn last_topic(&self, sentence: usize) -> Option<&Speaker> {
        let heard = self.heard.iter().rev().map(|heard| heard.sentence);
        let near = heard.take_while(|before| before + MEMORY >= sentence);
        near.filter(|&before| !self.is_headline(before)).find_map(|before| self.topic(before))
    }

    fn is_headline(&self, sentence: usize) -> bool {
        self.prose.block(sentence).kind != BlockKind::Paragraph
    }

    /// Whom the cues of the sentence name, one each, after what was heard so far.
    fn sources(&self, sentence: usize) -> Vec<Source> {
        let Parsed { line, cues, .. } = self.parsed(sentence);
        let mut last = self.speaker.clone();
        let mut sources = Vec::with_capacity(cues.len());
        for cue in cues {
            // `Fehlen wird demnach …`: what points back means nobody of its own sentence.
            let back = line.words().cues.same.contains(line.lower(cue.words.start));
            // `The agency said … . China will pay 3 million, it said.`: `it` is the one who spoke right before.
            let thing =
                cue.words.start.checked_sub(1).is_some_and(|at| line.words().words.things.contains(line.lower(at)));
            let speaks_on =
                thing && last.as_ref().is_some_and(|last| last.sentence + 1 >= sentence && is_office(line, last));
            let own_topic = || self.topic(sentence).filter(|_| cue.words.start > 1 && !back && !speaks_on);
            let topic = || own_topic().or_else(|| self.last_topic(sentence));
            // Only a pronoun means somebody named elsewhere.
            let pronoun = cue.who == Who::Last || cue.who == Who::Own && own(line, cue).is_none();
            let meant = match (&last, pronoun.then(topic).flatten()) {
                (Some(last), Some(topic)) if topic.sentence > last.sentence => Some(topic),
                (None, topic) => topic,
                (last, _) => last.as_ref(),
            };
            let source = self.source(line, cue, sentence, meant).map(Rc::new);
            if let Some(attribution) = &source {
                last = Some(Speaker { attribution: Rc::clone(attribution), sentence });
            }
            sources.push(source);
        }
        sources
    }

    /// Whom `cue` names, in words of the text.
    fn source(&self, line: &Line<'_>, cue: &Cue, sentence: usize, speaker: Option<&Speaker>) -> Option<Attribution> {
        let words = span(line, &cue.words);
        let last = || {
            let last = speaker.filter(|speaker| sentence - speaker.sentence <= MEMORY)?;
            Some((*last.attribution).clone())
        };
        let mut attribution = match &cue.who {
            Who::Named(named) => {
                let presented = chain::presented(line, named);
                self.named(line, presented.as_ref().unwrap_or(named), sentence)
            }
            Who::Last => last()?,
            Who::Before => {
                let before = speaker.filter(|speaker| sentence - speaker.sentence <= 1)?;
                (*before.attribution).clone()
            }
            Who::Own => match own(line, cue) {
                Some(phrase) => self.named(line, &Named::whole(phrase), sentence),
                None => last()?,
            },
        };
        attribution.cue = Some(words);
        if let Some(via) = &cue.via {
            attribution.via = Some(self.mention(span(line, &without_marks(line, via)), sentence));
        } else if let Who::Named(named) = &cue.who
            && let Some((source, via)) = chain::relying(line, named)
        {
            let medium = source.is_some().then(|| attribution.source.clone());
            if let Some(source) = source {
                attribution = self.named(line, &source, sentence);
                attribution.cue = Some(words);
            }
            attribution.via =
                medium.or_else(|| via.map(|via| self.mention(span(line, &without_marks(line, &via)), sentence)));
        }
        Some(attribution)
    }

    fn named(&self, line: &Line<'_>, named: &Named, sentence: usize) -> Attribution {
        let nouns = &line.words().nouns;
        let range = without_marks(line, &named.range);
        let mut words = span(line, &range);
        if let Some(cut) = named.cut.filter(|&cut| cut > words.start) {
            words.end = cut;
        }
        let words_of = |range: &std::ops::Range<usize>| self.mention(span(line, range), sentence).text;
        let joint = named.parts.iter().map(|part| match &part.shared {
            Some(shared) => format!("{} {}", words_of(&part.words), words_of(shared)),
            None => words_of(&part.words),
        });
        let joint = joint.collect();
        let names_nobody = |at: usize| nouns.anonymous.contains_whole(line.lower(at));
        let anonymous = named.cut.is_none()
            && range.clone().any(names_nobody)
            && range
                .clone()
                .all(|at| names_nobody(at) || !line.tokens[at].is_capitalised() || !line.words().grammar.capital_nouns);
        let several = range.start > 0 && nouns.several.contains(line.lower(range.start - 1))
            || range.clone().any(|at| nouns.several.contains(line.lower(at)));
        Attribution { source: self.mention(words, sentence), via: None, cue: None, joint, anonymous, several }
    }

    /// The words at `span`, holes left out and white space folded.
    fn mention(&self, span: Span, sentence: usize) -> Mention {
        let text = self.prose.text();
        let mut words = String::with_capacity(span.len());
        let mut at = span.start;
        for hole in self.prose.block(sentence).holes.iter().filter(|hole| span.contains(**hole)) {
            words.push_str(&text[at..hole.start]);
            at = hole.end;
        }
        words.push_str(&text[at..span.end]);
        let mut text = String::with_capacity(words.len());
        for word in words.split_whitespace() {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(word);
        }
        Mention { span, text }
    }
}

/// Whether the speaker is called an office, a medium or a document.
fn is_office(line: &Line<'_>, speaker: &Speaker) -> bool {
    let nouns = &line.words().nouns;
    speaker.attribution.source.text.split_whitespace().any(|word| {
        let word = word.to_lowercase();
        nouns.offices.contains_whole(word.as_str())
            || nouns.media.contains_whole(word.as_str())
            || nouns.saying.contains_whole(word.as_str())
    })
}

/// Where the sentence starts behind its dateline: `LEEDS — Anna Smith won`, `Berlin (dpa) – Die Polizei`.
fn after_dateline(line: &Line<'_>) -> usize {
    /// `New York, 3 May (Reuters) —`
    const LONGEST: usize = 8;
    let dash = (1..line.len().min(LONGEST))
        .find(|&at| matches!(line.tokens[at].text, "–" | "—" | "-") && !line.tokens[at].glued);
    let place =
        |end: usize| line.tokens[..end].iter().all(|token| !token.is_word() || token.is_capitalised() || token.glued);
    dash.filter(|&dash| place(dash)).map_or(0, |dash| dash + 1)
}

/// How many tokens behind `nach eigenen Angaben` a pronoun is the subject.
const NEAR: usize = 5;

/// The one that the clause of `cue` is about; `None` where a pronoun stands for it.
fn own(line: &Line<'_>, cue: &Cue) -> Option<std::ops::Range<usize>> {
    let period = line.period(cue.words.start);
    // `Nach eigenen Angaben hat er 200 zusammen`
    let near = cue.words.end..line.clause(cue.words.start).end.min(cue.words.end + NEAR);
    if near
        .filter(|at| !cue.except.contains(at))
        .any(|at| line.words().words.pronouns.contains(line.lower(at)) && !line.is_article(at))
    {
        return None;
    }
    period
        .filter(|at| !cue.except.contains(at))
        .find_map(|at| {
            let opens = at == 0 || line.is_boundary(at - 1) || !line.is_determiner(at - 1);
            line.phrase(at, Reach::SUBJECT_BEFORE).filter(|phrase| {
                opens && phrase.subject && !line.words().nouns.times.contains_whole(line.lower(phrase.head))
            })
        })
        .map(|phrase| phrase.range)
}

fn span(line: &Line<'_>, range: &std::ops::Range<usize>) -> Span {
    line.tokens[range.start].span.join(line.tokens[range.end - 1].span)
}

/// A name in quotation marks without the marks.
fn without_marks(line: &Line<'_>, range: &std::ops::Range<usize>) -> std::ops::Range<usize> {
    if line.name_from(range.start) == Some(range.end - 1) { range.start + 1..range.end - 1 } else { range.clone() }
}
