//! Finds the statements in the source, and calls whose statement it could not find.

use std::collections::BTreeSet;

use proc_macro2::{Group, TokenTree};

use crate::source::{File, arguments, each_place, ident, in_parentheses, is_ident, is_punct, line, string};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum On {
    Both,
    Sqlite,
    Postgres,
}

/// A statement as the source holds it.
#[derive(Debug, Clone)]
pub struct Statement {
    /// `crates/…/session.rs:65`
    pub place: String,
    pub room: String,
    pub on: On,
    pub text: String,
}

/// Every `sql!`, `rows!` and `set!` of a file.
pub fn statements(file: &File) -> Vec<Statement> {
    let mut found = Vec::new();
    each_place(&file.tokens(), &mut |at| {
        let texts = match marked(at) {
            Some(("sql", group)) => of_sql(group),
            Some(("rows", group)) => of_rows(group),
            Some((_, group)) => of_set(group),
            None => return,
        };
        let place = format!("{}:{}", file.path, line(&at[0]));
        found.extend(texts.into_iter().map(|(on, text)| Statement {
            place: place.clone(),
            room: file.room().to_owned(),
            on,
            text,
        }));
    });
    found
}

/// A marked text at this place; not their definitions, which have no parentheses.
fn marked(at: &[TokenTree]) -> Option<(&'static str, &Group)> {
    let name = ["sql", "rows", "set"].into_iter().find(|name| is_ident(at.first(), name))?;
    let group = is_punct(at.get(1), '!').then(|| in_parentheses(at.get(2))).flatten()?;
    Some((name, group))
}

fn of_sql(group: &Group) -> Vec<(On, String)> {
    let tokens: Vec<TokenTree> = group.stream().into_iter().collect();
    let mut texts = Vec::new();
    for (index, token) in tokens.iter().enumerate() {
        let Some(text) = string(Some(token)) else { continue };
        let before = index.checked_sub(1).and_then(|before| ident(tokens.get(before)));
        let on = match before.as_deref() {
            Some("sqlite") => On::Sqlite,
            Some("postgres") => On::Postgres,
            _ => On::Both,
        };
        texts.push((on, text));
    }
    texts
}

/// The statement `insert_many` would make for one row.
fn of_rows(group: &Group) -> Vec<(On, String)> {
    let parts = strings(group);
    let Some(into) = parts.first() else { return Vec::new() };
    let columns = into.matches(',').count() + 1;
    let marks: Vec<String> = (1..=columns).map(|n| format!("${n}")).collect();
    let conflict = parts.get(1).map_or("", String::as_str);
    vec![(On::Both, format!("INSERT INTO {into} VALUES ({}) {conflict}", marks.join(", ")))]
}

/// What `set_many` does to each row.
fn of_set(group: &Group) -> Vec<(On, String)> {
    match &strings(group)[..] {
        [table, column] => vec![(On::Both, format!("UPDATE {table} SET {column} = $2 WHERE {table}.id = $1"))],
        _ => Vec::new(),
    }
}

fn strings(group: &Group) -> Vec<String> {
    arguments(group).iter().filter_map(|argument| string(argument.first())).collect()
}

/// The macros of `db` and the functions of sqlx that run a statement, and where it stands among the arguments.
const RUNS: &[(&str, usize)] = &[
    ("execute", 1),
    ("all", 1),
    ("optional", 1),
    ("scalars", 1),
    ("scalar", 1),
    ("optional_scalar", 1),
    ("insert_many", 1),
    ("set_many", 1),
    ("query", 0),
    ("query_as", 0),
    ("query_scalar", 0),
    ("query_with", 0),
    ("raw_sql", 0),
    ("begin_with", 0),
];

/// Every call that runs a text which is not visibly marked.
pub fn unmarked(file: &File) -> Vec<String> {
    let known = marked_names(file);
    let mut found = Vec::new();
    each_place(&file.tokens(), &mut |at| {
        let Some((name, group)) = run(at) else { return };
        let position = RUNS.iter().find(|(run, _)| *run == name).map_or(0, |(_, position)| *position);
        let arguments = arguments(group);
        let Some(text) = arguments.get(position) else { return };
        let is_known = matches!(&text[..], [TokenTree::Ident(name)] if known.contains(&name.to_string()));
        if !is_known && marked(text).is_none() {
            found.push(format!("{}:{}: {name} runs a text that is not marked", file.path, line(&at[0])));
        }
    });
    found
}

/// `db::all!(…)`, `sqlx::query(…)`, `insert_many(…)`, `.begin_with(…)`.
fn run(at: &[TokenTree]) -> Option<(String, &Group)> {
    let after_path = |at: &[TokenTree]| is_punct(at.get(1), ':') && is_punct(at.get(2), ':');
    if ["insert_many", "set_many", "begin_with"].iter().any(|run| is_ident(at.first(), run)) {
        return Some((ident(at.first())?, in_parentheses(at.get(1))?));
    }
    let of_db = is_ident(at.first(), "db") && after_path(at) && is_punct(at.get(4), '!');
    if of_db && RUNS.iter().any(|(run, _)| is_ident(at.get(3), run)) {
        return Some((ident(at.get(3))?, in_parentheses(at.get(5))?));
    }
    let of_sqlx = is_ident(at.first(), "sqlx") && after_path(at);
    if of_sqlx && RUNS.iter().any(|(run, _)| is_ident(at.get(3), run)) {
        return Some((ident(at.get(3))?, at[4..].iter().find_map(|token| in_parentheses(Some(token)))?));
    }
    None
}

/// Names of this file that hold a marked text and nothing else: `const SQL: &str = sql!(…)`, `let into = rows!(…)`.
fn marked_names(file: &File) -> BTreeSet<String> {
    let (mut marked_once, mut otherwise) = (BTreeSet::new(), BTreeSet::new());
    each_place(&file.tokens(), &mut |at| {
        if !is_ident(at.first(), "const") && !is_ident(at.first(), "let") {
            return;
        }
        let Some(name) = ident(at.get(1)) else { return };
        let equals = at.iter().position(|token| is_punct(Some(token), '='));
        let value = equals.map(|equals| &at[equals + 1..]).unwrap_or_default();
        if marked(value).is_some() {
            marked_once.insert(name)
        } else {
            otherwise.insert(name)
        };
    });
    &marked_once - &otherwise
}
