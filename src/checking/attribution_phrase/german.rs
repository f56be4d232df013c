//! German: the source in the genitive of `nach Angaben` or in the dative of `laut`.
//!
//! A source is taken apart into adjectives, its noun and what follows. The noun's gender, from the
//! language data, or the article that the report has before it, tells how to decline the rest.

use std::sync::LazyLock;

use serde::Deserialize;

use super::abbreviation;
use crate::language::{Lang, WordMap};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    short: String,
    full: String,
    articles: Articles,
    adjectives: Adjectives,
    nouns: Nouns,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Articles {
    genitive: ByGender,
    dative: String,
    says_genitive: Vec<String>,
    says_dative: Vec<String>,
    der: String,
    die: String,
    das: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Adjectives {
    endings: Vec<String>,
    weak: String,
    nominative: String,
    strong_nominative: ByGender,
    genitive_plural: String,
    dative: ByGender,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ByGender {
    masculine: String,
    feminine: String,
    neuter: String,
    plural: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Nouns {
    masculine: Vec<String>,
    weak: Vec<String>,
    feminine: Vec<String>,
    feminine_endings: Vec<String>,
    neuter: Vec<String>,
    plural: Vec<String>,
    dative_plural: Vec<String>,
    genitive_es: Vec<String>,
    genitive_same: Vec<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let text = include_str!("../../language/german/attribution_phrase.toml");
    toml::from_str(text).unwrap_or_else(|error| panic!("attribution_phrase.toml: {error}"))
});

/// Gender, or the plural, in which there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gender {
    Masculine,
    /// Masculine with `-en` in all cases but the nominative.
    Weak,
    Feminine,
    Neuter,
    Plural,
}

impl ByGender {
    fn of(&self, gender: Gender) -> &str {
        match gender {
            Gender::Masculine | Gender::Weak => &self.masculine,
            Gender::Feminine => &self.feminine,
            Gender::Neuter => &self.neuter,
            Gender::Plural => &self.plural,
        }
    }
}

/// The words of a source, taken apart.
#[derive(Clone, Debug)]
struct Source<'s> {
    /// Stems of the adjectives before the noun.
    adjectives: Vec<&'s str>,
    /// The ending of the last of them.
    ending: Option<&'s str>,
    /// The noun in the nominative, where it is known; else as it stands.
    noun: String,
    /// `None` for nouns that are not known, and for names.
    gender: Option<Gender>,
    /// Names and complements behind the noun, as they stand.
    rest: Vec<&'s str>,
}

pub(super) fn phrases(source: &str, before: Option<&str>) -> Vec<String> {
    let words: Vec<&str> = source.split(' ').collect();
    let parts = Source::of(&words, before.map(str::to_lowercase).as_deref());
    let short = abbreviation(source).map(|name| WORDS.short.replace("{source}", name));
    let declined = parts.genitive(source, before).map(|source| WORDS.full.replace("{source}", &source));
    let bare = parts.bare_dative(source, before).map(|source| WORDS.short.replace("{source}", &source));
    if parts.adjectives.is_empty() {
        [bare, short, declined].into_iter().flatten().collect()
    } else {
        [declined, short, bare].into_iter().flatten().collect()
    }
}

/// The source in the nominative, without an article: `südkoreanischer Geheimdienst NIS`. As it
/// stands where its case cannot be told.
pub(super) fn name(source: &str, before: Option<&str>) -> String {
    let words: Vec<&str> = source.split(' ').collect();
    let parts = Source::of(&words, before.map(str::to_lowercase).as_deref());
    match parts.gender {
        Some(gender) => parts.put_together(None, WORDS.adjectives.strong_nominative.of(gender), &parts.noun),
        None => Lang::German.lexicon().places.nominative(source).to_owned(),
    }
}

