//! How much is enough: what two claims must have in common for another number to contradict, the same number to support,
//! or a slip to be one.

use super::super::slip::Slip;
use super::{ACTOR, Comparison, FIGURE, Gate, Passage, Thing};

/// A number may contradict another from here on.
const CONTRADICTS: f64 = 4.0;
/// What a role in common would say has to be said by something else.
const CONTRADICTS_WITHOUT_ROLE: f64 = 5.5;
/// Where one of the two says a role and the other none, nearly all else must be the same.
const CONTRADICTS_WITH_ROLE_OPEN: f64 = 6.0;
/// So much says that a thing which is not told is the same, among a few reports.
const OF_ONE_FOLDER: f64 = 2.0;
/// The same number supports from here on; a telling number (`158,2`) brings a part of it along.
const SUPPORTS: f64 = 3.5;
/// So many words in common speak for one matter among reports gathered for one.
const SAME_MATTER: usize = 2;
/// A number of three digits, which reports gathered for one matter hardly have twice with two digits swapped; and that
/// they are so.
const TELLING: f64 = 2.75;
/// Against one matter, where each text is about a place of one rank: two states.
const APART: f64 = 3.0;

impl Comparison {
    /// What `gate` found.
    pub fn at(&self, gate: Gate) -> Passage {
        self.passages[gate as usize]
    }

    /// Whether no gate is shut, or none but `apart_from`.
    pub fn passes(&self, apart_from: Option<Gate>) -> bool {
        Gate::ALL.into_iter().all(|gate| Some(gate) == apart_from || self.at(gate) != Passage::Differs)
    }

    /// Whether what they share, with so many `bits` more, picks them out among all reports.
    pub fn is_picked_out(&self, bits: f64) -> bool {
        self.information + bits >= self.needed
    }

    /// Whether what they share picks them out by a word or name that few reports have: what is written every day in
    /// the same words says much and picks out nothing.
    fn is_singled_out(&self) -> bool {
        /// So much of what must be shared must be one word or name.
        const ONE: f64 = 0.65;
        self.is_picked_out(0.0) && self.rarest >= ONE * self.needed
    }

    /// Whether a word or name that hardly another report has says that it is one matter, as a known name would.
    fn is_named_by_rare_word(&self) -> bool {
        /// So much of what must be shared, and in no fewer than one report of so many, as a power of two.
        const ONE: f64 = 0.8;
        const RARE: f64 = 4.0;
        self.needed > 0.0 && self.is_singled_out() && self.rarest >= RARE.max(ONE * self.needed)
    }

    /// Whether enough speaks for one matter that another number is a contradiction: the same thing in
    /// the same role, of the same subset and time, of someone whom both name, and more besides.
    /// `credited` is what it says that the report has it from whom the draft names; `gathered` that the reports
    /// were gathered for one matter, where it is told in like words.
    pub fn may_contradict(&self, credited: f64, gathered: f64) -> bool {
        let known = credited + if self.told_alike { gathered } else { 0.0 };
        let same_thing = self.thing == Thing::Same || self.thing == Thing::Kind && self.at(Gate::Role) == Passage::Same;
        self.passes(None)
            && same_thing
            && self.is_singled_out()
            && (self.one_matter
                || self.is_named_by_rare_word()
                || credited > 0.0
                || gathered > 0.0 && !self.strangers && self.words >= SAME_MATTER)
            && !self.other_subset
            && !self.placed
            && (!self.role_open || self.weight + known >= CONTRADICTS_WITH_ROLE_OPEN)
            && !self.of_its_time
            && !self.of_no_one
            && (!self.of_a_moment || self.framed)
            && !self.elsewhere
            // Things happen again and again, and to others.
            && !self.other_bodies
            && !self.strangers
            && (!self.undated || self.told_alike)
            && (!self.of_some_day || self.is_told_with_its_figures())
            && !self.only_possible
            && (!self.other_weekday || self.at(Gate::Time) == Passage::Same)
            && self.weight + known
                >= if self.at(Gate::Role) == Passage::Same || self.of_one || self.is_told_with_its_figures() {
                    CONTRADICTS
                } else {
                    CONTRADICTS_WITHOUT_ROLE
                }
    }

