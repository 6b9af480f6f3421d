//! Files that an article hands on: checklists, forms, slides.

use db::{Clock, Result, Scope, Ts, Tx, sql};
use files::{Document, File, Hash, Kind, safe_name, size_in_words};
use history::{Change, ChangeSet, ChangeSetId, Column, Image, Tracked};
use web::{Fields, Frame, Wrong, wrong};

use crate::{article::ArticleId, list::Written};

db::id!(/// One file of an article.
    AttachmentId);

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Attachment {
        pub id: AttachmentId,
        pub article_id: ArticleId,
        /// What readers see.
        pub title: String,
        /// `en`, `es`, or nothing where it has no language or nobody said.
        pub language: String,
        /// Where that is known.
        pub pages: Option<i64>,
        pub hash: Hash,
        pub kind: String,
        pub bytes: i64,
    }
}

pub const ATTACHMENT: Tracked = Tracked {
    noun: "attachment",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("article_id", Column::Id),
        ("title", Column::Text),
        ("language", Column::Text),
        ("pages", Column::Int),
        ("hash", Column::Text),
        ("made_at", Column::Int),
    ],
};

/// Languages a file may be said to be in.
pub const LANGUAGES: [&str; 2] = ["en", "es"];
/// Letters of what a file is called.
pub const LONGEST_FILE_TITLE: usize = 200;

impl Attachment {
    /// Stays the same when another version takes its place; the last part only names the download.
    pub fn path(&self) -> String {
        let slug = text::slug(&self.title);
        let name = if slug.is_empty() { "file" } else { slug.as_str() };
        format!("/attachments/{}/{name}.{}", self.id, self.kind)
    }

    /// `PDF, 2 pages, 140 KB`
    pub fn about(&self, page: &Frame) -> String {
        let format = Kind::parse(&self.kind).map(Kind::label);
        let pages = self.pages.map(|n| page.say_n("attachment-pages", n));
        let other = Some(self.language.as_str()).filter(|it| !it.is_empty() && *it != page.lang());
        let language = other.map(|it| page.of("attachment-language", it));
        let parts = [format, pages, language, Some(size_in_words(self.bytes))];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }

    pub(crate) fn file(&self) -> File {
        File { hash: self.hash.clone(), kind: self.kind.clone(), bytes: self.bytes, width: None, height: None }
    }
}

/// What is typed of a file. Without a title its own name is taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewAttachment {
    pub title: String,
    pub language: String,
    /// The file in whose place it comes.
    pub replaces: Option<AttachmentId>,
}

impl NewAttachment {
    /// # Errors
    /// What is wrong with which field, as text keys.
    pub fn parse(fields: &Fields, there: &[Attachment]) -> std::result::Result<Self, Wrong> {
        let (title, language) = (fields.get("title").to_owned(), fields.get("language").to_owned());
        let replaces = fields.some("replaces").map(str::parse::<AttachmentId>);
        let known = |id: &AttachmentId| there.iter().any(|it| it.id == *id);
        let is_known = language.is_empty() || LANGUAGES.contains(&language.as_str());
        let found = wrong([
            ("title", (title.chars().count() > LONGEST_FILE_TITLE).then_some("attachment-error-title")),
            ("language", (!is_known).then_some("attachment-error-language")),
            (
                "replaces",
                replaces.as_ref().filter(|it| !it.as_ref().is_ok_and(known)).map(|_| "attachment-error-replaces"),
            ),
        ]);
        if found.is_empty() {
            Ok(Self { title, language, replaces: replaces.and_then(std::result::Result::ok) })
        } else {
            Err(found)
        }
    }
}

/// The article of this id, drafts too, as its files name it.
pub(crate) async fn attached_to(tx: &mut Tx, scope: &Scope, id: ArticleId) -> Result<Option<Written>> {
    const SQL: &str = sql!("SELECT kind, title, slug FROM article WHERE system_id = $1 AND id = $2");
    db::optional!(tx, SQL; scope.system, id)
}

/// The files of an article, in the order in which they came.
pub async fn attachments(tx: &mut Tx, scope: &Scope, article: ArticleId) -> Result<Vec<Attachment>> {
    const SQL: &str = sql!(
        "SELECT a.id, a.article_id, a.title, a.language, a.pages, a.hash, f.kind, f.bytes
         FROM attachment a JOIN file f ON f.system_id = a.system_id AND f.hash = a.hash
         WHERE a.system_id = $1 AND a.article_id = $2 ORDER BY a.made_at, a.id"
    );
    db::all!(tx, SQL; scope.system, article)
}

