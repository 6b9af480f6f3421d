//! `GET` and `POST /articles/{id}/edit`: an article's form.

use askama::Template;
use axum::{
    extract::{Path, Query, State},
    response::{IntoResponse, Response},
};
use db::{Date, Scope, Tx};
use web::{App, Cache, Fields, Form, Frame, PageError, Staff, Typed, Wrong, see_other_saying};

use super::{changes::Change, look::Look, moment, the};
use crate::{
    article::{Article, ArticleId, Kind, State as Stage},
    pages::picture::Pictured,
    picture::picture_lacks,
    series::series_titles,
    topic::{Topic, all_topics},
    writing::{self, Autosave, Draft, Revision, check, draft_of, may_publish, may_publish_so, newest},
    zone::{Zone, zone},
};

#[derive(Template)]
#[template(path = "learning/edit.html")]
pub(super) struct EditPage {
    pub(super) page: Frame,
    pub(super) it: Article,
    pub(super) form: Typed,
    /// The revision the form was filled from.
    pub(super) seen: i64,
    pub(super) newest: Option<Revision>,
    pub(super) look: Look,
    pub(super) topics: Vec<Topic>,
    pub(super) authors: Vec<String>,
    pub(super) series: Vec<String>,
    /// What who writes typed before and did not save.
    pub(super) unsaved: Option<Autosave>,
    /// What somebody else saved since the form was opened.
    pub(super) theirs: Vec<Change>,
    pub(super) may_publish: bool,
    /// Where its picture is looked after, or brought.
    pub(super) picture: Option<String>,
    pub(super) zone: Zone,
}
web::page!(EditPage, Cache::Private, |page| page.form.status);

impl EditPage {
    async fn load(
        app: &App,
        tx: &mut Tx,
        (page, scope): (Frame, &Scope),
        it: Article,
        form: Typed,
    ) -> Result<Self, PageError> {
        let zone = zone(tx, scope).await?;
        let newest = newest(tx, scope, it.id).await?;
        let typed = (&form.fields, zone.read(app.clock.now()).0, String::new());
        let look = Look::load(tx, (&page, scope), it.id, typed).await?;
        let picture = Pictured::on(tx, (&page, scope), app.clock.today(), it.id.0, &it.path()).await?;
        Ok(Self {
            seen: newest.as_ref().map_or(0, |newest| newest.number),
            look,
            topics: all_topics(tx, scope).await?,
            authors: directory::people(tx, scope).await?.into_iter().map(|person| person.name).collect(),
            series: series_titles(tx, scope).await?,
            unsaved: None,
            theirs: Vec::new(),
            picture: picture.link,
            may_publish: newest.as_ref().is_none_or(|newest| may_publish(scope, newest)),
            newest,
            zone,
            page,
            it,
            form,
        })
    }

    fn kinds(&self) -> Vec<(&'static str, String)> {
        Kind::ALL.into_iter().map(|kind| (kind.as_str(), self.page.of("article-kind", kind.as_str()))).collect()
    }

    fn has_topic(&self, topic: &Topic) -> bool {
        let id = topic.id.to_string();
        self.form.fields.all("topics").any(|chosen| chosen == id)
    }

    fn topic_choices(&self) -> Vec<(String, String)> {
        self.topics.iter().map(|topic| (topic.id.to_string(), topic.title.clone())).collect()
    }

    fn figures(&self) -> Vec<[String; 6]> {
        and_two_empty(self.form.fields.rows(writing::FIGURE))
    }

    fn quotes(&self) -> Vec<[String; 4]> {
        and_two_empty(self.form.fields.rows(writing::QUOTE))
    }

    fn stage(&self) -> String {
        let stage = self.newest.as_ref().map_or(self.it.state.as_str(), |newest| newest.stage.as_str());
        self.page.of("article-stage", stage)
    }

    fn is_published(&self) -> bool {
        self.it.state == Stage::Published.as_str()
    }

    /// Readers see one revision while another is written.
    fn is_change(&self) -> bool {
        self.is_published() && self.newest.as_ref().is_some_and(|newest| newest.stage() != Stage::Published)
    }

    fn is_in_review(&self) -> bool {
        self.newest.as_ref().is_some_and(|newest| newest.stage() == Stage::Review)
    }

    fn take_up(&self) -> String {
        format!("/articles/{}/edit?take=unsaved", self.it.id)
    }

    fn when_unsaved(&self, unsaved: &Autosave) -> String {
        self.page.say1("article-unsaved", "when", moment(&self.page, self.zone, unsaved.saved_at))
    }

    /// Who saved what is newest, and when.
    fn late(&self) -> String {
        let Some(newest) = &self.newest else { return String::new() };
        let who = newest.who.clone().unwrap_or_default();
        self.page.say2("article-late", "who", who, "when", moment(&self.page, self.zone, newest.made_at))
    }
}

/// Rows of the form with two more to fill.
fn and_two_empty<const N: usize>(mut rows: Vec<[String; N]>) -> Vec<[String; N]> {
    rows.extend([(); 2].map(|()| std::array::from_fn(|_| String::new())));
    rows
}

