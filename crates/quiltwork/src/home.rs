//! The first page: what people here need, who is near, and for staff what comes next.

mod catalog;

use accounts::{Branch, branches};
use askama::Template;
use axum::{
    Router,
    extract::State,
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};
use db::{Clock, Result, Scope, Tx};
use directory::{
    BranchNeed, chosen_needs,
    vocab::{self, Need, PartnerKind},
};
use draw::Label;
use relationships::{Challenge, Due, NewlyKept, OpenStep, challenges, due, newly_kept, open_steps};
use web::{App, Asked, Cache, Frame, PageError, Sample};

use self::catalog::Size;

/// Few enough to be done today.
const STEPS: i64 = 5;
const NEWLY_KEPT: i64 = 4;
const CHIPS: usize = 12;
const BLOCKS: usize = 24;
const BLOCKS_A_ROW: usize = 6;

pub fn routes() -> Router<App> {
    Router::new().route("/", get(show)).route("/quilt.svg", get(quilt))
}

#[derive(Template)]
#[template(path = "home/home.html")]
struct HomePage {
    page: Frame,
    size: Size,
    /// The needs to choose from, those a branch works on first.
    needs: Vec<&'static Need>,
    branches: Vec<Branch>,
    /// What staff come here for.
    desk: Option<Desk>,
}
web::page!(HomePage, Cache::Private);

/// Before there is a library: where to begin.
#[derive(Template)]
#[template(path = "home/welcome.html")]
struct WelcomePage {
    page: Frame,
}
web::page!(WelcomePage, Cache::Private);

struct Desk {
    steps: Vec<(OpenStep, Option<Due>)>,
    newly_kept: Vec<NewlyKept>,
    /// How many new conversations we mean to have together, while we do.
    challenge: Option<Challenge>,
    /// Each branch with the needs it chose.
    entries: Vec<(Branch, Vec<BranchNeed>)>,
    /// Open matches whose answer would change something here.
    questions: i64,
}

impl HomePage {
    fn kinds(&self) -> usize {
        vocab::kinds().len()
    }

    fn all_needs(&self) -> usize {
        vocab::needs().len()
    }

    /// The sign of a need is that of the kind that most often helps with it.
    fn icon(&self, need: &Need) -> &'static str {
        need.kinds().next().map_or("info", |kind| kind.icon)
    }

    fn kind(&self, it: &NewlyKept) -> Option<&'static PartnerKind> {
        it.kind.as_deref().and_then(vocab::kind)
    }
}

impl Desk {
    /// How far we are with new conversations, or that one can be noted.
    fn together(&self, page: &Frame) -> String {
        match &self.challenge {
            Some(it) => page.say3("home-challenge", ("title", &it.title), ("n", &it.held), ("target", &it.target)),
            None => page.say("home-conversation"),
        }
    }

    async fn load(tx: &mut Tx, clock: &Clock, page: &Frame, scope: &Scope, branches: &[Branch]) -> Result<Self> {
        let today = clock.today();
        let steps = open_steps(tx, scope, STEPS).await?.into_iter();
        let steps = steps.map(|step| (due(page, today, step.due.as_deref()), step)).map(|(due, step)| (step, due));
        let (steps, newly_kept) = (steps.collect(), newly_kept(tx, scope, NEWLY_KEPT).await?);
        let chosen = chosen_needs(tx, scope).await?;
        let of = |branch: &Branch| chosen.iter().filter(|need| need.branch_id == branch.id).cloned().collect();
        let entries = branches.iter().map(|branch| (branch.clone(), of(branch))).collect();
        let mut challenges = challenges(tx, scope).await?.into_iter();
        let challenge = challenges.find(|it| it.runs_on(today));
        let questions = discovery::review::waiting(tx, clock, scope).await?.telling;
        Ok(Self { steps, newly_kept, challenge, entries, questions })
    }
}

async fn show(State(app): State<App>, asked: Asked) -> std::result::Result<Response, PageError> {
    let Asked { page, scope, system } = asked;
    if system.is_none() {
        return Ok(WelcomePage { page }.into_response());
    }
    let mut tx = app.db.read().await?;
    let size = catalog::size(&mut tx).await?;
    let branches = branches(&mut tx, &scope).await?;
    let needs = chips(&chosen_needs(&mut tx, &scope).await?);
    let desk = match scope.role() {
        Some(_) => Some(Desk::load(&mut tx, &app.clock, &page, &scope, &branches).await?),
        None => None,
    };
    Ok(HomePage { page, size, needs, branches, desk }.into_response())
}

/// The needs that branches chose, then the others in the vocabulary's order.
fn chips(chosen: &[BranchNeed]) -> Vec<&'static Need> {
    let (mut needs, others): (Vec<_>, Vec<_>) =
        vocab::needs().iter().partition(|need| chosen.iter().any(|it| it.need == need.id));
    needs.extend(others);
    needs.truncate(CHIPS);
    needs
}

/// The sign of the house: a quilt of the organizations here.
async fn quilt(State(app): State<App>, asked: Asked) -> std::result::Result<Response, PageError> {
    let mut tx = app.db.read().await?;
    let blocks = catalog::blocks(&mut tx, &asked.scope, BLOCKS).await?;
    let svg = draw::quilt(&blocks, BLOCKS_A_ROW, Label::Decoration);
    let headers = [(header::CONTENT_TYPE, "image/svg+xml"), (header::CACHE_CONTROL, "private, max-age=3600")];
    Ok((headers, svg).into_response())
}

/// The first page as a visitor, staff and a new installation see it.
pub fn samples(frame: &Frame) -> Vec<Sample> {
    let page = |page: Frame, desk| HomePage {
        page,
        size: Size { organizations: 612, sources: 4 },
        needs: chips(&[]),
        branches: Vec::new(),
        desk,
    };
    let staff = frame.clone().seen_by("Mara", db::Role::Staff);
    let desk = Desk { steps: Vec::new(), newly_kept: Vec::new(), challenge: None, entries: Vec::new(), questions: 12 };
    vec![
        Sample { name: "home", html: page(frame.clone(), None).render() },
        Sample { name: "home staff", html: page(staff, Some(desk)).render() },
        Sample { name: "home welcome", html: WelcomePage { page: frame.clone() }.render() },
    ]
}

#[cfg(test)]
mod tests {
    use db::sqlx::types::Uuid;

    use super::*;

    #[test]
    fn the_needs_a_branch_chose_come_first() {
        let last = vocab::needs().last().unwrap();
        let chosen = BranchNeed {
            id: Uuid::nil().into(),
            branch_id: Uuid::nil().into(),
            need: last.id.into(),
            note: String::new(),
        };
        let chips = chips(&[chosen]);
        assert_eq!((chips[0].id, chips.len()), (last.id, CHIPS));
        assert_eq!(chips[1].id, vocab::needs()[0].id);
    }
}
