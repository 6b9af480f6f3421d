//! What an event's page shows of its recording: where it is, who may see it, and what was said, to read and to search.

use db::{Date, Scope, Tx};
use web::{Fields, Frame};

use crate::{
    captions::{Captions, captions_of, opened_at},
    event::Event,
    recording::{Recording, recording},
    recording_form::length,
    transcript::{Paragraph, paragraphs},
};

/// Places of a transcript that are listed above it.
const MOST_PLACES: usize = 50;
/// Letters of what is looked for.
const LONGEST_PHRASE: usize = 100;

#[derive(Default)]
pub(super) struct Watch {
    pub(super) recording: Option<Recording>,
    /// Whether this reader may see it.
    pub(super) may: bool,
    /// In all languages, the event's own first; none where the reader may not.
    pub(super) captions: Vec<Captions>,
    /// Which of them is read.
    pub(super) read: usize,
    pub(super) transcript: Vec<Paragraph>,
    /// What is looked for in it.
    pub(super) phrase: String,
    /// The second at which it opens.
    pub(super) at: Option<u64>,
}

impl Watch {
    /// `asked`: `transcript=` a language, `find=` a phrase, `t=` a second.
    pub(super) async fn load(tx: &mut Tx, scope: &Scope, event: &Event, asked: &Fields) -> db::Result<Self> {
        let recording = recording(tx, scope, event.id).await?;
        let may = recording.as_ref().is_none_or(|it| it.may(scope));
        let mut captions = captions_of(tx, scope, event).await?;
        captions.retain(|it| it.access().allows(scope));
        let read = captions.iter().position(|it| it.language == asked.get("transcript")).unwrap_or(0);
        let phrase: String = asked.get("find").chars().take(LONGEST_PHRASE).collect();
        let transcript = captions.get(read).map(|it| paragraphs(&it.cues(), &phrase)).unwrap_or_default();
        Ok(Self { recording, may, captions, read, transcript, phrase, at: asked.get("t").parse().ok() })
    }

    /// Whether there is something to see that this reader may see.
    pub(super) fn is_video(&self) -> bool {
        let kind = self.recording.as_ref().and_then(Recording::kind);
        self.may && kind.is_some_and(|kind| !kind.is_sound())
    }

    pub(super) fn language(&self) -> &str {
        self.captions.get(self.read).map_or("", |it| it.language.as_str())
    }

    /// Whether the times of the transcript are an estimate.
    pub(super) fn is_estimated(&self) -> bool {
        self.captions.get(self.read).is_some_and(|it| !it.timed) && self.transcript.iter().any(|it| it.at.is_some())
    }

    /// Others of its languages, each with its address.
    pub(super) fn others<'a>(&'a self, event: &'a Event) -> impl Iterator<Item = (&'a str, String)> {
        let all = self.captions.iter().filter(|it| it.language != self.language());
        all.map(|it| (it.language.as_str(), opened_at(&event.slug, &it.language, None)))
    }

    /// The places that were looked for: second, clock, pieces.
    pub(super) fn places(&self) -> Vec<&Paragraph> {
        self.transcript.iter().filter(|it| it.is_found()).take(MOST_PLACES).collect()
    }

    pub(super) fn count(&self) -> usize {
        self.transcript.iter().flat_map(|it| &it.pieces).filter(|piece| piece.marked).count()
    }

    /// The address of a second, which opens the recording there without script too.
    pub(super) fn opened(&self, event: &Event, at: &u64, said: &Paragraph) -> String {
        opened_at(&event.slug, self.language(), Some((*at, said.at.unwrap_or(*at))))
    }

    /// Whether the second at which the page opens is said in this paragraph.
    pub(super) fn opens_in(&self, said: &Paragraph) -> bool {
        let Some(wanted) = self.at else { return false };
        let last = self.transcript.iter().filter_map(|it| it.at).take_while(|at| *at <= wanted).last();
        last.is_some() && said.at == last
    }

    /// Signing in leads back here.
    pub(super) fn sign_in(&self, event: &Event) -> String {
        format!("/sign-in?then={}", web::percent_encoded(&event.path()))
    }

    /// `12:34`
    pub(super) fn clock(&self, at: &u64) -> String {
        Paragraph::clock(*at)
    }

    pub(super) fn length(&self) -> Option<String> {
        self.recording.as_ref()?.seconds.map(length)
    }

    /// The day that the copy elsewhere gives, where it is another than that of the event.
    pub(super) fn other_day(&self, page: &Frame, held: Option<&str>) -> Option<String> {
        let dated = self.recording.as_ref()?.dated.as_deref().filter(|it| Some(*it) != held)?;
        Some(crate::words::day(page, dated.parse::<Date>().ok()?))
    }

    /// All that was said, as one text.
    pub(super) fn plain(&self) -> String {
        let said = |it: &Paragraph| it.pieces.iter().map(|piece| piece.text.as_str()).collect::<String>();
        self.transcript.iter().map(said).collect::<Vec<_>>().join(" ")
    }

    /// What is missing for readers who cannot hear, said to staff.
    pub(super) fn lacks_captions(&self) -> bool {
        self.recording.is_some() && self.may && self.captions.is_empty()
    }
}
