//! Roles: in which capacity people and things are counted.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::Stems;
use super::phrases::Phrases;
use super::table::{WordMap, WordSet};

/// A role, by its name in `roles.toml`.
pub type Role = &'static str;

/// `roles.toml`: how roles stand to each other, in any language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Roles {
    names: WordSet,
    includes: WordMap<Vec<String>>,
    exclusive: Exclusive,
    suffered: Suffered,
    taking_part: TakingPart,
    counted_on: CountedOn,
    done: Done,
    states: States,
    change: Changes,
    of: WordMap<WordSet>,
    #[serde(rename = "for")]
    only_for: OnlyFor,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Exclusive {
    groups: Vec<Vec<String>>,
}

#[derive(Debug, Deserialize)]
struct TakingPart {
    role: String,
    /// By the thing that is taken part in.
    #[serde(flatten)]
    at: WordMap<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Suffered {
    roles: WordSet,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Done {
    roles: WordSet,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CountedOn {
    roles: WordSet,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Changes {
    roles: WordSet,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct States {
    roles: WordSet,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OnlyFor {
    people: WordSet,
    countable: WordSet,
    money: WordSet,
    counted: WordSet,
    change: WordSet,
}

impl Roles {
    /// The relations between roles.
    pub fn shared() -> &'static Self {
        static ROLES: LazyLock<Roles> = LazyLock::new(|| super::words::parse(super::list!("roles")));
        &ROLES
    }

    /// Whether all that are counted in the role `narrow` are counted in `wide` too: casualties
    /// include the killed. A role includes itself.
    pub fn includes(&self, wide: &str, narrow: &str) -> bool {
        wide == narrow
            || self
                .includes
                .get(wide)
                .is_some_and(|roles| roles.iter().any(|role| role == narrow || self.includes(role, narrow)))
    }

    /// Whether `wide`, which includes `narrow`, includes a role that shuts `narrow` out: casualties are
    /// killed and wounded, so that their number is none of the killed.
    pub fn has_shut_out(&self, wide: &str, narrow: &str) -> bool {
        self.includes.get(wide).is_some_and(|roles| roles.iter().any(|role| self.excludes(role, narrow)))
    }

    /// Whether no one counted in the role `one` is counted in `other`: killed and wounded.
    pub fn excludes(&self, one: &str, other: &str) -> bool {
        one != other
            && self
                .exclusive
                .groups
                .iter()
                .any(|group| [one, other].into_iter().all(|role| group.iter().any(|name| name == role)))
    }

    /// Whether those in `role` take part in something.
    pub fn is_taking_part(&self, role: &str) -> bool {
        role == self.taking_part.role
    }

    /// Whether `role` is that of those who take part in something.
    pub fn is_of_those_taking_part(&self, role: &str) -> bool {
        self.taking_part.at.values().any(|other| other == role)
    }

    /// The role of those who take part in `thing`.
    pub fn of_taking_part(&self, thing: &str) -> Option<&str> {
        self.taking_part.at.get(thing).map(String::as_str)
    }

    /// Whether the role is a state of things, which holds whatever is planned with them: a stake that
    /// someone wants to buy is owned all the same.
    pub fn is_state(&self, role: &str) -> bool {
        self.states.roles.contains(role)
    }

    /// Whether those in the role are counted on for hours and days, so that a later, higher number
    /// takes the place of an earlier one.
    pub fn is_counted_on(&self, role: &str) -> bool {
        self.counted_on.roles.contains(role)
    }

    /// Whether the role is a change by itself: 300 jobs cut are 300 jobs less.
    pub fn is_change(&self, role: &str) -> bool {
        self.change.roles.contains(role)
    }

    /// Whether a clause with the role names who did it, and to whom.
    pub fn is_done(&self, role: &str) -> bool {
        self.done.roles.contains(role)
    }

    fn name(&'static self, role: &str) -> Role {
        self.names.get(role).unwrap_or_else(|| panic!("{role} is in a list of words and not in roles.toml"))
    }

    /// Whether no one plans the role: a definite noun of it is of what has happened.
    pub fn is_suffered(&self, role: &str) -> bool {
        self.suffered.roles.contains(role)
    }

    /// Whether a thing of `classes` can have the role; what is not known of can.
    pub fn can_be_of(&self, role: &str, classes: &[String]) -> bool {
        classes.is_empty() || self.of.get(role).is_none_or(|things| classes.iter().any(|class| things.contains(class)))
    }

    /// Whether only people have the role.
    pub fn is_for_people(&self, role: &str) -> bool {
        self.only_for.people.contains(role)
    }

    /// Whether only what is counted has the role, people or things.
    pub fn is_for_countable(&self, role: &str) -> bool {
        self.only_for.countable.contains(role)
    }

    /// Whether only what is counted one by one has the role, and no share and no money.
    pub fn is_for_counted(&self, role: &str) -> bool {
        self.only_for.counted.contains(role)
    }

    /// Whether only money has the role.
    pub fn is_for_money(&self, role: &str) -> bool {
        self.only_for.money.contains(role)
    }

    /// Whether only the size of a change has the role.
    pub fn is_for_change(&self, role: &str) -> bool {
        self.only_for.change.contains(role)
    }
}

/// The words of one role in one language.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cues {
    nouns: Vec<String>,
    verbs: Vec<String>,
    #[serde(default)]
    words: Vec<String>,
}

/// The words for roles in one language.
#[derive(Debug)]
pub struct RoleWords {
    nouns: WordMap<Vec<Role>>,
    /// Verbs and other words that say it of the whole clause.
    pub verbs: Phrases<Role>,
    /// Stems of single words among them.
    single: WordSet,
}

impl RoleWords {
    pub(super) fn parse(text: &str, stems: &Stems, capitals: bool) -> Self {
        let lists: BTreeMap<String, Cues> = super::words::parse(text);
        let mut words = Self { nouns: WordMap::default(), verbs: Phrases::new(capitals), single: WordSet::default() };
        for (role, cues) in lists {
            let role = Roles::shared().name(&role);
            for noun in &cues.nouns {
                let roles = words.nouns.get_or_insert_with(stems.stem(&noun.to_lowercase()), Vec::new);
                if !roles.contains(&role) {
                    roles.push(role);
                }
            }
            for word in &cues.words {
                words.verbs.add(word, role, stems);
            }
            for verb in &cues.verbs {
                words.verbs.add(verb, role, stems);
                let lower_first = !verb.starts_with(char::is_uppercase);
                if lower_first && !verb.contains(' ') {
                    words.single.insert(stems.stem(verb.split('…').next().unwrap_or(verb)));
                }
            }
        }
        words
    }

    /// The roles of the noun with that stem, or of the last part of the compound: `Grippetote`.
    pub fn of_noun(&self, stem: &str, head: &str) -> &[Role] {
        /// A shorter tail is found by chance in words of any kind.
        const SHORTEST: usize = 3;
        if let Some(roles) = self.nouns.get(stem) {
            return roles;
        }
        let before = stem.strip_suffix(head).filter(|before| before.chars().nth(SHORTEST - 1).is_some());
        let roles = before.filter(|_| head.len() >= SHORTEST).and_then(|_| self.nouns.get(head));
        roles.map_or(&[], Vec::as_slice)
    }

    /// Whether the stem is a verb that gives a role.
    pub fn is_verb(&self, stem: &str) -> bool {
        self.single.contains(stem)
    }
}
