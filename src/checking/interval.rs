//! What a figure allows: an interval with open or closed ends (`verdicts.md`, section 1).
//!
//! In goes a [`Figure`], and for a vague one the number that its word starts from; out comes an
//! [`Interval`] with hard ends, which decide whether two figures can both be true, and soft ends,
//! which say what a reader takes from the words. Nothing here knows what is counted.

use crate::reading::{Figure, Kind, Qualifier};

/// `rund` and its kin allow this share of the number on both sides, `fast` and `gut` on one.
const LEEWAY: f64 = 0.1;
/// `mehr als 10.000` makes a reader think of no more than 15.000.
const SOFT_END: f64 = 1.5;
/// Whole numbers below this are taken as counted one by one.
const COUNTED_EXACTLY: f64 = 100.0;
/// Written digits that are always meant: a round number of five digits stands for two of them.
const MEANT_DIGITS: i32 = 2;
/// Two numbers closer than this share of their size are one number that was computed twice.
const SAME: f64 = 1e-9;

/// The numbers that a figure allows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Interval {
    /// The hard ends. May be infinite.
    pub low: f64,
    pub high: f64,
    /// Whether the ends themselves are allowed.
    pub low_closed: bool,
    pub high_closed: bool,
    /// What a reader takes from the words; never outside the hard ends.
    pub soft_low: f64,
    pub soft_high: f64,
}

impl Interval {
    /// What `figure` allows. `vague_from` is the number that a vague word starts from (1,000 for
    /// `Tausende`); a vague figure without it allows everything.
    pub fn of(figure: &Figure, vague_from: Option<f64>) -> Self {
        let Some(number) = number(figure) else {
            return match (figure.qualifier, figure.low, figure.high) {
                (Qualifier::Range, Some(low), Some(high)) => Self::closed(low.min(high), low.max(high)),
                _ => Self::vague(vague_from),
            };
        };
        let half = cell(figure) / 2.0;
        let size = number.abs();
        let lower = number - LEEWAY * size;
        let upper = number + LEEWAY * size;
        match figure.qualifier {
            Qualifier::Exact | Qualifier::Range | Qualifier::Vague if half == 0.0 => Self::closed(number, number),
            // Half open, as rounding is: 11,500 is rounded up to 12,000, and 12,500 is not rounded down.
            Qualifier::Exact | Qualifier::Range | Qualifier::Vague => {
                Self { high_closed: false, ..Self::closed(number - half, number + half) }
            }
            Qualifier::About => {
                let leeway = half.max(LEEWAY * size);
                Self::closed(number - leeway, number + leeway)
            }
            Qualifier::Nearly => Self { high_closed: false, ..Self::closed(lower, number) },
            Qualifier::MoreThan => {
                Self { low_closed: false, soft_high: soft(number), ..Self::closed(number, f64::INFINITY) }
            }
            Qualifier::AtLeast => Self { soft_high: soft(number), ..Self::closed(number, f64::INFINITY) },
            Qualifier::AtMost => {
                Self { low_closed: false, soft_low: upper.min(number) / 2.0, ..Self::closed(floor(number), number) }
            }
            Qualifier::LessThan => Self {
                low_closed: false,
                high_closed: false,
                soft_low: number / 2.0,
                ..Self::closed(floor(number), number)
            },
        }
    }

    fn closed(low: f64, high: f64) -> Self {
        Self { low, high, low_closed: true, high_closed: true, soft_low: low, soft_high: high }
    }

    /// `Dutzende` starts from 12 and makes one think of 24 to 199; `Tausende` from 1,000, of 2,000
    /// to 19,999; `mehrere` from 3, of 3 to 12.
    fn vague(from: Option<f64>) -> Self {
        let Some(from) = from else { return Self::closed(f64::NEG_INFINITY, f64::INFINITY) };
        let (soft_low, soft_high) = if from < 10.0 {
            (from, 4.0 * from)
        } else if from < COUNTED_EXACTLY {
            (2.0 * from, 199.0)
        } else {
            (2.0 * from, 20.0 * from - 1.0)
        };
        Self { soft_low, soft_high, ..Self::closed(from, f64::INFINITY) }
    }

