//! The line a message begins with.
//!
//! | tool | line |
//! |---|---|
//! | Zoom, saved by hand | `12:01:02 From NAME to Everyone:`, or ` : text` on the same line |
//! | Zoom, from the cloud | `00:12:02<tab>NAME:<tab>text` |
//! | Webex | `from NAME to everyone:    12:01 PM` |
//! | copied from Teams | `[12:01 PM] NAME` |
//! | others | `12:01 NAME: text`, `[2026-11-22 12:01] NAME: text` |

use crate::captions::split_name;
use crate::text::plain;
use crate::time;

#[derive(Debug, PartialEq)]
pub struct Head<'a> {
    pub at: Option<String>,
    pub who: String,
    pub to: Option<String>,
    /// What stands on the same line.
    pub text: &'a str,
}

/// How brackets begin that say that only one person was meant, after a name or two.
const PRIVATELY: &[&str] = &[
    "direct message",
    "private)",
    "private]",
    "private message",
    "privately",
    "mensaje directo",
    "mensaje privado",
    "en privado",
    "privado)",
    "privado]",
];
/// Bytes of a line in which its names stand.
const LONGEST: usize = 1_000;

pub fn read(line: &str) -> Option<Head<'_>> {
    let Some((at, in_brackets, rest)) = leading_time(line) else { return without_time(line) };
    let at = Some(at);
    let rest = rest.trim().trim_start_matches(['-', '–']).trim_start();
    if let Some((who, to, text)) = named(rest) {
        return Some(Head { at, who, to, text });
    }
    let alone = in_brackets && !rest.is_empty() && rest.split_whitespace().count() <= 5 && !rest.contains("://");
    alone.then(|| Head { at, who: plain(rest), to: None, text: "" })
}

/// `from NAME to everyone:    12:01 PM`; and what was for one person, so that it joins nobody else's message.
fn without_time(line: &str) -> Option<Head<'_>> {
    let ((who, to, rest), addressed) = match addressed(line) {
        Some(found) => (found, true),
        None => (marked(line)?, false),
    };
    match leading_time(rest) {
        Some((at, _, text)) if addressed && to.is_some() => Some(Head { at: Some(at), who, to, text }),
        _ => says_private(to.as_deref()?).then_some(Head { at: None, who, to, text: rest }),
    }
}

/// Who, to whom, what: every way in which a line without its time begins a message.
pub fn named(line: &str) -> Option<(String, Option<String>, &str)> {
    let by_colon = || split_name(line).map(|(who, text)| (plain(who), None, text));
    addressed(line).or_else(|| marked(line)).or_else(by_colon)
}

/// `NAME (Direct message): text`, whatever the name looks like: nobody knows for whom it was, but not for everyone.
fn marked(line: &str) -> Option<(String, Option<String>, &str)> {
    let ends = private_head(&line.to_ascii_lowercase())?;
    let (head, after) = line.split_at(ends);
    let who = plain(head.split(['(', '[']).next().unwrap_or_default());
    Some((who, Some(plain(head)), after.trim_start().trim_start_matches(':')))
}

/// Whether names say themselves that only one person was meant.
pub fn says_private(names: &str) -> bool {
    marks(&names.to_ascii_lowercase()).next().is_some()
}

/// Where names end with such a mark, before a colon or at the line's end.
fn private_head(lower: &str) -> Option<usize> {
    marks(lower).find(|at| matches!(lower[*at..].trim_start().bytes().next(), None | Some(b':')))
}

/// Where the brackets of such marks end.
fn marks(lower: &str) -> impl Iterator<Item = usize> {
    let soon = &lower[..lower.floor_char_boundary(LONGEST)];
    soon.match_indices([')', ']']).map(|(at, _)| at + 1).filter(|ends| {
        let inside = soon[..*ends].rfind(['(', '[']).map(|at| soon[at + 1..*ends].trim_start());
        inside.is_some_and(|inside| PRIVATELY.iter().any(|mark| inside.starts_with(mark)))
    })
}

/// A time at the beginning, perhaps after a date, perhaps in brackets; whether it was in brackets, and what follows.
pub fn leading_time(line: &str) -> Option<(String, bool, &str)> {
    let line = line.trim_start();
    let inner = line.strip_prefix('[');
    let mut rest = inner.unwrap_or(line);
    let (first, after) = word(rest);
    if first.contains(['-', '/']) && first.bytes().all(|b| b.is_ascii_digit() || b"-/,.".contains(&b)) {
        rest = after.trim_start();
    }
    let (clock, after) = word(rest);
    time::read(clock)?;
    let (half, after_half) = word(after.trim_start());
    let is_half = matches!(half.to_ascii_lowercase().replace('.', "").as_str(), "am" | "pm");
    let (at, after) = if is_half { (format!("{clock} {half}"), after_half) } else { (clock.to_owned(), after) };
    match inner {
        Some(_) => Some((at, true, after.trim_start().strip_prefix(']')?)),
        None => Some((at, false, after)),
    }
}

