//! A reader's ballot. It lies in the reader's own browser, in a cookie that only this poll's page is sent, until the
//! poll closes. It holds a random mark and the answer chosen, signed with the library's secret so that nobody can make
//! one up.
//!
//! The database learns two things from it, in two tables without anything in common but the poll: that one more chose
//! an answer (`poll_count`), and a scrambled mark (`poll_mark`), so that the same ballot does not count twice. Which
//! answer belongs to a mark stands nowhere but on the ballot.
//!
//! A mark stands for one answer for ever. A vote that is changed goes over to another ballot, whose mark follows from
//! the old one, the new answer and the secret. So an older copy of a ballot leads to the one that counts now
//! ([`Ballot::changed_to`], tried with each answer): sent again it changes nothing twice, and whose browser missed an
//! answer of ours can still change the vote. Without the ballot nothing leads from mark to mark.
//!
//! What this cannot hide: the program sees a ballot in the moment it is sent, and whoever watches the counts (or the
//! journal of the database) from one vote to the next sees which answer was just chosen, though not by whom.

use db::hex;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use super::PollId;

/// What a library signs its ballots with.
pub struct Secret(String);

impl Secret {
    pub fn new(secret: String) -> Self {
        Self(secret)
    }

    /// HMAC-SHA-256 (RFC 2104) over a word that says what for, and parts none of which holds a line break.
    fn mac(&self, what: &str, parts: &[&str]) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.0.as_bytes()).expect("a key may have any length");
        mac.update(what.as_bytes());
        for part in parts {
            mac.update(b"\n");
            mac.update(part.as_bytes());
        }
        mac
    }
}

/// A mark and the answer it stands for, by its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot {
    mark: String,
    pub position: i64,
}

impl Ballot {
    /// A ballot nobody has seen yet; `mark` is a fresh token of the clock.
    pub fn new(mark: String, position: i64) -> Self {
        Self { mark, position }
    }

    /// The ballot that a change of this one to another answer leads to; always the same.
    pub fn changed_to(&self, secret: &Secret, position: i64) -> Self {
        let next = secret.mac("next", &[&self.mark, &self.position.to_string(), &position.to_string()]);
        Self { mark: hex(&next.finalize().into_bytes()), position }
    }

    /// What the database keeps of the mark: its SHA-256 digest.
    pub fn scrambled(&self) -> String {
        hex(&Sha256::digest(self.mark.as_bytes()))
    }

    /// The cookie's value: `mark.position.signature`.
    pub fn write(&self, secret: &Secret, poll: PollId) -> String {
        let signature = hex(&self.signature(secret, poll).finalize().into_bytes());
        format!("{}.{}.{signature}", self.mark, self.position)
    }

    /// The ballot of a cookie; `None` when it was made up, or belongs to another poll.
    pub fn read(secret: &Secret, poll: PollId, cookie: &str) -> Option<Self> {
        let mut parts = cookie.split('.');
        let (mark, position, signature) = (parts.next()?, parts.next()?, parts.next()?);
        let ballot = Self { mark: mark.to_owned(), position: position.parse().ok()? };
        let signed = ballot.signature(secret, poll).verify_slice(&unhex(signature)?).is_ok();
        (signed && parts.next().is_none()).then_some(ballot)
    }

    fn signature(&self, secret: &Secret, poll: PollId) -> Hmac<Sha256> {
        secret.mac("ballot", &[&poll.to_string(), &self.mark, &self.position.to_string()])
    }
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pairs = text.as_bytes().chunks(2);
    pairs.map(|pair| Some(digit(pair[0])? << 4 | digit(*pair.get(1)?)?)).collect()
}

#[cfg(test)]
mod tests {
    use db::sqlx::types::Uuid;

    use super::*;

    fn poll(n: u128) -> PollId {
        PollId(Uuid::from_u128(n))
    }

    #[test]
    fn only_our_own_ballots_are_read() {
        let secret = Secret::new("oats".into());
        let ballot = Ballot::new("ab12".into(), 3);
        let cookie = ballot.write(&secret, poll(1));
        assert_eq!(Ballot::read(&secret, poll(1), &cookie), Some(ballot));
        assert_eq!(Ballot::read(&secret, poll(2), &cookie), None, "of another poll");
        assert_eq!(Ballot::read(&Secret::new("rye".into()), poll(1), &cookie), None, "of another library");
        let (_, signature) = cookie.rsplit_once('.').unwrap();
        for forged in [
            format!("ab12.2.{signature}"),
            format!("ab13.3.{signature}"),
            format!("ab12.3.{}", &signature[1..]),
            format!("{cookie}.x"),
            format!("{cookie}0"),
            "ab12.3.".into(),
            "ab12.3.ßß".into(),
            "..".into(),
            String::new(),
        ] {
            assert_eq!(Ballot::read(&secret, poll(1), &forged), None, "{forged}");
        }
    }

    #[test]
    fn a_change_leads_to_the_same_ballot_each_time_and_to_no_other() {
        let (secret, other) = (Secret::new("oats".into()), Secret::new("rye".into()));
        let ballot = Ballot::new("ab12".into(), 0);
        let changed = ballot.changed_to(&secret, 2);
        assert_eq!(changed, ballot.changed_to(&secret, 2));
        let all = [
            ballot.scrambled(),
            changed.scrambled(),
            ballot.changed_to(&secret, 1).scrambled(),
            changed.changed_to(&secret, 0).scrambled(),
            ballot.changed_to(&other, 2).scrambled(),
        ];
        let different: std::collections::BTreeSet<&String> = all.iter().collect();
        assert_eq!(different.len(), all.len());
    }
}