    /// The interval test: whether one number can be both.
    pub fn meets(self, other: Self) -> bool {
        below(self.low, self.low_closed, other.high, other.high_closed)
            && below(other.low, other.low_closed, self.high, self.high_closed)
    }

    /// Whether `number` lies between the soft ends, the hard ends' openness respected.
    pub fn suggests(self, number: f64) -> bool {
        let low_closed = self.low_closed || self.soft_low > self.low;
        let high_closed = self.high_closed || self.soft_high < self.high;
        below(self.soft_low, low_closed, number, true) && below(number, true, self.soft_high, high_closed)
    }

    /// Whether `number` lies between the hard ends.
    pub fn contains(self, number: f64) -> bool {
        self.meets(Self::closed(number, number))
    }
}

fn soft(number: f64) -> f64 {
    number.max(number * SOFT_END)
}

/// A count, a price, a length is above nothing; a temperature or a balance may lie below.
fn floor(number: f64) -> f64 {
    if number < 0.0 { f64::NEG_INFINITY } else { 0.0 }
}

/// Whether some number is at or above `low` and at or below `high`, the ends counting where closed.
fn below(low: f64, low_closed: bool, high: f64, high_closed: bool) -> bool {
    if same_number(low, high) { low_closed && high_closed } else { low < high }
}

/// Whether two numbers are one, but for the last bits of their computing.
pub fn same_number(one: f64, other: f64) -> bool {
    // An infinite end has no distance from anything; equal bits are equal numbers.
    one.to_bits() == other.to_bits()
        || one.is_finite() && other.is_finite() && (one - other).abs() <= SAME * one.abs().max(other.abs())
}

/// The number that a figure names; `None` for ranges and vague figures.
pub fn number(figure: &Figure) -> Option<f64> {
    match figure.qualifier {
        Qualifier::Range | Qualifier::Vague => None,
        _ => figure.value,
    }
}

/// How large a figure is, whatever its sign: its number, else the upper end of its range, else the lower one.
fn size(figure: &Figure) -> Option<f64> {
    number(figure).or(figure.high).or(figure.low).map(f64::abs)
}

/// Whether neither figure is more than so many `times` as large as the other; `None` where a size is not known.
pub fn differ_by_no_more(times: f64, one: &Figure, other: &Figure) -> Option<bool> {
    let (one, other) = (size(one)?, size(other)?);
    Some(one.max(other) <= times * one.min(other))
}

/// Whether the two sizes have the same digits, wherever the decimal sign; `None` where a size is not known.
pub fn have_same_digits(one: &Figure, other: &Figure) -> Option<bool> {
    Some(significant_digits(size(one)?) == significant_digits(size(other)?))
}

/// The width of the rounding cell: 1,000 for 12,000, 100,000 for 1.3 million, 0.1 for 5.0 percent; 0
/// where the number is meant to the last digit.
pub fn cell(figure: &Figure) -> f64 {
    let Some(number) = number(figure) else { return 0.0 };
    let measured = match figure.kind {
        // What is measured has been rounded by whoever read the scale: 46 percent may be 46.1.
        Kind::Percent | Kind::PercentagePoint | Kind::Money | Kind::Measure => figure.last_digit,
        Kind::Age | Kind::Fraction => return 0.0,
        Kind::Count | Kind::Duration | Kind::Vague => 0.0,
    };
    let size = number.abs();
    if size < COUNTED_EXACTLY || size.fract() != 0.0 {
        return if size < COUNTED_EXACTLY || measured > 0.0 { measured } else { 0.0 };
    }
    let digits = size.log10().floor() as i32 + 1;
    let zeros = trailing_zeros(size);
    if zeros == 0 {
        return measured.min(1.0);
    }
    let round = 10f64.powi(zeros.min(digits - MEANT_DIGITS));
    // `1,30 Millionen` shows by its comma that the zero is meant; `600 Tausend` shows nothing.
    let decimals = figure.last_digit > 1.0 && !(figure.last_digit.log10() / 3.0 + SAME).fract().lt(&1e-6);
    if decimals { round.min(figure.last_digit) } else { round }
}

/// How many zeros a whole number ends in.
fn trailing_zeros(number: f64) -> i32 {
    /// Beyond this, f64 holds no whole numbers one by one.
    const MOST: i32 = 15;
    (1..=MOST).take_while(|&zeros| number % 10f64.powi(zeros) == 0.0).last().unwrap_or(0)
}

