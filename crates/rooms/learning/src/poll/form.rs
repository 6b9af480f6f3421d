//! The form in which staff write a poll.

use std::collections::BTreeSet;

use db::{Date, Result, Scope, Ts, Tx, sql, sqlx::types::Uuid};
use jiff::ToSpan;
use text::one_line;
use web::{Fields, Typed, Wrong, wrong};

use super::{CountsShown, DAY, NewPoll, Poll, beginning_of, end_of, store, vote::LONGEST_DAYS};
use crate::{
    ArticleId, TopicId, Written, Zone,
    address::{self, Noun},
    written, zone,
};

const FEWEST_OPTIONS: usize = 2;
const MOST_OPTIONS: usize = 10;
const LONGEST_QUESTION: usize = 200;
const LONGEST_OPTION: usize = 120;
const LONGEST_TEXT: usize = 600;
/// How long a poll is open when nobody says.
const USUAL_DAYS: i64 = 30;

/// The poll a form is about, if there is one yet, the moment it is sent, and the clocks that tell its days.
pub(crate) struct Editing<'a> {
    poll: Option<&'a Poll>,
    now: Ts,
    zone: Zone,
}

impl<'a> Editing<'a> {
    pub(crate) async fn of(tx: &mut Tx, scope: &Scope, poll: Option<&'a Poll>, now: Ts) -> Result<Self> {
        Ok(Self { poll, now, zone: zone(tx, scope).await? })
    }

    fn today(&self) -> Date {
        self.zone.read(self.now).0
    }

    fn begun(&self) -> Option<&Poll> {
        self.poll.filter(|poll| poll.begun)
    }
}

/// What the form of a poll begins with; a new one is open for a month from today.
pub(crate) async fn typed(tx: &mut Tx, scope: &Scope, editing: &Editing<'_>) -> Result<Typed> {
    let today = editing.today();
    let Some(poll) = editing.poll else {
        let last = today.saturating_add(USUAL_DAYS.days());
        return Ok(Typed::fresh([
            ("opens", today.to_string()),
            ("closes", last.to_string()),
            ("counts", CountsShown::AfterVote.as_str().to_owned()),
        ]));
    };
    let article = poll.article_id.map(|id| id.0).into_iter().collect::<Vec<Uuid>>();
    let article = written(tx, scope, Ts(i64::MAX), &article).await?;
    Ok(Typed::fresh([
        ("seen", poll.changed_at.0.to_string()),
        ("question", poll.question.clone()),
        ("context", poll.context.clone()),
        ("options", poll.options().join("\n")),
        ("address", poll.slug.clone()),
        ("month", poll.month.clone().unwrap_or_default()),
        ("series", poll.series.clone()),
        ("opens", poll.first_day().to_string()),
        ("closes", poll.last_day().to_string()),
        ("counts", poll.counts_shown.clone()),
        ("result", poll.result.clone()),
        ("topic", poll.topic_id.map(|id| id.to_string()).unwrap_or_default()),
        ("article", article.first().map(Written::path).unwrap_or_default()),
        ("published", poll.published_at.map(|_| "yes".to_owned()).unwrap_or_default()),
    ]))
}

/// What the form asks for. Once somebody has voted, question, answers, address, opening and when counts are shown
/// stay as they are, and the poll may close earlier but not later: browsers forget their ballots at the hour that was
/// promised.
pub(crate) async fn read(
    tx: &mut Tx,
    scope: &Scope,
    editing: &Editing<'_>,
    fields: &Fields,
) -> Result<std::result::Result<NewPoll, Wrong>> {
    let (words, days) = (words(editing, fields), days(editing, fields));
    let month = month(tx, scope, editing, fields.get("month")).await?;
    let article = article(tx, scope, fields.get("article")).await?;
    let topic = topic(tx, scope, fields.get("topic")).await?;
    let mut found = words.clone().err().unwrap_or_default();
    found.extend(days.err());
    found.extend(wrong([
        ("month", month.as_ref().err().copied()),
        ("topic", topic.as_ref().err().copied()),
        ("article", article.as_ref().err().copied()),
    ]));
    let (Ok((question, options)), Ok((opens_at, closes_at)), Ok(month), Ok(article), Ok(topic)) =
        (words, days, month, article, topic)
    else {
        return Ok(Err(found));
    };
    Ok(Ok(NewPoll {
        slug: slug(editing, fields.get("address"), &question),
        question,
        context: fields.get("context").to_owned(),
        options,
        month,
        series: fields.get("series").to_owned(),
        opens_at,
        closes_at,
        counts_shown: counts_shown(editing, fields.get("counts")),
        result: fields.get("result").to_owned(),
        topic,
        article,
        published_at: published_at(editing, fields.some("published").is_some()),
    }))
}

