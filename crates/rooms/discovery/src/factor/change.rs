//! What a change set of factors was about, in its note: need, kind, words, and the factor said.

use web::Frame;

use super::row::{self, much};

/// Between the parts of a note; no word holds one.
const BETWEEN: char = '\t';

/// The beginning of every note about a need.
pub(super) fn of_need(need: &str) -> String {
    format!("{need}{BETWEEN}")
}

/// `said`: a factor, `out`, or nothing when what was shipped counts again.
pub(super) fn note(need: &str, kind: &str, words: &str, said: &str) -> String {
    format!("{need}{BETWEEN}{kind}{BETWEEN}{words}{BETWEEN}{said}")
}

/// "Schools, “academy”: mostly (0.75)"
pub(super) fn said(page: &Frame, note: &str) -> String {
    let parts: Vec<&str> = note.split(BETWEEN).collect();
    let [_, kind, words, said] = parts[..] else { return page.say("change-factor") };
    let said = match said.parse() {
        Ok(factor) => much(page, factor),
        Err(_) if said.is_empty() => page.say("factor-was-put-back"),
        Err(_) => page.say("factor-out"),
    };
    page.say3("factor-change", ("kind", &page.of("kind", kind)), ("words", &row::words(page, words)), ("said", &said))
}