/// The digits of `number` without the zeros at its ends: `128` of 1.28 million.
pub fn significant_digits(number: f64) -> String {
    format!("{number}").replace('.', "").trim_matches('0').to_owned()
}

/// `numbers`, each once, the smallest first.
pub fn sorted(numbers: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut sorted: Vec<f64> = numbers.collect();
    sorted.sort_by(f64::total_cmp);
    sorted.dedup();
    sorted
}

/// `number` to three digits: what is reckoned from rounded figures is known no better.
pub fn to_three_digits(number: f64) -> f64 {
    const DIGITS: i32 = 3;
    if number == 0.0 {
        return number;
    }
    let step = 10_f64.powi(number.abs().log10().floor() as i32 + 1 - DIGITS);
    let rounded = (number / step).round() * step;
    // Away with what binary fractions add.
    if step >= 1.0 { rounded.round() } else { (rounded / step).round() / (1.0 / step).round() }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::fixture::figure;
    use super::*;

    #[track_caller]
    fn check(words: &str, low: f64, high: f64) {
        let interval = Interval::of(&figure(words), None);
        assert_eq!((interval.low, interval.high), (low, high), "{words}");
    }

    #[test]
    fn round_numbers_stand_for_their_rounding_cell() {
        check("12.000", 11_500.0, 12_500.0);
        check("10.000", 9_500.0, 10_500.0);
        check("600.000", 595_000.0, 605_000.0);
        check("1,3 Millionen", 1_250_000.0, 1_350_000.0);
        check("600 Tausend", 595_000.0, 605_000.0);
    }

    #[test]
    fn counted_numbers_stand_for_themselves() {
        check("11.987", 11_987.0, 11_987.0);
        check("31", 31.0, 31.0);
        check("60", 60.0, 60.0);
    }

    #[test]
    fn hedges_open_the_interval() {
        check("rund 10.000", 9_000.0, 11_000.0);
        check("knapp 12.000", 10_800.0, 12_000.0);
        check("mehr als 10.000", 10_000.0, f64::INFINITY);
        check("mindestens 31", 31.0, f64::INFINITY);
        check("bis zu 14.000", 0.0, 14_000.0);
        check("10.000 bis 12.000", 10_000.0, 12_000.0);
    }

    #[test]
    fn ends_that_only_touch_do_not_meet() {
        let meets = |one, other| Interval::of(&figure(one), None).meets(Interval::of(&figure(other), None));
        assert!(!meets("knapp 12.000", "mehr als 12.000"));
        assert!(meets("bis zu 14.000", "mindestens 14.000"));
        assert!(!meets("11.000", "12.000"));
        assert!(meets("bis zu 14.000", "10.000"));
    }

    #[test]
    fn percentages_to_the_tenth_are_told_apart() {
        let percent = |words: &str| {
            let mut figure = figure(&format!("{words} Prozent der"));
            figure.phrase = figure.span;
            Interval::of(&figure, None)
        };
        assert!(!percent("5,1").meets(percent("5,2")));
        assert!(percent("5").meets(percent("5,2")));
        assert!(percent("46").meets(percent("46,1")));
    }

    #[test]
    fn vague_words_start_from_their_size() {
        let dozens = Interval::vague(Some(12.0));
        assert!(dozens.contains(15.0) && !dozens.suggests(15.0) && dozens.suggests(30.0));
        let thousands = Interval::vague(Some(1_000.0));
        assert!(thousands.suggests(10_000.0) && !thousands.suggests(20_000.0) && thousands.contains(20_000.0));
    }

    proptest! {
        #[test]
        fn meeting_is_mutual(one in 1u32..100_000, other in 1u32..100_000) {
            let interval = |number: u32| Interval::of(&figure(&number.to_string()), None);
            prop_assume!(one > 12 && other > 12 && !(1500..2100).contains(&one) && !(1500..2100).contains(&other));
            prop_assert_eq!(interval(one).meets(interval(other)), interval(other).meets(interval(one)));
            prop_assert!(interval(one).contains(f64::from(one)));
        }
    }
}
