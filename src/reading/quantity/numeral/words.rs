//! Numbers of several words: `two hundred and fifty`, `1,3 Mio.`, `zwei Millionen dreihundert`, `one
//! and a half`, `zwei Drittel`, `2 1/2`.

use super::{Amount, Form, Numeral, Numerals, is_hyphen, last_digit_of, vulgar_fraction};
use crate::reading::Token;
use crate::reading::quantity::counted::Nouns;

/// What fractions above tenths are written with.
const DENOMINATORS: [f64; 7] = [12.0, 16.0, 20.0, 24.0, 32.0, 64.0, 100.0];

/// A number while its words are taken up one by one.
struct Sum {
    /// What the magnitudes so far add up to.
    total: f64,
    /// What the next magnitude multiplies.
    group: f64,
    /// The last magnitude; the next has to be smaller.
    limit: f64,
    /// The size of the last digit.
    last_digit: f64,
    /// The token after the number.
    end: usize,
    /// The byte after the number.
    end_byte: usize,
    /// Whether it is written in words, or went on in words.
    spoken: bool,
    /// Whether it began with decimals, behind which no smaller number goes on.
    decimals: bool,
}

impl Numerals<'_, '_> {
    /// `base` with all words that go on with it.
    pub(super) fn counted_up(&self, base: Numeral) -> Numeral {
        if let Some(fraction) = self.fraction_of(&base) {
            return self.magnified(fraction);
        }
        if matches!(base.form, Form::Fraction | Form::Multiple) {
            return self.magnified(base);
        }
        let numeral = self.summed(base);
        let numeral = self.decimals(&numeral).unwrap_or(numeral);
        self.with_fraction(numeral)
    }

    /// Takes up magnitudes and the smaller numbers between them.
    fn summed(&self, base: Numeral) -> Numeral {
        let Some(value) = base.value() else { return base };
        let mut sum = Sum {
            total: 0.0,
            group: value,
            limit: f64::INFINITY,
            last_digit: base.last_digit,
            end: base.tokens.end,
            end_byte: base.span.end,
            spoken: base.form == Form::Words,
            decimals: base.form == Form::Digits && base.last_digit < 1.0,
        };
        while self.multiply(&mut sum, &base) || self.add(&mut sum) {}
        if let Some(tied) = self.tied_magnitude(&sum, &base) {
            return tied;
        }
        if sum.end == base.tokens.end {
            return base;
        }
        Numeral {
            tokens: base.tokens.start..sum.end,
            span: crate::text::Span::new(base.span.start, sum.end_byte),
            amount: Amount::Exactly(round(sum.total + sum.group)),
            last_digit: sum.last_digit,
            ..base
        }
    }

    /// The magnitude word at the token `at`, behind the number `base`.
    fn magnitude(&self, at: usize, base: &Numeral) -> Option<(f64, &Token<'_>)> {
        let token = self.tokens.get(at)?;
        let &magnitude = self.numbers().magnitudes.get(token.lower())?;
        // A single letter is a magnitude only against its number: a capital, `20k`, or after a sign of
        // money; `17m` alone are metres.
        let letter = token.text.chars().count() == 1;
        let money = base.tokens.start > 0 && self.lexicon.units.is_currency_sign(self.lower(base.tokens.start - 1));
        let decimals = base.form == Form::Digits && base.last_digit < 1.0;
        let unit = self.lexicon.units.symbols.contains_key(token.text);
        // `20k`; `1.2b` and `1.5 M` are no units, and nothing else has decimals before it.
        let small =
            base.form == Form::Digits && (self.numbers().small_letters.contains(token.text) || (decimals && !unit));
        // `1.3m sq km`
        let measured = self.tokens.get(at + 1).is_some_and(|next| !next.glued)
            && (1..=3).any(|words| {
                let unit: Vec<&str> = (at + 1..=at + words).map(|at| self.lower(at).text).collect();
                self.lexicon.units.measures.contains_key(&unit.join(" "))
            });
        // `154m naira`
        let sum = self.lexicon.units.currencies.contains_key(self.lower(at + 1));
        let fits = small
            || token.glued && sum
            || (token.glued && measured)
            || (token.glued
                && (money
                    || self.follows_same_letter(at)
                    || token.text.starts_with(char::is_uppercase)
                    || self.counts_many(at, base)));
        // `mm` too is a measure where no sign of money stands before.
        let symbol = self.lexicon.units.symbols.contains_key(token.text) && !money;
        ((letter && fits) || (!letter && !symbol)).then_some((magnitude, token))
    }

