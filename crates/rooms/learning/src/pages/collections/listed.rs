//! A resource as pages show it: cited, with what is known of its link, and where our own catalog has it.

use db::{Result, Scope, Tx};
use web::Frame;

use crate::{
    article::ArticleId,
    collection::Item,
    link::{Link, Standing, links_in},
    resource::{Citation, Resource, catalog_search, citation, host},
};

pub(in crate::pages) struct Face {
    pub(in crate::pages) item: Item,
    pub(in crate::pages) link: Option<Link>,
    /// Where our own catalog looks for it.
    pub(in crate::pages) catalog: Option<String>,
}

/// The items of a collection with what is known of their links.
pub(in crate::pages) async fn faces(
    tx: &mut Tx,
    scope: &Scope,
    collection: ArticleId,
    items: Vec<Item>,
) -> Result<Vec<Face>> {
    let search = catalog_search(tx, scope).await?;
    let links = links_in(tx, scope, collection).await?;
    let face = |item: Item| Face {
        catalog: item.resource.in_catalog(&search),
        link: links.get(&item.resource.address).cloned(),
        item,
    };
    Ok(items.into_iter().map(face).collect())
}

impl Face {
    pub(in crate::pages) fn resource(&self) -> &Resource {
        &self.item.resource
    }

    pub(in crate::pages) fn citation(&self) -> Citation {
        citation(self.resource())
    }

    pub(in crate::pages) fn standing(&self) -> Standing {
        self.link.as_ref().map_or(Standing::NotKnown, Link::standing)
    }

    /// Where its title leads; nowhere when that is not safe.
    pub(in crate::pages) fn href(&self) -> Option<&str> {
        let address = self.resource().address.as_str();
        (!address.is_empty() && self.standing() != Standing::Unsafe).then_some(address)
    }

    /// The server it leads to, for who wants to know before following.
    pub(in crate::pages) fn host(&self) -> Option<String> {
        host(&self.resource().address)
    }

    /// What a reader is told of the link, if anything; never that something is an error.
    pub(in crate::pages) fn said(&self, page: &Frame) -> Option<String> {
        let link = self.link.as_ref()?;
        let reached = link.reached_at.map(|at| page.day(at.date()));
        match (self.standing(), reached) {
            (Standing::Fine | Standing::Moved, Some(day)) => Some(page.say1("link-reached", "day", day)),
            (Standing::Quiet | Standing::Dead, Some(day)) => Some(page.say1("link-quiet-since", "day", day)),
            (Standing::Quiet | Standing::Dead, None) => Some(page.say("link-quiet")),
            _ => None,
        }
    }

    pub(in crate::pages) fn is_quiet(&self) -> bool {
        matches!(self.standing(), Standing::Quiet | Standing::Dead)
    }

    /// The report for staff: what was found, when, and what to do.
    pub(in crate::pages) fn report(&self, page: &Frame) -> Option<String> {
        self.host()?;
        let unknown = Link::default();
        Some(report(page, self.link.as_ref().unwrap_or(&unknown)))
    }

    /// For whom it is, in the reader's language where it is one of the usual words.
    pub(in crate::pages) fn audience(&self, page: &Frame) -> String {
        let whom = match self.resource().audience.as_str() {
            "" => return String::new(),
            usual @ ("staff" | "managers" | "trustees" | "friends") => page.of("resource-audience", usual),
            own => own.to_owned(),
        };
        page.say1("resource-for", "whom", whom)
    }

    /// What is remarkable about it, as short words.
    pub(in crate::pages) fn tags(&self) -> Vec<&str> {
        let it = self.resource();
        let own = [it.license.as_str(), it.language.as_str()].into_iter().filter(|word| !word.is_empty());
        own.chain(it.subjects()).collect()
    }
}

/// What the last checks found of a link, as a sentence for staff.
pub(in crate::pages) fn report(page: &Frame, link: &Link) -> String {
    let day = link.checked_at.map(|at| page.day(at.date())).unwrap_or_default();
    let what = match (link.finding.as_str(), link.standing()) {
        ("untried" | "", _) => return page.say("link-report-untried"),
        ("gone", Standing::Dead) => page.say1("link-report-gone", "n", link.failed_days),
        ("silent", Standing::Dead) => page.say1("link-report-silent", "n", link.failed_days),
        ("gone", _) => page.say("link-report-gone-once"),
        ("silent", _) => page.say("link-report-silent-once"),
        ("moved", _) => page.say1("link-report-moved", "to", link.moved_to.as_str()),
        ("unsafe", _) => page.say("link-report-unsafe"),
        ("closed", _) => page.say("link-report-closed"),
        _ => page.say("link-report-fine"),
    };
    format!("{what} {}", page.say1("link-checked", "day", day))
}
