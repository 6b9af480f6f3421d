//! Forms: every field is text until a rule says otherwise, and what was typed is never lost.

use std::collections::BTreeMap;

use axum::{
    extract::{FromRequest, Request},
    http::StatusCode,
};

use crate::PageError;

/// The fields of a form as typed, without NULs: nobody types one, and PostgreSQL keeps no text with one. A missing field
/// reads as empty.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields(BTreeMap<String, Vec<String>>);

impl Fields {
    pub fn from_pairs(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut fields = BTreeMap::<String, Vec<String>>::new();
        for (name, value) in pairs {
            fields.entry(name).or_default().push(if value.contains('\0') { value.replace('\0', "") } else { value });
        }
        Self(fields)
    }

    /// The field, trimmed.
    pub fn get(&self, name: &str) -> &str {
        self.0.get(name).and_then(|values| values.first()).map_or("", |value| value.trim())
    }

    /// The field unless it is empty.
    pub fn some(&self, name: &str) -> Option<&str> {
        Some(self.get(name)).filter(|value| !value.is_empty())
    }

    /// All values of a field with several, such as checkboxes.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        self.0.get(name).into_iter().flatten().map(|value| value.trim())
    }

    /// The rows of fields that stand in a form several times, side by side; rows without a word are left out.
    pub fn rows<const N: usize>(&self, names: [&str; N]) -> Vec<[String; N]> {
        let columns = names.map(|name| self.all(name).collect::<Vec<_>>());
        let count = columns.iter().map(Vec::len).max().unwrap_or_default();
        let row = |at: usize| std::array::from_fn(|n| columns[n].get(at).copied().unwrap_or_default().to_owned());
        (0..count).map(row).filter(|row: &[String; N]| row.iter().any(|cell| !cell.is_empty())).collect()
    }

    /// The same with one field otherwise than typed.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.0.insert(name.to_owned(), vec![value.to_owned()]);
        self
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Every value with its field's name.
    pub fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().flat_map(|(name, values)| values.iter().map(move |value| (name.as_str(), value.as_str())))
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// A posted form.
pub struct Form(pub Fields);

impl<S: Send + Sync> FromRequest<S> for Form {
    type Rejection = PageError;

    async fn from_request(request: Request, state: &S) -> Result<Self, PageError> {
        let pairs = axum::Form::<Vec<(String, String)>>::from_request(request, state).await.map_err(|error| {
            use axum::response::IntoResponse;
            match error.into_response().status() {
                StatusCode::PAYLOAD_TOO_LARGE => PageError::TooLarge,
                _ => PageError::Bad("error-form"),
            }
        })?;
        Ok(Self(Fields::from_pairs(pairs.0)))
    }
}

#[cfg(test)]
mod tests {
    use super::Fields;

    #[test]
    fn what_nobody_types_is_not_kept() {
        let fields = Fields::from_pairs([("title".to_owned(), "Salt\0 and\0\0 bread".to_owned())]);
        assert_eq!(fields.get("title"), "Salt and bread");
    }
}