    /// A magnitude behind the number that a hyphen ties a unit or a noun to: `1.8 billion-mile`, `400
    /// million-year-old`, `100 Millionen-Projekt`.
    fn tied_magnitude(&self, sum: &Sum, base: &Numeral) -> Option<Numeral> {
        let token = self.tokens.get(sum.end).filter(|token| token.is_word())?;
        let (name, rest) = token.lower().text.split_once('-')?;
        let magnitude = self.numbers().magnitudes.get(name).copied().filter(|&it| it >= 1000.0 && it < sum.limit)?;
        // Lower-casing may change the byte length; only plain words are taken apart.
        let plain = token.lower().len() == token.text.len() && name.chars().count() > 1;
        let alone = sum.group > 0.0 && !self.numbers().articles.has(self.lower(base.tokens.start));
        (plain && alone).then(|| Numeral {
            tokens: base.tokens.start..sum.end + 1,
            span: crate::text::Span::new(base.span.start, token.span.start + name.len()),
            amount: Amount::Exactly(round(sum.total + sum.group * magnitude)),
            last_digit: sum.last_digit * magnitude,
            suffix: rest.to_owned(),
            ..*base
        })
    }

    /// Whether the small letter at the token `at` is a magnitude because things are counted behind it:
    /// `1.2m people`, but `a 200m race`, `3m waves`.
    fn counts_many(&self, at: usize, base: &Numeral) -> bool {
        let nouns = Nouns { tokens: self.tokens, lexicon: self.lexicon };
        let numbers = self.numbers();
        base.form == Form::Digits
            && nouns.plural_after(at + 1).is_some_and(|noun| {
                (at + 1..=noun).all(|at| !numbers.sized.contains(self.lower(at)) && !nouns.is_dimension(at))
            })
    }

    /// Whether the letter at the token `at` closes a level, and is a magnitude behind a number before it: `had fallen 1m
    /// barrels to 294m`.
    fn follows_same_letter(&self, at: usize) -> bool {
        let letter = self.lower(at);
        let level = at.checked_sub(2).is_some_and(|link| self.lexicon.changes.to.contains(self.lower(link)));
        let many = |at: usize| {
            let number =
                at.checked_sub(1).filter(|&before| self.tokens[before].is_number() && self.lower(at) == letter);
            number.and_then(|number| self.single(number)).is_some_and(|numeral| numeral.last_digit >= 1e3)
        };
        level && !self.tokens.get(at + 1).is_some_and(Token::is_word) && (1..at - 1).any(many)
    }

    /// Takes up a magnitude: multiplies what was said since the last one.
    fn multiply(&self, sum: &mut Sum, base: &Numeral) -> bool {
        let Some((magnitude, token)) = self.magnitude(sum.end, base) else { return false };
        let small = magnitude < 1000.0;
        let hundreds = if sum.spoken { 100.0 } else { 1000.0 };
        if small && sum.group > 0.0 && sum.group < hundreds && sum.group * magnitude < sum.limit {
            sum.group *= magnitude;
        } else if !small && sum.group > 0.0 && magnitude < sum.limit {
            sum.total += round(sum.group * magnitude);
            sum.group = 0.0;
            sum.limit = magnitude;
        } else if !small && sum.group == 0.0 && sum.total > 0.0 {
            // `hundert Tausend Millionen`: one magnitude of another.
            sum.total *= magnitude;
            sum.limit = magnitude;
        } else {
            return false;
        }
        sum.last_digit = if sum.last_digit == 0.0 { magnitude } else { sum.last_digit * magnitude };
        sum.end += 1;
        sum.end_byte = token.span.end;
        // The stop of `Mio.` belongs to the number unless it ends the sentence.
        if let Some(stop) = self.tokens.get(sum.end)
            && stop.glued
            && stop.is(".")
            && self.lexicon.abbreviations.may_be_last.contains(token.lower())
            && sum.end + 1 < self.tokens.len()
        {
            sum.end_byte = stop.span.end;
            sum.end += 1;
        }
        true
    }

