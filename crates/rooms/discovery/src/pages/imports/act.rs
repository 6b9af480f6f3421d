//! What staff do with an import: choose again, apply, drop.

use axum::{
    extract::{Path, State},
    response::Response,
};
use directory::vocab;
use engine::rank::TRAITS;
use web::{App, Fields, Form, PageError, Staff, see_other, see_other_saying};

use super::{enqueue, has_worker, start_reading, upload::kilometres};
use crate::{
    import::{self, Choices, Column, Import, ImportError, ImportId, import},
    settle::Memory,
    work,
};

/// Reads the file again with what the form says.
pub(in crate::pages) async fn choose(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ImportId>,
    Form(form): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let it = import(&mut tx, id).await?.ok_or(PageError::NotFound)?;
    if !matches!(it.state.as_str(), "ready" | "refused") || it.path.is_empty() {
        return Err(PageError::Conflict);
    }
    let choices = choices(&it, &form);
    if !import::begin_again(&mut tx, id, &choices).await? {
        return Err(PageError::Conflict);
    }
    let it = import(&mut tx, id).await?.ok_or(PageError::NotFound)?;
    tx.commit().await?;
    let bytes = tokio::fs::metadata(&it.path).await.map_or(0, |file| file.len());
    start_reading(&app, &staff.scope, &it, bytes).await?;
    Ok(see_other(&format!("/imports/{id}")))
}

/// Only what differs from the proposal is a choice: the rest follows the file.
fn choices(it: &Import, form: &Fields) -> Choices {
    let (said, proposal) = (it.choices(), it.proposal());
    let text = |name: &str, proposed: &str| {
        let typed: String = form.get(name).chars().take(300).collect();
        if typed == proposed { String::new() } else { typed }
    };
    let near_km = kilometres(form.get("near")).unwrap_or(said.near_km);
    let kind = proposal.kind.as_ref().map(|(kind, _)| kind.as_str()).unwrap_or_default();
    Choices {
        title: text("title", &proposal.title),
        publisher: text("publisher", &proposal.publisher),
        licence: text("licence", &proposal.licence),
        url: text("url", &proposal.url),
        year: form.get("year").parse().ok().filter(|year| Some(*year) != proposal.year),
        role: form.some("role").filter(|role| *role != proposal.role).map(str::to_owned),
        kind: Some(form.get("kind")).filter(|chosen| *chosen != kind && is_kind(chosen)).map(str::to_owned),
        columns: columns(&proposal.columns, form),
        near_km,
        mapping: said.mapping,
        source: said.source,
    }
    .with_mark()
}

/// A partner kind, a mark of an address, or none.
fn is_kind(word: &str) -> bool {
    word.is_empty() || vocab::kind(word).is_some() || TRAITS.contains(&word)
}

/// The form names the field of the n-th column `column-n`. What a person changed wins over another
/// column that held the same field.
fn columns(proposed: &[Column], form: &Fields) -> Vec<(String, String)> {
    let said = |n: usize| form.get(&format!("column-{n}")).to_owned();
    let changed: Vec<String> = proposed
        .iter()
        .enumerate()
        .map(|(n, column)| (said(n), column))
        .filter(|(s, c)| *s != c.field)
        .map(|(s, _)| s)
        .collect();
    let column = |(n, column): (usize, &Column)| {
        let said = said(n);
        let field = if said.is_empty() { column.field.clone() } else { said };
        let given_away = field == column.field && changed.contains(&field) && !repeats(&field);
        (column.name.clone(), if given_away { "unused".to_owned() } else { field })
    };
    proposed.iter().enumerate().map(column).collect()
}

fn repeats(word: &str) -> bool {
    sources::Field::ALL.into_iter().find(|field| field.as_str() == word).is_none_or(sources::Field::repeats)
}

pub(in crate::pages) async fn apply(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ImportId>,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let it = import(&mut tx, id).await?.ok_or(PageError::NotFound)?;
    let under_way = match it.job_id {
        Some(job) => jobs::status(&mut tx, job).await?.is_some_and(|job| !job.is_over()),
        None => false,
    };
    drop(tx);
    let here = format!("/imports/{id}");
    if it.state != "ready" || under_way {
        return Ok(see_other(&here));
    }
    if has_worker(&app) {
        enqueue(&app.db, &app, &staff.scope, work::APPLY, &it).await?;
        return Ok(see_other(&here));
    }
    let memory = app.parts.get::<Memory>();
    import::apply(&app.db, &app.clock, &staff.scope, id, &memory, &|_| {}).await.map_err(refused)?;
    Ok(see_other_saying(&here, "import-applied", None))
}

pub(super) fn refused(error: ImportError) -> PageError {
    match error {
        ImportError::NotReady => PageError::Conflict,
        ImportError::Outdated => PageError::Bad("import-refused-outdated"),
        ImportError::Db(error) => PageError::from(error),
        other => PageError::internal(other),
    }
}

/// Forgets an import that was never applied, with its file.
pub(in crate::pages) async fn remove(
    State(app): State<App>,
    _staff: Staff,
    Path(id): Path<ImportId>,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let it = import(&mut tx, id).await?.ok_or(PageError::NotFound)?;
    if !import::drop_import(&mut tx, id).await? {
        return Err(PageError::Conflict);
    }
    tx.commit().await?;
    if !it.path.is_empty() && tokio::fs::remove_file(&it.path).await.is_err() {
        tracing::info!(import.id = %id, "the file of a removed import is gone already");
    }
    Ok(see_other_saying("/imports", "import-removed", None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(name: &str, field: &str) -> Column {
        Column { name: name.into(), field: field.into(), ..Column::default() }
    }

    #[test]
    fn a_changed_column_takes_the_field_from_the_one_that_held_it() {
        let proposed = [column("A,B=C", "unused"), column("TITLE", "name"), column("TEL", "phone")];
        let typed = [("column-0", "name"), ("column-1", "name"), ("column-2", "phone")];
        let form = Fields::from_pairs(typed.map(|(name, value)| (name.to_owned(), value.to_owned())));
        let said = columns(&proposed, &form);
        let said: Vec<(&str, &str)> = said.iter().map(|(column, field)| (column.as_str(), field.as_str())).collect();
        assert_eq!(said, [("A,B=C", "name"), ("TITLE", "unused"), ("TEL", "phone")]);
    }
}
