//! Rows of cells to messages: which column is what is said by its heading, in English or Spanish.

use super::{Chat, Message};
use crate::text::{plain, plain_lines};

use super::head::leading_time;

/// Reports begin with what they are about; the headings stand within so many rows.
const SOON: usize = 20;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    At,
    To,
    First,
    Last,
    Who,
    Text,
}

/// A heading is of the first kind that has one of its words.
const WORDS: &[(Kind, &[&str])] = &[
    (Kind::At, &["time", "timestamp", "date", "datetime", "hora", "fecha"]),
    (Kind::To, &["to", "recipient", "recipients", "receiver", "para", "destinatario", "destinatarios"]),
    (Kind::First, &["first"]),
    (Kind::Last, &["last", "surname", "apellido", "apellidos"]),
    (
        Kind::Who,
        &[
            "from",
            "sender",
            "name",
            "author",
            "user",
            "participant",
            "attendee",
            "asker",
            "who",
            "de",
            "nombre",
            "autor",
            "remitente",
            "usuario",
            "participante",
        ],
    ),
    (
        Kind::Text,
        &["message", "text", "chat", "comment", "question", "content", "mensaje", "texto", "comentario", "pregunta"],
    ),
];
/// Headings with one of these are of no use: an address is not a name. It is enough to say for whom something was.
const NOT: &[&str] = &["email", "e-mail", "mail", "correo", "id", "answer", "type"];

#[derive(Debug, Default, PartialEq)]
struct Columns {
    at: Option<usize>,
    to: Vec<usize>,
    who: Vec<usize>,
    text: usize,
}

/// `None` when no column is known to hold names or texts.
pub fn read(mut rows: Vec<Vec<String>>) -> Option<Chat> {
    let headed =
        rows.iter().take(SOON).enumerate().find_map(|(at, row)| headings(row).map(|columns| (at + 1, columns)));
    let (skipped, columns) = headed.or_else(|| by_values(&rows).map(|columns| (0, columns)))?;
    let mut chat = Chat { skipped: skipped.saturating_sub(1), ..Chat::default() };
    for row in rows.drain(skipped..) {
        let cell = |at: usize| row.get(at).map(String::as_str).unwrap_or_default();
        let some = |at: usize| Some(plain(cell(at))).filter(|text| !text.is_empty());
        let at = columns.at.and_then(some).map(time_of_day);
        let text = plain_lines(cell(columns.text));
        if text.is_empty() {
            chat.skipped += 1;
            continue;
        }
        let who = plain(&columns.who.iter().map(|at| cell(*at)).collect::<Vec<_>>().join(" "));
        chat.messages.push(Message { at, who, to: columns.to.iter().copied().find_map(some), text });
    }
    Some(chat)
}

/// Workbooks keep a time as a part of a day, perhaps after a count of days: half past twelve is `0.5208…`.
fn time_of_day(cell: String) -> String {
    let number: Option<f64> =
        cell.parse().ok().filter(|number| cell.contains('.') && (0.0..100_000.0).contains(number));
    let Some(number) = number else { return cell };
    let second = (number.fract() * 86_400.0).round() as u32 % 86_400;
    format!("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60)
}

fn kind(heading: &str) -> Option<Kind> {
    let heading = heading.to_lowercase();
    let words: Vec<&str> =
        heading.split(|c: char| !c.is_alphanumeric() && c != '-').filter(|it| !it.is_empty()).collect();
    let has = |any: &[&str]| words.iter().any(|word| any.contains(word));
    let kind = WORDS.iter().find(|(_, known)| has(known)).map(|(kind, _)| *kind);
    kind.filter(|kind| words.len() <= 4 && (*kind == Kind::To || !has(NOT)))
}

fn headings(row: &[String]) -> Option<Columns> {
    let kinds: Vec<Option<Kind>> = row.iter().map(|cell| kind(cell)).collect();
    let of = |kind: Kind| kinds.iter().position(|it| *it == Some(kind));
    let name = || of(Kind::Who).map(|at| vec![at]);
    let who = of(Kind::First).zip(of(Kind::Last)).map(|(first, last)| vec![first, last]).or_else(name)?;
    let to = (0..kinds.len()).filter(|at| kinds[*at] == Some(Kind::To)).collect();
    Some(Columns { at: of(Kind::At), to, who, text: of(Kind::Text)? })
}

/// Without headings: time, name, text, or time, name, to whom, text.
fn by_values(rows: &[Vec<String>]) -> Option<Columns> {
    let wide = rows.iter().map(Vec::len).max().filter(|wide| (3..=4).contains(wide))?;
    let timed = rows.iter().filter(|row| row.first().is_some_and(|cell| leading_time(cell).is_some())).count();
    let to = (wide == 4).then_some(2).into_iter().collect();
    (timed * 2 >= rows.len()).then(|| Columns { at: Some(0), to, who: vec![1], text: wide - 1 })
}
