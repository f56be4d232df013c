//! English: `according to`, and whether the source needs its article.

use std::sync::LazyLock;

use serde::Deserialize;

use super::abbreviation;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Words {
    short: String,
    articles: Articles,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Articles {
    definite: String,
    with_article: Vec<String>,
    without_article: Vec<String>,
}

static WORDS: LazyLock<Words> = LazyLock::new(|| {
    let text = include_str!("../../language/english/attribution_phrase.toml");
    toml::from_str(text).unwrap_or_else(|error| panic!("attribution_phrase.toml: {error}"))
});

pub(super) fn phrases(source: &str, before: Option<&str>) -> Vec<String> {
    let said = |source: &str| WORDS.short.replace("{source}", source);
    let whole = said(&with_article(source, before));
    let short = abbreviation(source).map(|name| said(&with_article(name, None)));
    [Some(whole), short].into_iter().flatten().collect()
}

/// The source with its article, where it has one.
fn with_article(source: &str, before: Option<&str>) -> String {
    let articles = &WORDS.articles;
    let lower = source.to_lowercase();
    let had_it = before.is_some_and(|before| before.eq_ignore_ascii_case(&articles.definite));
    let always = articles.with_article.contains(&lower);
    let last = lower.split_whitespace().next_back().unwrap_or_default();
    let is_plural = last.ends_with('s') && !last.ends_with("ss");
    let is_common = source.starts_with(char::is_lowercase);
    let never = articles.without_article.iter().any(|noun| last == noun);
    // `South Korea's spy agency` has its determiner in front.
    let is_owned = lower.split_whitespace().any(|word| word.ends_with("'s") || word.ends_with("’s"));
    if had_it || always || is_common && !is_plural && !never && !is_owned {
        format!("{} {source}", articles.definite)
    } else {
        source.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_where_they_belong() {
        for (source, before, expected) in [
            ("Pentagon", None, "according to the Pentagon"),
            ("Reuters", None, "according to Reuters"),
            ("ministry", None, "according to the ministry"),
            ("police", None, "according to police"),
            ("officials", None, "according to officials"),
            ("South Korea's spy agency", None, "according to South Korea's spy agency"),
            ("National Police", Some("the"), "according to the National Police"),
        ] {
            assert_eq!(phrases(source, before)[0], expected);
        }
    }
}
