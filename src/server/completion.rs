//! Completion: who gives the figure at hand, as a phrase in right grammar; and, where a number is
//! begun, the reported figures that begin so, with their sources.
//!
//! Every item is a text edit with its range. What to read about an item before taking it comes on
//! `completionItem/resolve`.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::{Value, json};
use tower_lsp::ls_types::{
    CompletionItem, CompletionItemKind, CompletionItemLabelDetails, CompletionList, CompletionParams,
    CompletionResponse, CompletionTextEdit, Documentation, MarkupContent, MarkupKind,
};

use super::draft::Draft;
use super::evidence;
use super::session::Snapshot;
use crate::checking::{Relation, Verdict, attribution_phrases};
use crate::corpus::{Evidence, ReportedClaim};
use crate::output::{Speakers, editor_words};
use crate::reading::{Claim, Wording};
use crate::text::Span;

/// Items of one kind at most: what is further down, nobody reads.
const MOST_ITEMS: usize = 12;

/// Longest beginning of a phrase that is looked for before the cursor, in bytes.
const LONGEST_BEGINNING: usize = 80;

/// Words of a sentence shorter than this tell nothing of what it is about, in code points.
const SHORTEST_WORD: usize = 4;

/// Words of a sentence that reports are looked for with, at most.
const MOST_WORDS: usize = 8;

/// Reports that are looked into for what shares the words of a sentence, at most: a few milliseconds.
const MOST_REPORTS: usize = 24;

/// The answer to `textDocument/completion`.
pub(super) fn completion(snapshot: &Snapshot, params: &CompletionParams) -> Option<CompletionResponse> {
    let place = &params.text_document_position;
    let draft = snapshot.draft(&place.text_document.uri)?;
    let offset = draft.places(snapshot.abilities.column).offset(place.position)?;
    let at = Cursor { snapshot, draft, offset };
    let typed = at.number_begun();
    let items = if typed.is_empty() { at.attributions() } else { at.figures(typed) };
    let number = |(at, item): (usize, CompletionItem)| CompletionItem { sort_text: Some(format!("{at:04}")), ..item };
    let items: Vec<CompletionItem> = items.into_iter().enumerate().map(number).collect();
    // What fits depends on what is typed next in ways that a client cannot tell.
    Some(CompletionResponse::List(CompletionList { is_incomplete: true, items }))
}

/// The answer to `completionItem/resolve`: the sentence that the item comes from.
pub(super) fn resolve(mut item: CompletionItem) -> CompletionItem {
    let text =
        |key: &str| item.data.as_ref().and_then(|data| data.get(key)).and_then(Value::as_str).unwrap_or_default();
    let (sentence, name, link) = (text("sentence"), text("report"), text("link"));
    if !sentence.is_empty() {
        let value = format!("> {sentence}\n\n[{name}]({link})");
        item.documentation = Some(Documentation::MarkupContent(MarkupContent { kind: MarkupKind::Markdown, value }));
    }
    item
}

/// The place where the writer is.
struct Cursor<'s> {
    snapshot: &'s Snapshot,
    draft: &'s Arc<Draft>,
    offset: usize,
}

