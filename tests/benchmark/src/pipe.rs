//! The language server over its pipe, as an editor that opens one draft and edits it.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::newsroom::another_digit;
use crate::process;

/// How many edits are made, and how many figures are pointed at.
const EDITS: usize = 60;

/// How often a report is changed.
const REPORTS_CHANGED: usize = 10;

/// Who watches passes the next change on at once after so long without one.
const CALM: Duration = Duration::from_millis(1_200);

/// What an editor waits for, and what the server takes for it.
pub struct Felt {
    /// From the start of the server to its first diagnostics that come from reports, in milliseconds.
    pub first: f64,
    /// From an edit to its diagnostics, in milliseconds: the median, and what one edit in a hundred exceeds.
    pub edit: [f64; 2],
    /// From a question to its answer, in milliseconds, the same.
    pub hover: [f64; 2],
    pub completion: [f64; 2],
    /// From a report that is written to the diagnostics that know of it, in milliseconds: the median, and the most.
    pub report: [f64; 2],
    /// Memory that is the server's own, in megabytes, after all edits.
    pub memory: Option<f64>,
}

/// Opens `draft` in the project at `folder`, whose index lies below `cache`, and edits one figure again and again.
pub fn measure(beleg: &Path, folder: &Path, cache: &Path, draft: &str) -> Result<Felt, String> {
    let start = Instant::now();
    let mut editor = Editor::start(beleg, folder, cache)?;
    let uri = format!("file://{}/entwurf.md", folder.display());
    editor.request(
        "initialize",
        &json!({
            "processId": null, "rootUri": format!("file://{}", folder.display()),
            "capabilities": {
                "window": {"workDoneProgress": true}, "textDocument": {"publishDiagnostics": {"versionSupport": true}}
            },
        }),
    )?;
    editor.notify("initialized", &json!({}))?;
    let document = json!({"uri": uri, "languageId": "markdown", "version": 1, "text": draft});
    editor.notify("textDocument/didOpen", &json!({"textDocument": document}))?;
    while editor.diagnostics(&uri, 1)? == 0 {}
    let first = since(start);

    // The update at the start looks at all files; an editor is used long after that.
    editor.rest()?;
    let (mut text, mut times) = (draft.to_owned(), Vec::new());
    for round in 0..EDITS {
        let (at, digit) = another_digit(&text, round).ok_or("the draft has no figures")?;
        text.replace_range(at..=at, &digit.to_string());
        let range = json!({"start": place(&text, at), "end": place(&text, at + 1)});
        let change = json!({"range": range, "text": digit.to_string()});
        let version = round + 2;
        let start = Instant::now();
        let document = json!({"uri": uri, "version": version});
        editor.notify("textDocument/didChange", &json!({"textDocument": document, "contentChanges": [change]}))?;
        editor.diagnostics(&uri, version)?;
        times.push(since(start));
    }
    let edit = middle_and_end(times);
    let hover = editor.answers("textDocument/hover", &uri, &text)?;
    let completion = editor.answers("textDocument/completion", &uri, &text)?;
    let memory = process::own_memory(editor.server.id());
    let report = editor.reports(&uri, &folder.join("corpus/000/0.txt"))?;
    Ok(Felt { first, edit, hover, completion, report, memory })
}

fn since(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1e3
}

/// The median, and what one in a hundred exceeds; of fewer than a hundred, the highest but none.
fn middle_and_end(mut times: Vec<f64>) -> [f64; 2] {
    times.sort_by(f64::total_cmp);
    [times[times.len() / 2], times[times.len() * 99 / 100]]
}

/// The place of the byte `at` of a text, as the protocol has it.
fn place(text: &str, at: usize) -> Value {
    let start = text[..at].rfind('\n').map_or(0, |end| end + 1);
    json!({"line": text[..at].matches('\n').count(), "character": text[start..at].encode_utf16().count()})
}

struct Editor {
    server: Child,
    to_server: ChildStdin,
    from_server: BufReader<ChildStdout>,
    requests: usize,
    /// Whether the server has brought the index up to date.
    has_looked: bool,
}

impl Editor {
    fn start(beleg: &Path, folder: &Path, cache: &Path) -> Result<Self, String> {
        let mut server = Command::new(beleg)
            .arg("lsp")
            .env("XDG_CACHE_HOME", cache)
            .current_dir(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("{}: {error}", beleg.display()))?;
        let pipes = server.stdin.take().zip(server.stdout.take());
        let (to_server, from_server) = pipes.ok_or("the server has no pipe")?;
        Ok(Self { server, to_server, from_server: BufReader::new(from_server), requests: 0, has_looked: false })
    }

