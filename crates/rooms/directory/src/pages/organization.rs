//! An organization's page: who they are, who says so, what we say, and what other rooms know.

use askama::Template;
use axum::{
    extract::{Path, State},
    http::{StatusCode, header},
    response::{IntoResponse, Response},
};
use db::{Scope, Ts, Tx};
use draw::{Detail, Hue, Label};
use history::Entry;
use web::{App, Asked, Cache, Form, Frame, PageError, Panel, Panels, Staff, see_other, see_other_saying};

use super::known::{Known, known};
use crate::{
    Correction, Fact, Field, KindSaid, Organization, OrganizationId, correction, corrections, facts, kinds_said,
    organization, parts_of, vocab,
};

/// What other rooms show on this page.
pub struct OrganizationPanels(pub Panels);

/// How many lines of history the page shows.
const HISTORY: i64 = 12;

#[derive(Template)]
#[template(path = "directory/organization.html")]
pub(super) struct OrganizationPage {
    pub(super) page: Frame,
    pub(super) it: Organization,
    pub(super) kinds: Vec<KindSaid>,
    pub(super) facts: Vec<Fact>,
    pub(super) said: Vec<Correction>,
    pub(super) whole: Option<Organization>,
    pub(super) parts: Vec<Organization>,
    pub(super) history: Vec<Entry>,
    pub(super) panels: Vec<Panel>,
    pub(super) form: CorrectionForm,
}
web::page!(OrganizationPage, Cache::Private, |page| page.form.status);

/// The form under "Say it better", with what was typed and what is wrong with it.
pub(super) struct CorrectionForm {
    pub(super) status: StatusCode,
    pub(super) values: Vec<(Field, String, Option<&'static str>)>,
    /// The newest correction the reader saw; another one since then is a conflict.
    pub(super) seen: i64,
}

impl OrganizationPage {
    fn value(&self, field: &str) -> &str {
        self.form.values.iter().find(|(it, _, _)| it.as_str() == field).map_or("", |(_, value, _)| value)
    }

    fn error(&self, field: &str) -> String {
        let error = self.form.values.iter().find(|(it, _, _)| it.as_str() == field).and_then(|(_, _, error)| *error);
        error.map(|key| self.page.say(key)).unwrap_or_default()
    }

    fn errors(&self) -> Vec<(String, String)> {
        let wrong = self.form.values.iter().filter_map(|(field, _, error)| error.map(|key| (field.as_str(), key)));
        wrong.map(|(field, key)| (field.to_owned(), self.page.say(key))).collect()
    }

    fn is_conflict(&self) -> bool {
        self.form.status == StatusCode::CONFLICT
    }

    /// What we say of a field, else what the sources say.
    fn ours(&self, field: Field, theirs: &str) -> String {
        let ours = self.said.iter().find(|correction| correction.field == field.as_str());
        ours.map_or(theirs, |correction| correction.value.as_str()).to_owned()
    }

    fn name(&self) -> String {
        self.ours(Field::Name, &self.it.name)
    }

    fn kind(&self) -> Option<&'static vocab::PartnerKind> {
        vocab::kind(&self.ours(Field::Kind, self.it.kind.as_deref().unwrap_or_default()))
    }

    fn is_hidden(&self) -> bool {
        self.said.iter().any(|correction| correction.field == Field::Public.as_str())
    }

    fn known(&self) -> Vec<Known> {
        known(&self.facts, &self.page)
    }

    fn kind_choices(&self) -> Vec<(String, String)> {
        vocab::kinds().iter().map(|kind| (kind.id.to_string(), self.page.say(&kind.key))).collect()
    }

    /// Where a kind was read from, in words; the stored form is `name:BAKERY`, `ntee:K31`, `source`, …
    fn origin(&self, said: &KindSaid) -> String {
        let (from, code) = said.origin.split_once(':').unwrap_or((&said.origin, ""));
        let key = match from {
            "staff" | "source" | "ntee" | "naics" | "osm" | "name" | "hint" | "foundation" => format!("origin-{from}"),
            _ => "origin-other".to_owned(),
        };
        // Words of a name are stored in capitals; longer ones are no initials.
        let spoken = match from {
            "name" | "hint" if code.chars().count() > 5 => code.to_lowercase(),
            _ => code.to_owned(),
        };
        self.page.say1(&key, "code", spoken)
    }
}

