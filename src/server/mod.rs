//! The language server: LSP only.
//!
//! Messages come through [`frames`] and [`transport`], are put in order by [`wire_order`], change or
//! look at the [`session`], and are answered by one file a feature, each a pure function of a
//! snapshot. Protocol types stay in here. No handler waits for the client, and nothing a client
//! sends ends the server but `exit`, a closed pipe, or its own end.

mod backend;
mod caret;
mod client;
mod client_process;
mod code_actions;
mod code_lens;
mod commands;
mod completion;
mod convert;
mod diagnostics;
mod document_links;
mod document_symbols;
mod draft;
mod edits;
mod evidence;
mod evidence_sheet;
mod extracts;
mod fitness;
mod frames;
mod hover;
mod indexing;
mod initialize;
mod inlay_hints;
mod navigation;
mod notifications;
mod outbox;
mod passages;
mod progress;
mod publishing;
mod rule_pages;
mod semantic_tokens;
mod session;
mod settings;
mod status;
mod transport;
mod watching;
mod wire_order;
mod workspace;
mod workspace_symbols;

use std::io::{Read, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tower_lsp::LspService;

use backend::Backend;
use outbox::Outbox;
use session::Session;
use wire_order::WireOrder;

use crate::language::Lang;

/// Threads that compute: the drafts being typed in, the requests about them, and an index update.
const WORKERS: usize = 8;

/// A thread that computes remembers what it found out about words and names, and forgets it when it ends. Writers
/// think for longer than the ten seconds after which idle threads end otherwise.
const PAUSE: Duration = Duration::from_secs(3600);

/// How a session ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// `exit` after `shutdown`.
    Properly,
    /// `exit` without `shutdown`, or the client was gone; the process is to exit with 1 (LSP 3.17,
    /// "Exit").
    Early,
}

/// What the command line says over the settings.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The project's folder, whatever the client has open.
    pub root: Option<PathBuf>,
    /// Folders of reports in the place of those of the settings; relative to where the command runs.
    pub corpus: Vec<PathBuf>,
    /// Where the index lies.
    pub index: Option<PathBuf>,
    /// The language of the drafts.
    pub language: Option<Lang>,
}

/// Serves one client that writes to `input` and reads from `output`, until it is done.
///
/// # Errors
/// The system gives no threads.
pub fn run(
    input: impl Read + Send + 'static,
    output: impl Write + Send + 'static,
    options: Options,
) -> std::io::Result<Ended> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .max_blocking_threads(WORKERS)
        .thread_keep_alive(PAUSE)
        .enable_all()
        .build()?;
    let ended = runtime.block_on(async {
        let (outbox, outgoing) = Outbox::new();
        let session = Session::new(outbox.clone(), options);
        let (service, socket) = LspService::build(|client| Backend::new(Arc::clone(&session), client))
            .custom_method("beleg/evidence", Backend::evidence)
            .custom_method("beleg/extract", Backend::extract)
            .finish();
        let service = WireOrder::new(service, Arc::clone(&session));
        tokio::select! {
            () = transport::serve(input, output, service, socket, outbox, outgoing) => {}
            () = session.client_is_gone.notified() => {}
        }
        if session.state().is_shut_down { Ended::Properly } else { Ended::Early }
    });
    // What still computes has nobody to tell.
    runtime.shutdown_background();
    Ok(ended)
}
