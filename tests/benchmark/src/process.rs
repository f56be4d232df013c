//! What a program takes of the machine. Linux tells; elsewhere nothing is known.

use std::process::Command;
use std::time::{Duration, Instant};

/// How often memory is looked at.
const PACE: Duration = Duration::from_millis(20);

/// A program that ran to its end.
pub struct Run {
    pub seconds: f64,
    /// The most memory that it had at once, in megabytes.
    pub peak: Option<f64>,
}

/// Runs a program to its end.
pub fn run(command: &mut Command) -> Result<Run, String> {
    let program = command.get_program().to_owned();
    let failed = |error: std::io::Error| format!("{}: {error}", program.display());
    let start = Instant::now();
    let mut child = command.spawn().map_err(&failed)?;
    let mut peak = None;
    loop {
        peak = megabytes(&format!("/proc/{}/status", child.id()), &["VmHWM:"]).or(peak);
        if let Some(status) = child.try_wait().map_err(&failed)? {
            let seconds = start.elapsed().as_secs_f64();
            return if status.success() { Ok(Run { seconds, peak }) } else { Err(format!("ended with {status}")) };
        }
        std::thread::sleep(PACE);
    }
}

/// The memory of a process that it shares with no other, in megabytes.
pub fn own_memory(process: u32) -> Option<f64> {
    megabytes(&format!("/proc/{process}/smaps_rollup"), &["Private_Clean:", "Private_Dirty:"])
}

/// The sum of the lines that begin with one of `names`, which are in kB.
fn megabytes(path: &str, names: &[&str]) -> Option<f64> {
    let told = std::fs::read_to_string(path).ok()?;
    let lines = told.lines().filter_map(|line| names.iter().find_map(|name| line.strip_prefix(name)));
    let sizes: Vec<f64> = lines.filter_map(|rest| rest.split_whitespace().next()?.parse().ok()).collect();
    (sizes.len() == names.len()).then(|| sizes.iter().sum::<f64>() / 1e3)
}