pub(super) async fn show(
    State(app): State<App>,
    asked: Asked,
    Path(id): Path<OrganizationId>,
) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let it = organization(&mut tx, id).await?.ok_or(PageError::NotFound)?;
    if let Some(joined) = it.joined_id {
        return Err(PageError::Moved(format!("/organizations/{joined}")));
    }
    let said = corrections(&mut tx, &asked.scope, id).await?;
    let form = CorrectionForm { status: StatusCode::OK, values: filled(&said), seen: newest(&said) };
    Ok(page(&app, &mut tx, asked.page, &asked.scope, it, said, form).await?.into_response())
}

pub(super) async fn correct(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<OrganizationId>,
    Form(form): Form,
) -> Result<Response, PageError> {
    let mut tx = app.db.write().await?;
    let it = organization(&mut tx, id).await?.ok_or(PageError::NotFound)?;
    let typed: Vec<_> = Field::ALL.into_iter().filter(|f| form.has(f.as_str()) || *f == Field::Public).collect();
    let typed: Vec<_> = typed.into_iter().map(|field| (field, form.get(field.as_str()).to_owned())).collect();
    let values: Vec<_> = typed.iter().map(|(field, value)| (*field, value.clone(), field.check(value))).collect();
    let said = corrections(&mut tx, &staff.scope, id).await?;
    let seen = newest(&said);
    let status = if values.iter().any(|(_, _, error)| error.is_some()) {
        StatusCode::UNPROCESSABLE_ENTITY
    } else if form.get("seen") != seen.to_string() {
        StatusCode::CONFLICT
    } else {
        let set = correction::correct(&mut tx, &app.clock, &staff.scope, id, &typed).await?;
        tx.commit().await?;
        let here = format!("/organizations/{id}");
        return Ok(match set {
            Some(set) => see_other_saying(&here, "corrected", Some(&set.undo_path())),
            None => see_other(&here),
        });
    };
    let form = CorrectionForm { status, values, seen };
    Ok(page(&app, &mut tx, staff.page, &staff.scope, it, said, form).await?.into_response())
}

async fn page(
    app: &App,
    tx: &mut Tx,
    page: Frame,
    scope: &Scope,
    it: Organization,
    said: Vec<Correction>,
    form: CorrectionForm,
) -> Result<OrganizationPage, PageError> {
    let hidden = said.iter().any(|correction| correction.field == Field::Public.as_str());
    if hidden && scope.role().is_none() {
        return Err(PageError::NotFound);
    }
    let whole = match it.whole_id {
        Some(whole) => organization(tx, whole).await?,
        None => None,
    };
    let history = match scope.role() {
        Some(_) => history::of_organization(tx, scope, it.id.0, HISTORY).await?,
        None => Vec::new(),
    };
    let panels = match app.parts.find::<OrganizationPanels>() {
        Some(panels) => panels.0.show(app, tx, &page, scope, it.id.0).await?,
        None => Vec::new(),
    };
    let parts = parts_of(tx, it.id).await?;
    let (kinds, facts) = (kinds_said(tx, it.id).await?, facts(tx, it.id).await?);
    Ok(OrganizationPage { page, kinds, facts, said, whole, parts, history, panels, form, it })
}

fn filled(said: &[Correction]) -> Vec<(Field, String, Option<&'static str>)> {
    let value =
        |field: Field| said.iter().find(|c| c.field == field.as_str()).map_or_else(String::new, |c| c.value.clone());
    Field::ALL.into_iter().map(|field| (field, value(field), None)).collect()
}

fn newest(said: &[Correction]) -> i64 {
    said.iter().map(|correction| correction.made_at).max().unwrap_or(Ts(0)).0
}

/// The organization's own quilt block: the same for ever, so browsers keep it.
pub(super) async fn quilt(State(app): State<App>, Path(id): Path<OrganizationId>) -> Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let it = organization(&mut tx, id).await?.ok_or(PageError::NotFound)?;
    let svg = draw::quilt_block(id.0.as_bytes(), hue(&it), Detail::Large, Label::Decoration);
    Ok(([(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "public, max-age=86400")], svg)
        .into_response())
}

fn hue(it: &Organization) -> Hue {
    it.kind().and_then(|kind| kind.color.as_str().parse().ok()).unwrap_or(Hue::Neutral)
}
