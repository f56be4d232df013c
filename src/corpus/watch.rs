//! Watching the corpus where the editor cannot: changed paths come in bundles, so that a folder
//! being copied is one change and not a thousand.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::{EventKind, RecursiveMode, Watcher as _};

/// Changes this close to each other come together.
const QUIET: Duration = Duration::from_millis(200);

/// A bundle is passed on after this long, also where changes do not cease.
const PATIENCE: Duration = Duration::from_secs(2);

/// Watches until it is dropped.
#[derive(Debug)]
pub struct Watch {
    _watcher: notify::RecommendedWatcher,
}

/// Watches `paths`, folders with all that is in them. `changed` is called on a thread of its own with
/// the paths that were made, changed or removed, each once, in order. The error says what cannot be
/// watched, and why; paths that do not exist are passed over.
pub fn watch(paths: &[PathBuf], changed: impl Fn(Vec<PathBuf>) + Send + 'static) -> Result<Watch, String> {
    let (sender, receiver) = channel();
    let failed = |path: &PathBuf, error: &notify::Error| format!("{}: cannot be watched ({error})", path.display());
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        let Ok(event) = event else { return };
        // Reading a report is no change of it.
        if !matches!(event.kind, EventKind::Access(_)) {
            for path in event.paths {
                // The receiver is gone when the watch is being dropped.
                let _ = sender.send(path);
            }
        }
    })
    .map_err(|error| format!("folders cannot be watched ({error})"))?;
    for path in paths.iter().filter(|path| path.exists()) {
        watcher.watch(path, RecursiveMode::Recursive).map_err(|error| failed(path, &error))?;
    }
    std::thread::Builder::new()
        .name("watch".into())
        .spawn(move || pass_on(&receiver, &changed))
        .map_err(|error| format!("folders cannot be watched ({error})"))?;
    Ok(Watch { _watcher: watcher })
}

/// Passes bundles on until the watcher is gone.
fn pass_on(paths: &Receiver<PathBuf>, changed: &impl Fn(Vec<PathBuf>)) {
    while let Ok(first) = paths.recv() {
        let begun = Instant::now();
        let mut bundle = BTreeSet::from([first]);
        loop {
            match paths.recv_timeout(QUIET) {
                Ok(path) if begun.elapsed() < PATIENCE => {
                    bundle.insert(path);
                }
                Ok(path) => {
                    bundle.insert(path);
                    break;
                }
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        changed(bundle.into_iter().collect());
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot set up its folder has failed")]
mod tests {
    use super::*;

    #[test]
    fn changes_come_in_bundles_and_reading_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().canonicalize().unwrap();
        std::fs::write(root.join("a.txt"), "eins").unwrap();
        let (sender, bundles) = channel();
        let watch = watch(&[root.clone(), root.join("nirgends")], move |paths| sender.send(paths).unwrap()).unwrap();
        std::fs::read(root.join("a.txt")).unwrap();
        std::fs::write(root.join("b.txt"), "zwei").unwrap();
        std::fs::write(root.join("c.txt"), "drei").unwrap();
        let bundle = bundles.recv().unwrap();
        assert!(bundle.contains(&root.join("b.txt")) && bundle.contains(&root.join("c.txt")), "{bundle:?}");
        assert!(!bundle.contains(&root.join("a.txt")), "{bundle:?}");
        std::fs::remove_file(root.join("a.txt")).unwrap();
        assert_eq!(bundles.recv().unwrap(), [root.join("a.txt")]);
        drop(watch);
        assert!(bundles.recv().is_err(), "and then no more");
    }
}