impl<'s> Source<'s> {
    fn of(words: &[&'s str], before: Option<&str>) -> Self {
        let count =
            words.iter().enumerate().take_while(|&(at, word)| is_adjective(word, words.get(at + 1).copied())).count();
        let (adjectives, rest) = words.split_at(count);
        let ending = adjectives.last().and_then(|word| ending_of(word));
        let noun = rest.first().copied().unwrap_or_default();
        let known = known(noun, ending, before);
        Self {
            adjectives: adjectives
                .iter()
                .map(|word| &word[..word.len() - ending_of(word).map_or(0, str::len)])
                .collect(),
            ending,
            noun: known.as_ref().map_or_else(|| noun.to_owned(), |(_, nominative)| nominative.clone()),
            gender: known.map(|(gender, _)| gender),
            rest: rest.get(1..).unwrap_or_default().to_vec(),
        }
    }

    /// The source in the genitive, with its article: `des südkoreanischen Geheimdienstes NIS`.
    fn genitive(&self, source: &str, before: Option<&str>) -> Option<String> {
        let Words { articles, adjectives, .. } = &*WORDS;
        let before = before.map(str::to_lowercase);
        let before = before.as_deref().unwrap_or_default();
        if articles.says_genitive.iter().any(|article| article == before) {
            return Some(format!("{before} {source}"));
        }
        let Some(gender) = self.gender else {
            // What stands behind `der` with a weak adjective stands so in the genitive, too.
            let weak =
                self.ending == Some(&adjectives.weak) && [&articles.der, &articles.die].iter().any(|it| *it == before);
            return weak.then(|| format!("{} {source}", articles.genitive.plural));
        };
        let noun = match gender {
            Gender::Masculine | Gender::Neuter => genitive_of(&self.noun),
            Gender::Weak => oblique_of(&self.noun),
            Gender::Feminine | Gender::Plural => self.noun.clone(),
        };
        let has_article = gender != Gender::Plural || [&articles.der, &articles.die].iter().any(|it| *it == before);
        if has_article {
            Some(self.put_together(Some(articles.genitive.of(gender)), &adjectives.weak, &noun))
        } else {
            // Without article and adjective, the plural shows no genitive.
            (!self.adjectives.is_empty()).then(|| self.put_together(None, &adjectives.genitive_plural, &noun))
        }
    }

    /// The source in the dative, without an article: `Polizei`, `Weißem Haus`, `Medienberichten`.
    fn bare_dative(&self, source: &str, before: Option<&str>) -> Option<String> {
        let Words { articles, adjectives, .. } = &*WORDS;
        let before = before.unwrap_or_default();
        let Some(gender) = self.gender else {
            if self.adjectives.is_empty() {
                return Some(source.to_owned());
            }
            if articles.says_dative.iter().any(|article| article == before) {
                return Some(format!("{} {source}", articles.dative));
            }
            let strong =
                self.ending == Some(&adjectives.nominative) && (before == articles.der || before == articles.das);
            return strong.then(|| self.put_together(None, &adjectives.dative.masculine, &self.noun));
        };
        let noun = match gender {
            Gender::Plural if !self.noun.ends_with(['n', 's']) && !self.noun.ends_with(char::is_uppercase) => {
                format!("{}n", self.noun)
            }
            // A title before a name stays as it is: `laut Präsident Selenskyj`.
            Gender::Weak if self.rest.is_empty() || !self.adjectives.is_empty() => oblique_of(&self.noun),
            _ => self.noun.clone(),
        };
        Some(self.put_together(None, adjectives.dative.of(gender), &noun))
    }

    fn put_together(&self, article: Option<&str>, ending: &str, noun: &str) -> String {
        let adjectives = self.adjectives.iter().map(|stem| format!("{stem}{ending}"));
        let article = article.map(str::to_owned).into_iter();
        let rest = self.rest.iter().map(|&word| word.to_owned());
        article.chain(adjectives).chain([noun.to_owned()]).chain(rest).collect::<Vec<_>>().join(" ")
    }
}

/// The ending of an adjective; `None` where the word cannot be one.
fn ending_of(word: &str) -> Option<&'static str> {
    let ending = WORDS.adjectives.endings.iter().find(|ending| word.ends_with(ending.as_str()))?;
    (word.chars().count() > ending.len() + 2).then_some(ending.as_str())
}

/// Whether `word` is an adjective before `next`: in lower case, or part of a name like `Weißes Haus`.
fn is_adjective(word: &str, next: Option<&str>) -> bool {
    let Some(next) = next.filter(|next| next.starts_with(char::is_alphabetic)) else {
        return false;
    };
    if ending_of(word).is_none() {
        return false;
    }
    if word.starts_with(char::is_lowercase) {
        return true;
    }
    // `Berliner Polizei` does not decline, and a noun before a noun is a title.
    word.ends_with('e') | word.ends_with("en") | word.ends_with("es")
        && gender_and_nominative(word).is_none()
        && gender_and_nominative(next).is_some()
}

