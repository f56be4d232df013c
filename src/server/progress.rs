//! Work-done progress (LSP 3.15): what a long piece of work tells the client's user.
//!
//! The work never waits for the client: it says how far it is, and a task of its own begins the
//! progress, passes on the newest state now and then, and ends it.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tower_lsp::ls_types::notification::Progress as ProgressNotification;
use tower_lsp::ls_types::{
    ProgressParams, ProgressParamsValue, ProgressToken, WorkDoneProgress, WorkDoneProgressBegin, WorkDoneProgressEnd,
    WorkDoneProgressReport,
};

use super::session::Session;
use crate::corpus::{Progress, Summary};
use crate::output::editor_words;

/// How often a user's eye can use news.
const PACE: Duration = Duration::from_millis(100);

/// Where a piece of work says how far it is. The progress ends when this is dropped.
#[derive(Debug)]
pub(super) struct Report {
    news: Option<watch::Sender<News>>,
}

#[derive(Clone, Debug, Default)]
struct News {
    at: Option<Progress>,
    summary: Option<Summary>,
}

impl Report {
    /// Progress that no one sees.
    pub(super) fn silent() -> Self {
        Self { news: None }
    }

    /// Progress in reading the reports of `root`; unseen where the client shows none.
    pub(super) fn begin(session: &Arc<Session>, root: &Path) -> Self {
        let shown = session.state().abilities.as_ref().is_some_and(|abilities| abilities.progress);
        let Some(client) = session.client.get().cloned().filter(|_| shown) else {
            return Self::silent();
        };
        let (sender, mut news) = watch::channel(News::default());
        let language = session.state().language();
        let token = ProgressToken::String(format!("beleg/index/{}", root.display()));
        let outbox = session.outbox.clone();
        tokio::spawn(async move {
            if client.create_work_done_progress(token.clone()).await.is_err() {
                return;
            }
            let send = |value| {
                let params = ProgressParams { token: token.clone(), value: ProgressParamsValue::WorkDone(value) };
                outbox.notify::<ProgressNotification>(params);
            };
            send(WorkDoneProgress::Begin(WorkDoneProgressBegin {
                title: editor_words::indexing(language).into(),
                cancellable: Some(false),
                message: None,
                percentage: Some(0),
            }));
            while news.changed().await.is_ok() {
                let at = news.borrow_and_update().at;
                if let Some(Progress { done, total }) = at.filter(|at| at.total > 0) {
                    send(WorkDoneProgress::Report(WorkDoneProgressReport {
                        cancellable: Some(false),
                        message: Some(format!("{done}/{total}")),
                        percentage: Some((done.min(total) * 100 / total) as u32),
                    }));
                }
                tokio::time::sleep(PACE).await;
            }
            let summary = news.borrow().summary.clone();
            let message = summary.map(|summary| editor_words::indexed(summary.reports, summary.figures, language));
            send(WorkDoneProgress::End(WorkDoneProgressEnd { message }));
        });
        Self { news: Some(sender) }
    }

    /// So far it is.
    pub(super) fn progress(&self, at: Progress) {
        if let Some(news) = &self.news {
            news.send_modify(|news| news.at = Some(at));
        }
    }

    /// What came of it.
    pub(super) fn end(&self, summary: &Summary) {
        if let Some(news) = &self.news {
            news.send_modify(|news| news.summary = Some(summary.clone()));
        }
    }
}
