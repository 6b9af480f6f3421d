//! Polls, over real databases and as readers and staff see them.

mod crowd;
mod reading;
mod schema;
mod staff;

use db::{Scope, Ts};
use learning::poll::{self, CountsShown, NewPoll, Poll, put_poll};
use testing::{Answer, Site, Visit};

const DAY: i64 = 86_400;

fn new_poll(slug: &str, now: Ts) -> NewPoll {
    NewPoll {
        slug: slug.into(),
        question: format!("What about {slug}?"),
        context: "We would like to know.".into(),
        options: ["Time", "Money", "Something else"].map(String::from).to_vec(),
        month: None,
        series: String::new(),
        opens_at: now,
        closes_at: now.plus_seconds(10 * DAY),
        counts_shown: CountsShown::AfterVote,
        result: String::new(),
        topic: None,
        article: None,
        published_at: Some(now),
    }
}

async fn put(site: &Site, new: &NewPoll) -> Poll {
    let mut tx = site.app.db.write().await.unwrap();
    let (id, _) = put_poll(&mut tx, &site.app.clock, &site.scope(), None, new).await.unwrap();
    let poll = poll::poll(&mut tx, &site.scope(), id).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    poll
}

/// A poll at `/polls/bread`, open for ten days.
async fn bread(site: &Site) -> Poll {
    put(site, &new_poll("bread", site.app.clock.now())).await
}

/// Votes as a browser does: when it is sent to the same place again, it sends the same form.
async fn vote(who: &Visit, poll: &Poll, answer: &str) -> Answer {
    let form = [("option", answer)];
    let sent = who.post(&format!("{}/vote", poll.path()), &form).await;
    if sent.status == 307 { who.post(sent.location(), &form).await } else { sent }
}

/// The votes for each answer.
async fn votes(site: &Site, poll: &Poll) -> Vec<i64> {
    let scope: Scope = site.scope();
    let mut tx = site.app.db.read().await.unwrap();
    poll::tally(&mut tx, &scope, poll).await.unwrap().answers().iter().map(|it| it.votes).collect()
}

/// What the browser keeps of its vote.
fn cookie(answer: &Answer) -> String {
    let lines = answer.headers.get_all("set-cookie").iter().filter_map(|line| line.to_str().ok());
    lines.filter(|line| line.starts_with("poll=")).map(str::to_owned).next().unwrap()
}
