//! Bytes to text, in whatever encoding meeting tools write.

/// How files begin that are no text though they may be called so: PDF, zip (and with it Word and Excel of today), Word
/// and Excel of old, rich text.
const NO_TEXT: &[&[u8]] = &[b"%PDF", b"PK\x03\x04", b"\xD0\xCF\x11\xE0", b"{\\rtf"];

/// The text with `\n` as the only line end, without byte order mark. UTF-8; UTF-16 with its mark; else Windows-1252, in
/// which any bytes mean something. `None` when it is no text: a known other kind, NUL, or too many control signs.
pub fn decode(bytes: &[u8]) -> Option<String> {
    if NO_TEXT.iter().any(|start| bytes.starts_with(start)) {
        return None;
    }
    // Looks at the mark, if there is one, and takes what it names.
    let text = match encoding_rs::Encoding::for_bom(bytes) {
        Some((encoding, mark)) => encoding.decode_without_bom_handling(&bytes[mark..]).0,
        None => match std::str::from_utf8(bytes) {
            Ok(text) => text.into(),
            Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
        },
    };
    let strange = text.chars().filter(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')).count();
    if text.contains('\0') || strange * 50 > text.len() {
        return None;
    }
    Some(text.replace("\r\n", "\n").replace('\r', "\n"))
}

/// One line: white space is single spaces, control signs and byte order marks are gone.
pub fn plain(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let at = line.len();
        if at > 0 {
            line.push(' ');
        }
        let begins = line.len();
        if word.contains(is_noise) {
            line.extend(word.chars().filter(|c| !is_noise(*c)));
        } else {
            line.push_str(word);
        }
        if line.len() == begins {
            line.truncate(at);
        }
    }
    line
}

fn is_noise(c: char) -> bool {
    c.is_control() || c == '\u{feff}'
}

/// Lines of that kind, the empty ones left out.
pub fn plain_lines(text: &str) -> String {
    let lines = text.split('\n').map(plain).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{decode, plain_lines};

    #[test]
    fn every_encoding_of_a_meeting_tool_is_read() {
        let utf16 = |bytes: fn(u16) -> [u8; 2]| "\u{feff}Señal\r\n".encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
        for bytes in
            ["Señal\n".as_bytes().to_vec(), "\u{feff}Señal\r".into(), b"Se\xF1al\r\n".to_vec(), utf16(u16::to_le_bytes)]
        {
            assert_eq!(decode(&bytes).as_deref(), Some("Señal\n"), "{bytes:?}");
        }
        assert_eq!(decode(&utf16(u16::to_be_bytes)).as_deref(), Some("Señal\n"));
    }

    #[test]
    fn what_is_no_text_is_seen() {
        for bytes in [&b"%PDF-1.7 hello"[..], b"PK\x03\x04", b"hello\0you", b"\x01\x02\x03\x04hello", b"{\\rtf1 hello}"]
        {
            assert_eq!(decode(bytes), None, "{bytes:?}");
        }
    }

    #[test]
    fn a_line_has_single_spaces() {
        assert_eq!(plain_lines(" a\u{a0}\t b\u{7} \n \u{7} \n\u{feff}c "), "a b\nc");
    }
}
