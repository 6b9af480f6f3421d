//! A page of stories: `# Title`, four `key: value` lines, then four paragraphs, each on one line.

use super::Story;
use crate::organizations::{self, Organization};

/// The stories of one branch's page.
pub(super) fn page(branch: &'static str, text: &'static str) -> impl Iterator<Item = Story> {
    text.split("# ").skip(1).map(move |text| {
        story(branch, text).unwrap_or_else(|| panic!("a story of {branch} breaks the form: {text:.60}"))
    })
}

fn story(branch: &'static str, text: &'static str) -> Option<Story> {
    let mut parts = text.trim().split("\n\n").map(str::trim);
    let mut head = parts.next()?.lines();
    let title = head.next()?;
    let mut value = |key: &str| head.next()?.strip_prefix(key)?.strip_prefix(": ");
    let story = Story {
        title,
        year: value("year")?.parse().ok()?,
        branch,
        need: value("need")?,
        stage: value("stage")?,
        partners: value("organizations")?.split(", ").map(organization).collect::<Option<_>>()?,
        happened: parts.next()?,
        hard: parts.next()?,
        changed: parts.next()?,
        advice: parts.next()?,
    };
    parts.next().is_none().then_some(story)
}

fn organization(id: &str) -> Option<&'static Organization> {
    organizations::by_hand().iter().find(|one| one.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_needs_all_its_parts_and_known_partners() {
        let whole = "Title\nyear: 2024\nneed: climate\nstage: active\norganizations: suds\n\na\n\nb\n\nc\n\nd\n";
        assert!(story("quill-library", whole).is_some_and(|story| story.advice == "d"));
        assert!(story("quill-library", whole.strip_suffix("\n\nd\n").unwrap()).is_none());
        let stranger = "Title\nyear: 2024\nneed: climate\nstage: active\norganizations: nobody\n\na\n\nb\n\nc\n\nd";
        assert!(story("quill-library", stranger).is_none());
        let longer = "Title\nyear: 2024\nneed: climate\nstage: active\norganizations: suds\n\na\n\nb\n\nc\n\nd\n\ne";
        assert!(story("quill-library", longer).is_none());
    }
}
