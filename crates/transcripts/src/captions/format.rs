//! What kind of file it is, by what stands in it.

use super::line::{Line, line};
use super::{CaptionsError, Format};

/// The format of timed captions; `None` for running text.
pub fn recognize(lines: &[&str]) -> Result<Option<Format>, CaptionsError> {
    let mut full = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
    let first = full.next().ok_or(CaptionsError::Empty)?;
    let start: String = first.chars().take(20).collect::<String>().to_lowercase();
    if start.starts_with("<!doctype html") || start.starts_with("<html") {
        return Err(CaptionsError::WebPage);
    }
    let xml = start.starts_with("<?xml") || start.starts_with("<tt ");
    if xml || start.starts_with('{') && start.trim_start_matches(['{', ' ']).starts_with(['"', '}']) {
        return Err(CaptionsError::OtherFormat);
    }
    // Some tools write the mark without what must follow it.
    if start.starts_with("webvtt") {
        return Ok(Some(Format::WebVtt));
    }
    // A time wherever it stands: files of this kind lose their beginning when people cut them.
    Ok(std::iter::once(first).chain(full).find_map(|text| match line(text) {
        Line::Arrow(Some(_)) => Some(Format::Srt),
        Line::Comma(_) => Some(Format::Sbv),
        Line::Arrow(None) | Line::Words => None,
    }))
}
