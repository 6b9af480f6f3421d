//! What is the same for all visitors and costs much to make, kept until this process writes anything, and for no more
//! than a second: so long another process may have written, or a moment come.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Arc, Mutex, PoisonError},
};

use db::Clock;
use tokio::sync::OnceCell;

/// Things kept at most: whoever asks for many different ones fills no memory.
const MOST: usize = 1_000;

/// A second since 1970, and what this process had committed by then.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Now(i64, u64);

impl Now {
    pub fn of(clock: &Clock) -> Self {
        Self(clock.now().0 / 1_000_000, db::committed())
    }

    /// Whether nothing was committed since.
    pub fn is_still(self) -> bool {
        db::committed() == self.1
    }

    /// Whether it is the second right after, and nothing was committed in between.
    pub fn follows(self, before: Self) -> bool {
        self.0 == before.0 + 1 && self.1 == before.1
    }
}

/// The things of this second.
pub struct Brief<K, V>(Mutex<(Now, Things<K, V>)>);

type Things<K, V> = HashMap<K, Arc<OnceCell<V>>>;

impl<K, V> Default for Brief<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash, V: Clone> Brief<K, V> {
    /// The thing of this second; the first who asks makes it, the others wait for that. While it is made nothing may be
    /// waited for that those who wait may hold: who makes it reads in a transaction that is open already.
    ///
    /// # Errors
    /// What went wrong in the making; then the next who waits tries.
    pub async fn of<E>(&self, now: Now, key: K, make: impl Future<Output = Result<V, E>>) -> Result<V, E> {
        match self.place(now, key) {
            Some(place) => place.get_or_try_init(|| make).await.cloned(),
            None => make.await,
        }
    }

    /// Where it is kept, if there is room.
    fn place(&self, now: Now, key: K) -> Option<Arc<OnceCell<V>>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.0 != now {
            *kept = (now, HashMap::new());
        }
        if kept.1.len() >= MOST && !kept.1.contains_key(&key) {
            return None;
        }
        Some(Arc::clone(kept.1.entry(key).or_default()))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use db::Ts;

    use super::*;

    #[tokio::test]
    async fn a_thing_is_made_once_and_gone_with_its_second() {
        let clock = Clock::fixed(Ts(5_000_000));
        let (brief, made) = (Brief::default(), AtomicUsize::new(0));
        let make = async || {
            tokio::task::yield_now().await;
            Ok::<_, ()>(made.fetch_add(1, Ordering::Relaxed) + 1)
        };
        let now = Now::of(&clock);
        assert_eq!(brief.of(now, "topic", async { Err::<usize, _>("no disk") }).await, Err("no disk"));
        // They ask at the same time.
        let both = tokio::join!(brief.of(now, "topic", make()), brief.of(now, "topic", make()));
        assert_eq!(both, (Ok(1), Ok(1)));
        clock.pass_seconds(1);
        assert_eq!(brief.of(Now::of(&clock), "topic", make()).await, Ok(2));
    }

    #[test]
    fn a_commit_ends_what_was_true_a_second_ago() {
        assert!(Now(6, 3).follows(Now(5, 3)));
        assert!(![Now(5, 3), Now(7, 3), Now(6, 4)].iter().any(|now| now.follows(Now(5, 3))));
    }
}
