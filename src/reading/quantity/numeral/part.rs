//! The part on top of a number, beside it or tied to it: `one and a half`, `two and half million`, `five-and-a-half-year`.

use super::Numerals;

impl Numerals<'_, '_> {
    /// The fraction on top of a number that a count at the token `at` and a name of parts right behind it
    /// make (`three quarters`, `a third`, `a half`), and the token after it.
    pub(super) fn part_at(&self, at: usize) -> Option<(f64, usize)> {
        let numbers = self.numbers();
        let count = if numbers.articles.has(self.lower(at)) { Some(1.0) } else { self.plain_number(at) };
        let (count, name) = (count.filter(|&count| count > 0.0)?, self.lower(at + 1));
        let parts = numbers
            .parts(name, count)
            .or_else(|| numbers.shares.get(name).filter(|_| count < 2.0).map(|share| 1.0 / share))
            .or_else(|| (numbers.halves.has(name) && count < 2.0).then_some(2.0));
        parts.filter(|&parts| count < parts).map(|parts| (count / parts, at + 2))
    }

    /// `two and | half million`: a share without its article, which only a magnitude makes a part of the number before it.
    pub(super) fn bare_part_at(&self, at: usize) -> Option<(f64, usize)> {
        let numbers = self.numbers();
        let magnitude = numbers.magnitudes.get(self.lower(at + 1)).is_some_and(|&magnitude| magnitude >= 1000.0);
        numbers.shares.get(self.lower(at)).filter(|_| magnitude).map(|&share| (share, at + 1))
    }

    /// The part of one that hyphens tie to a number, with the bytes it takes: `and-a-half` of `five-and-a-half-year`.
    pub(super) fn tied_part(&self, rest: &str) -> Option<(f64, usize)> {
        let numbers = self.numbers();
        let mut words = rest.split('-');
        let (joiner, article, name) = (words.next()?, words.next()?, words.next()?);
        let fits = joiner == numbers.joiner && numbers.articles.has(article);
        let part = numbers.shares.get(name).copied().or_else(|| Some(1.0 / numbers.parts(name, 1.0)?));
        part.filter(|_| fits).map(|part| (part, joiner.len() + article.len() + name.len() + 2))
    }
}
