//! The server ends when its client's process is gone (LSP 3.17, `InitializeParams.processId`).

use std::sync::Arc;
use std::time::Duration;

use super::session::Session;

/// How often the client's process is looked for.
const PACE: Duration = Duration::from_secs(1);

/// Ends the session when the process `process` is gone. One that is not there at the beginning is
/// in another container, and cannot be watched.
pub(super) fn watch_client_process(process: u32, session: &Arc<Session>) {
    if !is_running(process) {
        return;
    }
    let session = Arc::clone(session);
    tokio::spawn(async move {
        while is_running(process) {
            tokio::time::sleep(PACE).await;
        }
        session.client_is_gone.notify_one();
    });
}

/// Whether a process runs. A zombie does not: it only waits to be counted.
#[cfg(target_os = "linux")]
fn is_running(process: u32) -> bool {
    let Ok(status) = std::fs::read_to_string(format!("/proc/{process}/stat")) else {
        return false;
    };
    // The state is the field behind the name, which is in parentheses and may hold some itself.
    let state = status.rsplit(')').next().unwrap_or_default().trim_start();
    !state.starts_with(['Z', 'X'])
}

/// Elsewhere the pipe, which closes with the client, has to do.
#[cfg(not(target_os = "linux"))]
fn is_running(_process: u32) -> bool {
    false
}
