//! Two bounds that make one range: `more than 10 and less than 20 percent`, `über 20, aber unter 30`. In
//! go the quantities of a sentence as they are found; a pair that bounds the same number becomes one.

use super::{Kind, Prose, Qualifier, Quantity};

/// Makes one range of the last two quantities where they are the two bounds of one number.
pub fn join(prose: &Prose<'_>, found: &mut Vec<Quantity>) {
    let [.., first, second] = found.as_slice() else { return };
    let Some((low, high)) = both_bounds(first, second) else { return };
    let same = first.figure.kind == second.figure.kind && first.figure.unit == second.figure.unit;
    // `more than 10 and less than 20 percent`
    let unit_once = first.figure.unit.is_none() && first.figure.kind == Kind::Count;
    if first.sentence != second.sentence || !(same || unit_once) || low >= high || !side_by_side(prose, first, second) {
        return;
    }
    let mut range = second.clone();
    range.figure.span = first.figure.span.join(second.figure.span);
    range.figure.phrase = first.figure.phrase.join(second.figure.phrase);
    range.figure.value = None;
    range.figure.low = Some(low);
    range.figure.high = Some(high);
    range.figure.qualifier = Qualifier::Range;
    range.tokens = first.tokens.start..second.tokens.end;
    range.counted = second.counted.clone().or_else(|| first.counted.clone());
    found.truncate(found.len() - 2);
    found.push(range);
}

/// The lower and the upper bound, where each quantity is one of them.
fn both_bounds(first: &Quantity, second: &Quantity) -> Option<(f64, f64)> {
    let lower = |quantity: &Quantity| matches!(quantity.figure.qualifier, Qualifier::MoreThan | Qualifier::AtLeast);
    let upper = |quantity: &Quantity| matches!(quantity.figure.qualifier, Qualifier::LessThan | Qualifier::AtMost);
    let (low, high) = if lower(first) && upper(second) {
        (first, second)
    } else if upper(first) && lower(second) {
        (second, first)
    } else {
        return None;
    };
    low.figure.value.zip(high.figure.value)
}

/// Whether nothing but a conjunction or a comma stands between the two.
fn side_by_side(prose: &Prose<'_>, first: &Quantity, second: &Quantity) -> bool {
    let joins = &prose.lexicon().numbers.ranges.bounds;
    let between = |start: usize, end: usize| start >= first.figure.phrase.end && end <= second.figure.phrase.start;
    prose
        .tokens(first.sentence)
        .iter()
        .filter(|token| between(token.span.start, token.span.end))
        .all(|token| token.is(",") || joins.contains(token.lower()))
        && first.figure.phrase.end <= second.figure.phrase.start
}
