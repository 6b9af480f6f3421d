//! The pages of who writes, with made-up content, for the test that looks at every page.

use accounts::Branch;
use askama::Template;
use db::{Role, Ts, sqlx::types::Uuid};
use web::{Fields, Frame, Sample, Typed, Wrong, wrong};

use super::{
    changes::changes,
    desk::DeskPage,
    edit::EditPage,
    ideas::{IdeaPage, IdeasPage, NewIdeaPage},
    look::Look,
    new::NewPage,
    revisions::{RevisionPage, RevisionsPage},
    topic::TopicForm,
};
use crate::{
    article::{Article, ArticleId, State},
    desk::{Aging, Item, Unsaved},
    idea::{Idea, IdeaId, IdeaState},
    list::Shelved,
    pages::samples::{article, topic},
    part::{Part, Sort},
    topic::Topic,
    writing::{Autosave, Draft, Revision},
    zone::Zone,
};

const THEN: Ts = Ts(1_790_000_000_000_000);

pub(in crate::pages) fn samples(frame: &Frame) -> Vec<Sample> {
    let page = frame.clone().seen_by("Mara", Role::Staff);
    let sample = |name, html| Sample { name, html };
    let fresh = || Typed::fresh([("kind", "article".to_owned())]);
    let nothing = || Typed::refused(Fields::default(), wrong([("title", Some("article-wrong-no-title"))]));
    let idea_new = |form: Typed, full: String| NewIdeaPage { page: frame.clone(), form, full }.render();
    let empty_idea = Typed::refused(Fields::default(), wrong([("text", Some("idea-wrong-empty"))]));
    vec![
        sample("learning/desk", desk(&page, true).render()),
        sample("learning/desk empty", desk(&page, false).render()),
        sample("learning/article new", NewPage { page: page.clone(), form: fresh() }.render()),
        sample("learning/article new refused", NewPage { page: page.clone(), form: nothing() }.render()),
        sample("learning/edit", edit(&page, true).render()),
        sample("learning/edit refused", refused(&page).render()),
        sample("learning/edit late", late(&page).render()),
        sample("learning/look", Look::of(&page, &draft().fields(), THEN.date(), "Kept.".into()).render()),
        sample("learning/topic new", topic_form(&page, None, Typed::fresh([])).render()),
        sample(
            "learning/topic edit",
            topic_form(&page, Some(topic()), Typed::fresh([("title", "Bread".into())])).render(),
        ),
        sample("learning/topic refused", topic_form(&page, None, nothing()).render()),
        sample("learning/revisions", revisions(&page, vec![revision(2), revision(1)]).render()),
        sample("learning/revisions empty", revisions(&page, Vec::new()).render()),
        sample("learning/revision", one_revision(&page).render()),
        sample("learning/ideas", ideas(&page, vec![(IdeaState::Open, vec![idea()])]).render()),
        sample("learning/ideas empty", ideas(&page, Vec::new()).render()),
        sample("learning/idea", one_idea(&page, Typed::fresh([])).render()),
        sample("learning/idea new", idea_new(Typed::fresh([]), String::new())),
        sample("learning/idea new refused", idea_new(empty_idea, String::new())),
        sample(
            "learning/idea new full",
            idea_new(Typed::refused(Fields::default(), Wrong::new()), page.say("idea-full")),
        ),
    ]
}

fn draft() -> Draft {
    let part = |sort: Sort, text: &str| Part { sort: sort.as_str().into(), text: text.into(), ..Part::default() };
    Draft {
        title: "A first visit".into(),
        body: "## Before\n\nRead [here](/needs).".into(),
        author: "Dell".into(),
        topics: vec![topic().id],
        series: Some(("Three visits".into(), 1)),
        parts: vec![part(Sort::Question, "Who opens?"), part(Sort::Figure, "1,204"), part(Sort::Quote, "Come in.")],
        publish_on: Some((THEN.date(), jiff::civil::Time::midnight())),
        ..Draft::default()
    }
}

fn revision(number: i64) -> Revision {
    let pairs: Vec<(String, String)> =
        draft().fields().pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
    Revision {
        number,
        stage: State::Review.as_str().into(),
        fields: serde_json::to_string(&pairs).expect("pairs of words are plain values"),
        note: "Is the second half too long?".into(),
        account_id: None,
        who: Some("Dell".into()),
        made_at: THEN,
        shown_number: None,
        published_at: None,
        modified_at: None,
    }
}

