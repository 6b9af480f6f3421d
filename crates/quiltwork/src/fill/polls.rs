//! The polls of the sample place: one a month, all of them over but the last, which is open in whatever month it is.

use std::collections::HashMap;

use anyhow::Result;
use db::{Clock, Date, Scope, Tx};
use learning::{
    ArticleId, TopicId, Zone,
    poll::{self, CountsShown, NewPoll},
};
use sample::hub::{self, Poll};

/// What was written before, by slug.
pub(super) struct Written<'a> {
    pub topics: &'a HashMap<String, TopicId>,
    pub articles: &'a HashMap<String, ArticleId>,
}

pub(super) async fn write(tx: &mut Tx, clock: &Clock, scope: &Scope, written: &Written<'_>) -> Result<()> {
    let state = accounts::system(tx, scope).await?.map(|system| system.state).unwrap_or_default();
    let zone = Zone::of_state(&state);
    let (polls, this_month) = (hub::polls(), month_of(zone.read(clock.now()).0));
    let (open, past) = polls.split_last().expect("the sheet is built in");
    // What lies ahead of a clock that is behind ours has not been asked yet.
    for it in past.iter().filter(|it| *it.month < *this_month) {
        put(tx, clock, scope, written, (zone, it, it.month)).await?;
    }
    put(tx, clock, scope, written, (zone, open, &this_month)).await
}

/// `2026-11`
fn month_of(day: Date) -> String {
    day.strftime("%Y-%m").to_string()
}

async fn put(
    tx: &mut Tx,
    clock: &Clock,
    scope: &Scope,
    written: &Written<'_>,
    (zone, it, month): (Zone, &Poll, &str),
) -> Result<()> {
    let first: Date = format!("{month}-01").parse()?;
    let opens_at = poll::beginning_of(zone, first);
    let new = NewPoll {
        slug: learning::slug(it.question),
        question: it.question.to_owned(),
        context: it.context.to_owned(),
        options: it.options.iter().map(|(option, _)| (*option).to_owned()).collect(),
        month: Some(month.to_owned()),
        series: String::new(),
        opens_at,
        closes_at: poll::end_of(zone, first.last_of_month()),
        counts_shown: CountsShown::parse(it.counts_shown).unwrap_or_default(),
        result: it.result.to_owned(),
        topic: written.topics.get(it.topic).copied(),
        article: written.articles.get(it.article).copied(),
        published_at: Some(opens_at),
    };
    let (id, _) = poll::put_poll(tx, clock, scope, None, &new).await?;
    let votes: Vec<i64> = it.options.iter().map(|(_, votes)| *votes).collect();
    Ok(poll::put_counts(tx, scope, id, &votes).await?)
}
