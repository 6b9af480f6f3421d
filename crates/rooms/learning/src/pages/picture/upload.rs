//! `/pictures/new?for=`: bringing a picture, for a page or for later. What is known of it is said on its own page, where
//! it can be seen.

use askama::Template;
use axum::{
    extract::{Query, Request, State},
    response::{IntoResponse as _, Response},
};
use files::{Kind, Refused, Size, Store, Upload, keep_picture, or_refused, receive};
use web::{App, Cache, Fields, Frame, PageError, Staff, Typed, see_other_saying};

use super::MOST_BYTES;
use crate::{
    illustration::put_at,
    picture::{NewFacts, add_picture, picture},
};

#[derive(Template)]
#[template(path = "learning/picture_new.html")]
pub(super) struct NewPicturePage {
    pub(super) page: Frame,
    pub(super) form: Typed,
}
web::page!(NewPicturePage, Cache::Private, |page| page.form.status);

impl NewPicturePage {
    fn accept(&self) -> String {
        Kind::accept(&Kind::PICTURES)
    }

    const fn most(&self) -> u64 {
        MOST_BYTES
    }
}

pub(super) async fn ask(staff: Staff, Query(query): Query<Vec<(String, String)>>) -> NewPicturePage {
    let wanted = Fields::from_pairs(query).get("for").to_owned();
    NewPicturePage { page: staff.page, form: Typed::fresh([("for", wanted)]) }
}

pub(super) async fn take(State(app): State<App>, staff: Staff, request: Request) -> Result<Response, PageError> {
    let store = app.parts.get::<Store>();
    let Upload { fields, file } = receive(&store, &app.clock, request, MOST_BYTES).await?;
    let kept = match file {
        Ok(file) => {
            let name = file.name.clone();
            or_refused(keep_picture(&store, &app.clock, file).await)?.map(|sizes| (name, sizes))
        }
        Err(refused) => Err(refused),
    };
    match kept {
        Ok((name, sizes)) => keep(&app, &staff, &fields, &name, &sizes).await,
        Err(refused) => Ok(refuse(staff.page, fields, refused)),
    }
}

async fn keep(app: &App, staff: &Staff, fields: &Fields, name: &str, sizes: &[Size]) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let hash = files::put_picture(&mut tx, &app.clock, &staff.scope, sizes).await?.ok_or(PageError::NotFound)?;
    let (id, set) = add_picture(&mut tx, &app.clock, &staff.scope, name, &hash, &NewFacts::default()).await?;
    let it = picture(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let is_placed = put_at(&mut tx, &app.clock, &staff.scope, fields.get("for"), &it).await?.is_some();
    // A picture that stands somewhere is not taken away as a whole.
    let undo = (!is_placed).then(|| set.undo_path());
    tx.commit().await?;
    Ok(see_other_saying(&it.path(), "picture-brought", undo.as_deref()))
}

/// The form again, with what was typed and what is wrong with the file.
fn refuse(page: Frame, fields: Fields, refused: Refused) -> Response {
    let form = Typed { fields, wrong: vec![("file", refused.key())], status: refused.status() };
    NewPicturePage { page, form }.into_response()
}
