//! `kill -9` of the real process, fifty times, in the middle of imports: half by command line, half over
//! HTTP. What was acknowledged is whole; what was not is whole or absent, never half.

mod after;
mod chance;
mod edition;
mod import;
mod moment;

use std::time::{Duration, Instant};

use self::{
    chance::Chance,
    edition::{Edition, LISTS},
    import::By,
    moment::{Moment, Seen},
};
use crate::program::Place;

const KILLS_EACH: usize = 25;
/// Of both halves together: how many kills must have come while rows were being written.
const WRITING: usize = 30;
/// A process that ends before its moment has not been killed; the round is told again, at most so often.
const MOST_ROUNDS: usize = 60;

#[tokio::test]
async fn what_fifty_kills_leave_is_whole_or_absent() {
    let began = Instant::now();
    let by_command = Story::tell(By::Command, 1911).await;
    let over_http = Story::tell(By::Http, 2027).await;
    for it in [&by_command, &over_http] {
        println!(
            "{:?}: {} kills, {} while rows were written, {} after the answer; {} unanswered imports whole, {} absent",
            it.by, it.kills, it.writing, it.acknowledged, it.whole, it.absent
        );
    }
    println!("all of it took {:.0?}", began.elapsed());
    assert_eq!((by_command.kills, over_http.kills), (KILLS_EACH, KILLS_EACH));
    let writing = by_command.writing + over_http.writing;
    assert!(writing >= WRITING, "only {writing} kills came while rows were written");
}

/// One data directory and everything that was tried on it.
struct Story {
    by: By,
    place: Place,
    tried: Vec<Edition>,
    /// The edition of each list that certainly stands.
    stands: [Option<Edition>; LISTS.len()],
    /// What was asked for over HTTP and not answered: a server that starts later may find the wish and fulfill it.
    wished: Vec<Edition>,
    kills: usize,
    writing: usize,
    acknowledged: usize,
    whole: usize,
    absent: usize,
}

impl Story {
    async fn tell(by: By, seed: u64) -> Self {
        let place = Place::new().with_a_library().await;
        let (tried, stands) = (Vec::new(), [None; LISTS.len()]);
        let wished = Vec::new();
        let mut story =
            Self { by, place, tried, stands, wished, kills: 0, writing: 0, acknowledged: 0, whole: 0, absent: 0 };
        let mut chance = Chance::new(seed);
        let mut undisturbed = None;
        for list in [0, 1, 2, 0] {
            undisturbed = Some(story.import(list, Moment::Never).await);
        }
        let undisturbed = undisturbed.expect("four imports were told");
        for round in 0..MOST_ROUNDS {
            if story.kills == KILLS_EACH {
                break;
            }
            let moment = moment(undisturbed, &mut chance);
            let seen = story.import(round % LISTS.len(), moment).await;
            story.kills += usize::from(seen.killed);
            story.writing += usize::from(seen.killed && seen.writing);
        }
        story
    }

    /// Imports the next edition of a list until the moment comes, and looks at what is left.
    async fn import(&mut self, list: usize, moment: Moment) -> Seen {
        let number = self.tried.iter().filter(|edition| edition.list == list).count();
        let edition = Edition { list, number };
        self.tried.push(edition);
        let (acknowledged, seen) = match self.by {
            By::Command => import::by_command(&self.place, edition, moment).await,
            By::Http => import::over_http(&self.place, edition, self.stands, moment).await,
        };
        let before = self.stands;
        self.stands = after::standing(&self.place.data(), &self.tried).await;
        let now = self.stands[list];
        if acknowledged || matches!(moment, Moment::Never) {
            assert!(acknowledged, "nobody disturbed the import of {edition:?}");
            assert_eq!(now, Some(edition), "what was acknowledged is there");
            self.acknowledged += usize::from(seen.killed && !matches!(moment, Moment::Never));
        } else {
            let may_be = now == before[list] || now == Some(edition) || self.was_wished(now);
            assert!(may_be, "{edition:?} over {:?} left {now:?}", before[list]);
            *(if now == Some(edition) { &mut self.whole } else { &mut self.absent }) += 1;
        }
        for other in (0..LISTS.len()).filter(|other| *other != list) {
            let now = self.stands[other];
            assert!(now == before[other] || self.was_wished(now), "{edition:?} made another list {now:?}");
        }
        if self.by == By::Http && !acknowledged {
            self.wished.push(edition);
        }
        seen
    }

    fn was_wished(&self, now: Option<Edition>) -> bool {
        now.is_some_and(|now| self.wished.contains(&now))
    }
}

/// Two of five kills come at a random time, three after a random share of what is written.
fn moment(whole: Seen, chance: &mut Chance) -> Moment {
    if chance.share() < 0.4 {
        Moment::After(whole.time.mul_f64(chance.share()).max(Duration::from_millis(1)))
    } else {
        Moment::Grown((whole.log_bytes as f64 * (0.02 + 0.96 * chance.share())) as u64)
    }
}