/// Published the first time it is said so, and from then on.
fn published_at(editing: &Editing<'_>, published: bool) -> Option<Ts> {
    let before = editing.poll.and_then(|poll| poll.published_at);
    published.then(|| before.unwrap_or(editing.now))
}

fn counts_shown(editing: &Editing<'_>, word: &str) -> CountsShown {
    editing.begun().map_or_else(|| CountsShown::parse(word).unwrap_or_default(), Poll::counts_shown)
}

/// The address that is wished, that it has, or that the question gives.
fn slug(editing: &Editing<'_>, address: &str, question: &str) -> String {
    match (editing.begun(), editing.poll, address) {
        (Some(poll), ..) | (None, Some(poll), "") => poll.slug.clone(),
        (None, None, "") => text::slug(question),
        (None, _, address) => text::slug(address),
    }
}

type Words = (String, Vec<String>);

/// Question and answers, and the lengths of everything that is written.
fn words(editing: &Editing<'_>, fields: &Fields) -> std::result::Result<Words, Wrong> {
    let long = |name: &str, most: usize| fields.get(name).chars().count() > most;
    let (question, options) = match editing.begun() {
        Some(poll) => (poll.question.clone(), poll.options()),
        None => (one_line(fields.get("question")), options(fields.get("options"))),
    };
    let about_question = match question.chars().count() {
        0 => Some("poll-error-question"),
        letters if letters > LONGEST_QUESTION => Some("poll-error-question-long"),
        _ => None,
    };
    let found = wrong([
        ("question", about_question),
        ("options", wrong_options(&options)),
        ("context", long("context", LONGEST_TEXT).then_some("poll-error-long")),
        ("result", long("result", LONGEST_TEXT).then_some("poll-error-long")),
        ("series", long("series", LONGEST_OPTION).then_some("poll-error-long")),
    ]);
    if found.is_empty() { Ok((question, options)) } else { Err(found) }
}

/// One answer a line; empty lines are passed over.
fn options(typed: &str) -> Vec<String> {
    typed.lines().map(one_line).filter(|line| !line.is_empty()).collect()
}

fn wrong_options(options: &[String]) -> Option<&'static str> {
    let different: BTreeSet<String> = options.iter().map(|option| option.to_lowercase()).collect();
    if options.len() < FEWEST_OPTIONS {
        Some("poll-error-options-few")
    } else if options.len() > MOST_OPTIONS {
        Some("poll-error-options-many")
    } else if different.len() < options.len() {
        Some("poll-error-options-twice")
    } else if options.iter().any(|option| option.chars().count() > LONGEST_OPTION) {
        Some("poll-error-option-long")
    } else {
        None
    }
}

type Days = std::result::Result<(Ts, Ts), (&'static str, &'static str)>;

/// The moments of opening and closing, or what is wrong with which.
fn days(editing: &Editing<'_>, fields: &Fields) -> Days {
    let day = |name: &'static str| fields.some(name).map(str::parse::<Date>).transpose().map_err(|_| name);
    let wrong_day = |name| (name, "poll-error-day");
    let opens = day("opens").map_err(wrong_day)?.unwrap_or_else(|| editing.today());
    let opens_at = match editing.poll {
        Some(poll) if poll.begun || poll.first_day() == opens => poll.opens_at,
        _ => beginning_of(editing.zone, opens),
    };
    let closes = day("closes").map_err(wrong_day)?;
    let closes_at = match (editing.poll, closes) {
        (Some(poll), Some(day)) if poll.last_day() == day => poll.closes_at,
        (Some(poll), None) => poll.closes_at,
        (_, Some(day)) => end_of(editing.zone, day),
        (None, None) => end_of(editing.zone, opens.saturating_add((USUAL_DAYS - 1).days())),
    };
    let key = if closes_at <= opens_at {
        "poll-error-closes-before"
    } else if closes_at > opens_at.plus_seconds(LONGEST_DAYS * DAY) {
        "poll-error-closes-long"
    } else if editing.begun().is_some_and(|poll| closes_at > poll.closes_at) {
        "poll-error-closes-later"
    } else if editing.begun().is_some_and(|poll| closes_at != poll.closes_at && closes_at <= editing.now) {
        "poll-error-closes-past"
    } else {
        return Ok((opens_at, closes_at));
    };
    Err(("closes", key))
}

