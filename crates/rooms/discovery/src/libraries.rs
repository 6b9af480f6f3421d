//! Libraries out of the outlet file of the Public Libraries Survey: found by the name of a town or of a
//! library, and taken with all their branches.

use std::{collections::BTreeMap, ops::ControlFlow, path::Path};

use accounts::{BranchType, NewBranch, add_system, put_branches};
use db::{Clock, Db, Role, Scope, SystemId, Tx};
use engine::text;
use sources::{Format, Item, ReadError, Row, WrongKind};

use crate::settle::{dialled, readable};

/// A library system as the outlet file shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundLibrary {
    /// FSCSKEY, such as `DC0001`.
    pub key: String,
    /// The file names outlets, not systems: the words their names share, else the central library's name.
    pub name: String,
    pub city: String,
    pub state: String,
    pub outlets: usize,
}

/// A library system with its branches, ready to be stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Library {
    pub key: String,
    pub name: String,
    pub state: String,
    pub branches: Vec<NewBranch>,
}

#[derive(Debug, thiserror::Error)]
pub enum LibraryError {
    #[error(transparent)]
    Read(#[from] ReadError),
    #[error(transparent)]
    Db(#[from] db::Error),
}

/// Library systems with an outlet whose name or town holds every word of `text`, by state and
/// town. Streams; in memory is one line for each system.
pub fn find_libraries(path: &Path, text: &str) -> Result<Vec<FoundLibrary>, ReadError> {
    let wanted = text::fold(text);
    let wanted: Vec<&str> = wanted.split_whitespace().collect();
    let mut systems: BTreeMap<String, Seen> = BTreeMap::new();
    each_outlet(path, &mut |key, row| {
        let seen = systems.entry(key.to_owned()).or_default();
        seen.add(&row);
        let words = text::fold(&format!("{} {}", row.name, row.city));
        seen.fits |= !wanted.is_empty() && wanted.iter().all(|word| words.contains(word));
    })?;
    let found = systems.into_iter().filter(|(_, seen)| seen.fits).map(|(key, seen)| seen.into_library(key));
    let mut found: Vec<FoundLibrary> = found.collect();
    found.sort_by(|a, b| (&a.state, &a.city, &a.name).cmp(&(&b.state, &b.city, &b.name)));
    Ok(found)
}

/// One library system of the file with its outlets; `None` when the file has no such key.
pub fn library(path: &Path, key: &str) -> Result<Option<Library>, ReadError> {
    let (mut seen, mut branches) = (Seen::default(), Vec::new());
    each_outlet(path, &mut |of, row| {
        if of == key {
            seen.add(&row);
            branches.push(branch(row));
        }
    })?;
    let found = seen.into_library(key.to_owned());
    Ok((!branches.is_empty()).then_some(Library { key: found.key, name: found.name, state: found.state, branches }))
}

/// Stores a library with its branches; those that are there already are brought up to date.
pub async fn put_library(tx: &mut Tx, clock: &Clock, library: &Library) -> db::Result<SystemId> {
    let system = add_system(tx, clock, &library.key, &library.name, &library.state).await?;
    put_branches(tx, clock, system, &library.branches).await?;
    Ok(system)
}

/// Takes a library out of the outlet file, in one transaction, for an administrator or the program.
/// `None` when the file has no such key.
pub async fn take_library(
    db: &Db,
    clock: &Clock,
    scope: &Scope,
    path: &Path,
    key: &str,
) -> Result<Option<SystemId>, LibraryError> {
    let Some(library) = library(path, key)?.filter(|_| scope.may(Role::Administrator)) else { return Ok(None) };
    let mut tx = db.write().await?;
    let system = put_library(&mut tx, clock, &library).await?;
    tx.commit().await?;
    Ok(Some(system))
}

/// Refuses a file that is not the outlet file, before it takes the place of one that is.
pub fn check_outlets(path: &Path) -> Result<(), ReadError> {
    match sources::recognize(path)? {
        Format::ImlsOutlets => Ok(()),
        _ => Err(ReadError::WrongKind { kind: WrongKind::Prose }),
    }
}

fn each_outlet(path: &Path, take: &mut dyn FnMut(&str, Row)) -> Result<(), ReadError> {
    check_outlets(path)?;
    let plan = sources::guess(path, Format::ImlsOutlets)?;
    sources::read(path, &plan, &mut |item| {
        if let Item::Row(mut row) = item
            && let Some(key) = row.outlet.as_mut().map(|outlet| std::mem::take(&mut outlet.system_key))
        {
            take(&key, *row);
        }
        ControlFlow::Continue(())
    })?;
    Ok(())
}

/// What is remembered of a system while its outlets pass by.
#[derive(Default)]
struct Seen {
    outlets: usize,
    fits: bool,
    state: String,
    /// Name and town of the central library, else of the first outlet.
    lead: (String, String),
    has_central: bool,
    /// Words with which every outlet's name begins.
    shared: Vec<String>,
}

impl Seen {
    fn add(&mut self, row: &Row) {
        let central = row.outlet.as_ref().is_some_and(|outlet| outlet.outlet_type == "CE");
        let words = || row.name.split_whitespace();
        if self.outlets == 0 {
            self.shared = words().map(str::to_owned).collect();
            self.state.clone_from(&row.state);
        } else {
            let same = self.shared.iter().zip(words()).take_while(|(a, b)| a.as_str() == *b).count();
            self.shared.truncate(same);
        }
        if self.outlets == 0 || (central && !self.has_central) {
            self.lead = (row.name.clone(), row.city.clone());
            self.has_central = central;
        }
        self.outlets += 1;
    }

    fn into_library(self, key: String) -> FoundLibrary {
        let shared = self.shared.join(" ");
        let shared = shared.trim_end_matches([' ', '-', ',', ':', '/']);
        // One word, or a name that only two branches happen to begin with, names no library.
        let telling = shared.split(' ').count() > 1 && text::fold(shared).contains("LIBRAR");
        let name = if telling { readable(shared) } else { readable(&self.lead.0) };
        FoundLibrary { key, name, city: readable(&self.lead.1), state: self.state, outlets: self.outlets }
    }
}

fn branch(row: Row) -> NewBranch {
    let phone = row.phones.first().and_then(|phone| text::phone(phone)).map(|phone| dialled(&phone));
    let kind = row.outlet.as_ref().map_or("", |outlet| outlet.outlet_type.as_str());
    NewBranch {
        kind: BranchType::of_outlet(kind),
        name: readable(&row.name),
        street: readable(&row.street),
        city: readable(&row.city),
        state: row.state,
        zip: row.zip,
        phone: phone.unwrap_or_default(),
        point: row.lat.zip(row.lon),
        outlet_key: row.key,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(names: &[(&str, &str)]) -> FoundLibrary {
        let mut seen = Seen::default();
        for (name, kind) in names {
            let outlet = sources::OutletColumns { outlet_type: (*kind).into(), ..Default::default() };
            seen.add(&Row { name: (*name).into(), city: "QUILL".into(), outlet: Some(outlet), ..Row::default() });
        }
        seen.into_library("XX0001".into())
    }

    #[test]
    fn a_library_is_called_what_its_outlets_share_else_as_its_central_library() {
        let shared = named(&[("ALDER COUNTY LIBRARY - NORTH", "BR"), ("ALDER COUNTY LIBRARY - SOUTH", "BR")]);
        assert_eq!((shared.name.as_str(), shared.outlets), ("Alder County Library", 2));
        assert_eq!(named(&[("MARROW BRANCH", "BR"), ("MARROW MAIN LIBRARY", "CE")]).name, "Marrow Main Library");
        assert_eq!(named(&[("QUILL PUBLIC LIBRARY", "CE")]).name, "Quill Public Library");
    }
}
