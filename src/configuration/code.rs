//! The codes of findings, and how loud they are: what a user turns up, down or off.

/// What is wrong with a figure (`verdicts.md`, section 3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Code {
    Quote,
    Retracted,
    Referent,
    Modality,
    Increment,
    Qualifier,
    Precision,
    Misattributed,
    Outdated,
    Origin,
    Conflict,
    Contested,
    Inconsistent,
    Arithmetic,
    Unattributed,
    Unsourced,
}

impl Code {
    /// Every code, in the order in which one goes before another where several fit.
    pub const ALL: [Self; 16] = [
        Self::Quote,
        Self::Retracted,
        Self::Referent,
        Self::Modality,
        Self::Increment,
        Self::Qualifier,
        Self::Precision,
        Self::Misattributed,
        Self::Outdated,
        Self::Origin,
        Self::Conflict,
        Self::Contested,
        Self::Inconsistent,
        Self::Arithmetic,
        Self::Unattributed,
        Self::Unsourced,
    ];

    /// The code as it is written everywhere: `conflict`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Quote => "quote",
            Self::Retracted => "retracted",
            Self::Referent => "referent",
            Self::Modality => "modality",
            Self::Increment => "increment",
            Self::Qualifier => "qualifier",
            Self::Precision => "precision",
            Self::Misattributed => "misattributed",
            Self::Outdated => "outdated",
            Self::Origin => "origin",
            Self::Conflict => "conflict",
            Self::Contested => "contested",
            Self::Inconsistent => "inconsistent",
            Self::Arithmetic => "arithmetic",
            Self::Unattributed => "unattributed",
            Self::Unsourced => "unsourced",
        }
    }

    /// The code of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|code| code.name() == name)
    }
}

/// How loud a finding is, gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    Error,
    Warning,
    Information,
    Hint,
}

impl Severity {
    /// The severity as it is written everywhere: `error`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Information => "information",
            Self::Hint => "hint",
        }
    }

    /// The severity of that name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Error, Self::Warning, Self::Information, Self::Hint].into_iter().find(|it| it.name() == name)
    }
}