type Told<T> = std::result::Result<Option<T>, &'static str>;

/// `2026-11`, when no other poll has it.
async fn month(tx: &mut Tx, scope: &Scope, editing: &Editing<'_>, typed: &str) -> Result<Told<String>> {
    if typed.is_empty() {
        return Ok(Ok(None));
    }
    if typed.len() != 7 || format!("{typed}-01").parse::<Date>().is_err() {
        return Ok(Err("poll-error-month"));
    }
    let other = store::of_month(tx, scope, typed).await?;
    let taken = other.is_some_and(|id| editing.poll.is_none_or(|poll| poll.id != id));
    Ok(if taken { Err("poll-error-month-taken") } else { Ok(Some(typed.to_owned())) })
}

async fn topic(tx: &mut Tx, scope: &Scope, typed: &str) -> Result<Told<TopicId>> {
    if typed.is_empty() {
        return Ok(Ok(None));
    }
    let Ok(id) = typed.parse::<TopicId>() else { return Ok(Err("poll-error-topic")) };
    const SQL: &str = sql!("SELECT id FROM topic WHERE system_id = $1 AND id = $2");
    let there: Option<TopicId> = db::optional_scalar!(tx, SQL; scope.system, id)?;
    Ok(there.map(Some).ok_or("poll-error-topic"))
}

/// The article at an address; the last part of it is enough.
async fn article(tx: &mut Tx, scope: &Scope, typed: &str) -> Result<Told<ArticleId>> {
    let slug = typed.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    if slug.is_empty() {
        return Ok(Ok(None));
    }
    let row = address::row_of(tx, scope, Noun::Article, slug).await?;
    Ok(row.map(|row| Some(ArticleId(row))).ok_or("poll-error-article"))
}

/// Whether somebody changed the poll since the form was opened.
pub(crate) fn is_late(poll: &Poll, fields: &Fields) -> bool {
    fields.get("seen") != poll.changed_at.0.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_told_apart_by_their_words() {
        assert_eq!(options("  Time \n\n Who   to ask\r\n<b>Money</b>"), ["Time", "Who to ask", "<b>Money</b>"]);
        assert_eq!(options("\u{202e}yes\u{202c}"), ["yes"]);
        let many = |n: usize| (0..n).map(|i| i.to_string()).collect::<Vec<_>>();
        assert_eq!(wrong_options(&many(1)), Some("poll-error-options-few"));
        assert_eq!(wrong_options(&many(11)), Some("poll-error-options-many"));
        assert_eq!(wrong_options(&["Yes".into(), "yes".into()]), Some("poll-error-options-twice"));
        assert_eq!(wrong_options(&["x".repeat(121), "y".into()]), Some("poll-error-option-long"));
        assert_eq!(wrong_options(&["نعم".into(), "🧵🧵".into()]), None);
    }

    #[test]
    fn days_are_checked() {
        let now = beginning_of(Zone::UTC, "2026-11-22".parse().unwrap());
        let fresh = Editing { poll: None, now, zone: Zone::UTC };
        let ask = |opens: &str, closes: &str| {
            let pairs = [("opens".to_owned(), opens.to_owned()), ("closes".to_owned(), closes.to_owned())];
            days(&fresh, &Fields::from_pairs(pairs)).map_err(|(_, key)| key)
        };
        assert_eq!(ask("", ""), Ok((now, now.plus_seconds(30 * DAY))));
        assert_eq!(ask("2026-12-01", "2026-12-01").map(|(from, to)| to.0 - from.0), Ok(DAY * 1_000_000));
        assert_eq!(ask("2026-12-02", "2026-12-01"), Err("poll-error-closes-before"));
        assert_eq!(ask("2026-12-02", "2027-12-01"), Err("poll-error-closes-long"));
        assert_eq!(ask("tomorrow", ""), Err("poll-error-day"));
    }
}
