//! What the address of the list asks for; a value nobody knows asks for nothing.

use accounts::Branch;
use directory::vocab::{self, Need, PartnerKind};
use engine::geo::Point;
use maps::Bounds;
use relationships::Stage;
use web::Fields;

use crate::suggest::place_of;

/// The filter of a list and its map.
#[derive(Debug, Clone, Default)]
pub struct Question {
    pub kind: Option<&'static PartnerKind>,
    pub need: Option<&'static Need>,
    /// As typed; found by the search index.
    pub text: String,
    pub branch: Option<Branch>,
    /// Kilometers around the branch.
    pub within: Option<f64>,
    /// Asked by staff only.
    pub stage: Option<Stage>,
    /// What the map shows.
    pub bbox: Option<Bounds>,
    /// From 0; `None`: all pages.
    pub page: Option<usize>,
}

/// Distances that can be chosen, in kilometers.
pub const WITHIN_KM: [&str; 5] = ["0.5", "1", "2", "5", "25"];

impl Question {
    pub fn read(query: &Fields, branches: &[Branch], staff: bool) -> Self {
        let branch = branches.iter().find(|branch| branch.id.to_string() == query.get("branch")).cloned();
        let within = query.get("within").parse().ok().filter(|km: &f64| branch.is_some() && *km > 0.0 && *km <= 500.0);
        Self {
            kind: vocab::kind(query.get("kind")),
            need: vocab::need(query.get("need")),
            text: query.get("q").chars().take(100).collect(),
            within,
            branch,
            stage: Stage::parse(query.get("stage")).filter(|_| staff),
            bbox: bounds(query.get("bbox")),
            page: query.get("page").parse().ok().map(|number: usize| number.saturating_sub(1)),
        }
    }

    /// Where distances are measured from.
    pub fn at(&self) -> Option<Point> {
        self.branch.as_ref().and_then(place_of)
    }

    /// Everything asked but the page of the list, as names and values; what is not asked is left out.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let pairs = [
            ("q", self.text.clone()),
            ("need", self.need_id().to_owned()),
            ("kind", self.kind_id().to_owned()),
            ("branch", self.branch_id()),
            ("within", self.within()),
            ("stage", self.stage_id().to_owned()),
            ("bbox", self.bbox()),
        ];
        pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    pub fn need_id(&self) -> &'static str {
        self.need.map_or("", |need| need.id)
    }

    pub fn kind_id(&self) -> &'static str {
        self.kind.map_or("", |kind| kind.id)
    }

    pub fn branch_id(&self) -> String {
        self.branch.as_ref().map(|branch| branch.id.to_string()).unwrap_or_default()
    }

    pub fn stage_id(&self) -> &'static str {
        self.stage.map_or("", Stage::as_str)
    }

    pub fn within(&self) -> String {
        self.within.map(|km| km.to_string()).unwrap_or_default()
    }

    /// `west,south,east,north`, as the map's script writes it.
    pub fn bbox(&self) -> String {
        self.bbox.map(|b| format!("{},{},{},{}", b.west, b.south, b.east, b.north)).unwrap_or_default()
    }

    /// The same question at another address, without one of its parts (`""`: with all).
    pub fn address(&self, path: &str, without: &str) -> String {
        let pairs: Vec<_> = self.pairs().into_iter().filter(|(name, _)| *name != without).collect();
        let pairs: Vec<_> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
        if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", query_string(&pairs)) }
    }

    /// The same question, another page of its list.
    pub fn page_address(&self, path: &str, page: usize) -> String {
        let mark = if self.pairs().is_empty() { '?' } else { '&' };
        format!("{}{mark}page={}", self.address(path, ""), page + 1)
    }
}

/// Names and values as a query string; empty values are left out.
pub fn query_string(pairs: &[(&str, &str)]) -> String {
    let pairs: Vec<_> = pairs.iter().filter(|(_, value)| !value.is_empty()).collect();
    serde_urlencoded::to_string(pairs).expect("pairs of texts can be encoded")
}

fn bounds(text: &str) -> Option<Bounds> {
    let numbers: Vec<f64> = text.split(',').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    let [west, south, east, north] = numbers[..] else { return None };
    let real =
        west < east && south < north && west.abs() <= 360.0 && east.abs() <= 360.0 && south >= -90.0 && north <= 90.0;
    real.then_some(Bounds { west, south, east, north })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(typed: &[(&str, &str)], staff: bool) -> Question {
        let pairs = typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        Question::read(&Fields::from_pairs(pairs), &[], staff)
    }

    #[test]
    fn the_address_says_the_whole_question() {
        let typed = [("q", "bread & roses"), ("kind", "faith"), ("bbox", "-119.4,44.1,-119.3,44.3"), ("page", "3")];
        let question = asked(&typed, false);
        let address = question.address("/organizations", "");
        assert_eq!(address, "/organizations?q=bread+%26+roses&kind=faith&bbox=-119.4%2C44.1%2C-119.3%2C44.3");
        assert_eq!(question.address("/organizations", "q"), address.replace("q=bread+%26+roses&", ""));
        assert!(question.page_address("/organizations", 2).ends_with("&page=3"));
        assert_eq!(asked(&[], false).page_address("/organizations", 0), "/organizations?page=1");
    }

    #[test]
    fn only_staff_ask_for_a_stage() {
        assert_eq!(asked(&[("stage", "active")], true).stage, Some(Stage::Active));
        assert_eq!(asked(&[("stage", "active")], false).stage, None);
    }

    #[test]
    fn what_nobody_knows_asks_for_nothing() {
        let odd = [("kind", "x"), ("need", "y"), ("within", "2"), ("bbox", "1,2,3"), ("page", "z"), ("branch", "?")];
        assert_eq!(asked(&odd, true).pairs(), []);
        assert_eq!(bounds("3,2,1,4"), None);
        assert_eq!(bounds("NaN,2,3,4"), None);
    }
}
