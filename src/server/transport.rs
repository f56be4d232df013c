//! The pipe: frames from the client become calls of the service in the order they came, and what
//! the server has to say is written.
//!
//! Stands in for `tower_lsp::Server`, which ends at the first malformed frame and stops reading
//! while a few requests are being worked on. Reading and writing have a thread each, so that
//! neither a client that does not read nor one that does not write holds up the other way.

use std::io::{Read, Write};
use std::time::Duration;

use futures::{SinkExt, StreamExt};
use serde_json::Value;
use tokio::sync::mpsc;
use tower::Service;
use tower_lsp::ClientSocket;
use tower_lsp::jsonrpc::{ErrorCode, Id, Request, Response};

use super::frames::{Frame, Frames};
use super::outbox::{Outbox, Outgoing, answer_without_id};

/// Bytes read at once: the pipe of Linux.
const CHUNK: usize = 1 << 16;

/// Messages read ahead of the service, so that the reader seldom waits.
const READ_AHEAD: usize = 64;

/// How long the last answers may take to be written before the server ends without them.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// What came from the client.
enum Incoming {
    Request(Request),
    Response(Response),
    /// Something else, with the answer to it.
    Unreadable(Value),
}

/// Serves `service` until the client says `exit` or closes the pipe.
pub(super) async fn serve<S>(
    input: impl Read + Send + 'static,
    output: impl Write + Send + 'static,
    mut service: S,
    socket: ClientSocket,
    outbox: Outbox,
    outgoing: mpsc::UnboundedReceiver<Outgoing>,
) where
    S: Service<Request, Response = Option<Response>>,
    S::Future: Send + 'static,
{
    let (read, mut incoming) = mpsc::channel(READ_AHEAD);
    std::thread::spawn(move || read_all(input, &read));
    std::thread::spawn(move || write_all(output, outgoing));
    let (mut requests, mut responses) = socket.split();
    let to_client = outbox.clone();
    tokio::spawn(async move {
        while let Some(request) = requests.next().await {
            to_client.send(&request);
        }
    });
    while let Some(message) = incoming.recv().await {
        match message {
            Incoming::Request(request) => {
                let ends = request.method() == "exit";
                let answer = service.call(request);
                let outbox = outbox.clone();
                tokio::spawn(async move {
                    if let Ok(Some(response)) = answer.await {
                        outbox.send(&response);
                    }
                });
                if ends {
                    break;
                }
            }
            // An error is an answer that no one waits for any more.
            Incoming::Response(response) => drop(responses.send(response).await),
            Incoming::Unreadable(answer) => outbox.send(&answer),
        }
    }
    // Out of time: a client that no longer reads gets no last words.
    drop(tokio::time::timeout(LAST_WORDS, outbox.flush()).await);
}

/// Reads until the client closes its end or nobody listens.
fn read_all(mut input: impl Read, messages: &mpsc::Sender<Incoming>) {
    let mut frames = Frames::default();
    let mut chunk = vec![0; CHUNK];
    loop {
        match input.read(&mut chunk) {
            Ok(0) => return,
            Ok(length) => frames.feed(&chunk[..length]),
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(_) => return,
        }
        while let Some(frame) = frames.next_frame() {
            if messages.blocking_send(message_of(frame)).is_err() {
                return;
            }
        }
    }
}

/// Writes until told to stop or the client is gone.
fn write_all(mut output: impl Write, mut outgoing: mpsc::UnboundedReceiver<Outgoing>) {
    while let Some(next) = outgoing.blocking_recv() {
        match next {
            Outgoing::Message(body) => {
                let mut frame = format!("Content-Length: {}\r\n\r\n", body.len()).into_bytes();
                frame.extend_from_slice(&body);
                if output.write_all(&frame).and_then(|()| output.flush()).is_err() {
                    return;
                }
            }
            Outgoing::Stop(written) => {
                // Nobody waits any more only when time was up.
                let _ = written.send(());
                return;
            }
        }
    }
}

/// The JSON-RPC message in a frame.
fn message_of(frame: Frame) -> Incoming {
    let mut message = match frame {
        Frame::Message(Value::Object(message)) => message,
        Frame::Message(_) => return invalid("a message is an object; batches are no part of LSP"),
        Frame::Broken(why) => {
            return Incoming::Unreadable(answer_without_id(
                ErrorCode::ParseError.code(),
                &format!("Parse error: {why}"),
            ));
        }
    };
    let Some(method) = message.remove("method") else {
        return match serde_json::from_value(Value::Object(message)) {
            Ok(response) => Incoming::Response(response),
            Err(_) => invalid("neither a request nor an answer"),
        };
    };
    let Value::String(method) = method else {
        return invalid("a method is a string");
    };
    let request = Request::build(method);
    let request = match message.remove("params") {
        Some(params) => request.params(params),
        None => request,
    };
    match message.remove("id").map(serde_json::from_value::<Id>) {
        None | Some(Ok(Id::Null)) => Incoming::Request(request.finish()),
        Some(Ok(id)) => Incoming::Request(request.id(id).finish()),
        Some(Err(_)) => invalid("an id is an integer or a string"),
    }
}

fn invalid(why: &str) -> Incoming {
    Incoming::Unreadable(answer_without_id(ErrorCode::InvalidRequest.code(), &format!("Invalid request: {why}")))
}
