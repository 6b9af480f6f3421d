//! Keys that stay the same when a source comes again.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::row::Row;

/// FNV-1a, 64 bits (Fowler, Noll, Vo): the same on every machine and in every edition of this
/// program, which the standard library's hashers do not promise.
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

/// A key from what a row says of itself: name and address, in capitals and without punctuation, so
/// that retyping a comma makes no new row. A row without an address uses its point, to about 100 m.
pub fn of_content(row: &Row) -> String {
    let mut hash = Fnv::default();
    let mut add = |text: &str| {
        for c in text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_uppercase) {
            hash.write(c.encode_utf8(&mut [0; 4]).as_bytes());
        }
        hash.write(b"|");
    };
    add(&row.name);
    add(&row.street);
    if row.street.is_empty() {
        add(&row.zip);
        add(&row.city);
    }
    if let (true, Some(lat), Some(lon)) = (row.street.is_empty(), row.lat, row.lon) {
        add(&format!("{:.0} {:.0}", lat * 1000.0, lon * 1000.0));
    }
    format!("h{:016x}", hash.finish())
}

/// Numbers the repetitions of a key: `key`, `key#2`, `key#3` in the order of the file.
#[derive(Default)]
pub struct Keys {
    seen: HashMap<u64, u32, BuildHasherDefault<Fnv>>,
}

impl Keys {
    pub fn number(&mut self, key: &mut String) {
        let mut hash = Fnv::default();
        hash.write(key.as_bytes());
        let times = self.seen.entry(hash.finish()).or_default();
        *times += 1;
        if *times > 1 {
            key.push_str(&format!("#{times}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(name: &str, street: &str) -> Row {
        Row { name: name.to_owned(), street: street.to_owned(), ..Row::default() }
    }

    #[test]
    fn keys_outlive_retyping_and_tell_repetitions_apart() {
        assert_eq!(
            of_content(&row("Tenney Food Shelf", "4 Elm St.")),
            of_content(&row("TENNEY FOOD SHELF", "4 Elm St"))
        );
        assert_ne!(
            of_content(&row("Tenney Food Shelf", "4 Elm St")),
            of_content(&row("Tenney Food Shelf", "5 Elm St"))
        );
        let mut keys = Keys::default();
        let numbered = ["a", "b", "a", "a"].map(|key| {
            let mut key = key.to_owned();
            keys.number(&mut key);
            key
        });
        assert_eq!(numbered, ["a", "b", "a#2", "a#3"]);
    }
}