/// Gender and nominative of a noun. Where singular and plural look alike, the adjective or the
/// article before it decides; `None` where they do not.
fn known(noun: &str, ending: Option<&str>, before: Option<&str>) -> Option<(Gender, String)> {
    let (gender, nominative) = gender_and_nominative(noun)?;
    let lower = noun.to_lowercase();
    let looks_plural = WORDS.nouns.plural.iter().any(|plural| is_compound(&lower, plural));
    if gender == Gender::Plural || !looks_plural {
        return Some((gender, nominative));
    }
    let Words { articles, adjectives, .. } = &*WORDS;
    match (before, ending) {
        (Some(before), _) if before == articles.die => Some((Gender::Plural, noun.to_owned())),
        (None, Some(ending)) if ending == adjectives.nominative => Some((Gender::Plural, noun.to_owned())),
        (_, Some(ending)) if ending == adjectives.genitive_plural => None,
        _ => Some((gender, nominative)),
    }
}

/// What a form of a noun says.
#[derive(Clone, Copy)]
struct Form {
    gender: Gender,
    /// Bytes at its end that the nominative has not.
    suffix: usize,
}

/// The nouns of the language data by all their forms. Where two have one form, the first is meant.
static FORMS: LazyLock<WordMap<Form>> = LazyLock::new(|| {
    let nouns = &WORDS.nouns;
    let lists = [
        (Gender::Masculine, &nouns.masculine),
        (Gender::Weak, &nouns.weak),
        (Gender::Feminine, &nouns.feminine),
        (Gender::Neuter, &nouns.neuter),
        (Gender::Plural, &nouns.plural),
    ];
    let mut forms = WordMap::default();
    for (gender, list) in lists {
        for known in list {
            for suffix in suffixes(gender) {
                forms.get_or_insert_with(format!("{known}{suffix}"), || Form { gender, suffix: suffix.len() });
            }
        }
    }
    forms
});

/// The longest known form that `noun` is or ends with: `Generalsekretariat` is no `Sekretär`, `Ministerin`
/// no `Minister`.
fn form_of(noun: &str) -> Option<Form> {
    let mut ends = noun.char_indices().map(|(at, _)| &noun[at..]);
    ends.find_map(|end| FORMS.get(end).copied().filter(|_| is_compound(noun, end)))
}

/// Gender and nominative of a noun that the language data knows, by its last part.
fn gender_and_nominative(noun: &str) -> Option<(Gender, String)> {
    let nouns = &WORDS.nouns;
    let lower = noun.to_lowercase();
    if !noun.starts_with(|first: char| first.is_uppercase()) {
        return None;
    }
    if let Some(Form { gender, suffix }) = form_of(&lower) {
        let mut nominative = noun[..noun.len() - suffix].to_owned();
        if gender == Gender::Plural && nouns.dative_plural.iter().any(|dative| is_compound(&lower, dative)) {
            nominative.pop();
        }
        return Some((gender, nominative));
    }
    let feminine = nouns.feminine_endings.iter().any(|ending| lower.len() > ending.len() && lower.ends_with(ending));
    feminine.then(|| (Gender::Feminine, noun.to_owned()))
}

/// The endings that a noun may have in the singular's other cases.
fn suffixes(gender: Gender) -> &'static [&'static str] {
    match gender {
        Gender::Masculine | Gender::Neuter => &["", "s", "es"],
        Gender::Weak => &["", "n", "en"],
        Gender::Feminine | Gender::Plural => &[""],
    }
}

/// Whether `noun` is `last`, or a compound that ends with it.
fn is_compound(noun: &str, last: &str) -> bool {
    let Some(first) = noun.strip_suffix(last) else {
        return false;
    };
    // One letter is no part of a compound; short words end many others (`eu`, `who`).
    first.is_empty() || first.ends_with('-') || first.chars().count() > 1 && last.chars().count() > 3
}

fn genitive_of(noun: &str) -> String {
    let nouns = &WORDS.nouns;
    let lower = noun.to_lowercase();
    let in_list = |list: &[String]| list.iter().any(|known| is_compound(&lower, known));
    if in_list(&nouns.genitive_same) {
        noun.to_owned()
    } else if lower.ends_with("nis") {
        format!("{noun}ses")
    } else if in_list(&nouns.genitive_es) {
        format!("{noun}es")
    } else if lower.ends_with(['s', 'ß', 'x', 'z']) {
        noun.to_owned()
    } else {
        format!("{noun}s")
    }
}

