//! Watching the corpus where the editor cannot: a change is passed on at once, what follows it comes in
//! bundles, so that a folder being copied is a few changes and not a thousand.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use notify::{EventKind, RecursiveMode, Watcher as _};

/// Changes this close to each other come together: a file is made, written and put in its place within it.
const AT_ONCE: Duration = Duration::from_millis(20);

/// Changes this close to each other come together where others came before: a folder is being copied.
const QUIET: Duration = Duration::from_millis(200);

/// After so long without changes, the next one is passed on at once again.
const CALM: Duration = Duration::from_secs(1);

/// A bundle is passed on after this long, also where changes do not cease.
const PATIENCE: Duration = Duration::from_secs(2);

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// What was made, changed or removed: files, or folders with all that is in them. Each once, in order.
    Paths(Vec<PathBuf>),
    /// Nobody knows: the system could not keep up.
    Anything,
}

/// Watches until it is dropped.
#[derive(Debug)]
pub struct Watch {
    _watcher: notify::RecommendedWatcher,
}

/// Watches `paths`, folders with all that is in them. `changed` is called on a thread of its own. The error
/// says what cannot be watched, and why; paths that do not exist are passed over.
pub fn watch(paths: &[PathBuf], changed: impl Fn(Changed) + Send + 'static) -> Result<Watch, String> {
    let (sender, receiver) = channel();
    let failed = |path: &PathBuf, error: &notify::Error| format!("{}: cannot be watched ({error})", path.display());
    let mut watcher = notify::recommended_watcher(move |event: notify::Result<notify::Event>| {
        // The receiver is gone when the watch is being dropped.
        match event {
            // A folder that cannot be watched, or more events than the system keeps.
            Err(_) => drop(sender.send(None)),
            Ok(event) if event.need_rescan() => drop(sender.send(None)),
            // Reading a report is no change of it.
            Ok(event) if matches!(event.kind, EventKind::Access(_)) => {}
            Ok(event) => event.paths.into_iter().for_each(|path| drop(sender.send(Some(path)))),
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

/// Passes bundles on until the watcher is gone. Where a path is missing, events were lost.
fn pass_on(paths: &Receiver<Option<PathBuf>>, changed: &impl Fn(Changed)) {
    let mut last: Option<Instant> = None;
    while let Ok(first) = paths.recv() {
        let begun = Instant::now();
        let quiet = if last.is_some_and(|last| last.elapsed() < CALM) { QUIET } else { AT_ONCE };
        let mut bundle = BTreeSet::from([first]);
        while begun.elapsed() < PATIENCE {
            match paths.recv_timeout(quiet) {
                Ok(path) => drop(bundle.insert(path)),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => return,
            }
        }
        let known: Option<Vec<PathBuf>> = bundle.into_iter().collect();
        changed(known.map_or(Changed::Anything, Changed::Paths));
        last = Some(Instant::now());
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
        let watch =
            watch(&[root.clone(), root.join("nirgends")], move |changed| sender.send(changed).unwrap()).unwrap();
        std::fs::read(root.join("a.txt")).unwrap();
        std::fs::write(root.join("b.txt"), "zwei").unwrap();
        std::fs::write(root.join("c.txt"), "drei").unwrap();
        let mut seen = BTreeSet::new();
        while !(seen.contains(&root.join("b.txt")) && seen.contains(&root.join("c.txt"))) {
            let Changed::Paths(paths) = bundles.recv().unwrap() else { panic!("nothing was lost") };
            seen.extend(paths);
        }
        assert!(!seen.contains(&root.join("a.txt")), "{seen:?}");
        std::fs::remove_file(root.join("a.txt")).unwrap();
        assert_eq!(bundles.recv().unwrap(), Changed::Paths(vec![root.join("a.txt")]));
        drop(watch);
        assert!(bundles.recv().is_err(), "and then no more");
    }

    #[test]
    fn where_events_were_lost_anything_may_have_changed() {
        let (sender, events) = channel();
        sender.send(Some(PathBuf::from("/a.txt"))).unwrap();
        sender.send(None).unwrap();
        let (passed, bundles) = channel();
        let passing = std::thread::spawn(move || pass_on(&events, &move |changed| passed.send(changed).unwrap()));
        assert_eq!(bundles.recv().unwrap(), Changed::Anything);
        drop(sender);
        passing.join().unwrap();
    }
}
