//! Mail: a press release or a story sent to the desk. Its text, in the encoding and the parts it came in;
//! what it answers to and what is attached are other documents.

use mail_parser::{Address, HeaderValue, MessageParser};

use super::ReadFile;
use super::extract::Extract;
use super::html::push_piece;
use crate::corpus::{Metadata, head};

/// The line above a signature (RFC 3676, 4.3), without the space at its end, which many lose.
const SIGNATURE: &str = "--";

/// Most mails in one another: each takes a piece of the stack.
const NESTED_LIMIT: usize = 50;

/// Reads a message.
pub(super) fn message(bytes: &[u8]) -> Result<ReadFile, String> {
    if bytes.trim_ascii().is_empty() {
        return Err("empty".into());
    }
    if nested(bytes) > NESTED_LIMIT {
        return Err(format!("more than {NESTED_LIMIT} mails in one another, which no mail has; skipped"));
    }
    let message =
        MessageParser::default().parse(bytes).ok_or("no mail that can be read; save it anew to include it")?;
    if message.from().is_none() && message.subject().is_none() && message.date().is_none() {
        return Err("no mail: it has no sender, no subject and no date; rename it to what it is to include it".into());
    }
    let sender = message.from().and_then(Address::first);
    let name = sender.and_then(|sender| sender.name()).map(str::trim).filter(|name| !name.is_empty());
    let organization = match message.header("Organization") {
        Some(HeaderValue::Text(name)) => Some(name.trim().to_owned()),
        _ => None,
    };
    let domain = sender
        .and_then(|sender| sender.address())
        .and_then(|address| address.split_once('@'))
        .map(|(_, domain)| domain);
    let metadata = Metadata {
        title: message.subject().map(|subject| subject.split_whitespace().collect::<Vec<_>>().join(" ")),
        outlet: organization.or_else(|| domain.map(str::to_lowercase)),
        published: message.date().map(mail_parser::DateTime::to_rfc3339),
        author: name.map(str::to_owned),
        agency: name.and_then(head::agencies),
        ..Metadata::default()
    };
    let mut extract = Extract::titled(metadata.title.as_deref());
    // Where both are sent, the plain one has the text in its lines.
    let has_plain = message.text_bodies().any(|part| part.is_text() && !part.is_text_html());
    if has_plain {
        for part in message.text_bodies().filter(|part| !part.is_text_html()) {
            extract.push_plain(own_lines(part.text_contents().unwrap_or_default()));
        }
    } else {
        for part in message.html_bodies() {
            push_piece(part.text_contents().unwrap_or_default(), &mut extract)?;
        }
    }
    Ok(extract.into_report(metadata))
}

/// How many mails there can be in one another at most: as many as parts say that they are mails.
fn nested(bytes: &[u8]) -> usize {
    let is_mail = |slash: usize| {
        let (before, after) = (&bytes[..slash], &bytes[slash + 1..]);
        [("message", "rfc822"), ("message", "global"), ("multipart", "digest")].iter().any(|(kind, name)| {
            let ends = before
                .len()
                .checked_sub(kind.len())
                .is_some_and(|at| before[at..].eq_ignore_ascii_case(kind.as_bytes()));
            ends && after.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name.as_bytes()))
        })
    };
    memchr::memchr_iter(b'/', bytes).filter(|&at| is_mail(at)).count()
}

/// The lines that the sender wrote: no answer's quotation, no signature.
fn own_lines(text: &str) -> String {
    let lines = text.lines().take_while(|line| line.trim_end() != SIGNATURE);
    lines.filter(|line| !line.starts_with('>')).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAIL: &str = "From: =?utf-8?q?Polizei_K=C3=B6ln?= <presse@polizei.example>\r\nTo: desk@hafenblatt.example\r\n\
        Subject: =?utf-8?q?Elf_Verletzte_in_K=C3=B6ln?=\r\nDate: Mon, 28 Apr 2025 10:00:00 +0200\r\nMIME-Version: 1.0\r\n\
        Content-Type: multipart/alternative; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\
        Content-Transfer-Encoding: quoted-printable\r\n\r\nIn K=F6ln gab es 11 Verletzte.\r\n\r\n> Wie viele waren es 2023?\r\n> 300?\r\n\r\n\
        Zwei Autos brannten.\r\n-- \r\nTelefon 0221 4711\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>Es gab 12.</p>\r\n--b--\r\n";

    #[test]
    fn a_mail_is_its_text_and_its_sender() {
        let report = message(MAIL.as_bytes()).unwrap_or_else(|why| panic!("{why}"));
        assert_eq!(
            report.document.text,
            "Elf Verletzte in Köln\n\nIn Köln gab es 11 Verletzte.\n\nZwei Autos brannten."
        );
        assert_eq!(report.metadata.author.as_deref(), Some("Polizei Köln"));
        assert_eq!(report.metadata.outlet.as_deref(), Some("polizei.example"));
        assert_eq!(report.metadata.published.as_deref(), Some("2025-04-28T10:00:00+02:00"));
    }

    #[test]
    fn a_page_sent_as_mail_and_what_is_none() {
        let page = "From: a@b.example\nSubject: Brand\nContent-Type: text/html; charset=utf-8\n\n<p>Es gab <b>11</b> Verletzte.</p><p>Zwei Autos.</p>";
        assert_eq!(
            message(page.as_bytes()).map(|report| report.document.text),
            Ok("Brand\n\nEs gab 11 Verletzte.\n\nZwei Autos.".into())
        );
        let why = |text: &str| message(text.as_bytes()).err().unwrap_or_default();
        assert!(why("Es gab 11 Verletzte.").contains("no mail"));
        assert_eq!(why(""), "empty");
        let half = &MAIL[..MAIL.find("gab es").unwrap_or_default()];
        assert!(message(half.as_bytes()).is_ok());
        let deep = "Content-Type: multipart/mixed; boundary=b\n\n--b\n".repeat(20_000);
        assert!(message(format!("Subject: a\n{deep}").as_bytes()).is_ok());
        let inner = "Content-Type: message/rfc822\n\n".repeat(100_000);
        assert!(why(&format!("Subject: a\n{inner}")).contains("in one another"));
        let links = "https://a.example/global/1 ".repeat(NESTED_LIMIT + 1);
        assert!(message(format!("Subject: a\n\n{links}").as_bytes()).is_ok());
        let inner = "Content-Type: message/RFC822\n\nSubject: b\n".repeat(NESTED_LIMIT);
        assert!(message(format!("Subject: a\n{inner}").as_bytes()).is_ok());
    }
}
