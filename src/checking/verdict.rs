//! The verdict: status, findings and evidence of one figure.

use std::sync::Arc;

use super::{Code, Severity};
use crate::corpus::ReportedClaim;
use crate::text::Span;

/// What is said of one figure of a draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Verdict {
    pub status: Status,
    /// Gravest first.
    pub findings: Vec<Finding>,
    /// Nearest first.
    pub evidence: Vec<Exhibit>,
}

/// How the figure stands to the reports, whatever findings it has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// A comparable report agrees.
    Supported,
    /// One agrees, another origin contradicts.
    Contested,
    /// There are comparable reports and none agrees.
    Conflicting,
    /// It follows from other figures of the draft by right arithmetic.
    Computed,
    /// No comparable report.
    #[default]
    Unsourced,
}

/// One thing wrong with a figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub code: Code,
    pub severity: Severity,
    /// What `output` makes the message and the why from.
    pub reason: Reason,
    /// The exhibits that it rests on, as indices into the verdict's evidence.
    pub exhibits: Vec<usize>,
    /// Other places of the draft that it is about.
    pub related: Vec<Span>,
    pub fixes: Vec<Fix>,
    /// Set where the writer has looked at it and let it stand; holds the reason given, which may be
    /// empty. Such a finding is listed on request only.
    pub ignored: Option<String>,
}

/// Why a finding is one, as data: each case holds what its sentence needs.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// Comparable reports give other figures.
    OtherFigures {
        /// How many origins they go back to.
        origins: usize,
    },
    /// Comparable reports give other figures, and the draft's looks like a slip of the keys.
    Digits,
    /// Percent in the one, points in the other.
    PointsForPercent,
    /// `billion` in English is `Milliarde` in German.
    LongScale,
    /// A report gives it, another origin contradicts, and the draft does not say whose it is.
    NotSaidWhose,
    /// The source named said something else.
    SourceSaidOther,
    /// The figure is another source's.
    OtherSource,
    /// The source named has no report on it.
    SourceUnheard,
    /// The hedge of the report was dropped.
    HedgeDropped,
    /// The bound was turned round.
    BoundTurned,
    /// The range was made a point.
    RangeCollapsed,
    /// `knapp` for something above, `gut` for something below.
    WrongDirection,
    /// More exact than any report.
    TooExact,
    /// In the middle of what was reported, and no one reported it.
    Midpoint,
    /// Rounded to what it does not round to.
    WronglyRounded,
    /// The same source, or the same running count, later gave another figure.
    Superseded,
    /// An increment in the reports, a total in the draft.
    IncrementAsTotal,
    /// By how much it changed in the one text, how much it now is in the other.
    LevelAndChange,
    /// A rate in the reports, a total in the draft.
    RateAsTotal,
    /// The reports have it of all together or of several years, the draft for each.
    TotalAsRate,
    /// The number is of something else.
    OfSomethingElse,
    /// The number is of its neighbour in the report's sentence.
    OfItsNeighbour,
    /// The number is of the same thing at another time.
    OfAnotherTime,
    /// Planned, forecast, possible in the reports; a fact in the draft.
    NotYetFact,
    /// Denied in the reports.
    Denied,
    /// Said to have several sources; all go back to one.
    OneOrigin,
    /// The agency credited only passes it on.
    OnlyPassedOn,
    /// The report was corrected, withdrawn or cancelled.
    Withdrawn,
    /// The quotation has another figure in the reports.
    QuotedOtherwise,
    /// The draft has another figure for the same at `related`.
    AtOddsWithDraft,
    /// The figures at `related` give `result` instead.
    Miscalculated {
        /// What comes out, in the figure's own unit.
        result: f64,
        /// What was done with them.
        operation: Operation,
    },
    /// Reports attribute it, the draft does not.
    AttributionMissing,
    /// No report on it.
    NothingReported,
}

/// How figures of a draft hang together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operation {
    Sum,
    Difference,
    PercentChange,
    /// A change of a percentage, which is counted in points.
    PointChange,
    Share,
    /// The whole, from a part and its share.
    Whole,
    /// The part, from a whole and its share.
    Part,
    /// What it comes to for each of a number.
    Each,
    /// What a number of things come to, at so much each.
    Product,
    /// An amount in another currency.
    Conversion,
    Multiple,
}

/// A way to put a figure right.
#[derive(Clone, Debug, PartialEq)]
pub struct Fix {
    pub kind: FixKind,
    /// In the order of the text, without overlap; never inside quotation marks. Empty where the fix
    /// only shows something.
    pub edits: Vec<Edit>,
}

/// What a fix does, for its title. The strings are the words put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FixKind {
    /// Write the reported figure: `rund 10.000 (US-Verteidigungsministerium)`.
    UseFigure { figure: String, source: Option<String> },
    /// Say who gives it: `laut NIS`.
    AddAttribution { attribution: String },
    /// Credit the source that gave it.
    SwapSource { source: String },
    /// Write the spread of what is reported: `10.000 bis 14.000`.
    UseSpread { spread: String },
    /// Restore the reported wording: `bis zu 14.000`.
    RestoreWording { wording: String },
    /// Write what the arithmetic gives.
    UseResult { result: String },
}

/// One replacement in the draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub span: Span,
    pub new_text: String,
}

/// A reported claim set beside the draft's, with how it relates to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Exhibit {
    pub reported: Arc<ReportedClaim>,
    pub relation: Relation,
}

/// How a reported claim relates to the draft's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Gives this figure.
    Agrees,
    /// Allows it, or is about something near it without deciding.
    Compatible,
    Conflicts,
    /// Was replaced by a later figure of the same source.
    Superseded,
    Retracted,
}
