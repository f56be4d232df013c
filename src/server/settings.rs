//! Settings: `beleg.toml` of each project, and over it what the client sets.
//!
//! The client is asked once; what changes later it says by itself. Nothing needs a restart: a project
//! whose settings changed is made anew, and its corpus opened again only where that changed.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde_json::Value;
use tower_lsp::ls_types::{ConfigurationItem, MessageType};

use super::indexing::{Announce, Extent};
use super::session::Session;
use super::workspace::Workspace;
use crate::configuration::{Configuration, Problem};
use crate::corpus::{CONFIGURATION_FILE, read_configuration};
use crate::output::notices;

/// The name of our settings among the client's.
const SECTION: &str = "beleg";

impl Session {
    /// The project in `root` with its settings as they are now; its corpus is not open yet.
    pub(super) fn load(&self, root: PathBuf) -> Arc<Workspace> {
        let configuration = self.configuration(&root);
        Arc::new(Workspace::new(root, configuration))
    }

    /// Reads the settings of the project in `root` again.
    pub(super) fn reload(self: &Arc<Self>, root: &Path) {
        loop {
            let Some(old) = self.state().workspaces.get(root).cloned() else {
                return;
            };
            let configuration = self.configuration(root);
            if configuration == old.configuration {
                return;
            }
            let new = Workspace::new(root.to_owned(), configuration);
            let keeps_corpus = new.has_corpus_of(&old);
            let new = if keeps_corpus { new.with_corpus_of(&old) } else { new };
            // The reports may have come in since the old one was looked at.
            if self.replace_workspace(&old, &Arc::new(new)) {
                if !keeps_corpus {
                    self.watch_files();
                    self.index(root, Extent::Everything, Announce::Progress);
                }
                return;
            }
        }
    }

    /// Takes the client's settings: our section, or an object that holds it.
    pub(super) fn take_settings(self: &Arc<Self>, settings: &Value) {
        let ours = settings.get(SECTION).unwrap_or(settings).clone();
        let roots: Vec<PathBuf> = {
            let mut state = self.state();
            if state.settings == ours {
                return;
            }
            state.settings = ours;
            state.workspaces.keys().cloned().collect()
        };
        for root in roots {
            self.reload(&root);
        }
    }

    /// Asks the client for its settings, where it can be asked; the answer is taken when it comes.
    pub(super) fn ask_for_settings(self: &Arc<Self>) {
        let asks = self.state().abilities.as_ref().is_some_and(|abilities| abilities.configuration);
        let Some(client) = self.client.get().cloned().filter(|_| asks) else {
            return;
        };
        let session = Arc::clone(self);
        tokio::spawn(async move {
            let item = ConfigurationItem { scope_uri: None, section: Some(SECTION.into()) };
            match client.configuration(vec![item]).await {
                Ok(settings) => session.take_settings(settings.first().unwrap_or(&Value::Null)),
                Err(error) => session.complain(format!("workspace/configuration: {error}")),
            }
        });
    }

    /// `beleg.toml` with the client's settings over it; what is wrong with either is said.
    fn configuration(&self, root: &Path) -> Configuration {
        let (configuration, problems) = read_configuration(root);
        let file = root.join(CONFIGURATION_FILE);
        self.say_problems(&problems, |problem| format!("{}:{}", file.display(), problem.line));
        let settings = self.state().settings.clone();
        let (merged, problems) = configuration.merged_with_settings(&settings);
        self.say_problems(&problems, |_| "settings".into());
        self.with_options(merged)
    }

    /// The settings with what the command line says over them.
    fn with_options(&self, mut configuration: Configuration) -> Configuration {
        if !self.options.corpus.is_empty() {
            let absolute =
                |path: &PathBuf| std::path::absolute(path).unwrap_or_else(|_| path.clone()).display().to_string();
            configuration.corpus.paths = self.options.corpus.iter().map(absolute).collect();
        }
        if self.options.language.is_some() {
            configuration.check.language = self.options.language;
        }
        configuration
    }

    /// Logs every problem, and shows the first of them.
    fn say_problems(&self, problems: &[Problem], place: impl Fn(&Problem) -> String) {
        let lines: Vec<String> = problems
            .iter()
            .map(|problem| {
                let key = if problem.key.is_empty() { String::new() } else { format!("{}: ", problem.key) };
                format!("{}: {key}{}", place(problem), problem.message)
            })
            .collect();
        if let Some(first) = lines.first() {
            let language = self.state().language();
            self.outbox.show(MessageType::WARNING, notices::settings(first, lines.len() - 1, language));
        }
        for line in lines {
            self.complain(line);
        }
    }
}
