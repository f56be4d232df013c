//! News to measure with, made up: articles put together from the word lists in `words/` and from the
//! paragraphs of the sample corpus with other digits in them. The same size gives the same articles.

use std::collections::BTreeMap;
use std::path::Path;

use beleg::language::Lang;
use serde::Deserialize;

/// Real news has a figure about every 400 bytes; one sentence in so many has some here.
const PLAIN_TO_FIGURED: usize = 7;

/// One paragraph in so many is one of the sample corpus.
const SAMPLE: usize = 12;

/// The articles of one language, of whatever size is asked for.
pub struct News {
    language: Spelling,
    words: Words,
    sample: Vec<String>,
    chance: Chance,
}

/// How a language writes what is put together.
#[derive(Clone, Copy)]
struct Spelling {
    /// Between the parts of a compound.
    gap: &'static str,
    decimal: char,
    /// Between groups of three digits.
    group: char,
}

#[derive(Deserialize)]
struct Words {
    headlines: Vec<String>,
    plain: Vec<String>,
    figured: Vec<String>,
    #[serde(flatten)]
    lists: BTreeMap<String, Vec<String>>,
}

impl News {
    /// News in `language`. `sample` is the folder of the sample's reports.
    pub fn new(language: Lang, sample: &Path) -> Self {
        let (words, spelling) = match language {
            Lang::German => (include_str!("../words/german.toml"), Spelling { gap: "", decimal: ',', group: '.' }),
            Lang::English => (include_str!("../words/english.toml"), Spelling { gap: " ", decimal: '.', group: ',' }),
        };
        let words = toml::from_str(words).expect("the word list has all lists");
        Self { language: spelling, words, sample: paragraphs(sample, language), chance: Chance(1) }
    }

    /// The next article.
    pub fn article(&mut self) -> String {
        let headline = self.one_of(|words| &words.headlines);
        let mut article = self.fill(&headline);
        for _ in 0..6 + self.chance.below(8) {
            article.push_str("\n\n");
            if !self.sample.is_empty() && self.chance.below(SAMPLE) == 0 {
                let at = self.chance.below(self.sample.len());
                let paragraph = self.sample[at].clone();
                article.extend(paragraph.chars().map(|sign| match sign {
                    '2'..='9' => char::from(b'2' + self.chance.below(8) as u8),
                    other => other,
                }));
                continue;
            }
            for number in 0..2 + self.chance.below(4) {
                if number > 0 {
                    article.push(' ');
                }
                let figured = self.chance.below(PLAIN_TO_FIGURED) == 0;
                let sentence = self.one_of(|words| if figured { &words.figured } else { &words.plain });
                let sentence = self.fill(&sentence);
                let mut letters = sentence.chars();
                article.extend(letters.next().into_iter().flat_map(char::to_uppercase));
                article.push_str(letters.as_str());
            }
        }
        article
    }

    fn one_of(&mut self, list: impl Fn(&Words) -> &Vec<String>) -> String {
        let list = list(&self.words);
        list[self.chance.below(list.len())].clone()
    }

    /// `template` with words in place of its braces.
    fn fill(&mut self, template: &str) -> String {
        let mut text = String::new();
        let mut rest = template;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').expect("a brace is closed");
            text.push_str(before);
            text.push_str(&self.word(name));
            rest = after;
        }
        text + rest
    }

    fn word(&mut self, name: &str) -> String {
        match name {
            "thing" => self.put_together("first", self.language.gap, "last"),
            "name" => format!("{} {}", self.listed("given"), self.put_together("family_first", "", "family_last")),
            "place" => self.put_together("place_first", "", "place_last"),
            "small" => (2 + self.chance.below(28)).to_string(),
            "year" => (1990 + self.chance.below(36)).to_string(),
            "decimal" => {
                format!("{}{}{}", 1 + self.chance.below(90), self.language.decimal, 1 + self.chance.below(9))
            }
            "number" => match self.chance.below(3) {
                0 => (20 + self.chance.below(980)).to_string(),
                1 => format!("{}{}{:03}", 1 + self.chance.below(900), self.language.group, self.chance.below(1000)),
                _ => format!("{}{}{}00", 1 + self.chance.below(90), self.language.group, self.chance.below(10)),
            },
            list => self.listed(list),
        }
    }

    fn put_together(&mut self, first: &str, gap: &str, last: &str) -> String {
        format!("{}{gap}{}", self.listed(first), self.listed(last))
    }

    /// A word of the list; the words at its front more often, as in every text.
    fn listed(&mut self, name: &str) -> String {
        let length = self.words.lists.get(name).unwrap_or_else(|| panic!("there is no list of words {name}")).len();
        let at = self.chance.below(length).min(self.chance.below(length));
        self.words.lists[name][at].clone()
    }
}

/// The paragraphs of the sample's reports in that language.
fn paragraphs(folder: &Path, language: Lang) -> Vec<String> {
    let mut paths: Vec<_> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let reports = paths.iter().filter_map(|path| std::fs::read_to_string(path).ok());
    let paragraphs = reports.filter(|report| Lang::of(report) == language).flat_map(|report| {
        report
            .split("\n\n")
            .filter(|part| part.len() > 120 && !part.contains("---"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    });
    paragraphs.collect()
}

/// Numbers that look random and are always the same (a linear congruential generator).
struct Chance(u64);

impl Chance {
    /// A number below `bound`.
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }
}
