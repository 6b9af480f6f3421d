//! What a file is: its bytes say it, and its name and declared type have to agree.

use std::{
    fs::File,
    io::{BufReader, Read, Seek as _, SeekFrom},
    path::Path,
};

use crate::{Error, Kind, Refused, name::ending};

/// What the signatures of all kinds need, and a web page's beginning.
const HEAD: usize = 8 * 1024;
/// Where the end of a zip archive stands, with its longest comment.
const TAIL: u64 = 66 * 1024;
/// An office document has some dozens of parts.
const MOST_PARTS: usize = 20_000;

/// The kind of a file that lies at `path`, if it is one of `taken` and holds nothing hidden.
///
/// # Errors
/// Why it is not taken, or the disk's.
pub(crate) fn look(path: &Path, name: &str, declared: &str, taken: &[Kind]) -> Result<Kind, Error> {
    let mut file = File::open(path)?;
    let mut head = Vec::new();
    (&mut file).take(HEAD as u64).read_to_end(&mut head)?;
    let kind = recognize(&head, name)?;
    if !taken.contains(&kind) {
        return Err(Refused::NotTaken.into());
    }
    if Kind::of_ending(&ending(name)) != Some(kind) || !kind.may_be_declared(declared) {
        return Err(Refused::Disagrees.into());
    }
    match kind {
        Kind::Pdf => one_thing(&mut file)?,
        Kind::Docx | Kind::Xlsx | Kind::Pptx | Kind::Odt | Kind::Ods | Kind::Odp => document(path, kind)?,
        Kind::Text | Kind::Markdown | Kind::Csv => text(path)?,
        // Written anew from its pixels: whatever else it holds stays behind.
        Kind::Jpeg | Kind::Png | Kind::Webp => {}
        // Played, never opened as a page: handed out in a sandbox, under its own type, which browsers may not guess at.
        Kind::Mp4 | Kind::Webm | Kind::M4a | Kind::Mp3 | Kind::Ogg => {}
    }
    Ok(kind)
}

/// The kind that the first bytes speak of. Kinds that share a signature (archives, texts) are told apart by the name,
/// and looked into afterwards.
fn recognize(head: &[u8], name: &str) -> Result<Kind, Refused> {
    if head.is_empty() {
        return Err(Refused::Empty);
    }
    let named = Kind::of_ending(&ending(name));
    match infer::get(head).map(|found| found.mime_type()) {
        Some("image/jpeg") => Ok(Kind::Jpeg),
        Some("image/png") => Ok(Kind::Png),
        Some("image/webp") => Ok(Kind::Webp),
        // Readers of PDF also accept it behind a kilobyte of something else, which is where the other thing hides.
        Some("application/pdf") if head.starts_with(b"%PDF-") => Ok(Kind::Pdf),
        Some("video/mp4" | "video/x-m4v") => Ok(Kind::Mp4),
        Some("video/webm") => Ok(Kind::Webm),
        Some("audio/m4a") => Ok(Kind::M4a),
        Some("audio/mpeg") => Ok(Kind::Mp3),
        Some("audio/ogg" | "audio/opus") => Ok(Kind::Ogg),
        _ if named == Some(Kind::Mp3) && is_mp3_frame(head) => Ok(Kind::Mp3),
        Some("text/html") => Err(Refused::Program),
        Some("text/xml") if is_svg(head) => Err(Refused::Svg),
        Some(kind) if kind == "application/zip" || is_office(kind) => {
            named.filter(|kind| !kind.is_text() && !kind.is_picture() && *kind != Kind::Pdf).ok_or(Refused::NotTaken)
        }
        Some(_) => Err(Refused::NotTaken),
        None if is_svg(head) => Err(Refused::Svg),
        None if named.is_some_and(Kind::is_text) => named.ok_or(Refused::NotTaken),
        // A text that calls itself something else.
        None => Err(if named.is_some() { Refused::Disagrees } else { Refused::NotTaken }),
    }
}

