//! What would become of each row of a reading list, and doing it.

use std::collections::{HashMap, HashSet};

use db::{Clock, Result, Scope, Tx, sql};
use history::{ChangeSet, ChangeSetId};
use web::Fields;

use super::{Column, Sheet};
use crate::{
    article::Article,
    collection::{add, note},
    resource::{Known, NewResource, ResourceId, ResourceKind, isbn, read_year, tidy, write},
};

/// What becomes of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    New,
    /// We know it already; it is put into this collection.
    Known(ResourceId),
    /// It stands in this collection already.
    There,
    /// The same as the row at this line of the list.
    Double(u64),
    /// Why it cannot be taken, as a key.
    Refused(&'static str),
}

impl Fate {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Known(_) => "known",
            Self::There => "there",
            Self::Double(_) => "double",
            Self::Refused(_) => "refused",
        }
    }

    pub const fn is_taken(self) -> bool {
        matches!(self, Self::New | Self::Known(_))
    }
}

/// A row of the list as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Where it begins in the text, from 1.
    pub line: u64,
    pub resource: NewResource,
    pub annotation: String,
    /// Cells that could not be read as what their column holds; they are kept in the note.
    pub unread: Vec<String>,
    pub fate: Fate,
}

/// What would become of a whole list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Plan {
    pub lines: Vec<Line>,
}

impl Plan {
    pub fn count(&self, fate: &str) -> usize {
        self.lines.iter().filter(|line| line.fate.as_str() == fate).count()
    }

    pub fn taken(&self) -> usize {
        self.lines.iter().filter(|line| line.fate.is_taken()).count()
    }
}

pub async fn plan(tx: &mut Tx, scope: &Scope, collection: &Article, sheet: &Sheet) -> Result<Plan> {
    let known = Known::load(tx, scope).await?;
    const SQL: &str = sql!("SELECT resource_id FROM collection_item WHERE system_id = $1 AND article_id = $2");
    let here: Vec<ResourceId> = db::scalars!(tx, SQL; scope.system, collection.id)?;
    Ok(judged(sheet, &known, &here.into_iter().collect()))
}

fn judged(sheet: &Sheet, known: &Known, here: &HashSet<ResourceId>) -> Plan {
    // Rows of this list get numbers of their own, to find their doubles.
    let (mut listed, mut lines_of) = (Known::default(), HashMap::new());
    let lines = sheet.rows.iter().map(|(at, row)| {
        let (resource, annotation, unread) = read(sheet, row);
        let mut line = Line { line: *at, resource: NewResource::default(), annotation, unread, fate: Fate::New };
        match resource {
            Err(why) => line.fate = Fate::Refused(why),
            Ok(new) => {
                line.fate = match (listed.find(&new), known.find(&new)) {
                    (Some(double), _) => Fate::Double(lines_of[&double]),
                    (None, Some(id)) if here.contains(&id) => Fate::There,
                    (None, Some(id)) => Fate::Known(id),
                    (None, None) => Fate::New,
                };
                let number = ResourceId(db::sqlx::types::Uuid::from_u128(u128::from(*at)));
                lines_of.insert(number, *at);
                listed.add(number, &new);
                line.resource = new;
            }
        }
        line
    });
    Plan { lines: lines.collect() }
}

/// A row as a resource, its line of ours, and what could not be read. A bad year, number or address does not cost the
/// row: the cell goes into the note as it stood.
fn read(sheet: &Sheet, row: &[String]) -> (std::result::Result<NewResource, &'static str>, String, Vec<String>) {
    let (mut pairs, mut notes, mut unread, mut annotation) = (Vec::new(), Vec::new(), Vec::new(), String::new());
    for (at, cell) in row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        // Some exports write numbers as formulas, so that spreadsheets leave them alone.
        let cell = cell.strip_prefix("=\"").and_then(|it| it.strip_suffix('"')).unwrap_or(cell);
        let column = sheet.columns.get(at).copied().unwrap_or_default();
        let heading = sheet.headings.get(at).map(String::as_str).unwrap_or_default();
        let labelled = if heading.is_empty() { cell.to_owned() } else { format!("{heading}: {cell}") };
        match column {
            Column::LeftOut => {}
            Column::Note => notes.push(labelled),
            Column::Annotation => cell.clone_into(&mut annotation),
            _ if !is_readable(column, cell) => {
                unread.push(labelled.clone());
                notes.push(labelled);
            }
            Column::Kind => pairs.push(("kind".to_owned(), kind(cell).as_str().to_owned())),
            _ => pairs.push((column.as_str().to_owned(), cell.to_owned())),
        }
    }
    let says_kind = pairs.iter().any(|(name, _)| name == "kind");
    let on_the_web = pairs.iter().any(|(name, _)| name == "address") && !pairs.iter().any(|(name, _)| name == "isbn");
    if !says_kind && on_the_web {
        pairs.push(("kind".to_owned(), ResourceKind::Website.as_str().to_owned()));
    }
    pairs.push(("note".to_owned(), notes.join("\n")));
    let parsed = NewResource::parse(&Fields::from_pairs(pairs));
    let refused = parsed.map_err(|wrong| wrong.title.or(wrong.note).or(wrong.long).unwrap_or("resource-error-long"));
    (refused, annotation, unread)
}

