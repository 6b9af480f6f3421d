//! Captions: what was said in a recording, with its times, in each language that somebody brought. Whatever came in is
//! kept as WebVTT; transcript, downloads and search are made of that.

use std::{future::Future, pin::Pin};

use db::{Clock, Result, Scope, SystemId, Ts, Tx, sql, sqlx::types::Uuid};
use history::{Change, ChangeSet, ChangeSetId, Column, Tracked};
use search::{Audience, Document, Documents, Language};
use transcripts::{Cue, Format, Millis, read_captions, spread, to_webvtt, turns};

use crate::{
    event::{Event, EventId},
    recording::{Access, Recording, recording},
};

db::id!(/// The captions of a recording in one language.
    CaptionsId);

/// Languages that captions may be in.
pub const LANGUAGES: [&str; 2] = ["en", "es"];

db::row! {
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Captions {
        pub id: CaptionsId,
        pub event_id: EventId,
        pub language: String,
        /// What it came in as: a word of [`format_word`].
        pub format: String,
        /// Else its times are worked out from the length of the recording.
        pub timed: bool,
        pub vtt: String,
        pub access: String,
        pub made_at: Ts,
    }
}

impl Captions {
    /// What was said, in order.
    pub fn cues(&self) -> Vec<Cue> {
        read_captions(self.vtt.as_bytes()).map(|it| it.cues).unwrap_or_default()
    }

    /// The same with its times estimated anew, where they are estimates.
    fn for_length(&self, length: Option<i64>) -> String {
        match read_captions(self.vtt.as_bytes()) {
            Ok(mut read) if !self.timed => {
                read.timed = false;
                timed(&mut read, length);
                to_webvtt(&read.cues)
            }
            _ => self.vtt.clone(),
        }
    }

    /// Who may read it; asked for the page, the downloads and search alike.
    pub fn access(&self) -> Access {
        Access::read(&self.access)
    }

    /// Where it can be had, as `vtt` or `txt`; the last part names the download.
    pub fn path(&self, event: &Event, kind: &str) -> String {
        format!("/captions/{}/{}-{}.{kind}", self.id, event.slug, self.language)
    }
}

pub const CAPTIONS: Tracked = Tracked {
    noun: "captions",
    key: "system_id, id",
    columns: &[
        ("system_id", Column::Id),
        ("id", Column::Id),
        ("event_id", Column::Id),
        ("language", Column::Text),
        ("format", Column::Text),
        ("timed", Column::Bool),
        ("vtt", Column::Text),
        ("access", Column::Text),
        ("made_at", Column::Int),
    ],
};

/// The word of a format in the database and in texts.
pub const fn format_word(format: Format) -> &'static str {
    match format {
        Format::WebVtt => "webvtt",
        Format::Srt => "srt",
        Format::Sbv => "sbv",
        Format::Meeting => "meeting",
        Format::Turns => "turns",
        Format::Text => "text",
    }
}

/// The captions of an event, in the order of their languages, its own first.
pub async fn captions_of(tx: &mut Tx, scope: &Scope, event: &Event) -> Result<Vec<Captions>> {
    const SQL: &str = sql!(
        "SELECT id, event_id, language, format, timed, vtt, access, made_at FROM captions
         WHERE system_id = $1 AND event_id = $2 ORDER BY CASE WHEN language = $3 THEN 0 ELSE 1 END, language"
    );
    db::all!(tx, SQL; scope.system, event.id, event.language.as_str())
}

/// One of them.
pub async fn captions(tx: &mut Tx, scope: &Scope, id: CaptionsId) -> Result<Option<Captions>> {
    const SQL: &str = sql!(
        "SELECT id, event_id, language, format, timed, vtt, access, made_at FROM captions WHERE system_id = $1 AND id = $2"
    );
    db::optional!(tx, SQL; scope.system, id)
}

/// How fast people speak who explain something: two and a half words a second.
const A_WORD: u64 = 400;

/// Gives captions without times estimated ones: by the length of the recording in seconds, else by how fast people speak.
pub fn timed(captions: &mut transcripts::Captions, length: Option<i64>) {
    let words = captions.cues.iter().map(|cue| cue.text.split_whitespace().count() as u64).sum::<u64>();
    let length = length.map_or(words * A_WORD, |seconds| seconds.unsigned_abs() * Millis::SECOND);
    spread(captions, Millis(length));
}

/// When the recording was changed: who may read what was said follows it, and so do estimated times its length.
pub(crate) async fn follow(
    tx: &mut Tx,
    scope: &Scope,
    set: &mut ChangeSet,
    event: &Event,
    recording: &Recording,
) -> Result<()> {
    for it in captions_of(tx, scope, event).await? {
        let before = CAPTIONS.image(tx, it.id.0).await?;
        const SQL: &str = sql!("UPDATE captions SET vtt = $3, access = $4 WHERE system_id = $1 AND id = $2");
        let vtt = it.for_length(recording.seconds);
        db::execute!(&mut *tx, SQL; scope.system, it.id, vtt.as_str(), recording.held().as_str())?;
        let after = CAPTIONS.image(tx, it.id.0).await?;
        if before != after {
            set.remember(Change { noun: CAPTIONS.noun, row_id: it.id.0, organization_id: None, before, after });
            search::changed(tx, CAPTIONS.noun, &[it.id.0]).await?;
        }
    }
    Ok(())
}

