//! Which resources a library has already, so that a second list does not bring them a second time.

use std::collections::HashMap;

use db::{Result, Scope, Tx, sql};

use super::{NewResource, ResourceId};

db::row! {
    struct Face {
        id: ResourceId,
        title: String,
        authors: String,
        isbn: String,
        address: String,
    }
}

/// Everything there is, by what tells one from another: the ISBN; title and authors; for a bare address, the address.
#[derive(Debug, Default)]
pub struct Known {
    isbn: HashMap<String, ResourceId>,
    named: HashMap<String, ResourceId>,
    address: HashMap<String, ResourceId>,
}

impl Known {
    pub async fn load(tx: &mut Tx, scope: &Scope) -> Result<Self> {
        const SQL: &str =
            sql!("SELECT id, title, authors, isbn, address FROM resource WHERE system_id = $1 ORDER BY id");
        let faces: Vec<Face> = db::all!(tx, SQL; scope.system)?;
        let mut known = Self::default();
        for it in faces {
            let new = NewResource {
                title: it.title,
                authors: it.authors,
                isbn: it.isbn,
                address: it.address,
                ..NewResource::default()
            };
            known.add(it.id, &new);
        }
        Ok(known)
    }

    /// Two editions have two numbers and are two resources, whatever their titles.
    pub fn find(&self, new: &NewResource) -> Option<ResourceId> {
        if !new.isbn.is_empty() {
            return self.isbn.get(&new.isbn).copied();
        }
        match new.title.as_str() {
            "" => self.address.get(&new.address).copied(),
            _ => self.named.get(&name(new)).copied(),
        }
    }

    /// The first that leads to this address.
    pub fn at(&self, address: &str) -> Option<ResourceId> {
        self.address.get(address).copied().filter(|_| !address.is_empty())
    }

    pub fn add(&mut self, id: ResourceId, new: &NewResource) {
        if !new.isbn.is_empty() {
            self.isbn.entry(new.isbn.clone()).or_insert(id);
        }
        if !new.address.is_empty() {
            self.address.entry(new.address.clone()).or_insert(id);
        }
        self.named.entry(name(new)).or_insert(id);
    }
}

db::row! {
    /// A resource in a list to choose from.
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Named {
        pub id: ResourceId,
        pub kind: String,
        pub title: String,
        pub authors: String,
        pub address: String,
        pub subjects: String,
    }
}

/// Resources in whose title, names, address or subjects every one of these words stands, by title.
pub async fn named_by_words(tx: &mut Tx, scope: &Scope, words: &str, most: usize) -> Result<Vec<Named>> {
    const SQL: &str = sql!(
        "SELECT id, kind, title, authors, address, subjects FROM resource WHERE system_id = $1 ORDER BY title, id"
    );
    let all: Vec<Named> = db::all!(tx, SQL; scope.system)?;
    let text = |it: &Named| format!("{} {} {} {}", it.title, it.authors, it.address, it.subjects);
    Ok(all.into_iter().filter(|it| text::has_words(&text(it), words)).take(most).collect())
}

/// Title and authors without capitals, signs and order of names: `Day, Mary` and `Mary Day` are one.
fn name(it: &NewResource) -> String {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        words
            .map(str::to_lowercase)
            .filter(|word| !["and", "y", "ed", "eds", "editor", "editors"].contains(&word.as_str()))
            .collect()
    };
    let mut authors = words(&it.authors);
    authors.sort_unstable();
    let title = words(&it.title);
    // A title of signs alone still is one.
    let title = if title.is_empty() { it.title.clone() } else { title.join(" ") };
    format!("{title}\t{}", authors.join(" "))
}

#[cfg(test)]
mod tests {
    use db::sqlx::types::Uuid;

    use super::*;

    fn book(title: &str, authors: &str, isbn: &str) -> NewResource {
        NewResource { title: title.into(), authors: authors.into(), isbn: isbn.into(), ..NewResource::default() }
    }

    #[test]
    fn one_book_is_known_however_it_is_written() {
        let (mut known, id) = (Known::default(), ResourceId(Uuid::nil()));
        known.add(id, &book("Bread for All", "Day, Mary and Sam Oak", "9780306406157"));
        assert_eq!(known.find(&book("", "", "9780306406157")), Some(id));
        assert_eq!(known.find(&book("BREAD, for all!", "Mary Day; Oak, Sam", "")), Some(id));
        assert_eq!(known.find(&book("Bread for all", "Mary Day", "")), None);
        assert_eq!(known.find(&book("Bread for All", "Day, Mary and Sam Oak", "9780804429573")), None);
        assert_eq!(known.find(&book("📚", "", "")), None);
    }
}
