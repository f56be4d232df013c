//! Short names inside one text: `Wollmershäuser` is the `Ifo-Konjunkturchef Timo Wollmershäuser` named
//! before, `die Kommission` the `EU-Kommission`, and `die Behörde` the Bundesbank if that was named last.
//!
//! In goes a claim with the text around it, out come the names to ask for. A source that the text only
//! describes, and has not named, is nobody.

use memchr::memmem;

use super::name::{Word, kept_words, words};
use super::resolve::resolve;
use super::table::Table;
use crate::reading::{Attribution, Claim, Reading};

/// A short name has at most so many words of its own.
const SHORT: usize = 2;

/// Who `claim` comes from, each by the fullest name that `reading` has for it: what
/// [`Evidence::origins`](crate::corpus::Evidence::origins) is to be asked for. Empty where the text
/// speaks in its own voice or names nobody.
/// `text` is the document that `reading` was read from.
pub fn sources(text: &str, reading: &Reading, claim: &Claim) -> Vec<String> {
    let Some(attribution) = &claim.attribution else { return Vec::new() };
    let at = attribution.source.span.start;
    let named = named(attribution).into_iter().filter_map(|name| {
        let own = kept_words(name);
        let described = Table::get().description(&own).filter(|_| !resolve(name).known);
        let Some(of) = described else {
            let nobody = attribution.anonymous;
            let full = || introduced(text, name, &own).unwrap_or_else(|| full_name(reading, attribution, name));
            return (!nobody).then(full);
        };
        // `Mehrere Berichte` are not the one that was named.
        if attribution.several {
            return None;
        }
        let longer = full_name(reading, attribution, name);
        if longer == name { named_before(text, reading, at, of) } else { Some(longer) }
    });
    named.collect()
}

/// How far before a description its source is looked for, in bytes: a paragraph or two.
const BEFORE: usize = 1500;

/// The source of the kind `of` that was named last before `at`: by an attribution, or anywhere in the
/// text shortly before.
fn named_before(text: &str, reading: &Reading, at: usize, of: &str) -> Option<String> {
    let fits = |key: &str| match of {
        "none" => false,
        "any" => true,
        "office" => key.contains(':'),
        "house" => !key.contains(':'),
        ending => key.ends_with(ending),
    };
    let start = boundary_before(text, at.saturating_sub(BEFORE));
    let before = words(text.get(start..at)?);
    let house = Table::get().houses.last(&before, |key| fits(key) && !is_agency(key) && !is_place(key));
    let house = house.map(|found| {
        before[found.start..found.end].iter().map(|word| word.text.as_str()).collect::<Vec<_>>().join(" ")
    });
    // Who has given a figure before goes before a name.
    let attributions = reading.claims.iter().filter_map(|claim| claim.attribution.as_ref());
    let earlier = attributions.filter(|other| !other.anonymous && (start..at).contains(&other.source.span.start));
    let known = earlier.filter(|other| {
        let resolved = resolve(&other.source.text);
        resolved.known && resolved.keys.iter().all(|key| fits(key) && !is_agency(key) && !is_place(key))
    });
    let given = known.max_by_key(|other| other.source.span.start).map(|other| other.source.text.clone());
    if of == "any" { given.or(house) } else { house.or(given) }
}

/// Whether the key is of one that a text names as a place too: the EU.
fn is_place(key: &str) -> bool {
    crate::language::Lang::ALL.iter().any(|language| language.lexicon().places.has_country(key))
}

