//! Bytes become text: by their byte-order mark, as UTF-8, or by detection.

use encoding_rs::Encoding;

/// Bytes that became text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte-order mark.
    pub text: String,
    /// The encoding it was read in, by its WHATWG name (`UTF-8`, `windows-1252` …).
    pub encoding: &'static str,
}

/// A file with more NUL bytes than this share is no text in any encoding that has no byte-order mark.
const NUL_LIMIT: usize = 1000;

/// Turns the bytes of a text file into text. `None` where they are no text in any encoding that
/// could be told: then the file is named and skipped, never read wrong.
pub fn decode(bytes: &[u8]) -> Option<Decoded> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, malformed) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return (!malformed).then(|| Decoded { text: text.into_owned(), encoding: encoding.name() });
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return (!text.contains('\0')).then(|| Decoded { text: text.to_owned(), encoding: "UTF-8" });
    }
    if bytes.iter().take(NUL_LIMIT).any(|&byte| byte == 0) {
        return None;
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let encoding = detector.guess(None, chardetng::Utf8Detection::Deny);
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    (!malformed).then(|| Decoded { text: text.into_owned(), encoding: encoding.name() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> Option<(String, &'static str)> {
        decode(bytes).map(|decoded| (decoded.text, decoded.encoding))
    }

    #[test]
    fn a_byte_order_mark_decides_and_is_left_out() {
        assert_eq!(read("\u{feff}Köln".as_bytes()), Some(("Köln".into(), "UTF-8")));
        let utf16: Vec<u8> = "\u{feff}Köln".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&utf16), Some(("Köln".into(), "UTF-16LE")));
    }

    #[test]
    fn an_old_newsroom_file_is_read_by_detection() {
        let latin = b"In M\xfcnchen und K\xf6ln demonstrierten \x84gut\x93 3.000 Menschen f\xfcr l\xe4ngere Ferien.";
        assert_eq!(
            read(latin),
            Some((
                "In München und Köln demonstrierten „gut“ 3.000 Menschen für längere Ferien.".into(),
                "windows-1252"
            ))
        );
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(read(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), None);
        assert_eq!(read(b"abc\0def"), None);
    }
}
