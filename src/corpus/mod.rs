//! The corpus: reports become an index of claims, and the index answers which reported claims a
//! draft's claim may be set beside.
//!
//! The only room that knows files, folders and how the index is stored. A report that cannot be
//! read is named and skipped; nothing is ever written into the user's folders.

mod batches;
mod cache;
mod candidates;
mod dates;
mod evidence;
mod files;
mod find;
mod folders;
mod formats;
mod front_matter;
mod furniture;
mod hash;
mod head;
mod index;
mod intake;
mod keys;
mod origins;
mod passages;
mod report;
mod root;
mod side_by_side;
mod stems;
mod store;
#[cfg(test)]
mod tests;
mod update;
mod view;
mod watch;

pub use evidence::{Evidence, ReportedClaim, Without};
pub use formats::{Part, READ_PDF, ReadError, ReadFile, pdf_is_read_by, read_as, read_draft, read_file, read_pdf};
pub use index::{Corpus, CorpusError, Progress, Skipped, Summary, index_folder};
pub use origins::{fullness, is_longer_name, sources, speaks_for, words_of_name};
pub use passages::Passage;
pub use report::{Metadata, Report};
pub use root::{CONFIGURATION_FILE, find_root, read_configuration};
pub(crate) use side_by_side::side_by_side;
pub use view::{ReportText, file_of};
pub use watch::{Changed, Watch, watch};

/// `name` for a line of its own: what would end the line, or steer a terminal, is shown and does nothing.
fn in_one_line(name: &str) -> String {
    name.chars()
        .flat_map(|letter| if letter.is_control() { letter.escape_default().collect() } else { vec![letter] })
        .collect()
}
