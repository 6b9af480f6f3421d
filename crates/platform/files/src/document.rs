//! Documents and recordings: kept as they came, once nothing speaks against it.

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
    keep(store, incoming, &Kind::DOCUMENTS).await
}

/// Keeps an uploaded recording, sound or film.
///
/// # Errors
/// The same.
pub async fn keep_recording(store: &Store, incoming: Incoming) -> Result<Document, Error> {
    keep(store, incoming, &Kind::RECORDINGS).await
}

async fn keep(store: &Store, incoming: Incoming, taken: &'static [Kind]) -> Result<Document, Error> {
    let looked = tokio::task::spawn_blocking(move || {
        let path = &incoming.temp.path;
        let kind = look(path, &incoming.name, &incoming.declared, taken)?;
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
    keep_document(store, own(store, clock, name, content).await?).await
}

/// A recording likewise.
///
/// # Errors
/// The same.
pub async fn keep_own_recording(store: &Store, clock: &Clock, name: &str, content: &[u8]) -> Result<Document, Error> {
    keep_recording(store, own(store, clock, name, content).await?).await
}

async fn own(store: &Store, clock: &Clock, name: &str, content: &[u8]) -> Result<Incoming, Error> {
    let mut temp = store.begin(clock).await?;
    temp.write(content).await?;
    temp.flush().await?;
    Ok(Incoming { temp, name: name.to_owned(), declared: String::new() })
}
