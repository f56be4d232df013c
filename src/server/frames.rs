//! The frames of the base protocol (LSP 3.17, "Base Protocol"), read so that no malformed one ends
//! the server.
//!
//! Bytes go in as they come; out come whole JSON messages, and for what could not be read a
//! [`Frame::Broken`] that says why. Headers are read in any case and number, and garbage before one
//! is stepped over. A wrong length is noticed by what a JSON text cannot hold: a raw `Content-Length`
//! header ends the message before it. Does no I/O.

use serde_json::Value;

/// Longest message that is read; a length beyond it is a mistake, and waiting for it would be for ever.
const LONGEST_BODY: usize = 1 << 28;

/// Longest block of headers; more bytes than this without an end are no headers.
const LONGEST_HEADERS: usize = 1 << 13;

/// The header that begins a frame, in lower case.
const LENGTH_HEADER: &[u8] = b"content-length";

/// What was found in the stream.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Frame {
    /// One JSON text.
    Message(Value),
    /// Bytes that are no message, and why; reading goes on behind them.
    Broken(String),
}

/// The bytes that have come and are not read yet.
#[derive(Debug, Default)]
pub(super) struct Frames {
    buffer: Vec<u8>,
    /// Up to here the buffer was searched for a header inside a body that is still coming.
    searched: usize,
    /// Whether what comes up to the next header belongs to a frame already called broken.
    in_rubble: bool,
}

impl Frames {
    /// Takes the next bytes of the stream.
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
    }

    /// The next frame; `None` until more bytes have come.
    pub(super) fn next_frame(&mut self) -> Option<Frame> {
        loop {
            let Some(header) = find_header(&self.buffer, 0) else {
                return self.without_header();
            };
            let Some(headers_end) = find_blank_line(&self.buffer[header..]).map(|end| header + end) else {
                if self.buffer.len() - header <= LONGEST_HEADERS {
                    return None;
                }
                self.forget(header + LENGTH_HEADER.len());
                return Some(self.broken("headers without an end"));
            };
            let garbage = !is_headers(&self.buffer[..header]);
            let length = length_of(&self.buffer[header..headers_end]);
            if garbage && !self.in_rubble {
                self.forget(header);
                return Some(Frame::Broken("bytes between two messages that belong to neither".into()));
            }
            self.in_rubble = false;
            let Some(length) = length.filter(|&length| length <= LONGEST_BODY) else {
                self.forget(headers_end);
                return Some(self.broken("a Content-Length that is no length"));
            };
            if length == 0 {
                self.forget(headers_end);
                continue;
            }
            return self.body(headers_end, length);
        }
    }

    /// The body of `length` bytes at `start`, or what can be made of one with another length.
    fn body(&mut self, start: usize, length: usize) -> Option<Frame> {
        let end = start + length;
        if let Some(body) = self.buffer.get(start..end)
            && let Ok(message) = serde_json::from_slice(body)
        {
            self.forget(end);
            return Some(Frame::Message(message));
        }
        if let Some(next) =
            find_header(&self.buffer, start.max(self.searched)).filter(|&next| is_whole(&self.buffer[next..]))
        {
            // The length said more or less than there is; the next frame shows where this one ends.
            let message = serde_json::from_slice(&self.buffer[start..next]);
            self.forget(next);
            return Some(match message {
                Ok(message) => Frame::Message(message),
                Err(error) => Frame::Broken(format!("no JSON, or not of the length said: {error}")),
            });
        }
        if self.buffer.len() < end {
            self.searched = start.max(self.buffer.len().saturating_sub(LONGEST_HEADERS));
            return None;
        }
        let error = serde_json::from_slice::<Value>(&self.buffer[start..end]).err();
        let why = error.map_or_else(String::new, |error| error.to_string());
        self.forget(end);
        Some(self.broken(&format!("no JSON: {why}")))
    }

    /// Nothing here begins a frame: keeps only what could be the beginning of a header.
    fn without_header(&mut self) -> Option<Frame> {
        let surplus = self.buffer.len().saturating_sub(LONGEST_HEADERS);
        if surplus == 0 {
            return None;
        }
        self.forget(surplus);
        if self.in_rubble {
            return None;
        }
        Some(self.broken("no header"))
    }

    fn broken(&mut self, why: &str) -> Frame {
        self.in_rubble = true;
        Frame::Broken(why.into())
    }

    fn forget(&mut self, bytes: usize) {
        self.buffer.drain(..bytes);
        self.searched = 0;
    }
}

/// Where the next `Content-Length` header begins, from the byte `from` on.
fn find_header(bytes: &[u8], from: usize) -> Option<usize> {
    let from = from.min(bytes.len());
    let found =
        bytes[from..].windows(LENGTH_HEADER.len()).position(|window| window.eq_ignore_ascii_case(LENGTH_HEADER));
    found.map(|at| from + at)
}

/// The byte behind the empty line that ends a block of headers.
fn find_blank_line(bytes: &[u8]) -> Option<usize> {
    let bytes = &bytes[..bytes.len().min(LONGEST_HEADERS)];
    let at = |line: &[u8]| bytes.windows(line.len()).position(|window| window == line).map(|at| at + line.len());
    match (at(b"\r\n\r\n"), at(b"\n\n")) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    }
}

/// Whether `bytes` begin with a whole header: raw line ends cannot stand in a JSON string, so this
/// is not the text of a draft that speaks of headers.
fn is_whole(bytes: &[u8]) -> bool {
    find_blank_line(bytes).is_some_and(|end| length_of(&bytes[..end]).is_some())
}