fn desk(page: &Frame, full: bool) -> DeskPage {
    let id = ArticleId(Uuid::nil());
    let item = |stage: State, note: &str| Item {
        id,
        title: "A first visit".into(),
        kind: "guide".into(),
        state: State::Published.as_str().into(),
        stage: stage.as_str().into(),
        note: note.into(),
        who: Some("Dell".into()),
        made_at: THEN,
        published_at: Some(THEN),
    };
    let items = vec![item(State::Draft, ""), item(State::Review, "Too long?"), item(State::Published, "")];
    let aging = |figure_on: Option<&str>| Aging {
        id,
        title: "A second visit".into(),
        kind: "article".into(),
        touched_at: THEN,
        figure_on: figure_on.map(str::to_owned),
    };
    DeskPage {
        page: page.clone(),
        items: if full { items } else { Vec::new() },
        unsaved: if full { vec![Unsaved { id, title: "A third visit".into(), saved_at: THEN }] } else { Vec::new() },
        aging: if full { vec![aging(None), aging(Some("2026-01-01"))] } else { Vec::new() },
        ideas: if full { vec![idea()] } else { Vec::new() },
        zone: Zone::of_state("OR"),
    }
}

fn form_page(page: &Frame, form: Typed) -> EditPage {
    let it = Article { state: State::Published.as_str().into(), ..article() };
    EditPage {
        page: page.clone(),
        it,
        look: Look::of(page, &form.fields, THEN.date(), String::new()),
        form,
        seen: 2,
        newest: Some(revision(2)),
        topics: vec![topic()],
        authors: vec!["Dell".into()],
        series: vec!["Three visits".into()],
        unsaved: None,
        theirs: Vec::new(),
        may_publish: true,
        picture: Some("/pictures/new?for=/articles/a-first-visit".into()),
        zone: Zone::of_state("OR"),
    }
}

fn edit(page: &Frame, may_publish: bool) -> EditPage {
    let form = Typed { fields: draft().fields(), wrong: Wrong::new(), status: axum::http::StatusCode::OK };
    let unsaved = Some(Autosave { fields: "[]".into(), seen: 1, saved_at: THEN });
    EditPage { unsaved, may_publish, ..form_page(page, form) }
}

fn refused(page: &Frame) -> EditPage {
    let wrong = vec![("title", "article-wrong-no-title"), ("body", "check-no-text"), ("do", "article-wrong-own")];
    let form = Typed::refused(Fields::default(), wrong);
    EditPage { may_publish: false, ..form_page(page, form) }
}

fn late(page: &Frame) -> EditPage {
    let theirs = Draft { body: "Read there.".into(), topics: Vec::new(), ..draft() };
    let theirs = changes(&draft().fields(), &theirs.fields());
    EditPage { theirs, ..form_page(page, Typed::late(draft().fields())) }
}

fn topic_form(page: &Frame, it: Option<Topic>, form: Typed) -> TopicForm {
    let id = ArticleId(Uuid::nil());
    let articles = vec![Shelved { id, title: "A first visit".into(), kind: "guide".into(), shelf: Some(1) }];
    TopicForm { page: page.clone(), it, form, others: vec![topic()], articles, picture: None }
}

fn revisions(page: &Frame, revisions: Vec<Revision>) -> RevisionsPage {
    RevisionsPage { page: page.clone(), it: article(), revisions, zone: Zone::UTC }
}

fn one_revision(page: &Frame) -> RevisionPage {
    let before = Draft { body: "Read there.".into(), ..draft() };
    RevisionPage {
        page: page.clone(),
        it: article(),
        revision: revision(1),
        is_newest: false,
        changes: changes(&before.fields(), &draft().fields()),
        zone: Zone::UTC,
    }
}

fn idea() -> Idea {
    Idea {
        id: IdeaId(Uuid::nil()),
        text: "A bench by the door, with the garden club.".into(),
        link: "https://garden.example/bench".into(),
        who: None,
        state: IdeaState::Open.as_str().into(),
        became: "/articles/new".into(),
        made_at: THEN,
    }
}

fn ideas(page: &Frame, piles: Vec<(IdeaState, Vec<Idea>)>) -> IdeasPage {
    IdeasPage { page: page.clone(), piles }
}

fn one_idea(page: &Frame, form: Typed) -> IdeaPage {
    let branches: Vec<Branch> = Vec::new();
    IdeaPage { page: page.clone(), idea: idea(), branches, kept: Vec::new(), form }
}
