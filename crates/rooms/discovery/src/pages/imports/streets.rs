//! What an import page says of streets, which are no rows.

use db::Date;
use web::Frame;

use super::preview::Preview;

impl Preview {
    pub(super) fn is_streets(&self) -> bool {
        self.proposal.streets.is_some()
    }

    /// How many kilometers, where, of which day, and which branches stand at them.
    pub(super) fn streets(&self, page: &Frame) -> Vec<String> {
        let Some(streets) = &self.proposal.streets else { return Vec::new() };
        let [south, west, north, east] = streets.bounds;
        let corner = |lat: f64, lon: f64| format!("{lat:.3}, {lon:.3}");
        let day = streets.drawn_on.as_ref().and_then(|day| day.parse::<Date>().ok());
        vec![
            page.say2("import-streets-length", "km", streets.kilometres.round(), "ways", streets.ways),
            page.say2("import-streets-bounds", "from", corner(south, west), "to", corner(north, east)),
            day.map_or_else(
                || page.say("import-streets-no-day"),
                |day| page.say1("import-streets-day", "day", page.day(day)),
            ),
            page.say2("import-streets-branches", "n", streets.branches, "of", streets.of_branches),
        ]
    }

    /// What leaving the distance empty means: streets are never kept from everywhere.
    pub(super) fn near_hint(&self, page: &Frame) -> String {
        page.say(if self.is_streets() { "import-streets-near-hint" } else { "import-near-hint" })
    }

    /// Whose map it is, and under which license: said wherever it is used.
    pub(super) fn credit(&self) -> String {
        let texts = self.texts();
        let said = texts.iter().filter(|(name, value)| matches!(*name, "publisher" | "licence") && !value.is_empty());
        said.map(|(_, value)| value.as_str()).collect::<Vec<_>>().join(", ")
    }
}
