//! Short names inside one text: `Wollmershäuser` is the `Ifo-Konjunkturchef Timo Wollmershäuser` named
//! before, and `die Kommission` the `EU-Kommission`.

use super::name::{Word, words};
use super::resolve::resolve;
use super::table::Table;
use crate::reading::{Attribution, Claim, Reading};

/// A short name has at most so many words of its own.
const SHORT: usize = 2;

/// Who `claim` comes from, each by the fullest name that `reading` has for it: what
/// [`Evidence::origins`](crate::corpus::Evidence::origins) is to be asked for. Empty where the text
/// speaks in its own voice or names nobody.
pub fn sources(reading: &Reading, claim: &Claim) -> Vec<String> {
    let Some(attribution) = claim.attribution.as_ref().filter(|attribution| !attribution.anonymous) else {
        return Vec::new();
    };
    named(attribution).into_iter().map(|name| full_name(reading, attribution, name)).collect()
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
    let words = words(name);
    let house = Table::get().houses.longest(&words);
    house.is_some_and(|house| house.size > 1 && words[house.start..house.end].len() == words.len())
}

/// The fullest name in `reading` for who is called `name` in `attribution`: the nearest one before it
/// that has all its words and more, else the nearest one after.
fn full_name(reading: &Reading, attribution: &Attribution, name: &str) -> String {
    let short = content(name);
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
        .filter(|(_, other)| stands_for(&short, &content(other)));
    let nearest = longer.min_by_key(|&(start, _)| if start <= at { (0, at - start) } else { (1, start - at) });
    nearest.map_or(name, |(_, other)| other).to_owned()
}

fn content(name: &str) -> Vec<Word> {
    words(name).into_iter().filter(|word| !word.glue).collect()
}

/// Whether `long` has all words of `short` and more.
fn stands_for(short: &[Word], long: &[Word]) -> bool {
    long.len() > short.len() && short.iter().all(|word| long.iter().any(|other| other.stem == word.stem))
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
        reading.claims.iter().flat_map(|claim| sources(&reading, claim)).collect()
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