/// One file, if its article is shown by `now`; without a moment whether or not.
pub async fn attachment(tx: &mut Tx, scope: &Scope, now: Option<Ts>, id: AttachmentId) -> Result<Option<Attachment>> {
    const SQL: &str = sql!(
        "SELECT a.id, a.article_id, a.title, a.language, a.pages, a.hash, f.kind, f.bytes
         FROM attachment a JOIN file f ON f.system_id = a.system_id AND f.hash = a.hash
         JOIN article t ON t.system_id = a.system_id AND t.id = a.article_id
         WHERE a.system_id = $1 AND a.id = $2
           AND (CAST($3 AS bigint) IS NULL OR (t.state = 'published' AND t.published_at <= $3))"
    );
    db::optional!(tx, SQL; scope.system, id, now)
}

/// Adds a file that the store keeps to an article, or puts it in another's place.
pub async fn put_attachment(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    article: ArticleId,
    new: &NewAttachment,
    name: &str,
    document: &Document,
) -> Result<(AttachmentId, ChangeSetId)> {
    files::put_file(tx, clock, scope, document.kind, &document.kept).await?;
    let id = new.replaces.unwrap_or_else(|| clock.id());
    let before = ATTACHMENT.image(tx, id.0).await?;
    let title = if new.title.is_empty() { title_of_file(name) } else { new.title.clone() };
    const SQL: &str = sql!(
        "INSERT INTO attachment (system_id, id, article_id, title, language, pages, hash, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (system_id, id) DO UPDATE SET title = excluded.title, language = excluded.language,
         pages = excluded.pages, hash = excluded.hash"
    );
    db::execute!(&mut *tx, SQL; scope.system, id, article, title.as_str(), new.language.as_str(), document.pages, document.kept.hash.as_str(), clock.now())?;
    Ok((id, remember(tx, clock, scope, (id, article, &title), before).await?))
}

/// `kitchen-box_list.pdf` is called "kitchen box list"; a name of signs alone stays as it is.
pub fn title_of_file(name: &str) -> String {
    let name = safe_name(name);
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let title: String = text::one_line(&stem.replace(['-', '_'], " ")).chars().take(LONGEST_FILE_TITLE).collect();
    if title.is_empty() { name } else { title }
}

/// Takes a file from its article.
pub async fn remove_attachment(tx: &mut Tx, clock: &Clock, scope: &Scope, it: &Attachment) -> Result<ChangeSetId> {
    let before = ATTACHMENT.image(tx, it.id.0).await?;
    const SQL: &str = sql!("DELETE FROM attachment WHERE system_id = $1 AND id = $2");
    db::execute!(&mut *tx, SQL; scope.system, it.id)?;
    remember(tx, clock, scope, (it.id, it.article_id, &it.title), before).await
}

async fn remember(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    (id, article, title): (AttachmentId, ArticleId, &str),
    before: Option<Image>,
) -> Result<ChangeSetId> {
    let mut set = ChangeSet::begin(tx, clock, scope, ATTACHMENT.noun, &format!("{article}\t{title}")).await?;
    let after = ATTACHMENT.image(tx, id.0).await?;
    set.remember(Change { noun: ATTACHMENT.noun, row_id: id.0, organization_id: None, before, after });
    set.finish(tx).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_titled_by_its_name() {
        assert_eq!(title_of_file("C:\\desk\\kitchen-box_list.v2.pdf"), "kitchen box list.v2");
        assert_eq!(title_of_file("مرحبا.pdf"), "مرحبا");
        assert_eq!(title_of_file("---.pdf"), "---.pdf");
    }

    #[test]
    fn what_is_wrong_is_named() {
        let fields = [("title", "a".repeat(300)), ("language", "xx".into()), ("replaces", "nothing".into())];
        let fields = Fields::from_pairs(fields.map(|(name, value)| (name.to_owned(), value)));
        let wrong: Vec<_> =
            NewAttachment::parse(&fields, &[]).err().unwrap().into_iter().map(|(name, _)| name).collect();
        assert_eq!(wrong, ["title", "language", "replaces"]);
        assert_eq!(NewAttachment::parse(&Fields::default(), &[]), Ok(NewAttachment::default()));
    }
}
