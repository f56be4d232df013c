//! The value of digits and their separators.

use std::borrow::Cow;

/// The value of a fraction sign.
pub(super) fn vulgar_fraction(sign: &str) -> Option<f64> {
    Some(match sign {
        "½" => 0.5,
        "⅓" => 1.0 / 3.0,
        "⅔" => 2.0 / 3.0,
        "¼" => 0.25,
        "¾" => 0.75,
        "⅕" => 0.2,
        "⅖" => 0.4,
        "⅗" => 0.6,
        "⅘" => 0.8,
        "⅙" => 1.0 / 6.0,
        "⅚" => 5.0 / 6.0,
        "⅐" => 1.0 / 7.0,
        "⅑" => 1.0 / 9.0,
        "⅒" => 0.1,
        "⅛" => 0.125,
        "⅜" => 0.375,
        "⅝" => 0.625,
        "⅞" => 0.875,
        _ => return None,
    })
}

/// The value of digits with separators and the size of the last digit written. `decimal` is the
/// sign before decimals; the other sign parts groups of three. Signs that can only be one or the
/// other are taken as that. `None` where the groups make no number (`192.168.1.2`, `007`).
pub(super) fn parse_digits(text: &str, decimal: char) -> Option<(f64, f64)> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return text.parse().ok().filter(|_| text == "0" || !text.starts_with('0')).map(|value| (value, 1.0));
    }
    // `6 . 2`, `80 , 000`: the signs of a text stand apart.
    let apart = text.contains(" . ") || text.contains(" , ");
    let text = &if apart { Cow::from(text.replace(' ', "")) } else { text.into() };
    let parts: Vec<&str> = text.split(|character: char| !character.is_ascii_digit()).collect();
    let signs: Vec<char> = text.chars().filter(|character| !character.is_ascii_digit()).collect();
    if parts[0].len() > 1 && parts[0].starts_with('0') && signs.first() != Some(&decimal) {
        return None;
    }
    let grouping = |sign: char| matches!(sign, '\'' | '’' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}');
    let groups_of_three = |from: usize, to: usize| {
        (1..=3).contains(&parts[from].len())
            && parts[0] != "0"
            && parts[from + 1..to].iter().all(|part| part.len() == 3)
    };
    let whole = |parts: &[&str]| parts.concat().parse::<f64>().ok().map(|value| (value, 1.0));
    // 12,34,567: India parts its lakhs and crores in twos.
    let groups_of_two = |to: usize| {
        to >= 3
            && (1..=2).contains(&parts[0].len())
            && parts[1..to - 1].iter().all(|part| part.len() == 2)
            && parts[to - 1].len() == 3
    };
    let last = parts.len() - 1;
    let with_decimals = |whole: &[&str]| {
        let value: f64 = format!("{}.{}", whole.concat(), parts[last]).parse().ok()?;
        let places = i32::try_from(parts[last].len()).ok()?;
        Some((value, 10_f64.powi(-places)))
    };
    match signs.as_slice() {
        [.., sign] if *sign == decimal && signs.iter().filter(|&it| it == sign).count() == 1 => {
            let grouped = signs.len() == 1 || groups_of_three(0, last) || groups_of_two(last);
            grouped.then(|| with_decimals(&parts[..last])).flatten()
        }
        all if all.iter().all(|sign| *sign == all[0]) && groups_of_three(0, parts.len())
            || groups_of_two(parts.len()) =>
        {
            whole(&parts)
        }
        // The other sign with no group of three after it: the decimals of another country.
        [sign] if !grouping(*sign) && parts[1].len() != 3 => with_decimals(&parts[..1]),
        [.., sign]
            if (*sign == '.' || *sign == ',')
                && signs[..signs.len() - 1].iter().all(|it| it != sign)
                && groups_of_three(0, last) =>
        {
            with_decimals(&parts[..last])
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_every_newsroom() {
        for (text, decimal, value) in [
            ("12.000", ',', 12_000.0),
            ("12'000", ',', 12_000.0),
            ("14 000", ',', 14_000.0),
            ("1.234.567,89", ',', 1_234_567.89),
            ("1,3", ',', 1.3),
            ("2.5", ',', 2.5),
            ("1500", ',', 1_500.0),
            ("200,000", '.', 200_000.0),
            ("51.43", '.', 51.43),
            ("0,3", ',', 0.3),
            (".25", '.', 0.25),
            ("6 . 2", '.', 6.2),
            ("80 , 000", '.', 80_000.0),
            ("12,34,567.89", '.', 1_234_567.89),
        ] {
            assert_eq!(parse_digits(text, decimal).map(|(value, _)| value), Some(value), "{text}");
        }
        for text in ["192.168.1.2", "007", "28.04.2025", "0800"] {
            assert_eq!(parse_digits(text, ','), None, "{text}");
        }
        assert_eq!(parse_digits("5,0", ','), Some((5.0, 0.1)));
    }
}