    /// Takes up a smaller number: `two hundred | and fifty`, `zwei Millionen | dreihundert`, `twenty |
    /// one`. Digits go on only before another magnitude: `4 thousand | 3 hundred`.
    fn add(&self, sum: &mut Sum) -> bool {
        // `from $12.6 billion three months earlier`
        if sum.decimals {
            return false;
        }
        let joiner = self.lower(sum.end) == self.numbers().joiner;
        // `fifty - two` in a text whose signs stand apart
        let hyphen = self.tokens.get(sum.end).is_some_and(|token| is_hyphen(token.text) && !token.glued)
            && self.tokens.get(sum.end + 1).is_some_and(|token| token.is_word() && !token.glued)
            && self.numbers().tens.contains_key(self.lower(sum.end.wrapping_sub(1)).text);
        let at = sum.end + usize::from(joiner || hyphen);
        let Some(value) = self.plain_number(at) else { return false };
        let room = if sum.group == 0.0 {
            sum.limit
        } else if sum.group % 100.0 == 0.0 {
            100.0
        } else if sum.group % 10.0 == 0.0 && sum.group % 100.0 >= 20.0 {
            10.0
        } else {
            return false;
        };
        let digits = self.tokens[at].is_number();
        let hundreds = self.lower(at + 1) == self.numbers().hundred;
        // `five billion | and three quarters`, `3 hundred | and 2 hundred`
        if joiner && (self.part_at(at).is_some() || (digits && hundreds)) {
            return false;
        }
        // `and` joins tens and units to hundreds or thousands; elsewhere it joins two figures.
        let joins = if joiner {
            sum.group >= 100.0 || (sum.group == 0.0 && value < 100.0 && sum.spoken && !digits)
        } else if digits {
            sum.group == 0.0 && hundreds
        } else {
            sum.group == 0.0 || sum.spoken
        };
        let nothing_yet = sum.limit.is_infinite() && sum.group == 0.0;
        if !joins
            || (hyphen && value >= 10.0)
            || value >= room
            || value <= 0.0
            || nothing_yet
            || (digits && joiner && !sum.spoken && sum.limit.is_infinite() && sum.group < 100.0)
        {
            return false;
        }
        sum.group += value;
        sum.last_digit = if digits { 1.0 } else { last_digit_of(value) };
        sum.end = at + 1;
        sum.end_byte = self.tokens[at].span.end;
        sum.spoken = true;
        true
    }

    /// The whole number at the token `at`, written as one token and nothing else.
    pub(super) fn plain_number(&self, at: usize) -> Option<f64> {
        let token = self.tokens.get(at)?;
        if token.is_number() {
            return token.text.parse::<f64>().ok().filter(|value| value.fract() == 0.0 && !token.text.contains('.'));
        }
        let numbers = self.numbers();
        let word = token.lower();
        // `brach auf 1,1 Millionen ein`
        let article = self.lexicon.function_words.articles.contains(word);
        if numbers.articles.has(word) && (article || !numbers.units.contains_key(word.text)) {
            return None;
        }
        if let Some((tens, unit)) = word.split_once('-') {
            return Some(numbers.tens.get(tens)? + numbers.units.get(unit)?);
        }
        // A magnitude word is taken up as one.
        if numbers.magnitudes.contains_key(word) {
            return None;
        }
        numbers
            .prefix(word)
            .filter(|&(value, length)| length == word.len() && value.fract() == 0.0)
            .map(|(value, _)| value)
    }

