//! Chat logs that are text: a line begins a message, the lines after it belong to it.

use super::{Chat, Message, head};
use crate::captions::comma_times;
use crate::text::plain_lines;
use crate::time::clock;

/// A message begins within so many lines, or the file is of another kind.
const SOON: usize = 6;

/// `None` when no line near the beginning starts a message.
pub fn read(text: &str) -> Option<Chat> {
    let mut first = text.split('\n').filter(|line| !line.trim().is_empty()).take(SOON);
    let timed = |line| head::read(line).is_some_and(|head| head.at.is_some());
    if !first.any(|line| timed(line) || comma_times(line).is_some()) {
        return None;
    }
    let (mut chat, mut at) = (Chat::default(), None);
    for line in text.split('\n').filter(|line| !line.trim().is_empty()) {
        // Saved as subtitles, as Google Meet does: times, and below them `NAME: text`.
        if let Some((starts, _)) = comma_times(line.trim()) {
            at = Some(clock(starts));
            continue;
        }
        let below = at.take().and_then(|at| head::named(line.trim()).map(|found| (at, found)));
        if let Some((at, (who, to, text))) = below {
            chat.messages.push(Message { at: Some(at), who, to, text: text.to_owned() });
        } else if let Some(head::Head { at, who, to, text }) = head::read(line) {
            chat.messages.push(Message { at, who, to, text: text.to_owned() });
        } else if let Some(last) = chat.messages.last_mut() {
            last.text.push('\n');
            last.text.push_str(line);
        } else {
            chat.skipped += 1;
        }
    }
    Some(tidy(chat))
}

/// A log without times: most lines are `NAME: text`.
pub fn by_names(text: &str) -> Option<Chat> {
    let lines: Vec<&str> = text.split('\n').map(str::trim).filter(|line| !line.is_empty()).collect();
    let named = lines.iter().filter(|line| head::named(line).is_some()).count();
    if named * 2 < lines.len() || named < 2 {
        return None;
    }
    let mut chat = Chat::default();
    for line in lines {
        if let Some((who, to, text)) = head::named(line) {
            chat.messages.push(Message { at: None, who, to, text: text.to_owned() });
        } else if let Some(last) = chat.messages.last_mut() {
            last.text.push('\n');
            last.text.push_str(line);
        } else {
            chat.skipped += 1;
        }
    }
    Some(tidy(chat))
}

/// Plain texts; messages without words are none.
fn tidy(mut chat: Chat) -> Chat {
    chat.messages.iter_mut().for_each(|message| message.text = plain_lines(&message.text));
    let found = chat.messages.len();
    chat.messages.retain(|message| !message.text.is_empty());
    chat.skipped += found - chat.messages.len();
    chat
}