    /// Whether enough speaks for one matter that a number which a slip parts from the other is that one, all gates
    /// but `apart_from` being open. `known` is what is known besides, the number itself with it; `gathered` whether
    /// the reports were gathered for one matter.
    pub fn may_be_slip(&self, known: f64, gathered: bool, apart_from: Option<Gate>) -> bool {
        self.passes(apart_from)
            && (matches!(self.thing, Thing::Same | Thing::Kind)
                || gathered && self.one_matter && self.thing == Thing::Open && self.weight >= OF_ONE_FOLDER
                || self.thing == Thing::Open && (self.framed || self.one_matter && self.told_alike || known >= TELLING))
            && (self.one_matter || self.framed || gathered && !self.strangers && (self.told_alike || known >= TELLING))
            && (!self.other_subset
                || self.figures > 0.0
                || gathered && self.one_matter && self.at(Gate::Role) == Passage::Same)
            && !self.elsewhere
            && (gathered || !self.other_bodies)
            && self.weight + known
                >= match (self.role_open, self.told_alike) {
                    (true, false) => CONTRADICTS_WITHOUT_ROLE,
                    // A few reports of one matter hardly say the like twice with a slip between.
                    (_, true) if gathered && self.thing == Thing::Same => CONTRADICTS - 0.5,
                    _ => CONTRADICTS,
                }
    }

    /// Whether a `slip` parts the two numbers, where neither is anywhere else in the other's texts: a draft's number that
    /// no report has, and a reported one that the draft has not, with the same digits, are one. `telling` is how much the
    /// number itself says.
    pub fn is_slip_by_elimination(&self, slip: Slip, telling: f64) -> bool {
        /// So much says a number of three digits,
        const TELLING: f64 = 2.0;
        /// and so much else must be shared where those are the same ones.
        const SAME_THREE: f64 = 1.5;
        /// So much says one of two.
        const TWO_DIGITS: f64 = 1.0;
        /// So much says one of four, which hardly two things have by chance.
        const TELLING_ALONE: f64 = 3.0;
        const SAME_FOUR: f64 = 0.5;
        /// In bits: for each digit, and what finds one report among few.
        const DIGIT_BITS: f64 = 3.0;
        const ONE_REPORT: f64 = 8.0;
        /// And by words alone.
        const ONE_REPORT_BY_WORDS: f64 = 13.0;
        /// Where two are, beside other words in common; and without those.
        const SAME_DIGITS: f64 = 2.75;
        const SAME_DIGITS_ALONE: f64 = 4.5;
        /// Round numbers are of many things.
        const SAME_THING: f64 = 3.25;
        const SAME_THING_ALONE: f64 = 4.5;
        /// Where no thing is told, what is said of it must be the same.
        const SAME_DEED: f64 = 5.5;
        let same_role = self.at(Gate::Role) == Passage::Same;
        let same_words = self.words >= SAME_MATTER || self.told_alike || same_role && self.words > 0;
        let beside = !self.strangers && !self.of_no_one && (self.words > SAME_MATTER || self.one_matter && same_words);
        let same_deed = same_role && self.weight >= SAME_DEED;
        let same_thing = matches!(self.thing, Thing::Same | Thing::Kind);
        // `von 28 auf 137` beside `173 Fälle, 2014 waren es 28`, whatever the two were read to be of.
        let of_one_time = [Gate::Unit, Gate::Scope, Gate::Time].iter().all(|&gate| self.at(gate) != Passage::Differs);
        let beside_figure = slip != Slip::Digits && telling >= TELLING && self.figures >= 2.0 * FIGURE && of_one_time
            || slip == Slip::Swapped && telling >= TWO_DIGITS && self.is_told_with_its_figures() && of_one_time;
        // So much says that they are of one report, the digits in common with it.
        let bits = self.information + DIGIT_BITS * telling;
        let picked_out = bits >= ONE_REPORT && self.weight >= SAME_THREE || bits >= ONE_REPORT_BY_WORDS;
        let likely = match slip {
            Slip::Swapped if picked_out => true,
            Slip::Swapped if telling >= TELLING_ALONE => self.weight >= SAME_FOUR,
            Slip::Swapped if telling >= TELLING => self.weight >= if same_thing { SAME_FOUR } else { SAME_THREE },
            // Told in words of the other, or of the same thing in one of them.
            Slip::Swapped => {
                let in_words = !self.strangers
                    && telling >= TWO_DIGITS
                    && (self.words >= SAME_MATTER || same_thing && self.words > 0);
                self.weight >= if beside || in_words { SAME_DIGITS } else { SAME_DIGITS_ALONE }
            }
            Slip::Tenfold | Slip::Magnitude => {
                same_deed || same_thing && self.weight >= if beside { SAME_THING } else { SAME_THING_ALONE }
            }
            Slip::Digits => false,
        };
        let shut = |gate: &Gate| {
            self.at(*gate) == Passage::Differs
                && match gate {
                    // What is forecast is soon told as what is, and a minus as a loss.
                    Gate::Modality => false,
                    Gate::Flow => !(self.told_alike || same_thing && self.weight >= SAME_DEED),
                    Gate::Role => self.thing != Thing::Same,
                    Gate::Unit | Gate::Scope | Gate::Time => true,
                }
        };
        let open = !Gate::ALL.iter().any(shut);
        beside_figure
            || self.thing != Thing::Other
                && (!self.elsewhere || (same_deed || self.words >= SAME_MATTER) && !self.apart)
                && (likely || self.told_alike && self.figures > 0.0)
                && open
    }

