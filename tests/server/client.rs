//! A client for tests: speaks to the real server over its pipe, one message at a time.
//!
//! What the server sends is kept until a test asks for it. When the client is dropped, a message
//! that is no proper JSON-RPC, an error nobody asked about, or a server that does not end properly
//! fails the test.

use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use serde_json::{Value, json};

/// How long an answer may take before the test fails; no measure of speed.
const PATIENCE: Duration = Duration::from_secs(30);

/// A project on disk with a server and its client.
pub struct Client {
    pub folder: tempfile::TempDir,
    server: Child,
    to_server: Option<ChildStdin>,
    from_server: Receiver<Value>,
    /// Came, and was not asked for yet.
    inbox: VecDeque<Value>,
    /// What the server's requests are answered with, by method.
    settings: Value,
    next_id: i64,
    expects_end: bool,
}

/// Where a test project lies while it is set up.
pub fn project(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder for the test");
    for (path, text) in files {
        write(&folder.path().join(path), text);
    }
    folder
}

/// Writes a file, its folders made.
pub fn write(path: &Path, text: &str) {
    std::fs::create_dir_all(path.parent().expect("a file lies in a folder")).expect("folders can be made");
    std::fs::write(path, text).expect("files can be written");
}

/// What most editors can do.
pub fn capabilities() -> Value {
    json!({
        "window": {"workDoneProgress": true},
        "workspace": {"configuration": true, "didChangeWatchedFiles": {"dynamicRegistration": true},
            "workspaceEdit": {"documentChanges": true}},
        "textDocument": {
            "publishDiagnostics": {"relatedInformation": true, "versionSupport": true},
            "hover": {"contentFormat": ["markdown", "plaintext"]},
            "completion": {"completionItem": {"resolveSupport": {"properties": ["documentation", "detail"]}}},
            "codeAction": {"codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["quickfix"]}},
                "isPreferredSupport": true}
        }
    })
}

/// The program in the project at `folder`, its cache in there too.
fn beleg_in(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_beleg"));
    command.env("XDG_CACHE_HOME", folder.join(".cache")).env("HOME", folder).current_dir(folder);
    command
}

impl Client {
    /// A server that was not told anything yet.
    pub fn silent(files: &[(&str, &str)]) -> Self {
        let folder = project(files);
        let mut server = beleg_in(folder.path())
            .arg("lsp")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the server can be started");
        let to_server = server.stdin.take();
        let output = BufReader::new(server.stdout.take().expect("the server's output is piped"));
        let (sender, from_server) = channel();
        std::thread::spawn(move || {
            let mut output = output;
            while let Some(message) = read_message(&mut output) {
                if sender.send(message).is_err() {
                    return;
                }
            }
        });
        let (inbox, settings) = (VecDeque::new(), Value::Null);
        Self { folder, server, to_server, from_server, inbox, settings, next_id: 0, expects_end: true }
    }

    /// A server that is initialized for the folder of `files`.
    pub fn new(files: &[(&str, &str)]) -> Self {
        Self::with(files, capabilities(), "de", Value::Null)
    }

    /// The same for a client of other abilities, of another language, with settings.
    pub fn with(files: &[(&str, &str)], capabilities: Value, locale: &str, settings: Value) -> Self {
        let mut client = Self::silent(files);
        client.settings = settings;
        client.initialize(capabilities, locale);
        client
    }

    /// Initializes the server for the project's folder.
    pub fn initialize(&mut self, capabilities: Value, locale: &str) {
        let root = self.uri("");
        let answer = self.request(
            "initialize",
            json!({"processId": std::process::id(), "rootUri": root, "capabilities": capabilities, "locale": locale,
                "workspaceFolders": [{"uri": root, "name": "test"}]}),
        );
        assert!(answer["capabilities"].is_object(), "{answer}");
        self.notify("initialized", json!({}));
    }

    /// The address of a file in the project.
    pub fn uri(&self, path: &str) -> String {
        let root = self.root();
        let path = if path.is_empty() { root } else { root.join(path) };
        format!("file://{}", path.display())
    }

    /// The project's folder, links resolved as the server may see them.
    pub fn root(&self) -> PathBuf {
        self.folder.path().to_owned()
    }

