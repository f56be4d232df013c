//! The sign of money before a number: `$5`, `US$5`, `EUR 5`, and a letter alone only before a sum, `R4bn`.

use super::lower;
use super::numeral::is_hyphen;
use crate::language::Lexicon;
use crate::reading::Token;

/// The currency sign or code before the number: where it starts, its ISO code, and what it multiplies
/// the number with.
pub fn currency_before(tokens: &[Token<'_>], start: usize, lexicon: &Lexicon) -> Option<(usize, String, f64)> {
    let units = &lexicon.units;
    let last = start.checked_sub(1)?;
    // `Fr. 1500`
    let stop = tokens[last].is(".")
        && tokens[last].glued
        && last.checked_sub(1).is_some_and(|at| units.small_codes.contains(tokens[at].lower()))
        && tokens[start].is_number();
    // `$-50.8bn`
    let minus = is_hyphen(tokens[last].text) && tokens[last].glued && tokens[start].glued && last > 0;
    let at = last - usize::from(stop || minus);
    let sign = &tokens[at];
    // `$US113`
    if sign.is_word()
        && sign.glued
        && let Some(before) = at.checked_sub(1)
        && let Some(whole) = units.currency_signs.get(&format!("{}{}", tokens[before].lower(), sign.lower()))
    {
        return Some((before, whole.clone(), 1.0));
    }
    let (iso, scale) = units.currency_sign(&sign.lower())?;
    // A code is in capitals; in small letters it would be a word: `Dem 37-Jährigen`.
    let capitals = sign.text.chars().all(char::is_uppercase);
    let code = units.codes.contains(sign.lower()) || iso.eq_ignore_ascii_case(&sign.lower());
    if sign.is_word() && (!sign.text.starts_with(char::is_uppercase) || (!capitals && code)) {
        return None;
    }
    // `R4bn`: a letter alone is a sign of money only before a sum.
    if sign.is_word() && sign.text.len() == 1 && !is_sum(tokens, start, lexicon) {
        return None;
    }
    // `10 $ 30 Cent`: the sign belongs to the number before it.
    let behind = at.checked_sub(1).is_some_and(|at| tokens[at].is_number());
    if behind && units.subunits.contains_key(lower(tokens, start + 1)) {
        return None;
    }
    // `US$`, `A$`
    if let Some(country) = at.checked_sub(1).map(|at| &tokens[at])
        && sign.glued
        && country.is_word()
        && let Some(whole) = units.currency_signs.get(&format!("{}{}", country.lower(), sign.lower()))
    {
        return Some((at - 1, whole.clone(), 1.0));
    }
    Some((at, iso.to_owned(), scale))
}

/// Whether the number at the token `at`, tied to what stands before it, can only be a sum of money: it has a magnitude, its
/// thousands stand in groups, or it has two decimals.
fn is_sum(tokens: &[Token<'_>], at: usize, lexicon: &Lexicon) -> bool {
    let number = &tokens[at];
    let magnitude = lexicon.numbers.magnitudes.get(lower(tokens, at + 1)).is_some_and(|&magnitude| magnitude >= 1000.0);
    let group = number.text.rsplit(|sign: char| !sign.is_ascii_digit()).next().map_or(0, str::len);
    let parted = group < number.text.len();
    let decimals = group == 2 && number.text.contains(lexicon.numbers.decimal);
    let thousands = group == 3 && !number.text.contains(lexicon.numbers.decimal);
    number.glued && number.is_number() && (magnitude || parted && (decimals || thousands))
}
