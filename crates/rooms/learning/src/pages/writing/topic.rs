//! `/topics/new` and `/topics/{id}/edit`: a topic's form.

use askama::Template;
use axum::{
    extract::{Path, State},
    response::{IntoResponse, Response},
};
use db::{Scope, Tx, sqlx::types::Uuid};
use directory::vocab;
use web::{App, Cache, Fields, Form, Frame, Link, PageError, Staff, Typed, Wrong, see_other_saying};

use crate::{
    article::ArticleId,
    list::{Shelved, shelved},
    pages::picture::Pictured,
    picture::picture_lacks,
    topic::{Dated, NewTopic, Topic, TopicId, all_topics, put_related, put_shelf, put_topic, related_ids, topic},
    writing,
};

/// Letters of a title and of a description.
const TITLE: usize = 120;
const DESCRIPTION: usize = 600;

#[derive(Template)]
#[template(path = "learning/topic_form.html")]
pub(super) struct TopicForm {
    pub(super) page: Frame,
    /// None for a topic that begins.
    pub(super) it: Option<Topic>,
    pub(super) form: Typed,
    /// Topics that can stand beside it.
    pub(super) others: Vec<Topic>,
    /// What belongs to it, with its place on the shelf.
    pub(super) articles: Vec<Shelved>,
    /// Where its picture is looked after, or brought; a topic that begins has none.
    pub(super) picture: Option<String>,
}
web::page!(TopicForm, Cache::Private, |page| page.form.status);

impl TopicForm {
    async fn load(
        tx: &mut Tx,
        (page, scope): (Frame, &Scope),
        it: Option<Topic>,
        form: Typed,
    ) -> Result<Self, PageError> {
        let mut others = all_topics(tx, scope).await?;
        let (mut articles, mut picture) = (Vec::new(), None);
        if let Some(it) = &it {
            others.retain(|other| other.id != it.id);
            articles = shelved(tx, scope, it.id).await?;
            picture = Pictured::on(tx, (&page, scope), it.changed_at.date(), it.id.0, &it.path()).await?.link;
        }
        Ok(Self { page, it, form, others, articles, picture })
    }

    fn title(&self) -> String {
        match &self.it {
            Some(it) => self.page.say1("article-edit", "title", it.title.as_str()),
            None => self.page.say("topic-new"),
        }
    }

    fn trail(&self) -> Vec<Link> {
        vec![Link { href: "/desk".into(), label: self.page.say("desk-title"), icon: "", current: false }]
    }

    /// What the topic was when this form was shown; a second try knows of the first.
    fn seen(&self) -> String {
        self.it.as_ref().map(|it| it.changed_at.0.to_string()).unwrap_or_default()
    }

    fn path(&self) -> String {
        self.it.as_ref().map_or("/topics/new".into(), |it| format!("/topics/{}/edit", it.id))
    }

    fn has(&self, field: &str, value: &str) -> bool {
        self.form.fields.all(field).any(|chosen| chosen == value)
    }

    fn has_other(&self, other: &Topic) -> bool {
        self.has("related", &other.id.to_string())
    }

    fn needs(&self) -> Vec<(&'static str, String, bool)> {
        let choice = |id| (id, self.page.of_its("need", id, "plain"), self.has("needs", id));
        vocab::needs().iter().map(|need| choice(need.id)).collect()
    }

    fn kinds(&self) -> Vec<(&'static str, String, bool)> {
        vocab::kinds().iter().map(|kind| (kind.id, self.page.say(&kind.key), self.has("kinds", kind.id))).collect()
    }

    fn place(&self, it: &Shelved) -> String {
        self.form.fields.get(&format!("shelf_{}", it.id)).to_owned()
    }

    fn dates(&self) -> Vec<(&'static str, String)> {
        let choice = |dated: Dated| (dated.as_str(), self.page.of("topic-dated", dated.as_str()));
        [Dated::Published, Dated::Modified].map(choice).into()
    }
}

/// The form as it says what is there.
async fn filled(tx: &mut Tx, scope: &Scope, it: &Topic) -> Result<Typed, PageError> {
    let one = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut pairs = vec![
        one("title", &it.title),
        one("slug", &it.slug),
        one("description", &it.description),
        one("dated", &it.dated),
        one("asks", &it.asks().join("\n")),
    ];
    pairs.extend(it.needs().iter().map(|need| one("needs", need.id)));
    pairs.extend(it.kinds().iter().map(|kind| one("kinds", kind.id)));
    pairs.extend(related_ids(tx, scope, it.id).await?.iter().map(|id| one("related", &id.to_string())));
    for article in shelved(tx, scope, it.id).await? {
        pairs.extend(article.shelf.map(|place| (format!("shelf_{}", article.id), place.to_string())));
    }
    if it.published_at.is_some() {
        pairs.push(one("shown", "yes"));
    }
    pairs.push(one("seen", &it.changed_at.0.to_string()));
    Ok(Typed { fields: Fields::from_pairs(pairs), wrong: Wrong::new(), status: axum::http::StatusCode::OK })
}

pub(super) async fn fresh(State(app): State<App>, staff: Staff) -> Result<TopicForm, PageError> {
    let mut tx = app.db.read().await?;
    TopicForm::load(&mut tx, (staff.page, &staff.scope), None, Typed::fresh([])).await
}

pub(super) async fn show(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<TopicId>,
) -> Result<TopicForm, PageError> {
    let mut tx = app.db.read().await?;
    let it = topic(&mut tx, staff.scope.system, id).await?.ok_or(PageError::NotFound)?;
    let form = filled(&mut tx, &staff.scope, &it).await?;
    TopicForm::load(&mut tx, (staff.page, &staff.scope), Some(it), form).await
}

