//! Chat logs in, messages out: text of meeting tools, CSV, XLSX.

mod csv;
mod head;
mod lines;
mod table;
mod xlsx;

use crate::{MAX_BYTES, text};

/// No more messages are read.
pub const MAX_MESSAGES: usize = 50_000;

/// What was written while people met, in the order of the file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Chat {
    pub messages: Vec<Message>,
    /// Lines, rows and reactions that are no messages.
    pub skipped: usize,
}

#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Message {
    /// As the file has it: the clock on the wall or the time of the recording.
    pub at: Option<String>,
    /// The name as shown; empty where the file has none.
    pub who: String,
    /// Whom it was for, where the file says: everyone, or one person.
    pub to: Option<String>,
    /// Lines are separated by `\n`, none is empty.
    pub text: String,
}

/// How tools call everybody. Whatever else stands there is taken for a person or a closed group.
const EVERYONE: &[&str] = &[
    "everyone",
    "everybody",
    "everyone in meeting",
    "all",
    "all participants",
    "all attendees",
    "all panelists and attendees",
    "all - entire audience",
    "entire audience",
    "meeting group chat",
    "todos",
    "todas",
    "todos los participantes",
    "todo el mundo",
];

impl Message {
    /// Whether it was meant for everyone. When in doubt it was not, and must never be published.
    pub fn is_private(&self) -> bool {
        let to = self.to.as_deref().map(str::trim).filter(|to| !to.is_empty());
        to.is_some_and(|to| !EVERYONE.contains(&to.to_lowercase().as_str())) || head::says_private(&self.who)
    }
}

/// Why a file is no chat log.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChatError {
    #[error("the file is empty")]
    Empty,
    #[error("the file is larger than {MAX_BYTES} bytes")]
    TooLarge,
    /// `.xls`, and any workbook with a password, which is wrapped the same way.
    #[error("the file is a workbook of an old Excel or has a password; save it as .xlsx or CSV without one")]
    OldWorkbook,
    /// What some webinar tools save.
    #[error("the file is rich text (.rtf); save it as plain text")]
    RichText,
    #[error("the file is a zip archive or a workbook that is damaged")]
    BrokenWorkbook,
    #[error("there is no sheet in the workbook")]
    NoSheet,
    #[error("the workbook is too large when unpacked")]
    WorkbookTooLarge,
    #[error("the file is not text")]
    NotText,
    #[error("a quotation mark in line {line} is never closed")]
    OpenQuote { line: u64 },
    #[error("there are more than {MAX_MESSAGES} messages in the file")]
    TooMany,
    /// Neither columns nor lines say who wrote what.
    #[error("nothing in the file looks like a message")]
    NoMessages,
}

/// Reads a chat log: XLSX, CSV (comma, semicolon or tab), or the text that meeting tools save.
pub fn read_chat(bytes: &[u8]) -> Result<Chat, ChatError> {
    if bytes.len() > MAX_BYTES {
        return Err(ChatError::TooLarge);
    }
    let mut chat = match bytes {
        [b'P', b'K', 3, 4, ..] => xlsx::read(bytes)?,
        [0xD0, 0xCF, 0x11, 0xE0, ..] => return Err(ChatError::OldWorkbook),
        [b'{', b'\\', b'r', b't', b'f', ..] => return Err(ChatError::RichText),
        _ => read_text(&text::decode(bytes).ok_or(ChatError::NotText)?)?,
    };
    let found = chat.messages.len();
    chat.messages.retain(|message| !is_reaction(&message.text));
    chat.skipped += found - chat.messages.len();
    match chat.messages.len() {
        0 => Err(ChatError::NoMessages),
        1..=MAX_MESSAGES => Ok(chat),
        _ => Err(ChatError::TooMany),
    }
}

fn read_text(text: &str) -> Result<Chat, ChatError> {
    if text.trim().is_empty() {
        return Err(ChatError::Empty);
    }
    if let Some(chat) = lines::read(text) {
        return Ok(chat);
    }
    match table::read(csv::rows(text)?) {
        Some(chat) => Ok(chat),
        None => lines::by_names(text).ok_or(ChatError::NoMessages),
    }
}

/// A thumb put on somebody's message stands in the log as a message of its own, and quotes it.
fn is_reaction(text: &str) -> bool {
    text.starts_with("Reacted to \"") || text.starts_with("Removed a ") && text.contains(" reaction from \"")
}
