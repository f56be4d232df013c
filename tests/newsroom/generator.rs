//! A corpus of any size, made up from templates, with contradictions in it that are known. Report number so and so
//! is the same under the same seed, however many are asked for: nothing has to be kept in memory.

use serde::Deserialize;

/// How many reports there are on one matter.
const REPORTS_A_MATTER: usize = 4;

/// In one matter of so many, two sources contradict each other.
const CONTRADICTED: usize = 5;

/// About how long a report is, in bytes, when it is filled up.
const LENGTH: usize = 2_700;

#[derive(Deserialize)]
struct Templates {
    matter: Vec<Matter>,
    source: Vec<Source>,
    words: Words,
}

#[derive(Deserialize)]
struct Matter {
    headline: String,
    before: String,
    after: String,
}

#[derive(Deserialize)]
struct Source {
    genitive: String,
}

#[derive(Deserialize)]
struct Words {
    first: Vec<String>,
    middle: Vec<String>,
    last: Vec<String>,
    outlets: Vec<String>,
    plain: Vec<String>,
}

/// The corpus under one seed.
pub struct Generator {
    templates: Templates,
    seed: u64,
}

/// Two sources that give other numbers for the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contradiction {
    /// What a report says of the first source.
    pub one: String,
    /// What another says of the second.
    pub other: String,
    /// The number of the second put into the mouth of the first.
    pub mixed_up: String,
}

impl Generator {
    pub fn new(seed: u64) -> Self {
        let templates = toml::from_str(include_str!("templates.toml")).expect("the templates are whole");
        Self { templates, seed }
    }

    /// The name and the text of a report, from 0 on.
    pub fn report(&self, number: usize) -> (String, String) {
        let matter = number / REPORTS_A_MATTER;
        let words = &self.templates.words;
        // The last report on a matter that is contradicted is the one that contradicts.
        let contradicts = self.is_contradicted(matter) && number % REPORTS_A_MATTER == REPORTS_A_MATTER - 1;
        let telling = self.sentence(matter, usize::from(contradicts), usize::from(contradicts));
        let outlet = self.pick(&words.outlets, number, 1);
        let day = 1 + self.chance(matter, 2) % 28;
        let headline = self.matter(matter).headline.replace("{town}", &self.town(matter));
        let mut text =
            format!("---\ntitle: {headline}\noutlet: {outlet}\npublished: 2025-03-{day:02}\n---\n\n{telling}");
        for sentence in 0.. {
            if text.len() >= LENGTH {
                break;
            }
            text.push_str(if sentence % 5 == 4 { "\n\n" } else { " " });
            text.push_str(self.pick(&words.plain, number, 10 + sentence));
        }
        text.push('\n');
        (format!("{:04}/{number:07}.md", number / 1000), text)
    }

    /// The contradictions among the first `reports` reports.
    pub fn contradictions(&self, reports: usize) -> Vec<Contradiction> {
        let matters = (0..reports / REPORTS_A_MATTER).filter(|&matter| self.is_contradicted(matter));
        let contradiction = |matter| Contradiction {
            one: self.sentence(matter, 0, 0),
            other: self.sentence(matter, 1, 1),
            mixed_up: self.sentence(matter, 0, 1),
        };
        matters.map(contradiction).collect()
    }

    /// What is said of a matter: one of its two sources with one of its two numbers.
    fn sentence(&self, matter: usize, source: usize, number: usize) -> String {
        let Matter { before, after, .. } = self.matter(matter);
        let source = &self.source(matter, source).genitive;
        let before = before.replace("{town}", &self.town(matter)).replace("{source}", source);
        let first = 110 + self.chance(matter, 3) % 400;
        // Too far apart to be one number rounded, too near to be a slip of the keys.
        format!("{before}{}{after}", if number == 0 { first } else { first + first / 3 + 1 })
    }

    fn matter(&self, matter: usize) -> &Matter {
        &self.templates.matter[matter % self.templates.matter.len()]
    }

    fn source(&self, matter: usize, which: usize) -> &Source {
        let sources = &self.templates.source;
        &sources[(self.chance(matter, 4) + which) % sources.len()]
    }

    /// A town of the matter's own, as long as there are some left.
    fn town(&self, matter: usize) -> String {
        let Words { first, middle, last, .. } = &self.templates.words;
        // A step that shares no factor with the number of towns comes to each of them once.
        let at = (matter * 1009 + self.chance(0, 5)) % (first.len() * middle.len() * last.len());
        let (front, rest) = (at % first.len(), at / first.len());
        format!("{}{}{}", first[front], middle[rest % middle.len()], last[rest / middle.len()])
    }

    fn is_contradicted(&self, matter: usize) -> bool {
        (matter + self.chance(0, 6)).is_multiple_of(CONTRADICTED)
    }

    fn pick<'t>(&self, list: &'t [String], number: usize, what: usize) -> &'t str {
        &list[self.chance(number, what) % list.len()]
    }

    /// A number that depends on the seed, on `number` and on `what` it is for, and on nothing else (`SplitMix64`).
    fn chance(&self, number: usize, what: usize) -> usize {
        let mut state = self.seed ^ (number as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ ((what as u64) << 40);
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((state ^ (state >> 31)) >> 16) as usize
    }
}