/// Up to white space or a closing bracket.
fn word(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c: char| c.is_whitespace() || c == ']').unwrap_or(text.len()))
}

/// `From NAME to NAME: text`: who, to whom, what.
fn addressed(text: &str) -> Option<(String, Option<String>, &str)> {
    let text = text.trim_start();
    // Bytes stand where they stood.
    let lower = text.to_ascii_lowercase();
    let (start, joints) = match lower.as_str() {
        it if it.starts_with("from ") => (5, [" to ", " to "]),
        it if it.starts_with("de ") => (3, [" a ", " para "]),
        _ => return None,
    };
    let private = private_head(&lower[start..]);
    let ends = private.or_else(|| end(&lower[start..], joints))? + start;
    let head = plain(&text[start..ends]);
    let after = text[ends..].trim_start();
    let after = after.strip_prefix(':').or_else(|| after.is_empty().then_some(after))?;
    let small = head.to_ascii_lowercase();
    let cut = joints.iter().filter_map(|joint| small.rfind(joint).map(|at| (at, joint.len()))).max();
    let (who, to) = match cut {
        Some((at, long)) => (head[..at].trim(), Some(head[at + long..].trim().to_owned())),
        None => (head.as_str(), private.map(|_| head.clone())),
    };
    (!who.is_empty()).then(|| (who.to_owned(), to, after))
}

/// Where the names end, before the colon; a colon within a name counts last.
fn end(lower: &str, joints: [&str; 2]) -> Option<usize> {
    let after_joint = || {
        let joint = joints.iter().filter_map(|joint| lower.find(joint)).min()?;
        Some(joint + lower[joint..].find(':')?)
    };
    let plainly = || lower.find(" :").into_iter().chain(after_joint()).min();
    plainly().or_else(|| lower.find(':'))
}

#[cfg(test)]
mod tests {
    use super::{Head, read};

    fn parts(line: &str) -> Option<[String; 4]> {
        let Head { at, who, to, text } = read(line)?;
        Some([at.unwrap_or_default(), who, to.unwrap_or_default(), text.trim().to_owned()])
    }

    #[test]
    fn every_tool_names_who_wrote() {
        for (line, found) in [
            ("12:01:02 From  Ada Quill  to  Everyone:", ["12:01:02", "Ada Quill", "Everyone", ""]),
            ("12:01:02 From Ada Quill to Everyone: see: this", ["12:01:02", "Ada Quill", "Everyone", "see: this"]),
            ("12:01:02\t From  Ada to Ben  to  Everyone : hi", ["12:01:02", "Ada to Ben", "Everyone", "hi"]),
            ("12:01:02\t From Ada Quill : to you: hi", ["12:01:02", "Ada Quill", "", "to you: hi"]),
            (
                "12:01:02 From Ada: she to Ben Marrow(Direct Message): x",
                ["12:01:02", "Ada: she", "Ben Marrow(Direct Message)", "x"],
            ),
            ("12:01:02\t From Ada to Ben(Privately) : psst", ["12:01:02", "Ada", "Ben(Privately)", "psst"]),
            ("12:01:02 From Ada to Everyone: this : that", ["12:01:02", "Ada", "Everyone", "this : that"]),
            ("12:01:02 De Ada Quill a Todos:", ["12:01:02", "Ada Quill", "Todos", ""]),
            ("00:12:02\tAda Quill:\thello", ["00:12:02", "Ada Quill", "", "hello"]),
            ("from Ada Quill to everyone:    12:01 PM", ["12:01 PM", "Ada Quill", "everyone", ""]),
            ("[12:01 p.m.] Ada Quill", ["12:01 p.m.", "Ada Quill", "", ""]),
            ("[2026-11-22, 12:01] Ada Quill: hello", ["12:01", "Ada Quill", "", "hello"]),
            ("12:01 Ada: hello", ["12:01", "Ada", "", "hello"]),
        ] {
            assert_eq!(parts(line), Some(found.map(str::to_owned)), "{line}");
        }
    }

    #[test]
    fn other_lines_begin_no_message() {
        for line in [
            "",
            "hello",
            "From here to there: a walk",
            "12:01 is when we start",
            "12:01:02,Ada,hi",
            "Ada: hi",
            "[1] a note",
            "[12:01",
        ] {
            assert_eq!(parts(line), None, "{line}");
        }
    }
}
