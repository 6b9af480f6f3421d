//! Taking back: one address undoes any change set, whichever room made it.

use axum::{
    Router,
    extract::{Path, State},
    response::Response,
    routing::post,
};
use db::{Result, Scope, Tx, sql, sqlx::types::Uuid};
use history::{ChangeSetId, Entry, Undone};
use web::{App, PageError, Staff, see_other_saying};

pub fn routes() -> Router<App> {
    Router::new().route("/history/{id}/undo", post(undo))
}

/// `POST /history/{id}/undo`. Nothing is written when nothing can be taken back.
async fn undo(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ChangeSetId>,
) -> std::result::Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    // An import is taken back on its own page: what its records made has to be settled again. So is a save of an
    // article: more than its row changed.
    let elsewhere = |kind: &str| ["import", "article"].contains(&kind);
    let entry = history::entry(&mut tx, &staff.scope, id).await?.filter(|entry| !elsewhere(&entry.kind));
    let entry = entry.ok_or(PageError::NotFound)?;
    let touched = touched(&mut tx, id).await?;
    let back = match page_of(&mut tx, &staff.scope, &entry).await? {
        Some(page) => page,
        None => back_to(&entry.kind, &entry.note, &touched),
    };
    if entry.undone_by_id.is_some() {
        return Ok(see_other_saying(&back, "undone-already", None));
    }
    if programs::is_leaned_on(&mut tx, &staff.scope, id).await? {
        return Ok(see_other_saying(&back, "undone-not-event", None));
    }
    let undone = match entry.kind.as_str() {
        // Settling what these change also tells search and the catalog.
        "added" => discovery::by_hand::undo(&app, tx, &staff.scope, id).await?,
        "answer" => discovery::answer::undo(&app, tx, &staff.scope, id).await?,
        _ => take_back(&app, tx, &staff, &entry, &touched).await?,
    };
    Ok(see_other_saying(&back, said(&undone).unwrap_or("undone-nothing"), None))
}

/// The page of a change, where its rows or its room know it.
async fn page_of(tx: &mut Tx, scope: &Scope, entry: &Entry) -> Result<Option<String>> {
    if let Some(page) = learning::collection::back_to(tx, scope, &entry.kind, &entry.note).await? {
        return Ok(Some(page));
    }
    // A project that is taken back as it was begun is gone.
    let project = relationships::page_of_project(tx, scope, entry.id).await?.filter(|_| entry.kind != "project");
    if project.is_some() {
        return Ok(project);
    }
    match programs::page_of_event(tx, scope, entry.id).await? {
        Some(page) => Ok(Some(page)),
        None => programs::page_of_check(tx, entry.id).await,
    }
}

/// Takes back what needs no settling.
async fn take_back(app: &App, mut tx: Tx, staff: &Staff, entry: &Entry, touched: &[Uuid]) -> Result<Undone> {
    if entry.kind == learning::poll::POLL.noun {
        learning::poll::hold(&mut tx).await?;
    }
    let tracked = crate::site::tracked();
    let undone = history::undo(&mut tx, &app.clock, &staff.scope, entry.id, &tracked).await?.unwrap_or_default();
    if undone.rows > 0 {
        tell_search(&mut tx, entry.id, touched).await?;
        learning::collection::taken_back(&mut tx, &staff.scope, entry).await?;
        let events = rows_of(&mut tx, entry.id, "event").await?;
        programs::taken_back(&mut tx, &app.clock, &staff.scope, &events).await?;
        crate::site::catalog_changed(&mut tx).await?;
        tx.commit().await?;
    }
    Ok(undone)
}

/// Whatever a change set touched and search finds may read otherwise now.
async fn tell_search(tx: &mut Tx, id: ChangeSetId, organizations: &[Uuid]) -> Result<()> {
    search::changed(tx, "organization", organizations).await?;
    for documents in crate::site::documents() {
        let rows = rows_of(tx, id, documents.noun).await?;
        search::changed(tx, documents.noun, &rows).await?;
    }
    Ok(())
}

/// The rows of a noun that a change set touched.
async fn rows_of(tx: &mut Tx, id: ChangeSetId, noun: &str) -> Result<Vec<Uuid>> {
    const SQL: &str = sql!("SELECT DISTINCT row_id FROM change WHERE change_set_id = $1 AND noun = $2");
    db::scalars!(tx, SQL; id, noun)
}

/// The sentence about an undo; none when every row was changed by somebody since.
fn said(undone: &Undone) -> Option<&'static str> {
    match (undone.rows, undone.left_alone) {
        (0, _) => None,
        (_, 0) => Some("undone"),
        _ => Some("undone-some"),
    }
}

/// The organizations whose history a change set belongs to.
async fn touched(tx: &mut Tx, id: ChangeSetId) -> Result<Vec<Uuid>> {
    const SQL: &str =
        sql!("SELECT DISTINCT organization_id FROM change WHERE change_set_id = $1 AND organization_id IS NOT NULL");
    db::scalars!(tx, SQL; id)
}

/// Where a change is made and seen: what a need asks, what was learned and what was written have pages of their own,
/// others the page of the one organization they touched, else the list of what we keep.
fn back_to(kind: &str, note: &str, touched: &[Uuid]) -> String {
    match (kind, touched) {
        ("factor", _) => format!("/needs/{}/factors", note.split('\t').next().unwrap_or_default()),
        ("leaning", _) => "/leanings".to_owned(),
        ("picture", _) => match note.split('\t').next() {
            Some(id) if !id.is_empty() => format!("/pictures/{id}"),
            // What is taken back is that it was brought.
            _ => "/pictures".to_owned(),
        },
        ("attachment", _) => format!("/articles/{}/attachments", note.split('\t').next().unwrap_or_default()),
        ("topic" | "person", _) => "/topics".to_owned(),
        ("idea", _) => "/ideas".to_owned(),
        ("poll", _) => "/polls".to_owned(),
        ("event_attachment", _) => format!("/events/{}/attachments", note.split('\t').next().unwrap_or_default()),
        ("event_resource" | "related_event", _) => {
            format!("/events/{}/resources", note.split('\t').next().unwrap_or_default())
        }
        ("event", _) => "/events".to_owned(),
        ("partner_calendar", _) => "/calendars".to_owned(),
        ("recording" | "captions", _) => "/events?when=past".to_owned(),
        ("challenge", _) | ("conversation" | "conversation-removal", []) => "/conversations".to_owned(),
        ("project", _) | ("project-removal", _) | ("project-check-removal", _) => "/projects".to_owned(),
        (_, [one]) => format!("/organizations/{one}"),
        _ => "/relationships".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stays_is_said() {
        let said = |rows, left_alone| said(&Undone { rows, left_alone });
        assert_eq!([said(2, 0), said(1, 1), said(0, 3)], [Some("undone"), Some("undone-some"), None]);
    }

    #[test]
    fn one_organization_is_where_the_reader_came_from() {
        let one = Uuid::nil();
        assert_eq!(back_to("keep", "", &[one]), format!("/organizations/{one}"));
        assert_eq!(back_to("keep", "", &[one, one]), "/relationships");
        assert_eq!(back_to("factor", "culinary\tpta\t*\t1", &[]), "/needs/culinary/factors");
    }
}
