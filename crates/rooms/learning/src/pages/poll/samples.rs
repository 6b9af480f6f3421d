//! The pages of polls with made-up content.

use askama::Template;
use db::{Role, Ts, sqlx::types::Uuid};
use web::{Fields, Frame, Sample, Typed};

use super::{
    edit::PollFormPage,
    list::{PastPoll, PollsPage},
    show::PollPage,
};
use crate::{
    Written,
    poll::{Answer, Beside, Phase, Poll, PollId, Tally},
};

const THEN: Ts = Ts(1_795_000_000_000_000);
const ANSWERS: [&str; 3] = ["Time", "Not knowing <b>whom</b> to ask", "الوقت 🧵"];

pub(in super::super) fn samples(frame: &Frame) -> Vec<Sample> {
    let staff = frame.clone().seen_by("Mara", Role::Staff);
    let sample = |name, html| Sample { name, html };
    vec![
        sample("learning/polls", list(&staff, true).render()),
        sample("learning/polls empty", list(frame, false).render()),
        sample("learning/poll open", shown(frame, Phase::Open, false, None).render()),
        sample("learning/poll voted", shown(&staff, Phase::Open, true, None).render()),
        sample("learning/poll refused", shown(frame, Phase::Open, false, Some("poll-refused-cookie")).render()),
        sample("learning/poll closed", shown(frame, Phase::Closed, true, Some("poll-refused-closed")).render()),
        sample("learning/poll draft", shown(&staff, Phase::Draft, false, None).render()),
        sample("learning/poll ahead", shown(frame, Phase::Ahead, false, None).render()),
        sample("learning/poll_form", form(&staff, None, Typed::fresh([])).render()),
        sample("learning/poll_form begun", form(&staff, Some(poll(1, true)), Typed::late(Fields::default())).render()),
        sample("learning/poll_form refused", form(&staff, Some(poll(1, false)), refused()).render()),
    ]
}

fn poll(n: u128, begun: bool) -> Poll {
    Poll {
        id: PollId(Uuid::from_u128(n)),
        slug: format!("what-stops-you-{n}"),
        question: "What stops you from starting?".into(),
        context: "We want to write about it.".into(),
        options: serde_json::to_string(&ANSWERS).expect("words are plain values"),
        month: (n < 3).then(|| "2026-11".into()),
        series: "After a visit".into(),
        opens_at: THEN,
        closes_at: THEN.plus_seconds(30 * 86_400),
        counts_shown: if n == 2 { "after_closing" } else { "after_vote" }.into(),
        result: String::new(),
        topic_id: None,
        article_id: None,
        published_at: Some(THEN),
        begun,
        changed_at: THEN,
        state: "OR".into(),
    }
}

fn tally() -> Tally {
    Tally(ANSWERS.iter().zip([61, 24, 0]).map(|(option, votes)| Answer { option: (*option).into(), votes }).collect())
}

/// The poll of a topic or an article.
pub(in super::super) fn beside(n: u128, is_over: bool) -> Beside {
    Beside { poll: poll(n, true), tally: is_over.then(tally) }
}

fn list(page: &Frame, full: bool) -> PollsPage {
    let some = |n: usize| if full { n } else { 0 };
    let past = PastPoll { poll: poll(3, true), tally: tally() };
    PollsPage {
        page: page.clone(),
        open: [1, 2].into_iter().take(some(2)).map(|n| beside(n, false)).collect(),
        last: full.then(|| beside(3, true)),
        years: if full { vec![(2026, vec![past])] } else { Vec::new() },
        ahead: [4].into_iter().take(some(1)).map(|n| poll(n, false)).collect(),
    }
}

fn shown(page: &Frame, phase: Phase, voted: bool, refused: Option<&'static str>) -> PollPage {
    let topic = Written { kind: "topic".into(), title: "Partnerships".into(), slug: "partnerships".into() };
    PollPage {
        page: page.clone(),
        poll: poll(if voted { 1 } else { 2 }, voted),
        phase,
        mine: voted.then(|| ANSWERS[1].to_owned()),
        typed: String::new(),
        refused,
        tally: (voted || phase == Phase::Closed).then(tally),
        about: vec![topic],
        staff_see_counts: voted,
    }
}

fn form(page: &Frame, poll: Option<Poll>, form: Typed) -> PollFormPage {
    let topics = vec![("1".to_owned(), "Partnerships".to_owned())];
    PollFormPage { page: page.clone(), may_close: poll.is_some(), poll, form, topics }
}

fn refused() -> Typed {
    let wrong =
        vec![("question", "poll-error-question"), ("options", "poll-error-options-few"), ("closes", "poll-error-day")];
    Typed::refused(Fields::default(), wrong)
}
