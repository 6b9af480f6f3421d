//! One import: on its way, waiting to be applied, refused, applied or taken back.

use askama::Template;
use axum::extract::{Path, State};
use db::{Scope, Tx};
use jobs::Job;
use web::{App, Cache, Frame, PageError, Staff};

use super::{
    list::names,
    preview::{Figure, Preview},
    rows::{Face, Table},
};
use crate::{
    import::{Import, ImportId, import, rows_of},
    pages::words::coded,
    settle::Settled,
    work::Progress,
};

/// Rows of each sort on the page itself.
const FIRST: i64 = 5;

#[derive(Template)]
#[template(path = "discovery/import.html")]
pub(in crate::pages) struct ImportPage {
    pub(super) page: Frame,
    pub(super) it: Import,
    pub(super) who: String,
    /// Done and total, while it is read or applied; 0 of 0 when that is not known.
    pub(super) live: Option<(u64, u64)>,
    /// Why applying did not work.
    pub(super) failed: Option<String>,
    pub(super) preview: Preview,
    pub(super) figures: Vec<Figure>,
    /// The first rows that would change something.
    pub(super) first: Vec<Table>,
}
web::page!(ImportPage, Cache::Private);

/// Where the reader is on the way.
struct Step {
    key: &'static str,
    done: bool,
    now: bool,
}

impl ImportPage {
    fn title(&self) -> String {
        let title = self.it.title();
        if title.is_empty() { self.it.file_name.clone() } else { title }
    }

    fn is(&self, state: &str) -> bool {
        self.live.is_none() && self.it.state == state
    }

    fn steps(&self) -> Vec<Step> {
        let at = match (self.it.state.as_str(), self.live) {
            ("applied" | "undone", _) => 3,
            ("ready", Some(_)) => 2,
            ("ready", None) => 1,
            _ => 0,
        };
        let keys = ["import-step-read", "import-step-look", "import-step-apply"];
        (0..).zip(keys).map(|(n, key)| Step { key, done: n < at, now: n == at }).collect()
    }

    fn outcome(&self, settled: &Settled) -> String {
        let (written, joined, all) = (&settled.written, &settled.joined, &settled.organizations);
        self.page.say3("import-settled", ("written", written), ("joined", joined), ("organizations", all))
    }

    fn undo_address(&self) -> String {
        format!("/imports/{}/undo", self.it.id)
    }

    fn working(&self) -> String {
        let key = if self.it.state == "reading" { "import-reading" } else { "import-applying" };
        self.page.say(key)
    }

    fn percent(&self) -> Option<u64> {
        self.live.filter(|(_, total)| *total > 0).map(|(done, total)| (done * 100 / total).min(100))
    }

    fn refusal(&self) -> String {
        let refusal = self.it.refusal();
        refusal
            .map(|refusal| coded(&self.page, &format!("import-refused-{}", refusal.code), &refusal.args))
            .unwrap_or_default()
    }

    fn settled(&self) -> Option<Settled> {
        self.it.settled()
    }

    fn changes_something(&self) -> bool {
        let rows = |figure: &Figure| figure.n > 0 && matches!(figure.status, "new" | "changed" | "gone");
        self.preview.is_streets() || self.figures.iter().any(rows)
    }

    /// Whether what it holds is here already; else nothing of it could be used.
    fn knows_something(&self) -> bool {
        self.figures.iter().any(|figure| figure.n > 0 && figure.status == "same")
    }

    /// Rows still kept: once applied only those that can be of use later.
    fn has_rows(&self, figure: &Figure) -> bool {
        figure.n > 0 && (self.it.state == "ready" || matches!(figure.status, "changed" | "gone" | "refused"))
    }
}

pub(in crate::pages) async fn show(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<ImportId>,
) -> Result<ImportPage, PageError> {
    let mut tx = app.db.read().await?;
    let it = import(&mut tx, id).await?.ok_or(PageError::NotFound)?;
    page(&app, &mut tx, staff.page, &staff.scope, it).await
}

async fn page(app: &App, tx: &mut Tx, page: Frame, scope: &Scope, it: Import) -> Result<ImportPage, PageError> {
    let job = match it.job_id.filter(|_| matches!(it.state.as_str(), "reading" | "ready")) {
        Some(job) => jobs::status(tx, job).await?,
        None => None,
    };
    let who = match it.account_id {
        Some(id) => names(tx, scope).await?.remove(&id).unwrap_or_default(),
        None => String::new(),
    };
    let mut first = Vec::new();
    for status in ["new", "changed", "gone", "refused"] {
        let rows = rows_of(tx, it.id, status, 0, FIRST).await?;
        let faces: Vec<Face> = rows.iter().map(|row| Face::of(&page, row)).collect();
        if !faces.is_empty() {
            first.push(Table { status, rows: faces });
        }
    }
    Ok(ImportPage {
        live: live(app, &it, job.as_ref()),
        failed: job.filter(|job| it.state == "ready" && job.state == "failed").map(|job| why(&page, &job)),
        preview: Preview::of(&it),
        figures: Figure::of(it.counts()),
        first,
        who,
        it,
        page,
    })
}

/// How far it is, if something is under way. An import being read without a job is read by another
/// request, or by a command.
fn live(app: &App, it: &Import, job: Option<&Job>) -> Option<(u64, u64)> {
    let here = app.parts.find::<Progress>().and_then(|progress| progress.of(it.id));
    let under_way = match job {
        Some(job) => !job.is_over() || it.state == "reading",
        None => it.state == "reading",
    };
    let stored = job.map(|job| (job.done.unsigned_abs(), job.total.unsigned_abs()));
    under_way.then(|| here.or(stored).unwrap_or_default())
}

fn why(page: &Frame, job: &Job) -> String {
    let code = job.last_error.as_deref().unwrap_or_default();
    let known = ["outdated", "not_ready", "disk_full"].contains(&code);
    page.of("import-refused", if known { code } else { "database" })
}