impl Cursor<'_> {
    fn text(&self) -> &str {
        &self.draft.read().document.text
    }

    /// The digits, with their marks, right before the cursor; empty where no number is begun.
    fn number_begun(&self) -> &str {
        let before = &self.text()[..self.offset];
        let begins = |character: char| character.is_ascii_digit() || matches!(character, '.' | ',' | '\'' | '’');
        let typed = &before[before.trim_end_matches(begins).len()..];
        let typed = typed.trim_start_matches(|character: char| !character.is_ascii_digit());
        let in_a_word = before[..before.len() - typed.len()].ends_with(char::is_alphanumeric);
        if in_a_word || typed.ends_with('.') && !typed.trim_end_matches('.').contains('.') && self.ends_sentence() {
            ""
        } else {
            typed
        }
    }

    /// Whether the writer has closed a sentence: nothing of a number follows a full stop and a space.
    fn ends_sentence(&self) -> bool {
        self.text()[self.offset..].starts_with([' ', '\n', '\r']) && !self.text()[self.offset..].trim().is_empty()
    }

    /// Phrases that credit the figure before the cursor, or the next one of its sentence.
    fn attributions(&self) -> Vec<CompletionItem> {
        let Some((claim, verdict)) = self.figure_at_hand() else {
            return Vec::new();
        };
        let language = self.draft.read().reading.language;
        let mut seen = BTreeSet::new();
        let mut items = Vec::new();
        for voice in evidence::voices(&verdict.evidence) {
            if !matches!(voice.relation, Relation::Agrees | Relation::Compatible) {
                continue;
            }
            for phrase in attribution_phrases(voice.reported, language) {
                let Some(begun) = self.beginning_of(&phrase).filter(|_| seen.insert(phrase.clone())) else {
                    continue;
                };
                items.push(CompletionItem {
                    filter_text: Some(format!("{}{phrase}", begun.typed_instead)),
                    ..self.item(&phrase, &phrase, begun.span, voice.reported)
                });
            }
        }
        // Those that say what the figure counts as given first; a claim with no say in it has none.
        items.truncate(if claim.figure.phrase.is_empty() { 0 } else { MOST_ITEMS });
        items
    }

    /// The last figure before the cursor in its sentence, else the first one behind it there.
    fn figure_at_hand(&self) -> Option<(&Claim, &Verdict)> {
        let here = |claim: &Claim| claim.sentence.start <= self.offset && self.offset <= claim.sentence.end + 1;
        let claims: Vec<_> = self.draft.checked_claims().filter(|(claim, _)| here(claim)).collect();
        let before = claims.iter().rev().find(|(claim, _)| claim.figure.phrase.end <= self.offset);
        before.or_else(|| claims.first()).copied()
    }

    /// How much of `phrase` is typed before the cursor. `None` where a word is that does not belong
    /// to it.
    fn beginning_of(&self, phrase: &str) -> Option<Begun> {
        let before = &self.text()[..self.offset];
        let line = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let far = (line..=self.offset).find(|&at| self.offset - at <= LONGEST_BEGINNING && before.is_char_boundary(at));
        let from = far.unwrap_or(self.offset);
        let starts = std::iter::once(from).chain(before[from..].match_indices(' ').map(|(at, _)| from + at + 1));
        let lower = phrase.to_lowercase();
        for start in starts {
            let typed = before[start..].to_lowercase();
            if !typed.is_empty() && lower.starts_with(&typed) {
                return Some(Begun { span: Span::new(start, self.offset), typed_instead: String::new() });
            }
        }
        let word = &before[before.trim_end_matches(char::is_alphanumeric).len()..];
        if word.is_empty() {
            return Some(Begun { span: Span::new(self.offset, self.offset), typed_instead: String::new() });
        }
        // `NI` stands for `laut NIS`.
        let typed = word.to_lowercase();
        let inside = lower.split(' ').any(|of_phrase| of_phrase.starts_with(&typed));
        inside.then(|| Begun {
            span: Span::new(self.offset - word.len(), self.offset),
            typed_instead: format!("{word} "),
        })
    }

    /// Reported figures whose digits begin with those typed.
    fn figures(&self, typed: &str) -> Vec<CompletionItem> {
        let number = Span::new(self.offset - typed.len(), self.offset);
        let own = self.draft.claim_at(self.offset).map(|(claim, _)| claim);
        let hedged = own.is_some_and(|claim| claim.figure.phrase.start < number.start);
        let sentence = own.map_or_else(|| self.line(), |claim| claim.sentence);
        let language = self.draft.read().reading.language;
        let wording = Wording::like(self.text(), language);
        let ours = lower_words(sentence.of(self.text()));
        let mut found: Vec<(usize, String, Arc<ReportedClaim>)> = Vec::new();
        let mut seen = BTreeSet::new();
        for reported in self.reported_near(own, sentence) {
            let figure = &reported.claim.figure;
            let bare = figure.value.map(|value| wording.number(value));
            let written = if hedged { bare.clone() } else { wording.hedged(figure) };
            let (Some(bare), Some(written)) = (bare, written) else {
                continue;
            };
            let written =
                if self.a_word_follows() { written } else { with_unit(&written, &wording, &reported, hedged) };
            if digits(&bare).starts_with(&digits(typed)) && seen.insert((written.clone(), reported.origin().to_owned()))
            {
                found.push((nearness(&ours, own, &reported), written, reported));
            }
        }
        found.sort_by(|(a, _, one), (b, _, other)| {
            let newest = other.report.metadata.published.cmp(&one.report.metadata.published);
            b.cmp(a).then(newest).then_with(|| (&one.report.path, one.number).cmp(&(&other.report.path, other.number)))
        });
        found.truncate(MOST_ITEMS);
        let item = |(_, written, reported): &(usize, String, Arc<ReportedClaim>)| {
            let label = editor_words::given_by(written, &evidence::source(reported, &Speakers::default(), language));
            CompletionItem { filter_text: Some(typed.to_owned()), ..self.item(&label, written, number, reported) }
        };
        found.iter().map(item).collect()
    }

    /// Reported claims about what the sentence is about: those that the index has for its figure,
    /// and those that share its words.
    fn reported_near(&self, own: Option<&Claim>, sentence: Span) -> Vec<Arc<ReportedClaim>> {
        let workspace = &self.draft.workspace;
        let Some(corpus) = &workspace.corpus else {
            return Vec::new();
        };
        let itself = workspace.relative(self.draft.path.as_deref());
        let mut near = own.map(|claim| corpus.candidates(claim)).unwrap_or_default();
        let mut words = words(sentence.of(self.text()));
        words.truncate(MOST_WORDS);
        near.extend(corpus.near(&words, MOST_REPORTS));
        near.extend(
            self.draft.checked_claims().flat_map(|(_, verdict)| &verdict.evidence).map(|it| Arc::clone(&it.reported)),
        );
        let mut seen = BTreeSet::new();
        near.retain(|claim| claim.report.path != itself && seen.insert((claim.report.path.clone(), claim.number)));
        near
    }

    /// The line that the cursor is in.
    fn line(&self) -> Span {
        let text = self.text();
        let start = text[..self.offset].rfind(['\n', '\r']).map_or(0, |at| at + 1);
        let end = text[self.offset..].find(['\n', '\r']).map_or(text.len(), |at| self.offset + at);
        Span::new(start, end)
    }

    /// Whether the figure's unit or noun stands behind the cursor already.
    fn a_word_follows(&self) -> bool {
        let rest = self.text()[self.offset..].trim_start_matches([' ', '\u{a0}', '\u{202f}']);
        rest.starts_with(|next: char| next.is_alphanumeric() || matches!(next, '%' | '€' | '$' | '£'))
    }

    fn item(&self, label: &str, new_text: &str, span: Span, reported: &ReportedClaim) -> CompletionItem {
        let language = self.snapshot.language(self.draft);
        let column = self.snapshot.abilities.column;
        let name = evidence::name(reported);
        let detail = format!("{} · {} · {name}", reported.text, evidence::day(reported, language));
        CompletionItem {
            label: label.to_owned(),
            label_details: reported
                .claim
                .subject
                .counts
                .as_ref()
                .map(|counts| CompletionItemLabelDetails { detail: None, description: Some(counts.clone()) }),
            kind: Some(CompletionItemKind::REFERENCE),
            detail: Some(detail),
            text_edit: self.draft.edit(span, new_text, column).map(CompletionTextEdit::Edit),
            data: Some(json!({
                "sentence": reported.sentence,
                "report": name,
                "link": self.draft.workspace.link_to(reported, &self.snapshot.abilities).unwrap_or_default(),
            })),
            ..CompletionItem::default()
        }
    }
}