    /// Whether no gate is shut but that of what is expected, no role is said by one of the two alone, and they name no
    /// different places.
    pub fn may_be_left_over(&self) -> bool {
        self.passes(Some(Gate::Modality)) && !self.role_open && !self.elsewhere && !self.strangers
    }

    /// Whether the draft's sentence says what the report's does in like words, or beside the same figures.
    pub fn is_told_alike(&self) -> bool {
        self.told_alike
    }

    /// Whether the draft says of the whole what the report says of a part of it.
    pub fn is_whole_for_part(&self) -> bool {
        self.whole_for_part
    }

    /// Whether neither narrows down what the two are of, by a part, a place or a name, where the other does not.
    pub fn is_of_one_extent(&self) -> bool {
        !self.other_subset && !self.placed && !self.elsewhere && !self.apart && !self.strangers && !self.other_bodies
    }

    /// Whether the two tell of one thing in one role, or in like words.
    pub fn is_of_very_thing(&self) -> bool {
        let same_role = self.at(Gate::Role) == Passage::Same;
        self.told_alike
            || self.thing == Thing::Same && (same_role || self.words > 0)
            || self.thing == Thing::Kind && same_role
    }

    /// Whether each names places and none of the other's, and they share neither a role nor a word.
    pub fn is_told_of_another_place(&self) -> bool {
        (self.elsewhere || self.placed) && !self.shares_role_or_word()
    }

    /// Whether one of the two says a role and the other none.
    pub fn is_role_open(&self) -> bool {
        self.role_open
    }

    /// Whether both tell of the same in like words and beside the same other figures.
    pub fn is_told_with_its_figures(&self) -> bool {
        self.told_alike && self.figures >= 2.0 * FIGURE
    }

    /// Whether neither of the two says a role, and nearly all else is the same.
    pub fn is_one_without_roles(&self) -> bool {
        self.role_unsaid && self.one_matter && self.weight >= CONTRADICTS_WITHOUT_ROLE
    }

    /// Whether nearly all that the two say is the same, whomever they name.
    pub fn is_nearly_all_the_same(&self) -> bool {
        self.thing == Thing::Same && self.weight >= CONTRADICTS_WITH_ROLE_OPEN
    }

    /// Whether the two have a role or a word of their clauses in common, besides what is counted.
    pub fn shares_role_or_word(&self) -> bool {
        self.at(Gate::Role) == Passage::Same || self.words > 0 || self.told_alike
    }

    /// Whether the two say the same of the same thing, wherever that is: its role, and a word besides.
    pub fn is_one_deed(&self) -> bool {
        /// More than a role, a noun and a name say.
        const SHARED: f64 = 5.0;
        self.at(Gate::Role) == Passage::Same
            && self.words > 0
            && self.weight >= SHARED
            && !self.strangers
            && !self.apart
    }

    /// Whether the two clauses have words in common besides what is counted.
    pub fn is_told_in_words(&self) -> bool {
        self.words >= SAME_MATTER
    }

    /// Whether the draft tells again, of the same ones and in like words, what the report says.
    pub fn is_retold(&self) -> bool {
        self.told_alike && self.one_matter && self.weight >= CONTRADICTS_WITH_ROLE_OPEN
    }

    /// Whether nearly all that the two say is the same, whatever their things.
    pub fn is_nearly_all_said(&self) -> bool {
        self.one_matter && self.weight >= CONTRADICTS_WITHOUT_ROLE
    }

    /// Whether the two speak of one matter, and of the same deed or in a word besides what is counted.
    pub fn is_one_matter_beside(&self) -> bool {
        self.one_matter && self.shares_role_or_word() && !self.elsewhere
    }

    /// Whether the two speak of one matter, by all that they share besides a number.
    pub fn is_one_matter(&self) -> bool {
        self.one_matter && self.weight >= CONTRADICTS
    }

    /// Whether enough speaks for one matter that the same number is support, all gates but
    /// `apart_from` being open. `telling` is how much the number itself says.
    pub fn may_support(&self, telling: f64, apart_from: Option<Gate>) -> bool {
        let against = match (self.elsewhere, self.apart) {
            (_, true) => APART,
            (true, false) => ACTOR,
            (false, false) => 0.0,
        };
        let against = against + if self.of_others { ACTOR } else { 0.0 };
        self.passes(apart_from) && self.weight + telling - against >= SUPPORTS
    }
}
