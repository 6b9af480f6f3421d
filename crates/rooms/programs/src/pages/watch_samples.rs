//! Recordings with made-up content, for the test that looks at every page.

use askama::Template;
use db::{Ts, sqlx::types::Uuid};
use files::Hash;
use web::{Frame, Sample, Typed};

use super::{captions::CaptionsForm, recording::RecordingPage, watch::Watch};
use crate::{
    captions::{Captions, CaptionsId},
    event::{Event, EventId},
    recording::Recording,
    recording_form::filled,
    transcript::paragraphs,
};

const VTT: &str = "WEBVTT\n\n00:00:01.000 --> 00:00:06.000\n<v Dell>Bread is patient.\n\n\
    00:01:05.000 --> 00:01:09.000\n<v Participant>And what if I am not?\n";

fn captions() -> Captions {
    Captions {
        id: CaptionsId(Uuid::nil()),
        event_id: EventId(Uuid::nil()),
        language: "en".into(),
        format: "srt".into(),
        timed: false,
        vtt: VTT.into(),
        access: "open".into(),
        made_at: Ts(0),
    }
}

pub(super) fn recorded(access: &str, link: &str) -> Recording {
    Recording {
        id: EventId(Uuid::nil()),
        hash: link.is_empty().then(|| Hash::parse(&"a".repeat(64))).flatten(),
        link: link.into(),
        access: access.into(),
        note: "A free account is enough.".into(),
        seconds: Some(3723),
        dated: Some("2026-11-30".into()),
        made_at: Ts(0),
        changed_at: Ts(0),
        kind: link.is_empty().then(|| "webm".into()),
        bytes: Some(1_200_000_000),
    }
}

pub(super) fn watch(recording: Option<Recording>, may: bool) -> Watch {
    let (captions, phrase) = (vec![captions(), Captions { language: "es".into(), ..captions() }], "bread is");
    let transcript = if may { paragraphs(&captions[0].cues(), phrase) } else { Vec::new() };
    Watch { recording, may, captions, read: 0, transcript, phrase: phrase.into(), at: Some(65) }
}

pub(super) fn samples(staff: &Frame, event: &Event) -> Vec<Sample> {
    let page = |recording: Option<Recording>, form: Typed, captions_form: Typed| RecordingPage {
        page: staff.clone(),
        event: event.clone(),
        captions: if recording.is_some() { vec![captions()] } else { Vec::new() },
        recording,
        form,
        captions_form: CaptionsForm { form: captions_form },
        mended: vec![("endless", 2), ("empty", 1)],
    };
    let fresh = || Typed::fresh(filled(None));
    let wrong = |name| Typed::refused(fresh().fields, vec![(name, "recording-error-nothing")]);
    let unread = Typed::refused(fresh().fields, vec![("captions_file", "captions-error-format")]);
    let sample = |name, html| Sample { name, html };
    vec![
        sample("programs/recording", page(Some(recorded("open", "")), fresh(), fresh()).render()),
        sample("programs/recording none", page(None, wrong("file"), unread).render()),
        sample("programs/recording late", page(None, Typed::late(fresh().fields), fresh()).render()),
    ]
}