/// The figure with its unit, as far as the draft lacks it.
fn with_unit(written: &str, wording: &Wording, reported: &ReportedClaim, hedged: bool) -> String {
    let figure = &reported.claim.figure;
    let whole = if hedged {
        figure.value.map(|value| wording.amount(value, figure.unit.as_deref()))
    } else {
        wording.figure(figure)
    };
    whole.unwrap_or_else(|| written.to_owned())
}

/// The part of a phrase that is typed already.
struct Begun {
    /// What the phrase takes the place of.
    span: Span,
    /// Put before the phrase where clients filter, when a word from its middle was typed.
    typed_instead: String,
}

/// How near a reported claim is to what a sentence of these words is about, whose own claim is the first one.
fn nearness(ours: &BTreeSet<String>, own: Option<&Claim>, reported: &ReportedClaim) -> usize {
    /// The counted noun says more than any other word.
    const SAME_NOUN: usize = 4;
    let head = own.and_then(|claim| claim.subject.head.as_ref());
    let same_noun = head.is_some() && head == reported.claim.subject.head.as_ref();
    ours.intersection(&lower_words(&reported.sentence)).count() + if same_noun { SAME_NOUN } else { 0 }
}

/// The same words as [`words`], each once, lower case.
fn lower_words(text: &str) -> BTreeSet<String> {
    words(text).iter().map(|word| word.to_lowercase()).collect()
}

/// The words of `text` that tell what it is about.
fn words(text: &str) -> Vec<String> {
    let words = text.split(|character: char| !character.is_alphanumeric() && character != '-');
    let telling = words.filter(|word| word.chars().count() >= SHORTEST_WORD && word.starts_with(char::is_alphabetic));
    telling.map(str::to_owned).collect()
}

fn digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}
