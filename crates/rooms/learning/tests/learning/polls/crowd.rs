//! Many votes at once, and ballots that somebody tampered with.

use testing::{Site, Visit};
use tokio::task::JoinSet;

use super::{DAY, bread, cookie, new_poll, put, vote, votes};

/// As many at a time as a busy server has.
const AT_ONCE: usize = 50;

#[tokio::test]
async fn a_thousand_readers_count_a_thousand() {
    Site::both(|site| async move {
        let poll = bread(&site).await;
        let mut crowd = JoinSet::new();
        for _ in 0..AT_ONCE {
            let (site, poll) = (site.clone(), poll.clone());
            crowd.spawn(async move {
                for turn in 0..1000 / AT_ONCE {
                    vote(&site.visitor(), &poll, ["Time", "Money"][turn % 2]).await.is(303);
                }
            });
        }
        crowd.join_all().await;
        assert_eq!(votes(&site, &poll).await, [500, 500, 0]);
    })
    .await;
}

#[tokio::test]
async fn a_vote_sent_a_thousand_times_counts_once() {
    Site::both(|site| async move {
        let (poll, ada) = (bread(&site).await, site.visitor());
        ada.post("/polls/bread/vote", &[("option", "Money")]).await.is(307);
        let mut sent = JoinSet::new();
        for _ in 0..AT_ONCE {
            let (ada, poll) = (ada.clone(), poll.clone());
            sent.spawn(async move {
                for _ in 0..1000 / AT_ONCE {
                    vote(&ada, &poll, "Money").await.is(303);
                }
            });
        }
        sent.join_all().await;
        assert_eq!(votes(&site, &poll).await, [0, 1, 0]);
    })
    .await;
}

#[tokio::test]
async fn changes_at_the_same_instant_leave_one_vote() {
    Site::both(|site| async move {
        let (poll, ada) = (bread(&site).await, site.visitor());
        let kept = cookie(&vote(&ada, &poll, "Time").await);
        let mut changes = JoinSet::new();
        for n in 0..30 {
            let (copy, poll) = (with_ballot(&site, &kept), poll.clone());
            changes.spawn(async move { vote(&copy, &poll, ["Money", "Something else", "Time"][n % 3]).await.status });
        }
        // A change past twenty others is refused; none of them adds a vote.
        let ended: Vec<u16> = changes.join_all().await.into_iter().map(|status| status.as_u16()).collect();
        assert!(ended.iter().all(|status| [303, 422].contains(status)), "{ended:?}");
        assert_eq!(votes(&site, &poll).await.iter().sum::<i64>(), 1);
    })
    .await;
}

/// Another browser with the same ballot.
fn with_ballot(site: &Site, kept: &str) -> Visit {
    let visit = site.visitor();
    let value = kept.trim_start_matches("poll=").split(';').next().unwrap_or_default();
    visit.set_cookie("poll", value);
    visit
}

#[tokio::test]
async fn an_old_copy_of_a_ballot_is_still_one_vote() {
    Site::both(|site| async move {
        let (poll, ada) = (bread(&site).await, site.visitor());
        let first = cookie(&vote(&ada, &poll, "Time").await);
        let second = cookie(&vote(&ada, &poll, "Money").await);
        for (kept, answer, expected) in [
            (&first, "Time", [1, 0, 0]),
            (&first, "Something else", [0, 0, 1]),
            (&second, "Something else", [0, 0, 1]),
            (&second, "Money", [0, 1, 0]),
            (&first, "Money", [0, 1, 0]),
        ] {
            vote(&with_ballot(&site, kept), &poll, answer).await.is(303);
            assert_eq!(votes(&site, &poll).await, expected, "{answer}");
        }
        for turn in 0..25 {
            vote(&with_ballot(&site, &second), &poll, ["Time", "Money"][turn % 2]).await;
        }
        let refused = vote(&with_ballot(&site, &first), &poll, "Something else").await.is(422);
        assert!(refused.says("Your ballot is too old a copy."), "{}", refused.visible());
        assert_eq!(votes(&site, &poll).await.iter().sum::<i64>(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_ballot_that_was_not_given_for_this_poll_is_none() {
    Site::both(|site| async move {
        let now = site.app.clock.now();
        let (poll, other) = (bread(&site).await, put(&site, &new_poll("salt", now)).await);
        let kept = cookie(&vote(&site.visitor(), &other, "Time").await);
        vote(&site.visitor(), &poll, "Time").await.is(303);
        let (mark, rest) = kept.trim_start_matches("poll=").split_once('.').unwrap();
        let signature = rest.split(['.', ';']).nth(1).unwrap();
        for forged in [&kept, &format!("poll={mark}.1.{signature}"), "poll=x", "poll=..", "poll=a.0.00"] {
            let forger = with_ballot(&site, forged);
            assert!(!forger.get("/polls/bread").await.is(200).says("You chose"));
            forger.post("/polls/bread/vote", &[("option", "Money")]).await.is(307);
            assert_eq!(votes(&site, &poll).await, [1, 0, 0], "{forged}");
        }
        site.app.clock.pass_seconds(10 * DAY);
        with_ballot(&site, &kept).post("/polls/bread/vote", &[("option", "Money")]).await.is(409);
    })
    .await;
}

#[tokio::test]
async fn a_ballot_given_for_one_answer_may_come_back_with_another() {
    Site::both(|site| async move {
        let (poll, ada) = (bread(&site).await, site.visitor());
        let given = cookie(&ada.post("/polls/bread/vote", &[("option", "Money")]).await.is(307));
        vote(&ada, &poll, "Time").await.is(303);
        assert_eq!(votes(&site, &poll).await, [1, 0, 0]);
        vote(&with_ballot(&site, &given), &poll, "Money").await.is(303);
        assert_eq!(votes(&site, &poll).await, [0, 1, 0], "the ballot counts once, whatever it was given for");
    })
    .await;
}