    /// Another process of the program in the same project, with the same cache.
    pub fn beleg(&self) -> Command {
        beleg_in(self.folder.path())
    }

    /// Sends bytes as they are.
    pub fn send_raw(&mut self, bytes: &[u8]) {
        let pipe = self.to_server.as_mut().expect("the pipe is open");
        pipe.write_all(bytes).and_then(|()| pipe.flush()).expect("the server reads");
    }

    pub fn send(&mut self, message: &Value) {
        let body = message.to_string();
        self.send_raw(format!("Content-Length: {}\r\n\r\n{body}", body.len()).as_bytes());
    }

    pub fn notify(&mut self, method: &str, params: Value) {
        self.send(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// Sends a request; its answer is to be awaited.
    pub fn ask(&mut self, method: &str, params: Value) -> i64 {
        self.next_id += 1;
        self.send(&json!({"jsonrpc": "2.0", "id": self.next_id, "method": method, "params": params}));
        self.next_id
    }

    /// The whole answer to the request `id`, result or error.
    pub fn answer(&mut self, id: i64) -> Value {
        self.wait_for(&format!("the answer to request {id}"), |message| {
            message["id"] == id && message.get("method").is_none()
        })
    }

    /// The result of a request, which must not fail.
    pub fn request(&mut self, method: &str, params: Value) -> Value {
        let id = self.ask(method, params);
        let answer = self.answer(id);
        assert!(answer.get("error").is_none(), "{method}: {answer}");
        answer["result"].clone()
    }

    /// The error code of a request, which must fail.
    pub fn error_of(&mut self, method: &str, params: Value) -> i64 {
        let id = self.ask(method, params);
        let answer = self.answer(id);
        answer["error"]["code"].as_i64().unwrap_or_else(|| panic!("{method} did not fail: {answer}"))
    }

    /// The params of the next notification `method`.
    pub fn notification(&mut self, method: &str) -> Value {
        self.notification_where(method, |_| true)
    }

    /// The params of the next notification `method` whose params fit.
    pub fn notification_where(&mut self, method: &str, fits: impl Fn(&Value) -> bool) -> Value {
        let message = self.wait_for(method, |message| message["method"] == method && fits(&message["params"]));
        message["params"].clone()
    }

    /// The next message that fits; the others are kept.
    pub fn wait_for(&mut self, what: &str, fits: impl Fn(&Value) -> bool) -> Value {
        if let Some(at) = self.inbox.iter().position(&fits) {
            return self.inbox.remove(at).unwrap_or_default();
        }
        loop {
            match self.from_server.recv_timeout(PATIENCE) {
                Ok(message) => {
                    self.react(&message);
                    if fits(&message) {
                        return message;
                    }
                    self.inbox.push_back(message);
                }
                Err(error) => panic!("waiting for {what}: {error}; came meanwhile: {:#?}", self.inbox),
            }
        }
    }

    /// The result of a command, which must not fail.
    pub fn command(&mut self, command: &str, arguments: Value) -> Value {
        self.request("workspace/executeCommand", json!({"command": command, "arguments": arguments}))
    }

    /// The edit that the server asks for next.
    pub fn edit_asked_for(&mut self) -> Value {
        let message = self.wait_for("an edit", |message| message["method"] == "workspace/applyEdit");
        message["params"]["edit"].clone()
    }

    /// Whether anything that fits came up to now.
    pub fn came(&self, fits: impl Fn(&Value) -> bool) -> bool {
        self.inbox.iter().any(fits)
    }

    /// Answers the server's own requests.
    fn react(&mut self, message: &Value) {
        assert_eq!(message["jsonrpc"], "2.0", "{message}");
        let (Some(id), Some(method)) = (message.get("id"), message["method"].as_str()) else {
            return;
        };
        let result = match method {
            "workspace/configuration" => {
                let items = message["params"]["items"].as_array().map_or(0, Vec::len);
                Value::Array(vec![self.settings.clone(); items])
            }
            "workspace/applyEdit" => json!({"applied": true}),
            _ => Value::Null,
        };
        let answer = json!({"jsonrpc": "2.0", "id": id, "result": result});
        self.send(&answer);
    }

    /// Sets what the client answers when asked for its settings.
    pub fn set_settings(&mut self, settings: Value) {
        self.settings = settings;
    }

    pub fn open(&mut self, path: &str, text: &str) -> String {
        self.open_as(path, "markdown", text)
    }

    pub fn open_as(&mut self, path: &str, language: &str, text: &str) -> String {
        let uri = self.uri(path);
        let document = json!({"uri": uri, "languageId": language, "version": 1, "text": text});
        self.notify("textDocument/didOpen", json!({"textDocument": document}));
        uri
    }

    /// Replaces `start..end`, each a line and a column.
    pub fn edit(&mut self, uri: &str, version: i64, start: (u32, u32), end: (u32, u32), text: &str) {
        let range = range(start, end);
        self.change(uri, version, json!([{"range": range, "text": text}]));
    }

    pub fn change(&mut self, uri: &str, version: i64, changes: Value) {
        let document = json!({"uri": uri, "version": version});
        self.notify("textDocument/didChange", json!({"textDocument": document, "contentChanges": changes}));
    }

    /// The diagnostics of the given version that the server pushes.
    pub fn diagnostics(&mut self, uri: &str, version: i64) -> Vec<Value> {
        let pushed = self.notification_where("textDocument/publishDiagnostics", |params| {
            params["uri"] == uri && params["version"] == version
        });
        pushed["diagnostics"].as_array().cloned().unwrap_or_default()
    }

    /// Waits until the reports are read.
    pub fn indexed(&mut self) {
        self.notification_where("$/progress", |params| params["value"]["kind"] == "end");
    }

    /// Takes an error answer that nobody asked for off the list.
    pub fn unasked_error(&mut self) -> i64 {
        let answer = self
            .wait_for("an error without an id", |message| message["id"].is_null() && message.get("error").is_some());
        answer["error"]["code"].as_i64().unwrap_or_default()
    }

    /// Ends the session and gives the exit status.
    pub fn end(mut self, how: impl FnOnce(&mut Self)) -> Option<i32> {
        self.expects_end = false;
        how(&mut self);
        self.to_server = None;
        self.wait_for_exit()
    }

    /// Ends the session without closing the pipe, and gives the exit status.
    pub fn end_with_open_pipe(mut self, how: impl FnOnce(&mut Self)) -> Option<i32> {
        self.expects_end = false;
        how(&mut self);
        self.wait_for_exit()
    }

    fn wait_for_exit(&mut self) -> Option<i32> {
        loop {
            match self.from_server.recv_timeout(PATIENCE) {
                Ok(_) => {}
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => panic!("the server does not end"),
            }
        }
        self.server.wait().ok().and_then(|status| status.code())
    }
}

/// A range of the protocol.
pub fn range(start: (u32, u32), end: (u32, u32)) -> Value {
    let position = |(line, character): (u32, u32)| json!({"line": line, "character": character});
    json!({"start": position(start), "end": position(end)})
}

/// One message as the base protocol frames it.
fn read_message(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        let line = line.trim_end();
        if line.is_empty() {
            break;
        }
        let (name, value) = line.split_once(": ").unwrap_or_else(|| panic!("no header: {line}"));
        assert_eq!(name, "Content-Length", "a header nobody needs");
        length = value.parse().unwrap_or_else(|_| panic!("no length: {line}"));
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).expect("the server writes JSON"))
}

impl Drop for Client {
    fn drop(&mut self) {
        if std::thread::panicking() || !self.expects_end {
            // What is left of it is of no use to anyone.
            let _ = self.server.kill();
            let _ = self.server.wait();
            return;
        }
        let id = self.ask("shutdown", Value::Null);
        self.answer(id);
        self.notify("exit", Value::Null);
        self.to_server = None;
        let status = self.wait_for_exit();
        assert_eq!(status, Some(0), "the server ends properly");
        let errors: Vec<&Value> = self.inbox.iter().filter(|message| message.get("error").is_some()).collect();
        assert!(errors.is_empty(), "errors that no test asked about: {errors:#?}");
    }
}