/// The cases of a weak noun but its nominative.
fn oblique_of(noun: &str) -> String {
    if noun.ends_with('e') { format!("{noun}n") } else { format!("{noun}en") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_case_the_report_has_it_in() {
        let nis = "nach Angaben des südkoreanischen Geheimdienstes NIS";
        for (source, before) in [
            ("südkoreanischen Geheimdienstes NIS", Some("des")),
            ("südkoreanischen Geheimdienstes NIS", None),
            ("südkoreanische Geheimdienst NIS", Some("Der")),
            ("südkoreanischen Geheimdienst NIS", Some("vom")),
            ("südkoreanischer Geheimdienst NIS", None),
        ] {
            assert_eq!(phrases(source, before)[..2], [nis, "laut NIS"], "{before:?} {source}");
        }
    }

    #[test]
    fn names_and_bare_nouns_take_laut() {
        for (source, expected) in [
            ("NIS", "laut NIS"),
            ("Pentagon", "laut Pentagon"),
            ("Pentagons", "laut Pentagon"),
            ("Reuters", "laut Reuters"),
            ("Polizei", "laut Polizei"),
            ("Wolodymyr Selenskyj", "laut Wolodymyr Selenskyj"),
            ("Präsidenten Wolodymyr Selenskyj", "laut Präsident Wolodymyr Selenskyj"),
            ("Verteidigungsministers Kim Yong Hyun", "laut Verteidigungsminister Kim Yong Hyun"),
            ("Südkoreas Geheimdienst", "laut Südkoreas Geheimdienst"),
            ("Berliner Polizei", "laut Berliner Polizei"),
            ("Experten", "laut Experten"),
            ("Medienberichte", "laut Medienberichten"),
            ("Medienberichten", "laut Medienberichten"),
            ("Präsident", "laut Präsidenten"),
        ] {
            assert_eq!(phrases(source, None)[0], expected);
        }
    }

    #[test]
    fn the_genitive_of_every_gender() {
        for (source, before, expected) in [
            ("Polizei", None, "nach Angaben der Polizei"),
            ("ukrainische Regierung", Some("die"), "nach Angaben der ukrainischen Regierung"),
            (
                "russische Verteidigungsministerium",
                Some("das"),
                "nach Angaben des russischen Verteidigungsministeriums",
            ),
            (
                "ukrainische Präsident Wolodymyr Selenskyj",
                Some("der"),
                "nach Angaben des ukrainischen Präsidenten Wolodymyr Selenskyj",
            ),
            ("ukrainische Behörden", None, "nach Angaben ukrainischer Behörden"),
            ("ukrainischen Behörden", Some("die"), "nach Angaben der ukrainischen Behörden"),
            ("Weißen Hauses", Some("des"), "nach Angaben des Weißen Hauses"),
            ("Weiße Haus", Some("das"), "nach Angaben des Weißen Hauses"),
            ("Deutschen Presse-Agentur", Some("der"), "nach Angaben der Deutschen Presse-Agentur"),
        ] {
            let phrases = phrases(source, before);
            assert!(phrases.iter().any(|phrase| phrase == expected), "{source}: {phrases:?}");
        }
    }

    #[test]
    fn a_name_with_an_adjective_takes_laut_in_the_dative() {
        assert!(phrases("Weiße Haus", Some("das")).contains(&"laut Weißem Haus".to_owned()));
        assert!(phrases("Vereinten Nationen", Some("die")).contains(&"laut Vereinten Nationen".to_owned()));
    }

    #[test]
    fn the_name_alone_stands_in_the_nominative() {
        for (source, before, expected) in [
            ("südkoreanischen Geheimdienstes NIS", Some("des"), "südkoreanischer Geheimdienst NIS"),
            ("Weißen Hauses", Some("des"), "Weißes Haus"),
            ("ukrainischen Regierung", Some("der"), "ukrainische Regierung"),
            ("ukrainischen Behörden", Some("die"), "ukrainische Behörden"),
            ("ukrainischen Präsidenten Wolodymyr Selenskyj", Some("vom"), "ukrainischer Präsident Wolodymyr Selenskyj"),
            ("Medienberichten", None, "Medienberichte"),
            ("Pentagons", Some("des"), "Pentagon"),
            ("Reuters", None, "Reuters"),
            ("Südkoreas", None, "Südkorea"),
            ("Südkoreas Geheimdienst", None, "Südkoreas Geheimdienst"),
            ("japanischen Xyz", Some("des"), "japanischen Xyz"),
        ] {
            assert_eq!(name(source, before), expected);
        }
    }

    #[test]
    fn what_cannot_be_declined_is_not_offered() {
        assert_eq!(phrases("japanischen Xyz", None), [] as [&str; 0]);
        assert_eq!(phrases("japanischen Xyz", Some("des")), ["nach Angaben des japanischen Xyz"]);
        assert_eq!(phrases("japanische Xyz", Some("der")), ["laut japanischem Xyz"]);
    }
}
