//! `/collections/{slug}/reading-list`: a list from a table, looked at before it is taken.

use askama::Template;
use axum::{
    extract::{Multipart, Path, State, multipart::MultipartError},
    http::StatusCode,
    response::{IntoResponse, Response},
};
use web::{App, Cache, Fields, Frame, PageError, Staff, Typed, see_other_saying};

use super::found;
use crate::{
    Article,
    collection::reading_list::{self, Column, Fate, Plan, Sheet, SheetError, text},
    link,
};

/// Rows of the preview; of a longer list the rest is only counted.
const SHOWN: usize = 200;

#[derive(Template)]
#[template(path = "learning/collections/reading_list.html")]
pub(super) struct ReadingListPage {
    pub(super) page: Frame,
    pub(super) collection: Article,
    pub(super) form: Typed,
    /// The list as it was read, and what would become of it.
    pub(super) read: Option<(Sheet, Plan)>,
}
web::page!(ReadingListPage, Cache::Private, |page| page.form.status);

impl ReadingListPage {
    fn path(&self) -> String {
        format!("{}/reading-list", self.collection.path())
    }

    fn back(&self) -> String {
        format!("{}/resources", self.collection.path())
    }

    fn columns(&self) -> Vec<(&'static str, String)> {
        Column::ALL.map(|it| (it.as_str(), self.page.of("reading-list-column", it.as_str()))).into()
    }

    /// What a column is called here.
    fn heading(&self, sheet: &Sheet, at: &usize) -> String {
        let heading = sheet.headings.get(*at).filter(|heading| !heading.is_empty());
        heading.cloned().unwrap_or_else(|| self.page.say_n("reading-list-nth-column", at + 1))
    }

    fn examples(&self, sheet: &Sheet, at: &usize) -> Vec<String> {
        let short = |it: &&str| {
            if it.chars().count() > 80 { it.chars().take(79).chain(['…']).collect() } else { (*it).to_owned() }
        };
        sheet.examples(*at).iter().map(short).collect()
    }

    /// `12 new · 3 known already`; none of what there is none of.
    fn counts(&self, plan: &Plan) -> Vec<String> {
        let keys = [
            ("new", "reading-list-n-new"),
            ("known", "reading-list-n-known"),
            ("there", "reading-list-n-there"),
            ("double", "reading-list-n-double"),
            ("refused", "reading-list-n-refused"),
        ];
        let counts = keys.map(|(fate, key)| (plan.count(fate), key)).into_iter().filter(|(n, _)| *n > 0);
        counts.map(|(n, key)| self.page.say_n(key, n)).collect()
    }

    fn fate(&self, fate: &Fate) -> String {
        match fate {
            Fate::Double(line) => self.page.say1("reading-list-double", "line", line.to_string()),
            Fate::Refused(why) => self.page.say(why),
            other => self.page.of("reading-list-fate", other.as_str()),
        }
    }

    fn rest(&self, plan: &Plan) -> usize {
        plan.lines.len().saturating_sub(SHOWN)
    }
}

pub(super) async fn ask(
    State(app): State<App>,
    staff: Staff,
    Path(slug): Path<String>,
) -> Result<ReadingListPage, PageError> {
    let mut tx = app.db.read().await?;
    let collection = found(&mut tx, &staff.scope, &slug, "/reading-list").await?;
    Ok(ReadingListPage { page: staff.page, collection, form: Typed::fresh([]), read: None })
}

/// Shows what a list was read as; with `step=take` it is taken.
pub(super) async fn read(
    State(app): State<App>,
    staff: Staff,
    Path(slug): Path<String>,
    mut form: Multipart,
) -> Result<Response, PageError> {
    let typed = received(&mut form).await?;
    let mut tx = app.db.write().await?;
    let collection = found(&mut tx, &staff.scope, &slug, "/reading-list").await?;
    let (form, read) = match typed {
        Err((fields, field, why)) => (Typed::refused(fields, vec![(field, why.0)]), None),
        Ok((fields, sheet)) => {
            if fields.get("step") == "take"
                && sheet.has_title()
                && let Some(set) = reading_list::apply(&mut tx, &app.clock, &staff.scope, &collection, &sheet).await?
            {
                link::look(&app, &mut tx, &staff.scope).await?;
                tx.commit().await?;
                let back = format!("{}/resources", collection.path());
                return Ok(see_other_saying(&back, "reading-list-taken", Some(&set.undo_path())));
            }
            let plan = reading_list::plan(&mut tx, &staff.scope, &collection, &sheet).await?;
            (judged(fields, &sheet, &plan), Some((sheet, plan)))
        }
    };
    Ok(ReadingListPage { page: staff.page, collection, form, read }.into_response())
}

/// The form with what stands in the way of taking the list, if anything.
fn judged(fields: Fields, sheet: &Sheet, plan: &Plan) -> Typed {
    let why = match (sheet.has_title(), plan.taken()) {
        (false, _) => Some("reading-list-error-title"),
        (true, 0) => Some("reading-list-error-nothing"),
        _ => None,
    };
    let status = if why.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Typed { fields, wrong: why.map(|why| ("list", why)).into_iter().collect(), status }
}

/// What was typed, and its table; or the field that is wrong and why.
type Received = Result<(Fields, Sheet), (Fields, &'static str, SheetError)>;

async fn received(form: &mut Multipart) -> Result<Received, PageError> {
    let (mut pairs, mut file) = (Vec::new(), Vec::new());
    while let Some(field) = form.next_field().await.map_err(|error| broken(&error))? {
        let name = field.name().unwrap_or_default().to_owned();
        let bytes = field.bytes().await.map_err(|error| broken(&error))?;
        if name == "file" {
            file = bytes.to_vec();
        } else {
            pairs.push((name, String::from_utf8_lossy(&bytes).into_owned()));
        }
    }
    // A new file stands for a new list: columns chosen before belong to another.
    if !file.is_empty() {
        match text(&file) {
            Ok(text) => pairs = vec![("list".to_owned(), text)],
            Err(why) => return Ok(Err((Fields::from_pairs(pairs), "file", why))),
        }
    }
    let fields = Fields::from_pairs(pairs);
    Ok(match Sheet::read(fields.get("list")) {
        Ok(sheet) => {
            let sheet = sheet.with(|at| Column::parse(fields.get(&format!("column-{at}"))));
            Ok((fields, sheet))
        }
        Err(why) => Err((fields, "list", why)),
    })
}

fn broken(error: &MultipartError) -> PageError {
    match error.status() {
        StatusCode::PAYLOAD_TOO_LARGE => PageError::TooLarge,
        _ => PageError::Bad("error-upload"),
    }
}
