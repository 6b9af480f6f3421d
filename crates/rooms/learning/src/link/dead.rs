//! Links in the text of an article, and those among them that lead nowhere.

use std::collections::HashMap;

use db::{Result, Scope, Tx, sql};

use super::{Standing, report::links};
use crate::{
    address::{Noun, row_of},
    article::Article,
    resource::is_elsewhere,
};

/// A link in a text that leads nowhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadLink {
    pub address: String,
    /// Why: `dead` and `unsafe` as in [`Standing`], or `here` for a page of ours that there is not.
    pub why: &'static str,
}

/// The links of an article that lead nowhere, in the order of the text: to other servers by what the last checks found,
/// to pages of ours by asking. What was not checked yet is not named.
pub async fn dead_links(tx: &mut Tx, scope: &Scope, article: &Article) -> Result<Vec<DeadLink>> {
    let addresses = text::links(&article.body);
    let elsewhere = addresses.iter().any(|it| is_elsewhere(it));
    let tried = if elsewhere { links(tx, scope).await? } else { Vec::new() };
    let standing: HashMap<&str, Standing> = tried.iter().map(|it| (it.address.as_str(), it.standing())).collect();
    let mut dead = Vec::new();
    for address in addresses {
        let why = match standing.get(address.as_str()) {
            Some(it @ (Standing::Dead | Standing::Unsafe)) => Some(it.as_str()),
            Some(_) => None,
            None => is_missing(tx, scope, &address).await?.then_some("here"),
        };
        dead.extend(why.map(|why| DeadLink { address, why }));
    }
    Ok(dead)
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
