//! Links in the text of an article, and those among them that lead nowhere.

use db::{Result, Scope, Tx, sql};

use super::{Standing, link_at};
use crate::{
    address::{Noun, row_of},
    resource::{is_elsewhere, tidy},
};

/// A link in a text that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadLink {
    pub address: String,
    /// Why: `dead` and `unsafe` as in [`Standing`], or `here` for a page of ours that there is not.
    pub why: &'static str,
}

/// The links of a text (Markdown) that lead nowhere, in its order: to other servers by what the last checks found, to
/// pages of ours by asking. What was not checked yet is not named.
pub async fn dead_links(tx: &mut Tx, scope: &Scope, body: &str) -> Result<Vec<DeadLink>> {
    let mut dead = Vec::new();
    for address in addresses(body) {
        let why = if is_elsewhere(&address) {
            let tried = link_at(tx, scope, &address).await?.map(|it| it.standing());
            tried.filter(|it| matches!(it, Standing::Dead | Standing::Unsafe)).map(Standing::as_str)
        } else {
            is_missing(tx, scope, &address).await?.then_some("here")
        };
        dead.extend(why.map(|why| DeadLink { address, why }));
    }
    Ok(dead)
}

/// Where the links of a text lead, each once: what a reader can follow.
pub(super) fn addresses(body: &str) -> Vec<String> {
    let mut addresses: Vec<String> = Vec::new();
    for (_, address) in text::outline(body).links {
        if tidy(&address).is_some() && !addresses.contains(&address) {
            addresses.push(address);
        }
    }
    addresses
}

/// Whether an address names a topic, an article or a person of ours that there never was.
async fn is_missing(tx: &mut Tx, scope: &Scope, address: &str) -> Result<bool> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let mut parts = path.strip_prefix('/').unwrap_or_default().split('/');
    let (Some(noun), Some(slug), None) = (parts.next(), parts.next(), parts.next()) else { return Ok(false) };
    let noun = match noun {
        "topics" => Noun::Topic,
        "articles" | "collections" => Noun::Article,
        "people" => {
            const SQL: &str = sql!("SELECT count(*) FROM person WHERE system_id = $1 AND slug = $2");
            let there: i64 = db::scalar!(tx, SQL; scope.system, slug)?;
            return Ok(there == 0);
        }
        _ => return Ok(false),
    };
    Ok(row_of(tx, scope, noun, slug).await?.is_none())
}

#[cfg(test)]
mod tests {
    use super::addresses;

    #[test]
    fn links_are_those_a_reader_can_follow() {
        let text = "[a](/b) [c](https://d.example/?e=1&f=2) https://g.example [again](/b)\n\n`https://no.example` [x](javascript:y)";
        assert_eq!(addresses(text), ["/b", "https://d.example/?e=1&f=2", "https://g.example"]);
    }
}
