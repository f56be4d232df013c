//! The language server over its pipe, as an editor that opens one draft and edits it.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Instant;

use serde_json::{Value, json};

use crate::newsroom::another_digit;
use crate::process;

/// How many edits are made.
const EDITS: usize = 60;

/// What an editor waits for, and what the server takes for it.
pub struct Felt {
    /// From the start of the server to its first diagnostics that come from reports, in milliseconds.
    pub first: f64,
    /// From an edit to its diagnostics, in milliseconds: the median, and what one edit in a hundred exceeds.
    pub edit: [f64; 2],
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
    let first = start.elapsed().as_secs_f64() * 1e3;

    // The update at the start looks at all files; an editor is used long after that.
    editor.rest()?;
    let (mut text, mut times) = (draft.to_owned(), Vec::new());
    for round in 0..EDITS {
        let (at, digit) = another_digit(&text, round).ok_or("the draft has no figures")?;
        text.replace_range(at..=at, &digit.to_string());
        let line = text[..at].matches('\n').count();
        let column = text[text[..at].rfind('\n').map_or(0, |end| end + 1)..at].encode_utf16().count();
        let place = |column: usize| json!({"line": line, "character": column});
        let change = json!({"range": {"start": place(column), "end": place(column + 1)}, "text": digit.to_string()});
        let version = round + 2;
        let start = Instant::now();
        let document = json!({"uri": uri, "version": version});
        editor.notify("textDocument/didChange", &json!({"textDocument": document, "contentChanges": [change]}))?;
        editor.diagnostics(&uri, version)?;
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    times.sort_by(f64::total_cmp);
    let edit = [times[EDITS / 2], times[EDITS * 99 / 100]];
    Ok(Felt { first, edit, memory: process::own_memory(editor.server.id()) })
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
