//! What is the same for all visitors and costs much to make, kept until this process writes anything, and for no more
//! than a second: so long another process may have written, or a moment come.

use std::{
    collections::HashMap,
    hash::Hash,
    sync::{Mutex, MutexGuard, PoisonError},
};

use db::Clock;

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
pub struct Brief<K, V>(Mutex<(Now, HashMap<K, V>)>);

impl<K, V> Default for Brief<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: Eq + Hash, V: Clone> Brief<K, V> {
    pub fn get(&self, now: Now, key: &K) -> Option<V> {
        let mut kept = self.kept();
        if kept.0 != now {
            *kept = (now, HashMap::new());
        }
        kept.1.get(key).cloned()
    }

    /// Keeps what was made from what stood in the database at `now`, unless something was written meanwhile.
    pub fn put(&self, now: Now, key: K, value: V) {
        let mut kept = self.kept();
        if kept.0 == now && now.is_still() && kept.1.len() < MOST {
            kept.1.insert(key, value);
        }
    }

    fn kept(&self) -> MutexGuard<'_, (Now, HashMap<K, V>)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use db::Ts;

    use super::*;

    #[test]
    fn a_thing_is_gone_with_its_second() {
        let clock = Clock::fixed(Ts(5_000_000));
        let (brief, now) = (Brief::default(), Now::of(&clock));
        assert_eq!(brief.get(now, &"topic"), None);
        brief.put(now, "topic", 3);
        assert_eq!(brief.get(now, &"topic"), Some(3));
        clock.pass_seconds(1);
        assert_eq!(brief.get(Now::of(&clock), &"topic"), None);
        // What began in an earlier second comes too late.
        brief.put(now, "topic", 3);
        assert_eq!(brief.get(Now::of(&clock), &"topic"), None);
    }

    #[test]
    fn a_commit_ends_what_was_true_a_second_ago() {
        assert!(Now(6, 3).follows(Now(5, 3)));
        assert!(![Now(5, 3), Now(7, 3), Now(6, 4)].iter().any(|now| now.follows(Now(5, 3))));
    }
}
