//! What the sources say of an organization, field by field: those that say the same share a line.

use web::Frame;

use crate::Fact;

/// The fields a reader looks for first, in this order; the others follow as the sources tell them.
const FIRST: [&str; 8] = ["name", "other-name", "address", "phone", "url", "email", "revenue", "last-return"];

/// A field with all that is said of it, the newest first.
pub(super) struct Known {
    field: String,
    pub(super) lines: Vec<Line>,
}

/// One value, and the sources that give it.
pub(super) struct Line {
    value: String,
    pub(super) said: Vec<Said>,
}

#[derive(PartialEq)]
pub(super) struct Said {
    pub(super) title: String,
    pub(super) year: Option<i64>,
    pub(super) licence: String,
}

/// Sorts facts into fields. An e-mail address in a list is often one person's: visitors do not see it.
pub(super) fn known(facts: &[Fact], page: &Frame) -> Vec<Known> {
    let mut all: Vec<Known> = Vec::new();
    for fact in facts.iter().filter(|fact| fact.field != "email" || page.may_read()) {
        let at = all.iter().position(|known| known.field == fact.field).unwrap_or_else(|| {
            all.push(Known { field: fact.field.clone(), lines: Vec::new() });
            all.len() - 1
        });
        all[at].add(fact);
    }
    let place = |known: &Known| FIRST.iter().position(|field| *field == known.field).unwrap_or(FIRST.len());
    all.sort_by_key(place);
    all
}

impl Known {
    fn add(&mut self, fact: &Fact) {
        let said = Said { title: fact.title.clone(), year: fact.year, licence: fact.licence.clone() };
        match self.lines.iter_mut().find(|line| bare(&line.value) == bare(&fact.value)) {
            Some(line) if line.said.contains(&said) => {}
            Some(line) => line.said.push(said),
            None => self.lines.push(Line { value: fact.value.clone(), said: vec![said] }),
        }
    }

    /// The field in words; a note brings its own.
    pub(super) fn label(&self, page: &Frame) -> String {
        self.field.strip_prefix("note:").map_or_else(|| page.of("field", &self.field), str::to_owned)
    }

    pub(super) fn value(&self, line: &Line, page: &Frame) -> String {
        match (self.field.as_str(), line.value.trim_start_matches('$').parse::<i64>()) {
            ("revenue", Ok(dollars)) => page.say_n("field-dollars", dollars),
            _ => line.value.clone(),
        }
    }

    /// Where a value leads: a site, a telephone, a letter.
    pub(super) fn href(&self, line: &Line) -> Option<String> {
        let value = line.value.as_str();
        match self.field.as_str() {
            "url" => text::is_web_address(value).then(|| value.to_owned()),
            "email" => Some(format!("mailto:{value}")),
            "phone" => Some(format!("tel:{}", value.chars().filter(char::is_ascii_digit).collect::<String>())),
            _ => None,
        }
    }
}

/// Two spellings of one thing: "PLAIN KINDNESS" and "Plain Kindness".
fn bare(value: &str) -> String {
    value.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use db::Role;
    use web::{Lang, Texts};

    use super::*;

    fn fact(field: &str, value: &str, title: &str) -> Fact {
        let (publisher, licence) = (String::new(), String::new());
        Fact { field: field.into(), value: value.into(), year: Some(2026), title: title.into(), publisher, licence }
    }

    #[test]
    fn who_says_the_same_shares_a_line() {
        let page = Frame::bare(Arc::new(Texts::read(web::WORDS.iter().chain(crate::WORDS)).unwrap()), Lang::En);
        let facts = [
            fact("revenue", "$384848", "Tax register"),
            fact("name", "The Warm Door", "Help lines"),
            fact("name", "THE WARM DOOR", "Tax register"),
            fact("email", "cosme@example.org", "Contacts"),
            fact("name", "Warm Door Inc", "Tax register"),
        ];
        let seen = known(&facts, &page);
        let lines = |known: &Known| known.lines.iter().map(|line| line.said.len()).collect::<Vec<_>>();
        assert_eq!(seen.iter().map(|known| known.label(&page)).collect::<Vec<_>>(), ["Name", "Yearly revenue"]);
        assert_eq!(lines(&seen[0]), [2, 1]);
        assert_eq!(seen[1].value(&seen[1].lines[0], &page), "384,848 dollars");
        let staff = page.seen_by("Mara", Role::Staff);
        assert_eq!(known(&facts, &staff).len(), 3);
    }
}