    fn send(&mut self, message: &Value) -> Result<(), String> {
        let message = message.to_string();
        let sent = write!(self.to_server, "Content-Length: {}\r\n\r\n{message}", message.len());
        sent.and_then(|()| self.to_server.flush()).map_err(|error| format!("to the server: {error}"))
    }

    fn notify(&mut self, method: &str, parameters: &Value) -> Result<(), String> {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": parameters}))
    }

    /// Asks, and waits for the answer.
    fn request(&mut self, method: &str, parameters: &Value) -> Result<Value, String> {
        self.requests += 1;
        let id = self.requests;
        self.send(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": parameters}))?;
        loop {
            let message = self.receive()?;
            if message["id"] == json!(id) && message.get("method").is_none() {
                return Ok(message["result"].clone());
            }
        }
    }

    /// How long it takes to be answered behind the first digit of each of the first figures of a document.
    fn answers(&mut self, method: &str, uri: &str, text: &str) -> Result<[f64; 2], String> {
        let mut before = ' ';
        let begins = text.char_indices().filter(|&(_, sign)| {
            let begins = sign.is_ascii_digit() && before == ' ';
            before = sign;
            begins
        });
        let places: Vec<usize> = begins.map(|(at, _)| at + 1).take(EDITS).collect();
        let mut times = Vec::new();
        for at in places {
            let start = Instant::now();
            self.request(method, &json!({"textDocument": {"uri": uri}, "position": place(text, at)}))?;
            times.push(since(start));
        }
        Ok(middle_and_end(times))
    }

    /// How long it takes until the diagnostics of a document come anew when a report is changed. The report is left
    /// as it was.
    fn reports(&mut self, uri: &str, report: &Path) -> Result<[f64; 2], String> {
        let failed = |error: std::io::Error| format!("{}: {error}", report.display());
        let text = std::fs::read_to_string(report).map_err(failed)?;
        let mut times = Vec::new();
        for round in 0..=REPORTS_CHANGED {
            std::thread::sleep(CALM);
            // What was said meanwhile is read.
            self.request("textDocument/hover", &json!({"textDocument": {"uri": uri}, "position": place("", 0)}))?;
            let more = format!("\n\nEs gab {} Verletzte.\n", 20 + round);
            let start = Instant::now();
            std::fs::write(report, text.clone() + if round < REPORTS_CHANGED { &more } else { "" }).map_err(failed)?;
            self.diagnostics(uri, EDITS + 1)?;
            times.push(since(start));
        }
        Ok(middle_and_end(times))
    }

    /// How many diagnostics come for this version of a document, or a newer one.
    fn diagnostics(&mut self, uri: &str, version: usize) -> Result<usize, String> {
        loop {
            let message = self.receive()?;
            let said = &message["params"];
            if message["method"] == "textDocument/publishDiagnostics"
                && said["uri"] == uri
                && said["version"].as_u64().is_some_and(|its| its >= version as u64)
            {
                return Ok(said["diagnostics"].as_array().map_or(0, Vec::len));
            }
        }
    }

    /// Waits until the server has looked at all files, as it does when it starts.
    fn rest(&mut self) -> Result<(), String> {
        while !self.has_looked {
            self.receive()?;
        }
        Ok(())
    }

    /// The next message; what the server asks is answered with nothing.
    fn receive(&mut self) -> Result<Value, String> {
        let failed = |error: std::io::Error| format!("from the server: {error}");
        let mut length = 0;
        loop {
            let mut line = String::new();
            if self.from_server.read_line(&mut line).map_err(failed)? == 0 {
                return Err("the server ended".into());
            }
            match line.trim_end().split_once(": ") {
                Some(("Content-Length", value)) => length = value.parse().map_err(|_| "no length".to_owned())?,
                Some(_) => {}
                None => break,
            }
        }
        let mut message = vec![0; length];
        self.from_server.read_exact(&mut message).map_err(failed)?;
        let message: Value = serde_json::from_slice(&message).map_err(|error| error.to_string())?;
        self.has_looked |= message["method"] == "$/progress" && message["params"]["value"]["kind"] == "end";
        if let (Some(id), Some(_)) = (message.get("id"), message.get("method")) {
            let answer = json!({"jsonrpc": "2.0", "id": id, "result": null});
            self.send(&answer)?;
        }
        Ok(message)
    }
}

impl Drop for Editor {
    fn drop(&mut self) {
        let _ = self.request("shutdown", &Value::Null);
        let _ = self.notify("exit", &Value::Null);
        let _ = self.server.wait();
    }
}
