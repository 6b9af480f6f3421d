//! Pictures and files of the sample place's hub.

use anyhow::{Context, Result};
use db::{Clock, Db, Scope, Tx};
use files::{Document, Size, Store};
use learning::{ArticleId, NewAttachment, NewFacts};
use sample::{
    cloth,
    hub::{self, Page},
};

/// Draws and keeps what the pages show, then ties it to them; nothing when an earlier try came as far as this.
pub(super) async fn write(db: &Db, clock: &Clock, scope: &Scope, store: &Store) -> Result<()> {
    let mut tx = db.read().await?;
    let is_there = !learning::pictures(&mut tx, scope, 1, 0).await?.is_empty();
    drop(tx);
    if is_there {
        return Ok(());
    }
    let (pictures, documents) = (pictures(store, clock).await?, documents(store, clock).await?);
    let mut tx = db.write().await?;
    for (page, sizes) in &pictures {
        show(&mut tx, clock, scope, page, sizes).await.with_context(|| page.slug.clone())?;
    }
    for (page, attached) in &documents {
        let id = learning::page_at(&mut tx, scope, &format!("/articles/{}", page.slug)).await?;
        let id = ArticleId(id.with_context(|| page.slug.clone())?);
        for (new, name, document) in attached {
            learning::put_attachment(&mut tx, clock, scope, id, new, name, document).await?;
        }
    }
    Ok(tx.commit().await?)
}

async fn pictures(store: &Store, clock: &Clock) -> Result<Vec<(Page, Vec<Size>)>> {
    let mut kept = Vec::new();
    for page in hub::pictures() {
        let pixels = cloth::pixels(&page.body).with_context(|| format!("{} cannot be drawn", page.slug))?;
        let sizes = files::keep_pixels(store, clock, cloth::WIDTH, pixels).await?;
        kept.push((page, sizes));
    }
    Ok(kept)
}

async fn show(tx: &mut Tx, clock: &Clock, scope: &Scope, page: &Page, sizes: &[Size]) -> Result<()> {
    let facts = NewFacts {
        alt: page.get("alt").to_owned(),
        creator: "Alder County Library".into(),
        source: "sewn by its program for this page".into(),
        license: "cc0".into(),
        ..NewFacts::default()
    };
    let hash = files::put_picture(tx, clock, scope, sizes).await?.context("a picture has a size")?;
    let (id, _) = learning::add_picture(tx, clock, scope, page.get("title"), &hash, &facts).await?;
    let it = learning::picture(tx, scope, id).await?.context("it was just added")?;
    for on in page.all("page") {
        learning::put_at(tx, clock, scope, on, &it).await?.with_context(|| format!("{on} is not there"))?;
    }
    Ok(())
}

type Attached = (NewAttachment, String, Document);

/// Articles with lines `file: name | title | language`.
async fn documents(store: &Store, clock: &Clock) -> Result<Vec<(Page, Vec<Attached>)>> {
    let mut kept = Vec::new();
    for page in hub::articles() {
        let mut attached = Vec::new();
        for [name, title, language] in page.rows::<3>("file") {
            let content = hub::attached(name).with_context(|| format!("{name} is not there"))?;
            let document = files::keep_own_document(store, clock, name, &content).await?;
            let new = NewAttachment { title: title.into(), language: language.into(), replaces: None };
            attached.push((new, name.to_owned(), document));
        }
        kept.push((page, attached));
    }
    Ok(kept)
}
