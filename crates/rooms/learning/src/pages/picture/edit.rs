//! `/pictures/{id}`: what is known of a picture, and where it stands.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse as _, Response},
};
use db::{Date, Tx};
use web::{App, Cache, Form, Frame, PageError, Staff, Typed, see_other_saying};

use crate::{
    illustration::{Illustrated, illustrated, pages_to_illustrate},
    picture::{NewFacts, Picture, PictureId, ShownPicture, change_picture, licenses, picture, shown},
};

#[derive(Template)]
#[template(path = "learning/picture.html")]
pub(super) struct PicturePage {
    pub(super) page: Frame,
    pub(super) shown: ShownPicture,
    /// What is known of it.
    pub(super) form: Typed,
    /// Where it is to stand.
    pub(super) place: Typed,
    /// Where it stands.
    pub(super) pages: Vec<Illustrated>,
    pub(super) choices: Vec<Illustrated>,
    pub(super) today: Date,
}
web::page!(PicturePage, Cache::Private, |page| page.form.status.max(page.place.status));

impl PicturePage {
    /// Everything but what was typed.
    pub(super) async fn load(app: &App, tx: &mut Tx, staff: &Staff, it: Picture) -> db::Result<Self> {
        let pages = illustrated(tx, &staff.scope, it.id).await?;
        let choices = pages_to_illustrate(tx, &staff.scope).await?;
        let (page, today) = (staff.page.clone(), app.clock.today());
        let (form, place) = (typed(&it), Typed::fresh([]));
        Ok(Self { page, form, place, pages, choices, today, shown: shown(tx, &staff.scope, it).await? })
    }

    fn lacks(&self) -> Vec<&'static str> {
        self.shown.it.lacks(self.today)
    }

    /// Licenses to choose from: id and name.
    fn licenses(&self) -> Vec<(&'static str, String)> {
        let name = |id: &'static str, label: &str| {
            if label.is_empty() { self.page.of("license", id) } else { label.to_owned() }
        };
        licenses().iter().map(|it| (it.id, name(it.id, it.label))).collect()
    }

    fn errors(&self) -> Vec<(String, String)> {
        [self.form.errors(&self.page), self.place.errors(&self.page)].concat()
    }
}

/// The form as the picture stands.
fn typed(it: &Picture) -> Typed {
    let decorative = it.decorative.then(|| ("decorative", "yes".to_owned()));
    let facts = [
        ("seen", it.changed_at.0.to_string()),
        ("alt", it.alt.clone()),
        ("creator", it.creator.clone()),
        ("source", it.source.clone()),
        ("license", it.license.clone()),
        ("expires_on", it.expires_on.clone().unwrap_or_default()),
    ];
    Typed::fresh(facts.into_iter().chain(decorative))
}

pub(super) async fn ask(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PictureId>,
) -> Result<PicturePage, PageError> {
    let mut tx = app.db.read().await?;
    let it = picture(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    Ok(PicturePage::load(&app, &mut tx, &staff, it).await?)
}

pub(super) async fn change(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<PictureId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let it = picture(&mut tx, &staff.scope, id).await?.ok_or(PageError::NotFound)?;
    let is_late = fields.get("seen") != it.changed_at.0.to_string();
    let refused = match NewFacts::parse(&fields) {
        Ok(facts) if !is_late => {
            let set = change_picture(&mut tx, &app.clock, &staff.scope, &it, &facts).await?;
            tx.commit().await?;
            return Ok(see_other_saying(&it.path(), "picture-saved", Some(&set.undo_path())));
        }
        Ok(_) => Typed::late(fields),
        Err(wrong) => Typed::refused(fields, wrong),
    };
    let page = PicturePage::load(&app, &mut tx, &staff, it).await?;
    Ok(PicturePage { form: refused, ..page }.into_response())
}
