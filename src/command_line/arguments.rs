//! The commands and options, as `--help` shows them.

#![allow(clippy::doc_markdown, reason = "these comments are printed by --help, where backticks would show")]

use std::path::PathBuf;

use beleg::configuration::Severity;
use beleg::language::Lang;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;

/// Checks the figures of a draft against the reports they come from.
///
/// beleg reads a folder of source reports, knows every figure in them and who said it, and tells
/// which report backs a figure of your draft and which contradicts it. It never goes online.
#[derive(Debug, Parser)]
#[command(name = "beleg", version, max_term_width = 100, after_help = EXAMPLES)]
pub struct Arguments {
    #[command(flatten)]
    pub common: Common,
    #[command(subcommand)]
    pub command: Command,
}

const EXAMPLES: &str = "\
Examples:
  beleg check draft.md                  check a draft against the reports in ./corpus
  beleg find nordkoreanische Soldaten   who says how many?
  beleg extract report.txt              the figures of a text, and who gives them
  beleg COMMAND --help                  more on one command, with examples

Exit status: 0 nothing wrong, 1 findings, 2 wrong usage or a file that cannot be read.";

/// Options of every command.
#[derive(Args, Clone, Debug)]
#[command(next_help_heading = "Common options")]
pub struct Common {
    /// The project's folder [default: the nearest upwards that holds beleg.toml, else this one]
    #[arg(long, global = true, value_name = "DIR")]
    pub root: Option<PathBuf>,
    /// A folder of reports; may be repeated; takes the place of those in beleg.toml
    #[arg(long, global = true, value_name = "DIR")]
    pub corpus: Vec<PathBuf>,
    /// Where the index lies [default: the user's cache folder]
    #[arg(long, global = true, value_name = "DIR")]
    pub index: Option<PathBuf>,
    /// The language of the texts, and of what is said about them
    #[arg(long, global = true, value_enum, default_value_t = Language::Auto, hide_possible_values = false)]
    pub lang: Language,
    /// When to use colours; NO_COLOR is heeded
    #[arg(long, global = true, value_enum, default_value_t = Color::Auto, value_name = "WHEN")]
    pub color: Color,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check drafts against the reports
    ///
    /// Brings the index of the reports up to date first. Every figure of the drafts is looked up;
    /// what the reports contradict, word differently or do not know is said with the passage that
    /// shows it and a way to put it right.
    #[command(after_help = CHECK_EXAMPLES)]
    Check(Check),
    /// Print the reported figures that match words, grouped by who gives them
    #[command(after_help = FIND_EXAMPLES)]
    Find(Find),
    /// Print the figures of files, with who gives them; needs no corpus
    #[command(after_help = EXTRACT_EXAMPLES)]
    Extract(Extract),
    /// Bring the index of the reports up to date, and say what was read and what was skipped
    #[command(after_help = INDEX_EXAMPLES)]
    Index,
    /// Run the language server on standard input and output
    ///
    /// Editors start it by themselves; there is no need to run it by hand.
    #[command(after_help = LSP_EXAMPLES)]
    Lsp(Lsp),
    /// Read a PDF from standard input: beleg calls itself so, since a PDF may ask for all time and memory
    #[command(hide = true)]
    ReadPdf,
    /// Print the completions for a shell
    #[command(after_help = COMPLETIONS_EXAMPLES)]
    Completions(Completions),
}

const CHECK_EXAMPLES: &str = "\
Examples:
  beleg check draft.md
  beleg check drafts/*.md --fail-on warning
  beleg check draft.md --corpus ~/reports --corpus ~/wire
  beleg check draft.md --format json > verdicts.json
  beleg check draft.md --format sarif > beleg.sarif";

#[derive(Args, Debug)]
pub struct Check {
    /// The drafts to check
    #[arg(required = true, value_name = "DRAFT")]
    pub drafts: Vec<PathBuf>,
    /// How to print what was found
    #[arg(long, value_enum, default_value_t = CheckFormat::Text)]
    pub format: CheckFormat,
    /// The least severity that makes the exit status 1
    #[arg(long, value_enum, default_value_t = FailOn::Error, value_name = "SEVERITY")]
    pub fail_on: FailOn,
    /// Show findings that were looked at and let stand, too
    #[arg(long)]
    pub show_ignored: bool,
}

const FIND_EXAMPLES: &str = "\
Examples:
  beleg find nordkoreanische Soldaten
  beleg find NIS Soldaten Kursk
  beleg find Verluste --format json";

#[derive(Args, Debug)]
pub struct Find {
    /// Words of the subject, the source, the place or the sentence; all must match
    #[arg(required = true, value_name = "WORDS")]
    pub words: Vec<String>,
    /// How to print what was found
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
}

const EXTRACT_EXAMPLES: &str = "\
Examples:
  beleg extract report.txt
  beleg extract corpus/*.txt --format json
  beleg extract report.html --format json --with-text";

#[derive(Args, Debug)]
pub struct Extract {
    /// The files to read
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<PathBuf>,
    /// How to print the figures
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Add the prose as read and the metadata of each file (JSON only)
    #[arg(long)]
    pub with_text: bool,
}

const INDEX_EXAMPLES: &str = "\
Examples:
  beleg index
  beleg index --corpus ~/reports --index ~/.cache/beleg-test";

const LSP_EXAMPLES: &str = "\
Examples:
  beleg lsp
  beleg lsp --stdio                     the same; for editors that insist on saying so";

#[derive(Args, Debug)]
pub struct Lsp {
    /// Accepted and ignored: standard input and output are all there is
    #[arg(long)]
    pub stdio: bool,
}

const COMPLETIONS_EXAMPLES: &str = "\
Examples:
  beleg completions bash > ~/.local/share/bash-completion/completions/beleg
  beleg completions zsh > ~/.zfunc/_beleg
  beleg completions fish > ~/.config/fish/completions/beleg.fish";

#[derive(Args, Debug)]
pub struct Completions {
    /// The shell to complete in
    #[arg(value_enum)]
    pub shell: Shell,
}

/// `--lang`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Language {
    /// German
    De,
    /// English
    En,
    /// Told from each text
    Auto,
}

impl Language {
    /// The language asked for; `None` where it is to be told from the text.
    pub fn asked(self) -> Option<Lang> {
        match self {
            Self::De => Some(Lang::German),
            Self::En => Some(Lang::English),
            Self::Auto => None,
        }
    }
}

/// `--color`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// Where the output is a terminal
    Auto,
    Always,
    Never,
}

/// `--format` of `extract` and `find`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For programs
    Json,
}

/// `--format` of `check`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum CheckFormat {
    /// For people
    Text,
    /// For programs
    Json,
    /// For code-scanning services (SARIF 2.1.0)
    Sarif,
    /// Annotations on GitHub, as workflow commands
    Github,
}

/// `--fail-on`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum FailOn {
    Error,
    Warning,
    Never,
}

impl FailOn {
    /// Whether a finding of this severity makes the run fail.
    pub fn fails(self, severity: Severity) -> bool {
        match self {
            Self::Error => severity == Severity::Error,
            Self::Warning => severity <= Severity::Warning,
            Self::Never => false,
        }
    }
}