/// A file of MPEG sound that begins with its first frame: eleven bits set, then a version and the layer III (ISO/IEC
/// 11172-3, 2.4.1.3, and 13818-3 for lower rates). The signatures above know only the commonest of these.
fn is_mp3_frame(head: &[u8]) -> bool {
    matches!(head, [0xff, 0xfa | 0xfb | 0xf2 | 0xf3 | 0xe2 | 0xe3, third, ..] if third >> 4 != 0xf && third & 0b1100 != 0b1100)
}

fn is_office(media_type: &str) -> bool {
    media_type.starts_with("application/vnd.openxmlformats-") || media_type.starts_with("application/vnd.oasis.")
}

/// The first bytes as small letters, without what may stand before markup.
fn beginning(head: &[u8]) -> String {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    String::from_utf8_lossy(&head[..head.len().min(2048)]).trim_start().to_lowercase()
}

fn is_svg(head: &[u8]) -> bool {
    let text = beginning(head);
    text.starts_with('<') && text.contains("<svg")
}

/// A PDF that is an archive too is opened as one by some and as the other by others.
fn one_thing(file: &mut File) -> Result<(), Error> {
    let long = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(long.saturating_sub(TAIL)))?;
    let mut tail = Vec::new();
    file.read_to_end(&mut tail)?;
    let is_archive = tail.windows(4).any(|it| it == b"PK\x05\x06");
    if is_archive { Err(Refused::TwoThings.into()) } else { Ok(()) }
}

/// An office document: an archive from its first byte on, with the parts its kind has and no macros.
fn document(path: &Path, kind: Kind) -> Result<(), Error> {
    let mut archive = zip::ZipArchive::new(BufReader::new(File::open(path)?)).map_err(|_| Refused::Broken)?;
    if archive.offset() > 0 {
        return Err(Refused::TwoThings.into());
    }
    if archive.len() > MOST_PARTS {
        return Err(Refused::Broken.into());
    }
    let parts: Result<Vec<String>, _> =
        archive.file_names().map(|name| name.map(std::borrow::Cow::into_owned)).collect();
    let parts = parts.map_err(|_| Refused::Broken)?;
    if parts.iter().any(|part| part.to_lowercase().ends_with("vbaproject.bin") || part.starts_with("Basic/")) {
        return Err(Refused::Program.into());
    }
    let has = |part: &str| parts.iter().any(|name| name == part);
    let is_it = match kind {
        Kind::Docx => has("word/document.xml"),
        Kind::Xlsx => has("xl/workbook.xml"),
        Kind::Pptx => has("ppt/presentation.xml"),
        _ => {
            let part = archive.by_name("mimetype").map_err(|_| Refused::Disagrees)?;
            let mut said = String::new();
            part.take(200).read_to_string(&mut said).map_err(|_| Refused::Broken)?;
            said.trim() == kind.media_type()
        }
    };
    if is_it { Ok(()) } else { Err(Refused::Disagrees.into()) }
}

/// Text is UTF-8 without bytes that no keyboard makes, and no web page.
fn text(path: &Path) -> Result<(), Error> {
    let text = String::from_utf8(std::fs::read(path)?).map_err(|_| Refused::Disagrees)?;
    if text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}')) {
        return Err(Refused::Disagrees.into());
    }
    let start = beginning(text.as_bytes());
    let markup = ["<!doctype", "<html", "<head", "<body", "<script", "<?xml", "<iframe", "<?php"];
    if markup.iter().any(|tag| start.starts_with(tag)) { Err(Refused::Program.into()) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sound_without_a_title_is_known_by_its_first_frame() {
        for second in [0xfa, 0xfb, 0xf2, 0xf3, 0xe2, 0xe3] {
            assert_eq!(recognize(&[0xff, second, 0x90, 0x64, 0], "talk.mp3"), Ok(Kind::Mp3), "{second:x}");
        }
        assert_eq!(recognize(&[0xff, 0xf3, 0xf0, 0x64, 0], "talk.mp3"), Err(Refused::Disagrees), "no such bit rate");
        assert!(recognize(&[0xff, 0xf3, 0x90, 0x64, 0], "talk.txt") != Ok(Kind::Mp3));
    }
}