/// Puts captions down, in place of those of the same language.
pub async fn put_captions(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    event: &Event,
    language: &str,
    new: &transcripts::Captions,
) -> Result<ChangeSetId> {
    let there = captions_of(tx, scope, event).await?.into_iter().find(|it| it.language == language);
    let access = match recording(tx, scope, event.id).await? {
        Some(recording) => recording.held(),
        None => there.as_ref().map_or(Access::Open, Captions::access),
    };
    let id = there.map_or_else(|| clock.id(), |it| it.id);
    let before = CAPTIONS.image(tx, id.0).await?;
    const SQL: &str = sql!(
        "INSERT INTO captions (system_id, id, event_id, language, format, timed, vtt, access, made_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (system_id, id) DO UPDATE SET format = excluded.format, timed = excluded.timed,
         vtt = excluded.vtt, access = excluded.access, made_at = excluded.made_at"
    );
    let (format, vtt) = (format_word(new.format), to_webvtt(&new.cues));
    db::execute!(&mut *tx, SQL; scope.system, id, event.id, language, format, new.timed, vtt.as_str(), access.as_str(), clock.now())?;
    remember(tx, clock, scope, (event, id), before).await
}

/// Takes captions away.
pub async fn remove_captions(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    event: &Event,
    it: &Captions,
) -> Result<ChangeSetId> {
    let before = CAPTIONS.image(tx, it.id.0).await?;
    CAPTIONS.remove(tx, it.id.0).await?;
    remember(tx, clock, scope, (event, it.id), before).await
}

async fn remember(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    (event, id): (&Event, CaptionsId),
    before: Option<history::Image>,
) -> Result<ChangeSetId> {
    let mut set = ChangeSet::begin(tx, clock, scope, CAPTIONS.noun, &event.title).await?;
    let after = CAPTIONS.image(tx, id.0).await?;
    set.remember(Change { noun: CAPTIONS.noun, row_id: id.0, organization_id: None, before, after });
    search::changed(tx, CAPTIONS.noun, &[id.0]).await?;
    set.finish(tx).await
}

/// After an event changed: where what was said stands, and under which name, may have changed too.
pub(crate) async fn found_anew(tx: &mut Tx, scope: &Scope, event: EventId) -> Result<()> {
    const SQL: &str = sql!("SELECT id FROM captions WHERE system_id = $1 AND event_id = $2");
    let ids: Vec<Uuid> = db::scalars!(&mut *tx, SQL; scope.system, event)?;
    search::changed(tx, CAPTIONS.noun, &ids).await
}

db::row! {
    struct Said {
        system_id: SystemId,
        language: String,
        vtt: String,
        slug: String,
        title: String,
        published_at: Option<Ts>,
        access: String,
    }
}

/// What was said, as search finds it: each paragraph opens at its second. All of one recording count as one hit.
pub(crate) fn documents() -> Documents {
    Documents { noun: CAPTIONS.noun, load }
}

fn load<'a>(tx: &'a mut Tx, ids: &'a [Uuid]) -> Pin<Box<dyn Future<Output = Result<Vec<Document>>> + Send + 'a>> {
    Box::pin(async move {
        let mut documents = Vec::new();
        for id in ids {
            const SQL: &str = sql!(
                "SELECT c.system_id, c.language, c.vtt, e.slug, e.title, e.published_at, c.access
                 FROM captions c JOIN event e ON e.system_id = c.system_id AND e.id = c.event_id
                 WHERE c.id = $1 AND e.state <> 'draft'"
            );
            let said: Option<Said> = db::optional!(&mut *tx, SQL; *id)?;
            let Some(said) = said else { continue };
            if let Some(audience) = audience(&said) {
                documents.extend(paragraphs(*id, &said, audience));
            }
        }
        Ok(documents)
    })
}

/// Who may find it; what only those who work here may see is found on its own page alone.
fn audience(it: &Said) -> Option<Audience> {
    match Access::read(&it.access) {
        Access::Open => Some(Audience::Public),
        Access::SignIn => Some(Audience::Staff),
        Access::Members => None,
    }
}

fn paragraphs(id: Uuid, said: &Said, audience: Audience) -> Vec<Document> {
    let cues = read_captions(said.vtt.as_bytes()).map(|it| it.cues).unwrap_or_default();
    let paragraph = |turn: transcripts::Turn<'_>| {
        let at = turn.starts.map(|at| at.0 / 1000);
        let text = turn.cues.iter().map(|cue| cue.text.replace('\n', " ")).collect::<Vec<_>>().join(" ");
        Document {
            id,
            system: Some(said.system_id),
            audience,
            from: said.published_at,
            name: said.title.clone(),
            language: Some(if said.language == "es" { Language::Spanish } else { Language::English }),
            text,
            path: opened_at(&said.slug, &said.language, at.map(|at| (at, at))),
            facets: vec![("type", "recording".to_owned())],
            joins_its_name: true,
        }
    };
    turns(&cues).into_iter().map(paragraph).collect()
}

/// The address of a second of a recording, at the paragraph of its transcript that begins at another.
pub(crate) fn opened_at(slug: &str, language: &str, second: Option<(u64, u64)>) -> String {
    match second {
        Some((at, begins)) => format!("/events/{slug}?transcript={language}&t={at}#t{begins}"),
        None => format!("/events/{slug}?transcript={language}#transcript"),
    }
}
