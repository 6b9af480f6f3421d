//! What is typed of a recording.

use db::Date;
use files::Hash;
use web::{Fields, Wrong, wrong};

use crate::recording::{Access, NewRecording, Recording};

const LONGEST_NOTE: usize = 300;
const LONGEST_LINK: usize = 2_000;
/// A day, in seconds.
const LONGEST: i64 = 86_400;

/// The fields of a recording that is there, or of a new one.
pub fn filled(it: Option<&Recording>) -> Vec<(&'static str, String)> {
    let seen = it.map_or(0, |it| it.changed_at.0).to_string();
    let Some(it) = it else { return vec![("seen", seen), ("access", Access::Open.as_str().into())] };
    vec![
        ("seen", seen),
        ("link", it.link.clone()),
        ("access", it.access.clone()),
        ("note", it.note.clone()),
        ("length", it.seconds.map(length).unwrap_or_default()),
        ("dated", it.dated.clone().unwrap_or_default()),
    ]
}

/// `1:02:03`
pub fn length(seconds: i64) -> String {
    let seconds = seconds.unsigned_abs();
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// `1:02:03`, `62:03`, or minutes alone; nothing where it is no length.
fn seconds(typed: &str) -> Option<i64> {
    let parts = typed.split(':').map(|part| part.trim().parse::<u32>().ok());
    let parts: Vec<i64> = parts.map(|part| part.map(i64::from)).collect::<Option<_>>()?;
    let seconds = match parts[..] {
        [minutes] => minutes * 60,
        [minutes, seconds] if seconds < 60 => minutes * 60 + seconds,
        [hours, minutes, seconds] if minutes < 60 && seconds < 60 => hours * 3600 + minutes * 60 + seconds,
        _ => return None,
    };
    Some(seconds).filter(|seconds| (1..=LONGEST).contains(seconds))
}

/// `brought`: the file that came with the form; `there`: the one that was there before, whose place a link takes.
///
/// # Errors
/// What is wrong with which field, as text keys.
pub fn read(fields: &Fields, brought: Option<Hash>, there: Option<Hash>) -> Result<NewRecording, Wrong> {
    let two = brought.is_some() && !fields.get("link").is_empty();
    let file = brought.or(there);
    let (link, note, typed, dated) =
        (fields.get("link"), fields.get("note"), fields.get("length"), fields.get("dated"));
    let access = Access::parse(fields.get("access"));
    let day = dated.parse::<Date>().ok();
    let is_link = link.len() <= LONGEST_LINK && text::is_web_address(link);
    let found = wrong([
        ("file", (link.is_empty() && file.is_none()).then_some("recording-error-nothing")),
        ("link", (!link.is_empty() && !is_link).then_some("recording-error-link")),
        ("link", two.then_some("recording-error-both")),
        ("access", access.is_none().then_some("recording-error-access")),
        ("note", (note.chars().count() > LONGEST_NOTE).then_some("recording-error-note")),
        ("length", (!typed.is_empty() && seconds(typed).is_none()).then_some("recording-error-length")),
        ("dated", (!dated.is_empty() && day.is_none()).then_some("recording-error-dated")),
    ]);
    let (true, Some(access)) = (found.is_empty(), access) else { return Err(found) };
    Ok(NewRecording {
        hash: file.filter(|_| link.is_empty()),
        link: link.to_owned(),
        access,
        note: note.to_owned(),
        seconds: seconds(typed),
        dated: day,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_is_read_as_people_write_it() {
        for (typed, is) in [("90", Some(5400)), ("62:03", Some(3723)), ("1:02:03", Some(3723)), ("1:75", None)] {
            assert_eq!(seconds(typed), is, "{typed}");
        }
        for typed in ["", "0", "-3", "a", "1:2:3:4", "99999", "1:-2", "4294967296"] {
            assert_eq!(seconds(typed), None, "{typed}");
        }
        assert_eq!([length(3723), length(59)], ["1:02:03", "0:59"]);
    }

    #[test]
    fn a_file_or_a_link_is_needed() {
        let typed = |link: &str| {
            let pairs = [("link", link), ("access", "open")].map(|(name, value)| (name.to_owned(), value.to_owned()));
            Fields::from_pairs(pairs)
        };
        let hash = Hash::parse(&"a".repeat(64));
        let link = "https://video.example/1";
        assert_eq!(read(&typed(""), None, None).err().unwrap()[0].0, "file");
        assert_eq!(read(&typed(""), hash.clone(), None).unwrap().hash, hash);
        assert_eq!(read(&typed(link), None, hash.clone()).unwrap().hash, None);
        assert_eq!(read(&typed(link), hash, None).err().unwrap()[0].0, "link", "one or the other");
        assert_eq!(read(&typed("javascript:alert(1)"), None, None).err().unwrap()[0].0, "link");
    }
}