    /// `zwei Komma drei`, `two point five`, `two hundred point zero three`.
    fn decimals(&self, base: &Numeral) -> Option<Numeral> {
        let numbers = self.numbers();
        let whole = base.value().filter(|value| value.fract() == 0.0 && *value < 1e6)?;
        if base.form != Form::Words || !numbers.points.contains(self.lower(base.tokens.end)) {
            return None;
        }
        let mut written = String::new();
        let mut end = base.tokens.end + 1;
        while let Some(digit) = self.plain_number(end).filter(|&digit| digit < 100.0) {
            written.push_str(&digit.to_string());
            end += 1;
        }
        let value: f64 = format!("{whole}.{written}").parse().ok().filter(|_| !written.is_empty())?;
        let places = i32::try_from(written.len()).ok()?;
        Some(self.summed(self.build(base.tokens.start..end, value, 10_f64.powi(-places), Form::Words)))
    }

    /// `zwei Drittel`, `a third`, `1/2`, `a half`: the whole number is a fraction.
    fn fraction_of(&self, base: &Numeral) -> Option<Numeral> {
        let numbers = self.numbers();
        let value = base.value()?;
        let (start, end) = (base.tokens.start, base.tokens.end);
        if matches!(base.form, Form::Fraction | Form::Multiple) || value.fract() != 0.0 {
            return None;
        }
        if base.form == Form::Digits
            && let Some(part) = self.slash(start)
        {
            return Some(self.build(start..start + 3, part, 0.0, Form::Fraction));
        }
        // `five - eighths` in a text whose signs stand apart
        let hyphen = self.tokens.get(end).is_some_and(|token| is_hyphen(token.text) && !token.glued);
        let name = end + usize::from(hyphen && base.form == Form::Words);
        let next = self.lower(name);
        if let Some(parts) = numbers.parts(next, value) {
            return Some(self.build(start..name + 1, value / parts, 0.0, Form::Fraction));
        }
        let half = numbers.articles.has(self.lower(start))
            && numbers.shares.contains_key(next)
            && !self.tokens[end].is_capitalised();
        if half {
            return Some(self.build(start..end + 1, numbers.shares[next.text], 0.0, Form::Fraction));
        }
        // `drei halbe Tage`
        let halves = numbers.halves.has(next) && numbers.halves.are_counted && value >= 2.0;
        halves.then(|| self.build(start..end + 1, value * 0.5, 0.5, Form::Words))
    }

    /// `one and a half`, `3 million and a quarter`, `fünf und drei Viertel`, `2 1/2`, `2½`: a fraction on
    /// top of a number, of its magnitude where it has one.
    fn with_fraction(&self, base: Numeral) -> Numeral {
        let Some(value) = base.value() else { return base };
        let end = base.tokens.end;
        let numbers = self.numbers();
        // twenty-three fifths
        if base.form == Form::Words
            && value.fract() == 0.0
            && let Some(parts) = numbers.parts(self.lower(end), value)
        {
            return self.build(base.tokens.start..end + 1, value / parts, 0.0, Form::Fraction);
        }
        if base.form == Form::Digits && base.tokens.len() == 1 {
            let hyphen = usize::from(self.tokens.get(end).is_some_and(|token| token.glued && is_hyphen(token.text)));
            if let Some(part) = self.slash(end + hyphen) {
                return self.magnified(self.build(
                    base.tokens.start..end + hyphen + 3,
                    value + part,
                    0.0,
                    Form::Digits,
                ));
            }
            if let Some(part) = self.tokens.get(end).and_then(|token| vulgar_fraction(token.text)) {
                return self.magnified(self.build(base.tokens.start..end + 1, value + part, 0.0, Form::Digits));
            }
        }
        if self.lower(end) != numbers.joiner {
            return base;
        }
        let Some((part, after)) = self.part_at(end + 1).or_else(|| self.bare_part_at(end + 1)) else { return base };
        // `two thousand and a third of them`: a fraction of something else.
        let links = &self.lexicon.grammar.links;
        let of = links.partitives.contains(self.lower(after)) || links.genitive_articles.contains(self.lower(after));
        let last = if base.tokens.len() > 1 { self.last_magnitude(end).unwrap_or(1.0) } else { 1.0 };
        // `one billion and a half million`: the part has a magnitude of its own.
        let own = self.magnitude(after, &base).map(|(own, _)| own).filter(|&own| value >= 1000.0 && own < last);
        if of || (last < 1000.0 && base.tokens.len() > 1 && value >= 1000.0) {
            return base;
        }
        let magnitude = own.unwrap_or(if (100.0..1000.0).contains(&last) { 1.0 } else { last });
        let tokens = base.tokens.start..after + usize::from(own.is_some());
        let sum = self.build(tokens, round(value + magnitude * part), magnitude * part, base.form);
        if own.is_some() { sum } else { self.magnified(sum) }
    }

