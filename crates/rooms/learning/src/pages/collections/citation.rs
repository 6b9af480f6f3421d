//! `POST /collections/{slug}/citations`: adding a resource by one line, an address or a citation.

use axum::{
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use db::{Scope, Tx};
use web::{App, Fields, Form, PageError, Staff, Typed, see_other_saying, wrong};

use super::{
    form::{ItemPage, read_as},
    found,
    work::page_of,
};
use crate::{
    Article,
    collection::put_item,
    link,
    resource::{Known, NewResource, read_citation},
};

pub(super) async fn add(
    State(app): State<App>,
    staff: Staff,
    Path(slug): Path<String>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let collection = found(&mut tx, &staff.scope, &slug, "/resources").await?;
    let (set, said) = match taken(&app, &mut tx, &staff.scope, &collection, fields.get("line")).await? {
        Taken::Added(set, said) => (set, said),
        Taken::Refused(why) => {
            let form = Typed::refused(fields, wrong([("line", Some(why))]));
            return Ok(page_of(&app, &mut tx, (staff.page, &staff.scope), collection, form).await?.into_response());
        }
        // What was read is shown in the whole form, where what is missing can be typed.
        Taken::Unsure(new) => {
            let fields = Fields::from_pairs(read_as(&new));
            let wrong = wrong([("title", Some("item-error-no-title"))]);
            let form = Typed { fields, wrong, status: StatusCode::UNPROCESSABLE_ENTITY };
            return Ok(ItemPage { page: staff.page, collection, id: None, form, collections: 0 }.into_response());
        }
    };
    link::look(&app, &mut tx, &staff.scope).await?;
    tx.commit().await?;
    Ok(see_other_saying(&format!("{}/resources", collection.path()), said, Some(&set)))
}

/// What became of a line.
enum Taken {
    /// Where it can be taken back, and what is said.
    Added(String, &'static str),
    Refused(&'static str),
    Unsure(Box<NewResource>),
}

async fn taken(app: &App, tx: &mut Tx, scope: &Scope, collection: &Article, line: &str) -> db::Result<Taken> {
    let Some(new) = read_citation(line) else { return Ok(Taken::Refused("item-error-line")) };
    let known = Known::load(tx, scope).await?.find(&new);
    if known.is_none() && new.title.is_empty() {
        return Ok(Taken::Unsure(Box::new(new)));
    }
    // The rules of the form hold for a line too.
    if super::form::parse(&Fields::from_pairs(read_as(&new))).is_err() && known.is_none() {
        return Ok(Taken::Refused("resource-error-long-title"));
    }
    let put = put_item(tx, &app.clock, scope, collection, (known, &new, "")).await?;
    let said = if known.is_some() { "item-known" } else { "item-cited" };
    Ok(put.map_or(Taken::Refused("item-error-there"), |set| Taken::Added(set.undo_path(), said)))
}