/// The number in the headers `headers`, the first of which is `Content-Length`.
fn length_of(headers: &[u8]) -> Option<usize> {
    let line = headers.split(|&byte| byte == b'\n').next()?;
    let (_, value) = std::str::from_utf8(line).ok()?.split_once(':')?;
    value.trim().parse().ok()
}

/// Whether what stands before a `Content-Length` is nothing but other headers and empty lines.
fn is_headers(bytes: &[u8]) -> bool {
    bytes.split(|&byte| byte == b'\n').all(|line| {
        let line = line.trim_ascii();
        let name = line.split(|&byte| byte == b':').next().unwrap_or_default();
        line.is_empty() || line.contains(&b':') && name.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'-')
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn frame(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    fn read(stream: &str) -> Vec<Frame> {
        let mut frames = Frames::default();
        frames.feed(stream.as_bytes());
        std::iter::from_fn(|| frames.next_frame()).collect()
    }

    /// The messages of a stream as text, what is broken as `-`.
    fn messages(stream: &str) -> Vec<String> {
        let show = |frame| match frame {
            Frame::Message(message) => message.to_string(),
            Frame::Broken(_) => "-".into(),
        };
        read(stream).into_iter().map(show).collect()
    }

    #[test]
    fn headers_in_any_case_and_number() {
        let stream = "content-length: 1\r\n\r\n1Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nX-One: a\r\nCONTENT-LENGTH:1\r\nX-Two: b\r\nX-Three: c\r\n\r\n2";
        assert_eq!(messages(stream), ["1", "2"]);
    }

    #[test]
    fn truncated_json_costs_one_message() {
        assert_eq!(messages(&(frame(r#"{"a":"#) + &frame("1"))), ["-", "1"]);
    }

    #[test]
    fn garbage_before_a_header_is_stepped_over() {
        assert_eq!(messages(&format!("starting up …\n{}", frame("1"))), ["-", "1"]);
        assert_eq!(messages(&format!("foobar{}", frame("1"))), ["-", "1"]);
    }

    #[test]
    fn a_length_too_long_is_seen_at_the_next_header() {
        let first = "Content-Length: 4000\r\n\r\n{\"a\":1}";
        assert_eq!(messages(&format!("{first}{}", frame("2"))), [r#"{"a":1}"#, "2"]);
    }

    #[test]
    fn a_length_too_short_is_seen_at_the_next_header() {
        let first = "Content-Length: 3\r\n\r\n{\"a\":1}";
        assert_eq!(messages(&format!("{first}{}", frame("2"))), [r#"{"a":1}"#, "2"]);
    }

    #[test]
    fn a_length_too_short_costs_one_message_where_nothing_follows_yet() {
        let mut frames = Frames::default();
        frames.feed(b"Content-Length: 3\r\n\r\n{\"a\":1}");
        assert!(matches!(frames.next_frame(), Some(Frame::Broken(_))));
        assert_eq!(frames.next_frame(), None);
        frames.feed(frame("2").as_bytes());
        assert_eq!(frames.next_frame(), Some(Frame::Message(json!(2))), "the rubble is named once");
    }

    #[test]
    fn a_length_that_is_no_length() {
        assert_eq!(messages(&format!("Content-Length: many\r\n\r\n{}", frame("1"))), ["-", "1"]);
        assert_eq!(messages(&format!("Content-Length: 99999999999999\r\n\r\n{}", frame("1"))), ["-", "1"]);
    }

    #[test]
    fn a_draft_may_speak_of_headers() {
        let body = json!({"text": "Content-Length: 12\r\n\r\n{}"}).to_string();
        assert_eq!(messages(&frame(&body)), [body]);
    }

    proptest! {
        /// However the bytes are cut on their way, the same frames come out.
        #[test]
        fn any_pieces_give_the_same_frames(cuts in prop::collection::vec(1_usize..40, 1..60)) {
            let stream = format!(
                "oops{}{}Content-Length: 5\r\n\r\n{{\"long\":\"ü🪖\"}}{}",
                frame(r#"{"text":"Content-Length: 3\r\n\r\n"}"#), frame(r#"{"cut":"#), frame("[1,2]"),
            );
            let mut frames = Frames::default();
            let mut found = Vec::new();
            let mut at = 0;
            for cut in cuts.iter().cycle() {
                let end = (at + cut).min(stream.len());
                frames.feed(&stream.as_bytes()[at..end]);
                found.extend(std::iter::from_fn(|| frames.next_frame()).filter(|frame| matches!(frame, Frame::Message(_))));
                at = end;
                if at == stream.len() {
                    break;
                }
            }
            prop_assert!(found.contains(&Frame::Message(json!([1, 2]))), "{found:?}");
            prop_assert!(found.contains(&Frame::Message(json!({"text": "Content-Length: 3\r\n\r\n"}))), "{found:?}");
        }

        /// Nothing a client sends makes reading fail, and a good message after it is read.
        #[test]
        fn noise_never_hides_the_second_message_after_it(noise in prop::collection::vec(any::<u8>(), 0..200)) {
            let mut frames = Frames::default();
            frames.feed(&noise);
            frames.feed(frame("1").as_bytes());
            frames.feed(frame("2").as_bytes());
            let found: Vec<Frame> = std::iter::from_fn(|| frames.next_frame()).collect();
            prop_assert_eq!(found.last(), Some(&Frame::Message(json!(2))));
        }
    }
}
