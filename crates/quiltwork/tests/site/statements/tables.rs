//! Which tables a statement touches, whose they are, and whether it says for which library system.

use std::collections::{BTreeMap, BTreeSet};

use super::scan::Statement;
use crate::{arrows, source};

/// Statements that may look at every library system, by how they begin, each with its reason.
pub const ACROSS_SYSTEMS: &[(&str, &str)] = &[
    ("SELECT count(*) FROM account WHERE ended_at IS NULL", "asks whether the installation has been set up"),
    ("SELECT name FROM account WHERE id = $1", "history that a consortium shares names who wrote it"),
    ("SELECT a.id, a.verdict, r.name", "answers are the installation's, and say who gave them"),
    ("SELECT id, password FROM account WHERE email = $1", "signing in: the system is not known before"),
    ("UPDATE account SET password = $2 WHERE id = $1", "the command line, or the account itself"),
    ("SELECT s.account_id, a.system_id", "the session itself says whose it is"),
    (
        "SELECT count(system_id) FROM correction WHERE organization_id",
        "the public page is hidden when one library says so",
    ),
    ("SELECT count(*) FROM import i LEFT JOIN change_set", "imports and their undo are the installation's"),
    ("SELECT lat, lon, zip FROM branch ORDER BY", "an import looks near every branch of the installation"),
    ("UPDATE ask SET organization_id", "two organizations became one for every library that asked them"),
    ("UPDATE conversation SET organization_id", "the same of what was heard from their people"),
    ("UPDATE project SET organization_id", "the same of what was made with them"),
    (
        "SELECT system_id, slug, kind, title, excerpt, body, audience, state, published_at FROM article",
        "search is told whose it is, and shows it to nobody else",
    ),
    ("SELECT system_id, slug, title, description, asks, published_at FROM topic", "the same"),
    ("SELECT system_id, slug, name, work, about FROM person", "the same"),
    ("SELECT system_id, hash FROM picture UNION", "the store of files is swept for every library system at once"),
    (
        "SELECT system_id, hash FROM event_attachment UNION",
        "the store of files is swept for every library system at once",
    ),
    ("SELECT system_id, hash, of_hash, free_since FROM file", "the same"),
    ("SELECT system_id, slug, question, context, options, topic_id, published_at FROM poll", "the same"),
    ("SELECT system_id, slug, title, summary, body, audience, language, published_at FROM event", "the same"),
    ("SELECT DISTINCT city FROM branch", "the towns of every branch of the installation"),
    (
        "SELECT DISTINCT organization_id FROM correction WHERE field = 'public'",
        "hidden from the public when one library says so",
    ),
    ("SELECT organization_id FROM relationship UNION", "an organization with anybody's work keeps its id"),
    ("UPDATE relationship SET organization_id = $2", "two organizations became one: everybody's work moves along"),
    ("UPDATE not_for_us SET organization_id = $2", "two organizations became one: so did the reasons against them"),
    (
        "SELECT value FROM correction WHERE organization_id = $1 AND field = 'name'",
        "found by whatever name one gives it",
    ),
    (
        "SELECT count(*) FROM change c JOIN change_set s",
        "records are the installation's, so are the imports that changed them",
    ),
    ("SELECT DISTINCT state FROM branch", "an import reads the states of every branch of the installation"),
    ("UPDATE change_set SET undone_by_id = $2 WHERE id = $1", "the change set was read under the scope before"),
];

/// Tables of the installation's catalog, which a consortium shares: their `system_id` only says who did it.
pub const SHARED: &[&str] = &["import"];

/// One line, single spaces.
pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words in which a table is named after them.
const BEFORE_A_TABLE: &[&str] = &["FROM", "JOIN", "INTO", "UPDATE", "TABLE"];

/// The tables a text names, from those that exist.
fn touched<'t>(text: &str, tables: impl Iterator<Item = &'t str>) -> BTreeSet<&'t str> {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|w| !w.is_empty()).collect();
    let named: BTreeSet<&str> = words
        .windows(2)
        .filter(|pair| BEFORE_A_TABLE.contains(&pair[0].to_uppercase().as_str()))
        .map(|pair| pair[1])
        .collect();
    tables.filter(|table| named.contains(table)).collect()
}

/// What to say of a statement that reads or writes rows of library systems without naming one.
pub fn without_system(statement: &Statement, owned: &BTreeSet<String>) -> Option<String> {
    let text = plain(&statement.text);
    let tables = touched(&text, owned.iter().map(String::as_str));
    let reviewed = ACROSS_SYSTEMS.iter().any(|(start, _)| text.starts_with(start));
    let names_one = text.contains("system_id =") || (text.starts_with("INSERT") && text.contains("system_id"));
    (!tables.is_empty() && !names_one && !reviewed).then(|| format!("{}: {tables:?} in {text}", statement.place))
}

/// What to say of a statement that touches a table of a room it may not know.
pub fn above(statement: &Statement, owners: &BTreeMap<String, String>) -> Vec<String> {
    let text = plain(&statement.text);
    let tables = touched(&text, owners.keys().map(String::as_str));
    let forbidden = tables.into_iter().filter(|table| !arrows::may_use(&statement.room, &owners[*table]));
    forbidden
        .map(|table| format!("{}: {} may not touch {table} of {}", statement.place, statement.room, owners[table]))
        .collect()
}

/// Table to the crate whose migrations make it.
pub fn owners() -> BTreeMap<String, String> {
    created().map(|(table, room, _)| (table, room)).collect()
}

/// Tables whose rows belong to one library system.
pub fn with_system_id() -> BTreeSet<String> {
    let owned =
        created().filter(|(table, _, columns)| columns.contains("system_id") && !SHARED.contains(&table.as_str()));
    owned.map(|(table, ..)| table).collect()
}

/// Each table and view of the SQLite migrations with its crate and the text of its columns.
fn created() -> impl Iterator<Item = (String, String, String)> {
    let files = source::below("crates", "sql").into_iter().filter(|file| file.path.contains("/migrations/sqlite/"));
    files.flat_map(|file| {
        let parts = ["CREATE TABLE ", "CREATE VIEW "].into_iter().flat_map(|made| file.text.split(made).skip(1));
        let table = |part: &str| {
            let (name, rest) = part.split_once(['(', ' ', '\n']).unwrap_or((part, ""));
            let columns = rest.split_once(';').map_or(rest, |(columns, _)| columns);
            (name.to_owned(), file.room().to_owned(), columns.to_owned())
        };
        parts.map(table).collect::<Vec<_>>()
    })
}

#[test]
fn a_statement_over_all_systems_is_seen() {
    let statement = |room: &str, text: &str| Statement {
        place: "here".into(),
        room: room.into(),
        on: super::scan::On::Both,
        text: text.into(),
    };
    let owned = BTreeSet::from(["branch".to_owned()]);
    let broken = statement("accounts", "SELECT name\n FROM branch WHERE id = $1");
    assert!(without_system(&broken, &owned).is_some());
    let only_read = statement("accounts", "SELECT system_id FROM branch");
    assert!(without_system(&only_read, &owned).is_some());
    let of_a_view = statement("programs", "SELECT title FROM listed_event");
    assert!(without_system(&of_a_view, &with_system_id()).is_some());
    let fine = statement("accounts", "SELECT name FROM branch WHERE system_id = $1 AND id = $2");
    assert!(without_system(&fine, &owned).is_none());
    assert_eq!(above(&statement("history", "SELECT 1 FROM account a"), &owners()).len(), 1);
    assert_eq!(above(&statement("directory", "SELECT 1 FROM account a"), &owners()).len(), 0);
}
