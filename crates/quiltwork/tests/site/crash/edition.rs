//! Three lists that come again and again, each time a little different: every row has moved to another
//! street, three rows are gone and three are new. So one row tells which edition it is of.

use std::collections::BTreeMap;

use serde_json::json;

/// Rows of each list.
const ROWS: usize = 220;
const GONE_EACH_TIME: usize = 3;
/// What tells the lists apart in every name.
pub const LISTS: [&str; 3] = ["Guild", "Choir", "Circle"];

const FIRST: [&str; 26] = [
    "Aspen",
    "Bramble",
    "Cedar",
    "Driftwood",
    "Elder",
    "Fern",
    "Gorse",
    "Hazel",
    "Ivy",
    "Juniper",
    "Kelp",
    "Larch",
    "Maple",
    "Nettle",
    "Osier",
    "Pine",
    "Quince",
    "Rowan",
    "Sorrel",
    "Tansy",
    "Umber",
    "Vetch",
    "Willow",
    "Yarrow",
    "Zinnia",
    "Heather",
];
const SECOND: [&str; 13] = [
    "Weavers",
    "Printers",
    "Gardeners",
    "Bakers",
    "Readers",
    "Coders",
    "Singers",
    "Rowers",
    "Potters",
    "Quilters",
    "Walkers",
    "Painters",
    "Builders",
];
const STREETS: [&str; 7] = ["Mill", "Orchard", "Canal", "Bridge", "Harbor", "Station", "Meadow"];

/// One edition of one list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edition {
    pub list: usize,
    pub number: usize,
}

impl Edition {
    /// Name and street of every row.
    pub fn rows(self) -> BTreeMap<String, String> {
        let first = self.number * GONE_EACH_TIME;
        (first..first + ROWS).map(|i| (self.name(i), self.street(i))).collect()
    }

    fn name(self, i: usize) -> String {
        format!("{} {} {}", FIRST[i % FIRST.len()], SECOND[i / FIRST.len() % SECOND.len()], LISTS[self.list])
    }

    fn street(self, i: usize) -> String {
        format!("{} {} Street", 101 + 2 * i + 1_000 * self.list, STREETS[(i + self.number) % STREETS.len()])
    }

    /// As a city would publish it.
    pub fn geojson(self) -> String {
        let first = self.number * GONE_EACH_TIME;
        let feature = |i: usize| {
            json!({
                "type": "Feature",
                "geometry": { "type": "Point", "coordinates": [-121.3 + i as f64 * 1e-4, 44.05 + self.list as f64 * 1e-3] },
                "properties": {
                    "GROUP_NO": format!("{}-{i:04}", LISTS[self.list]),
                    "NAME": self.name(i),
                    "ADDRESS": self.street(i),
                    "CITY": "Alder Falls",
                    "STATE": "OR",
                    "ZIPCODE": "97961",
                },
            })
        };
        let features: Vec<_> = (first..first + ROWS).map(feature).collect();
        json!({ "type": "FeatureCollection", "features": features }).to_string()
    }

    pub fn file_name(self) -> String {
        format!("{}-{}.geojson", LISTS[self.list].to_lowercase(), self.number)
    }
}
