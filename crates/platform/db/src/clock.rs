//! Time and chance as parameters: a [`Clock`] says what time it is and makes ids and tokens.

use std::sync::{Arc, Mutex};

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use uuid::Uuid;

/// A moment: microseconds since 1970-01-01 UTC. Stored as a 64-bit integer on both databases, so
/// that neither rounds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ts(pub i64);

impl Ts {
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + seconds * 1_000_000)
    }

    /// The calendar day of this moment in UTC.
    pub fn date(self) -> Date {
        self.timestamp().to_zoned(TimeZone::UTC).date()
    }

    /// RFC 3339, seconds, UTC: `2026-11-21T20:07:00Z`.
    pub fn rfc3339(self) -> String {
        self.timestamp().strftime("%Y-%m-%dT%H:%M:%SZ").to_string()
    }

    fn timestamp(self) -> Timestamp {
        Timestamp::from_microsecond(self.0).unwrap_or(Timestamp::UNIX_EPOCH)
    }
}

/// Where the time comes from.
#[derive(Clone, Debug)]
pub struct Clock(Arc<Mutex<Source>>);

#[derive(Debug)]
enum Source {
    /// The machine's clock, and its randomness.
    System { last_id_ms: u64, sequence: u16 },
    /// A clock of tests: stands still until moved; ids and tokens count up from a seed.
    Fixed { now: Ts, counter: u64 },
}

impl Clock {
    pub fn system() -> Self {
        Self(Arc::new(Mutex::new(Source::System { last_id_ms: 0, sequence: 0 })))
    }

    /// A clock that stands at `now`; two of them make the same ids in the same order.
    pub fn fixed(now: Ts) -> Self {
        Self(Arc::new(Mutex::new(Source::Fixed { now, counter: 0 })))
    }

    pub fn now(&self) -> Ts {
        match &*self.source() {
            Source::System { .. } => system_now(),
            Source::Fixed { now, .. } => *now,
        }
    }

    pub fn today(&self) -> Date {
        self.now().date()
    }

    /// Moves a fixed clock on; the system clock moves by itself.
    pub fn pass_seconds(&self, seconds: i64) {
        if let Source::Fixed { now, .. } = &mut *self.source() {
            *now = now.plus_seconds(seconds);
        }
    }

    /// A new id (UUIDv7, RFC 9562), in order of making within this process.
    pub fn id<I: From<Uuid>>(&self) -> I {
        let mut noise = [0u8; 8];
        let (ms, sequence) = match &mut *self.source() {
            Source::System { last_id_ms, sequence } => {
                fill_random(&mut noise);
                let ms = (system_now().0 / 1000).max(0).unsigned_abs();
                if ms > *last_id_ms {
                    (*last_id_ms, *sequence) = (ms, 0);
                } else {
                    *sequence += 1;
                }
                if *sequence > 0xfff {
                    (*last_id_ms, *sequence) = (*last_id_ms + 1, 0);
                }
                (*last_id_ms, *sequence)
            }
            Source::Fixed { now, counter } => {
                *counter += 1;
                noise = counter.to_be_bytes();
                ((now.0 / 1000).max(0).unsigned_abs() + (*counter >> 12), (*counter & 0xfff) as u16)
            }
        };
        let mut bytes = [0u8; 10];
        bytes[..2].copy_from_slice(&sequence.to_be_bytes());
        bytes[2..].copy_from_slice(&noise);
        I::from(uuid::Builder::from_unix_timestamp_millis(ms, &bytes).into_uuid())
    }

    /// 256 bits nobody can guess, for session cookies (hex). A fixed clock's tokens are for tests only.
    pub fn token(&self) -> String {
        let mut bytes = [0u8; 32];
        match &mut *self.source() {
            Source::System { .. } => fill_random(&mut bytes),
            Source::Fixed { counter, .. } => {
                *counter += 1;
                bytes[..8].copy_from_slice(&counter.to_be_bytes());
            }
        }
        hex(&bytes)
    }

    fn source(&self) -> std::sync::MutexGuard<'_, Source> {
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}

/// Two small hex letters for each byte: how digests and tokens are written everywhere.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
fn system_now() -> Ts {
    Ts(Timestamp::now().as_microsecond())
}

fn fill_random(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the operating system gives random bytes");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_made_in_order_even_within_a_millisecond() {
        for clock in [Clock::system(), Clock::fixed(Ts(1_800_000_000_000_000))] {
            let ids: Vec<Uuid> = (0..10_000).map(|_| clock.id()).collect();
            assert!(ids.is_sorted(), "{clock:?}");
            assert_eq!(ids[0].get_version_num(), 7);
        }
    }

    #[test]
    fn a_moment_reads_as_people_write_it() {
        assert_eq!(Ts(1_800_000_000_000_000).rfc3339(), "2027-01-15T08:00:00Z");
    }
}