    /// The magnitude that the number before the token `end` closes with.
    fn last_magnitude(&self, end: usize) -> Option<f64> {
        self.numbers().magnitudes.get(self.lower(end.checked_sub(1)?)).copied()
    }

    /// A fraction or a mixed number times the magnitude after it: `three quarters million`, `2 1/2
    /// million`.
    fn magnified(&self, base: Numeral) -> Numeral {
        let Some(value) = base.value() else { return base };
        let numbers = self.numbers();
        // two thirds of a million
        let of = base.form == Form::Fraction
            && self.lexicon.grammar.links.partitives.contains(self.lower(base.tokens.end))
            && numbers.articles.has(self.lower(base.tokens.end + 1));
        let at = base.tokens.end + if of { 2 } else { 0 };
        let Some((magnitude, token)) = self.magnitude(at, &base).filter(|&(magnitude, _)| magnitude >= 1000.0) else {
            return base;
        };
        Numeral {
            tokens: base.tokens.start..at + 1,
            span: base.span.join(token.span),
            amount: Amount::Exactly(round(value * magnitude)),
            last_digit: magnitude / 10.0,
            form: Form::Words,
            ..base
        }
    }

    /// The fraction `1/2` at the token `at`; none in dates (`5/17/2018`).
    fn slash(&self, at: usize) -> Option<f64> {
        let numerator = self.tokens.get(at).filter(|token| token.is_number())?;
        // In a text whose signs stand apart all three do: `1 / 4`.
        let apart = self.tokens.get(at + 1).is_some_and(|token| !token.glued);
        let part = |at: usize| self.tokens.get(at).filter(|token| token.glued != apart);
        let sign = part(at + 1)?;
        let denominator = part(at + 2).filter(|token| token.is_number())?;
        if !(sign.is("/") || sign.is("⁄")) || part(at + 3).is_some_and(|token| token.is("/")) {
            return None;
        }
        let (numerator, denominator): (f64, f64) = (numerator.text.parse().ok()?, denominator.text.parse().ok()?);
        // 9/11 is a day; `1/40 of the width` is a part whatever the number.
        let links = &self.lexicon.grammar.links;
        let next = self.lower(at + 3);
        let whole = links.partitives.contains(next) || links.genitive_articles.contains(next);
        let usual = denominator <= 10.0 || DENOMINATORS.contains(&denominator) || whole || sign.is("⁄");
        (numerator < denominator && usual).then_some(numerator / denominator)
    }
}

/// Takes the noise of binary fractions off a product: 1.1 × 10⁶ is 1,100,000.
pub(super) fn round(value: f64) -> f64 {
    let rounded = value.round();
    if (value - rounded).abs() < 1e-6 * value.abs().max(1.0) && value.abs() >= 1.0 { rounded } else { value }
}
