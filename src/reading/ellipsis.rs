//! What a figure leaves out because the one before it in the sentence has said it: `rechnete für 2020 mit
//! einem Rückgang um 5,2 Prozent, die Bundesbank nannte 5,1 Prozent`.
//!
//! In go the claims of a text in its order; a claim of which nothing is said takes over what the one
//! before it is of. What its own words say stays.

use super::claim::Claim;
use super::figure::Kind;
use crate::language::{Lang, Roles};

/// Fills in what the claims of `text` leave out.
pub(super) fn fill_in(text: &str, language: Lang, claims: &mut [Claim]) {
    for at in 1..claims.len() {
        let (before, own) = claims.split_at_mut(at);
        let (Some(before), Some(own)) = (before.last(), own.first_mut()) else { return };
        if !one_dimension(before, own) {
            continue;
        }
        let one_sentence = before.sentence == own.sentence;
        if one_sentence && (is_bare(own) || is_another_s(own, before)) {
            take_over(own, before);
        } else if own.subject.roles.is_empty()
            && are_people(own, before)
            && (one_sentence && own.subject.part || stands_for(text, language, own, before))
        {
            own.subject.roles.extend(before.subject.roles.iter().filter(|role| !is_of_change(role)).cloned());
        }
    }
}

/// Whether both count people, or the one does not say what it counts: only then they can be in one role.
fn are_people(own: &Claim, before: &Claim) -> bool {
    let person = |claim: &Claim| claim.subject.classes.iter().any(|class| class == "person");
    person(before) && (person(own) || own.subject.classes.is_empty())
}

/// Whether a pronoun says that the figure is of what the sentence before it was of: `In Kassel
/// demonstrierten 300 Menschen. In Gera waren es 200.`
fn stands_for(text: &str, language: Lang, own: &Claim, before: &Claim) -> bool {
    let near = before.sentence == own.sentence
        || text.get(before.sentence.end..own.sentence.start).is_some_and(|between| between.trim().is_empty());
    let anaphora = &language.lexicon().clauses.anaphora;
    if !near || anaphora.is_empty() {
        return false;
    }
    let sentence = own.sentence.of(text).to_lowercase();
    anaphora.iter().any(|words| has_words(&sentence, words))
}

/// Whether `words` stand in `sentence` as whole words.
fn has_words(sentence: &str, words: &str) -> bool {
    sentence.match_indices(words).any(|(at, _)| {
        let letter = |character: Option<char>| character.is_some_and(char::is_alphanumeric);
        !letter(sentence[..at].chars().next_back()) && !letter(sentence[at + words.len()..].chars().next())
    })
}

fn is_of_change(role: &str) -> bool {
    Roles::shared().is_for_change(role)
}

/// Whether nothing is said of what the figure is of. A count has its noun beside it or is of nothing.
fn is_bare(claim: &Claim) -> bool {
    let subject = &claim.subject;
    matches!(claim.figure.kind, Kind::Percent | Kind::PercentagePoint | Kind::Money)
        && subject.head.is_none()
        && subject.classes.is_empty()
        && subject.roles.is_empty()
}

/// Whether the two are two sources' figures of one thing, and only the first has words for it.
fn is_another_s(own: &Claim, before: &Claim) -> bool {
    let source = |claim: &Claim| claim.attribution.as_ref().map(|attribution| attribution.source.span);
    own.subject.roles.is_empty()
        && own.subject.classes == before.subject.classes
        && source(own).is_some()
        && source(before).is_some()
        && source(own) != source(before)
}

fn one_dimension(one: &Claim, other: &Claim) -> bool {
    one.figure.kind == other.figure.kind && one.figure.unit == other.figure.unit
}

fn take_over(own: &mut Claim, before: &Claim) {
    let (subject, said) = (&mut own.subject, &before.subject);
    subject.head.clone_from(&said.head);
    subject.classes.clone_from(&said.classes);
    subject.roles.clone_from(&said.roles);
    subject.modality = said.modality;
    subject.period = subject.period.or(said.period);
    // Another country is another's.
    let elsewhere = |key: &String| key.starts_with("country:") && !said.actors.contains(key);
    if !subject.actors.iter().any(elsewhere) {
        subject.owner = subject.owner.take().or_else(|| said.owner.clone());
        subject.actors.extend(subject.owner.clone());
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Lang;
    use crate::reading::{Context, Reader};
    use crate::text::{Document, Format};

    #[test]
    fn what_the_sentence_has_said_of_the_figure_before() {
        let text = "Die Wirtschaft schrumpft. Im September rechnete das Ifo-Institut in Deutschland für 2020 mit einem \
                    Rückgang um 5,2 Prozent, die Bundesbank nannte im Dezember 5,1 Prozent.";
        let context = Context { language: Some(Lang::German), day: None };
        let claims = Reader::default().read(&Document::new(text.into(), Format::Plain), context).claims;
        let subject = &claims[1].subject;
        assert_eq!(subject.classes, claims[0].subject.classes);
        assert_eq!(subject.period, claims[0].subject.period);
        assert_eq!(subject.owner.as_deref(), Some("country:de"));
        assert!(subject.roles.contains("decline"));
    }

    #[test]
    fn a_part_and_a_pronoun_are_in_the_role_of_what_stands_before() {
        let roles = |language, text: &str| {
            let context = Context { language: Some(language), day: None };
            let document = Document::new(text.into(), Format::Plain);
            let claims = Reader::default().read(&document, context).claims;
            claims[1].subject.roles.iter().cloned().collect::<Vec<_>>().join(" ")
        };
        let german = |text| roles(Lang::German, text);
        assert_eq!(
            german("In Kassel demonstrierten 300 Menschen. In Gera waren es etwa 200 Menschen."),
            "demonstrating"
        );
        assert_eq!(german("Die Polizei nahm 300 Menschen fest. Es könnten bis zu 400 werden."), "arrested");
        assert_eq!(german("In Kassel demonstrierten 300 Menschen. In Gera wohnen 200 Menschen."), "");
        assert_eq!(german("Bei dem Unglück starben 98 Menschen, darunter 55 Kinder."), "killed");
        assert_eq!(roles(Lang::English, "The death toll has risen to 98, including 55 children."), "killed");
        assert_eq!(german("Bei dem Unglück starben 98 Menschen, 55 wurden verletzt."), "wounded");
    }

    #[test]
    fn what_has_words_of_its_own_keeps_them() {
        let text = "Der Umsatz stieg um 5 Prozent, die Arbeitslosenquote lag bei 4 Prozent.";
        let context = Context { language: Some(Lang::German), day: None };
        let claims = Reader::default().read(&Document::new(text.into(), Format::Plain), context).claims;
        assert_eq!(claims[1].subject.classes, ["unemployment"]);
    }
}