pub(super) async fn begin(State(app): State<App>, staff: Staff, Form(fields): Form) -> Result<Response, PageError> {
    put(&app, staff, None, fields).await
}

pub(super) async fn save(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<TopicId>,
    Form(fields): Form,
) -> Result<Response, PageError> {
    put(&app, staff, Some(id), fields).await
}

async fn put(app: &App, staff: Staff, id: Option<TopicId>, fields: Fields) -> Result<Response, PageError> {
    let mut tx = writing::alone(&app.db).await?;
    let it = match id {
        Some(id) => Some(topic(&mut tx, staff.scope.system, id).await?.ok_or(PageError::NotFound)?),
        None => None,
    };
    let is_late = it.as_ref().is_some_and(|it| fields.get("seen") != it.changed_at.0.to_string());
    let lacks = match id.filter(|_| fields.has("shown")) {
        Some(id) => picture_lacks(&mut tx, &staff.scope, app.clock.today(), id.0).await?,
        None => Vec::new(),
    };
    let new = match read(&fields, &lacks) {
        Ok(new) if !is_late => new,
        refused => {
            let form =
                refused.map_or_else(|wrong| Typed::refused(fields.clone(), wrong), |_| Typed::late(fields.clone()));
            return Ok(TopicForm::load(&mut tx, (staff.page, &staff.scope), it, form).await?.into_response());
        }
    };
    let since = it.as_ref().and_then(|it| it.published_at).or(Some(app.clock.now()));
    let new = NewTopic { published_at: since.filter(|_| fields.has("shown")), ..new };
    let id = put_topic(&mut tx, &app.clock, &staff.scope, id, &new).await?;
    let is_more = put_beside(&mut tx, &staff.scope, id, &fields).await?;
    let it = topic(&mut tx, staff.scope.system, id).await?.ok_or(PageError::NotFound)?;
    let set = history::of_kind(&mut tx, &staff.scope, "topic", &it.title, 1).await?.pop();
    tx.commit().await?;
    let to = if it.published_at.is_some() { it.path() } else { format!("/topics/{id}/edit") };
    // Taking back knows the topic's own words, not what stands beside it.
    let undo = set.filter(|_| !is_more).map(|set| set.id.undo_path());
    Ok(see_other_saying(&to, "topic-saved", undo.as_deref()))
}

/// Puts down what stands beside the topic and on its shelf; whether any of it is otherwise than before.
async fn put_beside(tx: &mut Tx, scope: &Scope, id: TopicId, fields: &Fields) -> Result<bool, PageError> {
    let others: Vec<TopicId> = all_topics(tx, scope).await?.into_iter().map(|it| it.id).collect();
    let mut beside = ids(fields, "related", TopicId);
    beside.retain(|other| *other != id && others.contains(other));
    let articles = shelved(tx, scope, id).await?;
    let shelf = chosen(fields, &articles);
    let mut before: Vec<(i64, ArticleId)> = articles.iter().filter_map(|it| Some((it.shelf?, it.id))).collect();
    before.sort_unstable_by_key(|(place, _)| *place);
    let is_shelf = before.into_iter().map(|(_, id)| id).ne(shelf.iter().copied());
    let is_beside = related_ids(tx, scope, id).await? != beside;
    put_related(tx, scope, id, &beside).await?;
    put_shelf(tx, scope, id, &shelf).await?;
    Ok(is_shelf || is_beside)
}

fn read(fields: &Fields, lacks: &[&'static str]) -> Result<NewTopic, Wrong> {
    let [title, description] = ["title", "description"].map(|name| fields.get(name));
    let mut wrong: Wrong = lacks.iter().map(|key| ("picture", *key)).collect();
    if fields.get("slug").chars().count() > TITLE {
        wrong.push(("slug", "article-wrong-long"));
    }
    let lengths = [
        ("title", title, TITLE, "article-wrong-no-title"),
        ("description", description, DESCRIPTION, "topic-wrong-no-description"),
    ];
    for (name, value, most, missing) in lengths {
        if value.is_empty() {
            wrong.push((name, missing));
        } else if value.chars().count() > most {
            wrong.push((name, "article-wrong-long"));
        }
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let known = |name: &str, is: fn(&str) -> bool| fields.all(name).filter(|id| is(id)).map(str::to_owned).collect();
    let asks = fields.get("asks").lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(NewTopic {
        slug: text::slug(fields.some("slug").unwrap_or(title)),
        title: title.to_owned(),
        description: description.to_owned(),
        dated: Dated::parse(fields.get("dated")).unwrap_or_default(),
        needs: known("needs", |id| vocab::need(id).is_some()),
        kinds: known("kinds", |id| vocab::kind(id).is_some()),
        asks: asks.map(str::to_owned).collect(),
        published_at: None,
    })
}

fn ids<I>(fields: &Fields, name: &str, make: fn(Uuid) -> I) -> Vec<I> {
    fields.all(name).filter_map(|id| Uuid::parse_str(id).ok()).map(make).collect()
}

/// What got a number for its place on the shelf, by these numbers.
fn chosen(fields: &Fields, articles: &[Shelved]) -> Vec<ArticleId> {
    let place = |it: &Shelved| fields.get(&format!("shelf_{}", it.id)).parse::<i64>().ok();
    let mut chosen: Vec<(i64, ArticleId)> = articles.iter().filter_map(|it| Some((place(it)?, it.id))).collect();
    chosen.sort_unstable_by_key(|(place, _)| *place);
    chosen.into_iter().map(|(_, id)| id).collect()
}
