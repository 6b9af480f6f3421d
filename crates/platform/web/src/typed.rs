//! A form as a page shows it: what was typed, what is wrong with which field, and the status that says so.

use axum::http::StatusCode;

use crate::{Fields, Frame};

/// What is wrong with which field, as text keys.
pub type Wrong = Vec<(&'static str, &'static str)>;

/// The fields of which something is wrong.
pub fn wrong<const N: usize>(fields: [(&'static str, Option<&'static str>); N]) -> Wrong {
    fields.into_iter().filter_map(|(name, key)| Some((name, key?))).collect()
}

/// A form with what was typed and, when it was refused, what is wrong with it.
#[derive(Debug, Clone)]
pub struct Typed {
    pub fields: Fields,
    pub wrong: Wrong,
    pub status: StatusCode,
}

impl Typed {
    /// A form nobody has sent yet, with what it begins with.
    pub fn fresh(values: impl IntoIterator<Item = (&'static str, String)>) -> Self {
        let fields = Fields::from_pairs(values.into_iter().map(|(name, value)| (name.to_owned(), value)));
        Self { fields, wrong: Vec::new(), status: StatusCode::OK }
    }

    /// Refused because of what was typed: 422.
    pub fn refused(fields: Fields, wrong: Wrong) -> Self {
        Self { fields, wrong, status: StatusCode::UNPROCESSABLE_ENTITY }
    }

    /// Refused because somebody else was faster: 409.
    pub fn late(fields: Fields) -> Self {
        Self { fields, wrong: Vec::new(), status: StatusCode::CONFLICT }
    }

    pub fn is_late(&self) -> bool {
        self.status == StatusCode::CONFLICT
    }

    pub fn value(&self, name: &str) -> &str {
        self.fields.get(name)
    }

    /// What is wrong with a field, in the reader's words; empty when nothing is.
    pub fn error(&self, page: &Frame, name: &str) -> String {
        self.wrong.iter().find(|(field, _)| *field == name).map(|(_, key)| page.say(key)).unwrap_or_default()
    }

    /// Field names with what is wrong with them, for the summary above the form.
    pub fn errors(&self, page: &Frame) -> Vec<(String, String)> {
        self.wrong.iter().map(|(field, key)| ((*field).to_owned(), page.say(key))).collect()
    }
}
