//! Slips of the keys: figures that differ as one who types or reads too fast makes them differ.
//!
//! Two numbers with the same digits in another order, one digit more or less, or a million for a
//! billion, are hardly of two things: what they share speaks for one matter, as an equal number does.

use super::interval::same_number;
use crate::reading::{Figure, Kind};

/// How one figure is another, but for a slip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Slip {
    /// Two digits swapped.
    Swapped,
    /// A nought more or less, or the comma elsewhere.
    Tenfold,
    /// A digit left out or doubled.
    Digits,
    /// Millions for billions.
    Magnitude,
}

impl Slip {
    /// The slip between the two, if they differ by one.
    pub fn between(draft: &Figure, reported: &Figure) -> Option<Self> {
        // `0,4 bis 0,8` for `0,04 bis 0,08`
        if let (None, None) = (draft.value, reported.value) {
            let times = |one: Option<f64>, other: Option<f64>| one.zip(other).map(|(one, other)| one / other);
            let (low, high) = (draft.low.zip(reported.low), draft.high.zip(reported.high));
            // `50 bis 170` for `50 bis 70`
            let slip = |ends: Option<(f64, f64)>| ends.and_then(|(one, other)| of_digits(one, other));
            let same = |ends: Option<(f64, f64)>| ends.is_some_and(|(one, other)| same_number(one, other));
            if same(low) != same(high) {
                return slip(if same(low) { high } else { low });
            }
            let shifted = |times: f64| same_number(times, 10.0) || same_number(times, 0.1);
            let low = times(draft.low, reported.low).filter(|&times| shifted(times))?;
            return same_number(low, times(draft.high, reported.high)?).then_some(Self::Tenfold);
        }
        let (own, other) = (draft.value?, reported.value?);
        if [draft.kind, reported.kind].contains(&Kind::Fraction) || same_number(own, other) {
            return None;
        }
        if is_other_magnitude(own.abs(), other.abs()) {
            return Some(Self::Magnitude);
        }
        of_digits(own, other)
    }
}

/// Whether the one is as many millions as the other is billions.
fn is_other_magnitude(one: f64, other: f64) -> bool {
    /// From here on numbers are written with a word for their size.
    const WRITTEN_OUT: f64 = 1e6;
    const STEP: f64 = 1e3;
    let (small, large) = (one.min(other), one.max(other));
    small >= WRITTEN_OUT && (same_number(large, small * STEP) || same_number(large, small * STEP * STEP))
}

/// The slip, if the digits of the one are the other's with two of them swapped, or one left out or doubled.
fn of_digits(own: f64, other: f64) -> Option<Slip> {
    const THOUSAND: f64 = 999.0;
    let times = own.abs().max(other.abs()) / own.abs().min(other.abs());
    let places = |written: &str| written.find('.').map_or(0, |point| written.len() - point);
    let digits = |written: &str| -> Vec<char> { written.chars().filter(|&sign| sign != '.').collect() };
    let (own, other) = (format!("{own}"), format!("{other}"));
    let same_places = places(&own) == places(&other);
    let (own, other) = (digits(&own), digits(&other));
    // The comma lost: `66` for `6,6`. A thousand times as much is the other language's way to write it.
    if own == other && own.len() > 1 {
        return (times < THOUSAND).then_some(Slip::Tenfold);
    }
    if own.len() == other.len() && same_places {
        let differing: Vec<usize> = (0..own.len()).filter(|&at| own[at] != other[at]).collect();
        let swapped =
            matches!(differing[..], [one, two] if two == one + 1 && own[one] == other[two] && own[two] == other[one]);
        return swapped.then_some(Slip::Swapped);
    }
    // `0,8` for `0,08`, `20` for `2`; but a ten for a one is any round number.
    if same_number(times, 10.0) && own.iter().any(|digit| !matches!(digit, '0' | '1')) {
        return Some(Slip::Tenfold);
    }
    let (short, long) = if own.len() < other.len() { (own, other) } else { (other, own) };
    let is_left_out =
        |gap: usize| long.iter().enumerate().filter(|&(at, _)| at != gap).map(|(_, digit)| digit).eq(&short);
    let one_less = same_places && long.len() == short.len() + 1 && short.len() > 1;
    let noughts = same_number(times, 10.0);
    (one_less && (0..long.len()).any(is_left_out)).then_some(if noughts { Slip::Tenfold } else { Slip::Digits })
}

#[cfg(test)]
mod tests {
    use super::super::fixture::figure;
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: Option<Slip>) {
        assert_eq!(Slip::between(&figure(one), &figure(other)), expected, "{one} and {other}");
        assert_eq!(Slip::between(&figure(other), &figure(one)), expected, "{other} and {one}");
    }

    #[test]
    fn slips_of_the_keys() {
        check("12.000", "21.000", Some(Slip::Swapped));
        check("12.000", "1.200", Some(Slip::Tenfold));
        check("12.000", "1.000", Some(Slip::Digits));
        check("46.790", "47.690", Some(Slip::Swapped));
        check("4,7", "7,4", Some(Slip::Swapped));
        check("11 Millionen", "elf Milliarden", Some(Slip::Magnitude));
        check("4,1 Millionen", "4,1 Milliarden", Some(Slip::Magnitude));
        check("6,6", "66", Some(Slip::Tenfold));
        check("0,8", "0,08", Some(Slip::Tenfold));
        check("20", "2", Some(Slip::Tenfold));
        check("0,04 bis 0,08", "0,4 bis 0,8", Some(Slip::Tenfold));
        check("50 bis 70", "50 bis 170", Some(Slip::Digits));
    }

    #[test]
    fn other_numbers() {
        check("12.000", "12.000", None);
        check("12.000", "13.000", None);
        check("11", "11.000", None);
        check("1", "10", None);
        check("5 bis 8", "10 bis 16", None);
        check("50 bis 70", "50 bis 80", None);
        check("4,1 Millionen", "4,2 Milliarden", None);
    }
}
