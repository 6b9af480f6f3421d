//! Documents: kept as they came, once nothing speaks against it.

use db::Clock;

use crate::{Error, Incoming, Kept, Kind, Store, look::look, pages::pages};

/// A document that lies in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    pub kept: Kept,
    pub kind: Kind,
    /// Where that is cheaply known.
    pub pages: Option<i64>,
}

/// Keeps an uploaded document.
///
/// # Errors
/// Why it is not taken, or the disk's.
pub async fn keep_document(store: &Store, incoming: Incoming) -> Result<Document, Error> {
    let looked = tokio::task::spawn_blocking(move || {
        let path = &incoming.temp.path;
        let kind = look(path, &incoming.name, &incoming.declared, &Kind::DOCUMENTS)?;
        let pages = if kind == Kind::Pdf { pages(&std::fs::read(path)?) } else { None };
        Ok::<_, Error>((incoming, kind, pages))
    });
    let (incoming, kind, pages) = looked.await.map_err(std::io::Error::other)??;
    Ok(Document { kept: store.keep(incoming.temp).await?, kind, pages })
}

/// A document that the program itself brings (the sample place's), looked at like anybody's.
///
/// # Errors
/// The same.
pub async fn keep_own_document(store: &Store, clock: &Clock, name: &str, content: &[u8]) -> Result<Document, Error> {
    let mut temp = store.begin(clock).await?;
    temp.write(content).await?;
    temp.flush().await?;
    keep_document(store, Incoming { temp, name: name.to_owned(), declared: String::new() }).await
}
