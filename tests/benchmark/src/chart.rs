//! How what is measured grows with the reports, as a picture: both axes by powers of ten.

use std::path::Path;

use crate::scale::Row;

const WIDTH: f64 = 720.0;
const HEIGHT: f64 = 400.0;
/// Left, right, top and bottom of the field, from the edges.
const MARGIN: [f64; 4] = [70.0, 190.0, 20.0, 50.0];

/// A line of the chart: its name, its colour, and what it shows of a row.
type Line = (&'static str, &'static str, fn(&Row) -> f64);

/// What is shown, with its unit in the name.
const LINES: [Line; 4] = [
    ("index (s)", "#4477aa", |row| row.indexing),
    ("edit, median (ms)", "#ee6677", |row| row.felt.edit[0]),
    ("candidates again (µs)", "#228833", |row| row.candidates[1]),
    ("index (MB per 100 MB)", "#aa7711", Row::share),
];

/// Writes the chart of `rows` to `path`.
pub fn write(rows: &[Row], path: &Path) -> Result<(), String> {
    let [left, right, top, bottom] = MARGIN;
    let reports = rows.iter().map(|row| row.reports as f64);
    let values = rows.iter().flat_map(|row| LINES.iter().map(|(.., value)| value(row)));
    let across = Axis::of(reports, left, WIDTH - right);
    let up = Axis::of(values, HEIGHT - bottom, top);
    let mut svg = vec![format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" font-family=\"sans-serif\" \
         font-size=\"13\">\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>"
    )];
    for tick in across.ticks() {
        let x = across.at(tick);
        svg.push(format!("<path d=\"M{x:.1} {top}V{:.1}\" stroke=\"#dddddd\"/>", HEIGHT - bottom));
        svg.push(format!(
            "<text x=\"{x:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{tick}</text>",
            HEIGHT - bottom + 20.0
        ));
    }
    for tick in up.ticks() {
        let y = up.at(tick);
        svg.push(format!("<path d=\"M{left} {y:.1}H{:.1}\" stroke=\"#dddddd\"/>", WIDTH - right));
        svg.push(format!("<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{tick}</text>", left - 8.0, y + 4.0));
    }
    for (name, colour, value) in LINES {
        let mut line: Vec<String> = Vec::new();
        for row in rows {
            let sign = if line.is_empty() { 'M' } else { 'L' };
            let (x, y) = (across.at(row.reports as f64), up.at(value(row)));
            line.push(format!("{sign}{x:.1} {y:.1}"));
            svg.push(format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3.5\" fill=\"{colour}\"/>"));
        }
        svg.push(format!("<path d=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>", line.concat()));
        let y = rows.last().map_or(top, |row| up.at(value(row)));
        svg.push(format!(
            "<text x=\"{:.1}\" y=\"{:.1}\" fill=\"{colour}\">{name}</text>",
            WIDTH - right + 12.0,
            y + 4.0
        ));
    }
    svg.push(format!(
        "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">reports</text>\n</svg>\n",
        f64::midpoint(left, WIDTH - right),
        HEIGHT - 12.0
    ));
    std::fs::write(path, svg.join("\n")).map_err(|error| format!("{}: {error}", path.display()))
}

/// An axis by powers of ten, from one place to another.
struct Axis {
    /// The powers of ten that it begins and ends with.
    powers: [i32; 2],
    places: [f64; 2],
}

impl Axis {
    fn of(values: impl Iterator<Item = f64> + Clone, from: f64, to: f64) -> Self {
        let positive = values.filter(|value| *value > 0.0);
        let least = positive.clone().fold(f64::INFINITY, f64::min);
        let most = positive.fold(f64::NEG_INFINITY, f64::max);
        // Between a thousandth and ten million lies all that is measured.
        let (lowest, highest) = (-3, 7);
        let first = (lowest..highest).rev().find(|&power| 10_f64.powi(power) <= least).unwrap_or(lowest);
        let end = (lowest..highest).find(|&power| 10_f64.powi(power) >= most).unwrap_or(highest);
        Self { powers: [first, end.max(first + 1)], places: [from, to] }
    }

    fn at(&self, value: f64) -> f64 {
        let [first, last] = self.powers.map(f64::from);
        let [from, to] = self.places;
        from + (to - from) * ((value.log10() - first) / (last - first)).clamp(0.0, 1.0)
    }

    fn ticks(&self) -> impl Iterator<Item = f64> {
        (self.powers[0]..=self.powers[1]).map(|power| 10_f64.powi(power))
    }
}
