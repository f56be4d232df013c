//! The corpus: reports become an index of claims, and the index answers which reported claims a
//! draft's claim may be set beside.
//!
//! The only room that knows files, folders and how the index is stored. A report that cannot be
//! read is named and skipped; nothing is ever written into the user's folders.

mod evidence;
mod formats;
mod index;
mod report;

pub use evidence::{Evidence, ReportedClaim};
pub use formats::{ReadError, ReadFile, read_file};
pub use index::{Corpus, CorpusError, Progress, Skipped, Summary};
pub use report::{Metadata, Report};