/// The last place at or before `at` where a character begins (bytes).
fn boundary_before(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

fn is_agency(key: &str) -> bool {
    crate::language::Lang::ALL.iter().any(|language| language.lexicon().origins.agencies.contains_key(key))
}

/// The name with which the text introduces the person who is called by the family name alone:
/// `Wirtschaftsminister Peter Altmaier` for `Altmaier`.
fn introduced(text: &str, name: &str, own: &[Word]) -> Option<String> {
    /// Words before the family name that may belong to it, and bytes.
    const WORDS: usize = 5;
    const LONGEST: usize = 80;
    let [family] = own else { return None };
    if !family.capital || resolve(name).known {
        return None;
    }
    memmem::find_iter(text.as_bytes(), family.text.as_str()).find_map(|at| {
        let start = boundary_before(text, at.saturating_sub(LONGEST));
        let before = text[start..at].rsplit(['.', '\n', ',', ':', '(']).next().unwrap_or("");
        let mut window: Vec<&str> = before.split_whitespace().rev().take(WORDS).collect();
        window.reverse();
        (1..=window.len()).rev().find_map(|count| {
            let longer = format!("{} {}", window[window.len() - count..].join(" "), family.text);
            let resolved = resolve(&longer);
            (resolved.known && resolved.person.as_deref() == Some(family.stem.as_str())).then_some(longer)
        })
    })
}

/// The names of an attribution: several where it joins several that are not one house by name
/// (`Standard & Poor's`).
fn named(attribution: &Attribution) -> Vec<&str> {
    let whole = attribution.source.text.as_str();
    if attribution.joint.is_empty() || is_one_house(whole) {
        vec![whole]
    } else {
        attribution.joint.iter().map(String::as_str).collect()
    }
}

fn is_one_house(name: &str) -> bool {
    let words = kept_words(name);
    let house = Table::get().houses.longest(&words);
    house.is_some_and(|house| house.size > 1 && words[house.start..house.end].len() == words.len())
}

/// The fullest name in `reading` for who is called `name` in `attribution`: the nearest one before it
/// that has all its words and more, else the nearest one after.
fn full_name(reading: &Reading, attribution: &Attribution, name: &str) -> String {
    let own = kept_words(name);
    let short: Vec<&Word> = content(&own).collect();
    let known = resolve(name).known;
    if known || short.is_empty() || short.len() > SHORT {
        return name.to_owned();
    }
    let at = attribution.source.span.start;
    let longer = reading
        .claims
        .iter()
        .filter_map(|claim| claim.attribution.as_ref())
        .filter(|other| !other.anonymous)
        .flat_map(|other| named(other).into_iter().map(|name| (other.source.span.start, name)))
        .chain(reading.same_names.iter().flat_map(|(a, b)| [(0, a.as_str()), (0, b.as_str())]))
        .filter(|(_, other)| stands_for(&short, &kept_words(other)));
    let nearest = longer.min_by_key(|&(start, _)| if start <= at { (0, at - start) } else { (1, start - at) });
    nearest.map_or(name, |(_, other)| other).to_owned()
}

fn content(words: &[Word]) -> impl Iterator<Item = &Word> {
    words.iter().filter(|word| !word.glue)
}

/// Whether `long` has all words of `short` and more.
fn stands_for(short: &[&Word], long: &[Word]) -> bool {
    content(long).count() > short.len() && short.iter().all(|word| content(long).any(|other| other.stem == word.stem))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::Mention;
    use crate::text::Span;

    /// The sources of claims whose attributions are `names`, in the order of a text.
    fn sources_of(names: &[&str]) -> Vec<String> {
        let claim = |(number, name): (usize, &&str)| {
            let mut claim = super::super::super::store::tests::claim(1.0, "soldat");
            let span = Span::new(number * 100, number * 100 + name.len());
            claim.attribution = Some(Attribution {
                source: Mention { span, text: (*name).to_owned() },
                via: None,
                cue: None,
                joint: Vec::new(),
                anonymous: false,
                several: false,
            });
            claim
        };
        let claims = names.iter().enumerate().map(claim).collect();
        let reading = Reading { language: crate::language::Lang::German, day: None, claims, same_names: Vec::new() };
        reading.claims.iter().flat_map(|claim| sources("", &reading, claim)).collect()
    }

    #[test]
    fn a_family_name_is_the_person_named_before() {
        let ifo = "Ifo-Konjunkturchef Timo Wollmershäuser";
        assert_eq!(sources_of(&[ifo, "Wollmershäuser"]), [ifo, ifo]);
        assert_eq!(
            sources_of(&["Altmaier", "Wirtschaftsminister Peter Altmaier"])[0],
            "Wirtschaftsminister Peter Altmaier"
        );
    }

    #[test]
    fn the_nearest_of_several_is_meant() {
        let names = ["Institut für Muster", "Institut für Beispiele", "das Institut", "Institut für Proben"];
        assert_eq!(sources_of(&names)[2], "Institut für Beispiele");
    }

    #[test]
    fn a_name_that_says_who_it_is_stays() {
        assert_eq!(sources_of(&["Nato-Generalsekretär Jens Stoltenberg", "Nato"])[1], "Nato");
        assert_eq!(sources_of(&["Sprecher der Polizei", "Feuerwehr"])[1], "Feuerwehr");
    }
}
