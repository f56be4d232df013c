//! Stems: the part of a word that its forms share, by the Snowball stemmers.

use rust_stemmers::{Algorithm, Stemmer};

use super::Lang;

/// Endings of the feminine plural that German writes against an inclusive sign, without the sign.
const INCLUSIVE: [&str; 2] = ["innen", "in"];

/// Makes stems of one language.
pub struct Stems(Stemmer);

impl std::fmt::Debug for Stems {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Stems")
    }
}

impl Stems {
    /// The stemmer of `language`.
    pub fn new(language: Lang) -> Self {
        Self(Stemmer::create(match language {
            Lang::German => Algorithm::German,
            Lang::English => Algorithm::English,
        }))
    }

    /// The stem of `word`, which is in lower case: `soldat` for `soldaten` and `soldat:innen`, `amc`
    /// for `amc's`.
    pub fn stem(&self, word: &str) -> String {
        self.0.stem(without_genitive(without_inclusive_ending(word))).into_owned()
    }
}

/// `amc` for `amc's` and `amc'`.
pub fn without_genitive(word: &str) -> &str {
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word).trim_end_matches(['\'', '’'])
}

/// `soldat` for `soldat:innen`; `word` itself where it has no inclusive sign.
fn without_inclusive_ending(word: &str) -> &str {
    let Some(at) = word.rfind(['*', ':', '_', '·']) else { return word };
    let ending = word[at..].trim_start_matches(['*', ':', '_', '·']);
    if INCLUSIVE.contains(&ending) { &word[..at] } else { word }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_share_their_stem() {
        let german = Stems::new(Lang::German);
        for form in ["soldat", "soldaten", "soldat:innen", "soldat*innen", "soldat_in"] {
            assert_eq!(german.stem(form), "soldat", "{form}");
        }
        let english = Stems::new(Lang::English);
        assert_eq!(english.stem("stockholders"), english.stem("stockholder's"));
    }
}