fn is_readable(column: Column, cell: &str) -> bool {
    match column {
        Column::Year => read_year(cell).is_some(),
        Column::Isbn => isbn(cell).is_some(),
        Column::Address => tidy(cell).is_some(),
        Column::Kind => kind_of(cell).is_some(),
        _ => true,
    }
}

fn kind(cell: &str) -> ResourceKind {
    kind_of(cell).unwrap_or_default()
}

/// What people write into such a column.
fn kind_of(cell: &str) -> Option<ResourceKind> {
    let word = cell.to_lowercase();
    let word = word.trim_end_matches('s');
    let known = ResourceKind::parse(word);
    known.or(match word {
        "libro" | "hardcover" | "paperback" | "ebook" | "print" => Some(ResourceKind::Book),
        "curso" => Some(ResourceKind::Course),
        "vídeo" | "film" | "movie" | "dvd" => Some(ResourceKind::Video),
        "artículo" | "articulo" | "post" | "blog" => Some(ResourceKind::Article),
        "guía" | "guia" => Some(ResourceKind::Guide),
        "seminario" => Some(ResourceKind::Webinar),
        "programa" => Some(ResourceKind::Program),
        "página" | "pagina" | "page" | "web" | "site" | "sitio" => Some(ResourceKind::Website),
        "manual" | "kit" | "tool" => Some(ResourceKind::Toolkit),
        _ => None,
    })
}

/// Puts every row that can be taken into the collection, all or none; `None` when there is nothing to take.
pub async fn apply(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    collection: &Article,
    sheet: &Sheet,
) -> Result<Option<ChangeSetId>> {
    let plan = plan(tx, scope, collection, sheet).await?;
    if plan.taken() == 0 {
        return Ok(None);
    }
    let mut set = ChangeSet::begin(tx, clock, scope, "collection", &note(collection)).await?;
    for line in plan.lines.iter().filter(|line| line.fate.is_taken()) {
        let id = match line.fate {
            Fate::Known(id) => id,
            _ => write(tx, clock, scope, &mut set, None, &line.resource).await?,
        };
        add(tx, clock, scope, &mut set, (collection.id, id, &line.annotation)).await?;
    }
    search::changed(tx, "article", &[collection.id.0]).await?;
    set.finish(tx).await.map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judge(text: &str) -> Plan {
        judged(&Sheet::read(text).unwrap(), &Known::default(), &HashSet::new())
    }

    #[test]
    fn doubles_are_found_by_number_and_by_title_and_author() {
        let plan = judge(
            "Title,Author,ISBN,Year\nSalt,Sam Oak,0-306-40615-2,2021\nSalt again,Sam Oak,9780306406157,\n\
             Bread,\"Day, Mary\",,1999\nBREAD!,Mary Day,,\n,Nobody,,\n",
        );
        let fates: Vec<Fate> = plan.lines.iter().map(|line| line.fate).collect();
        use Fate::{Double, New, Refused};
        assert_eq!(fates, [New, Double(2), New, Double(4), Refused("resource-error-title")]);
        assert_eq!((plan.taken(), plan.count("double")), (2, 2));
    }

    #[test]
    fn what_cannot_be_read_is_kept_in_the_note() {
        let plan = judge("Title,Year,ISBN,URL,Notes,Shelf\nSalt,n.d.,9.78E+12,ask at desk,\"good,\nreally\",B\n");
        let line = &plan.lines[0];
        assert_eq!(line.resource.note, "Year: n.d.\nISBN: 9.78E+12\nURL: ask at desk");
        assert_eq!((line.unread.len(), line.annotation.as_str(), line.fate), (3, "good,\nreally", Fate::New));
    }

    #[test]
    fn exports_with_formulas_and_kinds_in_spanish_are_read() {
        let plan = judge(
            "Título;ISBN;Tipo;Enlace\nSal;=\"0306406152\";Libro;\nPan;;Vídeos;https://x.example\nMiga;;;www.y.example\n",
        );
        let read: Vec<_> = plan.lines.iter().map(|it| (it.resource.kind.as_str(), it.resource.isbn.as_str())).collect();
        assert_eq!(read, [("book", "9780306406157"), ("video", ""), ("website", "")]);
    }
}