/// `?take=unsaved` takes up what was typed before and not saved.
pub(super) async fn show(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ArticleId>,
    Query(query): Query<Vec<(String, String)>>,
) -> Result<EditPage, PageError> {
    let mut tx = app.db.read().await?;
    let it = the(&mut tx, &staff.scope, id).await?;
    let (fields, seen) = draft_of(&mut tx, &staff.scope, &it).await?;
    let unsaved = writing::autosave(&mut tx, &staff.scope, id).await?;
    let takes = Fields::from_pairs(query).get("take") == "unsaved";
    let (fields, seen, unsaved) = match unsaved {
        Some(unsaved) if takes => (unsaved.fields(), unsaved.seen, None),
        unsaved => (fields, seen, unsaved),
    };
    let form = Typed { fields, wrong: Wrong::new(), status: axum::http::StatusCode::OK };
    let page = EditPage::load(&app, &mut tx, (staff.page, &staff.scope), it, form).await?;
    Ok(EditPage { seen, unsaved, ..page })
}

/// What the pressed button asks for.
fn stage_of(button: &str) -> Stage {
    match button {
        "review" => Stage::Review,
        "publish" => Stage::Published,
        _ => Stage::Draft,
    }
}

pub(super) async fn save(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ArticleId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    let mut tx = writing::alone(&app.db).await?;
    let it = the(&mut tx, &staff.scope, id).await?;
    let now = newest(&mut tx, &staff.scope, id).await?;
    let who = (staff.page, &staff.scope);
    if fields.get("seen") != now.as_ref().map_or(0, |now| now.number).to_string() {
        return late(&app, &mut tx, who, it, fields).await;
    }
    let stage = stage_of(fields.get("do"));
    let today = zone(&mut tx, &staff.scope).await?.read(app.clock.now()).0;
    let lacks = picture_lacks(&mut tx, &staff.scope, today, id.0).await?;
    let draft = match read(&fields, (stage, today), (&staff.scope, now.as_ref()), &lacks) {
        Ok(draft) => draft,
        Err(wrong) => {
            let form = Typed::refused(fields, wrong);
            return Ok(EditPage::load(&app, &mut tx, who, it, form).await?.into_response());
        }
    };
    let saved = writing::save(&mut tx, &app.clock, &staff.scope, id, (&draft, stage, fields.get("note"))).await?;
    let it = the(&mut tx, &staff.scope, id).await?;
    tx.commit().await?;
    let (to, what) = match stage {
        Stage::Published if it.is_shown(app.clock.now()) => (it.path(), "article-published"),
        Stage::Published => ("/desk".to_owned(), "article-scheduled"),
        Stage::Review => ("/desk".to_owned(), "article-in-review"),
        Stage::Draft if saved.is_off_schedule => (format!("/articles/{id}/edit"), "article-off-schedule"),
        Stage::Draft => (format!("/articles/{id}/edit"), "article-saved"),
    };
    Ok(see_other_saying(&to, what, Some(&format!("/articles/{id}/revisions/{}/undo", saved.number))))
}

/// The draft, or what keeps it from going that far.
fn read(
    fields: &Fields,
    (stage, today): (Stage, Date),
    (scope, newest): (&Scope, Option<&Revision>),
    lacks: &[&'static str],
) -> Result<Draft, Wrong> {
    let draft = Draft::read(fields)?;
    if stage != Stage::Published {
        return Ok(draft);
    }
    if newest.is_some_and(|newest| !may_publish(scope, newest)) {
        return Err(vec![("do", "article-wrong-own")]);
    }
    if newest.is_some_and(|newest| !may_publish_so(scope, newest, &draft)) {
        return Err(vec![("do", "article-wrong-changed")]);
    }
    let must = check(&draft, today).into_iter().filter(|it| it.must).map(|it| (it.field, it.key));
    let wrong: Wrong = lacks.iter().map(|key| ("picture", *key)).chain(must).collect();
    if wrong.is_empty() { Ok(draft) } else { Err(wrong) }
}

/// Somebody saved since this form was opened: nothing is written, everything typed stays, and what differs is shown.
async fn late(
    app: &App,
    tx: &mut Tx,
    who: (Frame, &Scope),
    it: Article,
    fields: Fields,
) -> Result<Response, PageError> {
    let (theirs, _) = draft_of(tx, who.1, &it).await?;
    let theirs = super::changes::changes(&fields, &theirs);
    let page = EditPage::load(app, tx, who, it, Typed::late(fields)).await?;
    Ok(EditPage { theirs, ..page }.into_response())
}

/// `POST /articles/{id}/removal`: readers no longer see it.
pub(super) async fn take_down(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ArticleId>,
) -> Result<Response, PageError> {
    let mut tx = writing::alone(&app.db).await?;
    the(&mut tx, &staff.scope, id).await?;
    let number = writing::take_down(&mut tx, &app.clock, &staff.scope, id).await?;
    tx.commit().await?;
    let undo = number.map(|number| format!("/articles/{id}/revisions/{number}/undo"));
    Ok(see_other_saying(&format!("/articles/{id}/edit"), "article-taken-down", undo.as_deref()))
}
