//! Workbooks (Office Open XML, ECMA-376 part 1, chapter 18): XML in a zip archive.
//!
//! What the archive declares is looked at first, and whatever it declares, unpacking stops at [`MOST_UNPACKED`]. Cells
//! are read in the order they stand in and keep their text only, so neither a far corner (`XFD1048576`) nor a million
//! empty rows make anything large.

mod bounded;
mod sheet;
mod strings;

use std::io::{BufReader, Cursor};

use zip::ZipArchive;
use zip::read::ZipFile;
use zip::result::ZipError;

use super::{Chat, ChatError, table};
use bounded::{Bounded, Budget};

/// Bytes of all parts together: four times what a workbook of this size unpacks to when it is honest.
pub const MOST_UNPACKED: u64 = 20_000_000;
/// A workbook has a part for each sheet and picture.
const MOST_PARTS: usize = 2_000;

type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;
type Part<'a, 'b> = BufReader<Bounded<'a, ZipFile<'a, Cursor<&'b [u8]>>>>;

/// The first sheet with a chat in it.
pub fn read(bytes: &[u8]) -> Result<Chat, ChatError> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ChatError::BrokenWorkbook)?;
    let names = parts(&mut archive)?;
    let mut sheets: Vec<&(usize, String)> = names.iter().filter(|(_, name)| is_sheet(name)).collect();
    if sheets.is_empty() {
        return Err(ChatError::NoSheet);
    }
    // sheet2 comes before sheet10.
    sheets.sort_by_key(|(_, name)| (name.len(), name));
    let budget = Budget::new(MOST_UNPACKED);
    let strings = match names.iter().find(|(_, name)| name == "xl/sharedstrings.xml") {
        Some((at, _)) => strings::read(part(&mut archive, *at, &budget)?)?,
        None => Vec::new(),
    };
    let mut size = 0;
    for (at, _) in sheets {
        let rows = sheet::read(part(&mut archive, *at, &budget)?, &strings, &mut size)?;
        if let Some(chat) = table::read(rows).filter(|chat| !chat.messages.is_empty()) {
            return Ok(chat);
        }
    }
    Err(ChatError::NoMessages)
}

/// Where each part lies and what it is called, in small letters; refused when they declare too much.
fn parts(archive: &mut Archive<'_>) -> Result<Vec<(usize, String)>, ChatError> {
    if archive.len() > MOST_PARTS {
        return Err(ChatError::WorkbookTooLarge);
    }
    let (mut names, mut declared) = (Vec::new(), 0_u64);
    for at in 0..archive.len() {
        let part = archive.by_index_raw(at).map_err(|_| ChatError::BrokenWorkbook)?;
        let name = part.name().map_err(|_| ChatError::BrokenWorkbook)?.to_lowercase();
        if is_sheet(&name) || name == "xl/sharedstrings.xml" {
            declared = declared.saturating_add(part.size());
        }
        names.push((at, name));
    }
    if declared > MOST_UNPACKED { Err(ChatError::WorkbookTooLarge) } else { Ok(names) }
}

fn is_sheet(name: &str) -> bool {
    let inner = name.strip_prefix("xl/worksheets/").and_then(|name| name.strip_suffix(".xml"));
    inner.is_some_and(|name| !name.contains('/'))
}

fn part<'a, 'b>(archive: &'a mut Archive<'b>, at: usize, budget: &'a Budget) -> Result<Part<'a, 'b>, ChatError> {
    match archive.by_index(at) {
        Ok(part) => Ok(BufReader::new(Bounded::new(part, budget))),
        Err(ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword) => Err(ChatError::OldWorkbook),
        Err(_) => Err(ChatError::BrokenWorkbook),
    }
}
