//! What is the same for all visitors and costs much to make, kept until this process writes anything, and for no more
//! than a second, two while it is made anew: so long another process may have written, or a moment come.

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

/// The things of this second and of the one before.
pub struct Brief<K, V>(Mutex<Things<K, V>>);

struct Things<K, V> {
    now: Now,
    things: HashMap<K, Arc<OnceCell<V>>>,
    before: HashMap<K, Arc<OnceCell<V>>>,
}

/// What is there of a thing.
enum Place<V> {
    /// It is to be made here, unless somebody does already.
    Now(Arc<OnceCell<V>>),
    /// It stands from the second before; whoever is given the place for this second makes it there.
    Before(V, Option<Arc<OnceCell<V>>>),
    /// There is no room.
    Nowhere,
}

impl<K, V> Default for Brief<K, V> {
    fn default() -> Self {
        Self(Mutex::new(Things { now: Now::default(), things: HashMap::new(), before: HashMap::new() }))
    }
}

impl<K: Eq + Hash, V: Clone + Send + Sync + 'static> Brief<K, V> {
    /// The thing, if nobody has to wait for it: of this second, or of the one before while it is made anew behind them.
    pub fn at_hand<E, F>(&self, now: Now, key: K, make: impl FnOnce() -> F) -> Option<V>
    where
        F: Future<Output = Result<V, E>> + Send + 'static,
    {
        match self.place(now, key) {
            Place::Now(place) => place.get().cloned(),
            Place::Nowhere => None,
            Place::Before(it, place) => {
                if let Some(place) = place {
                    let making = make();
                    // Who finds it unmade in the next second makes it, and says what goes wrong.
                    tokio::spawn(async move { place.get_or_try_init(|| making).await.is_ok() });
                }
                Some(it)
            }
        }
    }

    /// The thing where none is at hand: the first who asks makes it, the others wait for that. Those who wait may hold
    /// nothing that making it waits for: no connection to the database.
    ///
    /// # Errors
    /// What went wrong in the making; then the next who waits tries.
    pub async fn of<E, F>(&self, now: Now, key: K, make: impl FnOnce() -> F) -> Result<V, E>
    where
        F: Future<Output = Result<V, E>>,
    {
        match self.place(now, key) {
            Place::Now(place) => place.get_or_try_init(make).await.cloned(),
            Place::Before(it, _) => Ok(it),
            Place::Nowhere => make().await,
        }
    }

    fn place(&self, now: Now, key: K) -> Place<V> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if kept.now != now {
            let before = if now.follows(kept.now) { std::mem::take(&mut kept.things) } else { HashMap::new() };
            *kept = Things { now, things: HashMap::new(), before };
        }
        let before = kept.before.get(&key).and_then(|place| place.get().cloned());
        if kept.things.len() >= MOST && !kept.things.contains_key(&key) {
            return before.map_or(Place::Nowhere, |it| Place::Before(it, None));
        }
        let is_new = !kept.things.contains_key(&key);
        let place = Arc::clone(kept.things.entry(key).or_default());
        match before {
            Some(it) if is_new => Place::Before(it, Some(place)),
            Some(it) if !place.initialized() => Place::Before(it, None),
            _ => Place::Now(place),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use db::Ts;

    use super::*;

    #[tokio::test]
    async fn a_thing_is_made_once_a_second_and_nobody_waits_where_one_is_there() {
        let clock = Clock::fixed(Ts(5_000_000));
        let (brief, made) = (Brief::default(), Arc::new(AtomicUsize::new(0)));
        let make = || {
            let made = Arc::clone(&made);
            async move {
                tokio::task::yield_now().await;
                Ok::<_, &str>(made.fetch_add(1, Ordering::Relaxed) + 1)
            }
        };
        let now = Now::of(&clock);
        assert_eq!(brief.of(now, "topic", || async { Err::<usize, _>("no disk") }).await, Err("no disk"));
        assert_eq!(brief.at_hand(now, "topic", make), None);
        // They ask at the same time.
        let both = tokio::join!(brief.of(now, "topic", make), brief.of(now, "topic", &make));
        assert_eq!(both, (Ok(1), Ok(1)));
        clock.pass_seconds(1);
        let now = Now::of(&clock);
        assert_eq!([(); 2].map(|()| brief.at_hand(now, "topic", make)), [Some(1), Some(1)]);
        while brief.at_hand(now, "topic", make) == Some(1) {
            tokio::task::yield_now().await;
        }
        assert_eq!(brief.of(now, "topic", make).await, Ok(2));
        // Two seconds without anybody: what there is is too old.
        clock.pass_seconds(2);
        assert_eq!(brief.at_hand(Now::of(&clock), "topic", make), None);
    }

    #[test]
    fn a_commit_ends_what_was_true_a_second_ago() {
        assert!(Now(6, 3).follows(Now(5, 3)));
        assert!(![Now(5, 3), Now(7, 3), Now(6, 4)].iter().any(|now| now.follows(Now(5, 3))));
    }
}
