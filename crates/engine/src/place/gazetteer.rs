//! Addresses of known place, learned from every record that has both: one source's points place
//! another source's addresses.

use std::collections::{BTreeMap, HashMap};

use super::{Place, Precision};
use crate::address::{self, Address};
use crate::geo::Point;
use crate::record::Record;
use crate::text::{fold, zip5};

/// A given point this far from the middle of the record's own ZIP code is refused.
const REFUSE_POINT_M: f64 = 50_000.0;
/// The same address in another town: farther than this from the middle of the record's own ZIP code.
const SAME_TOWN_M: f64 = 15_000.0;
/// Points of one address that lie farther than this from their median are flagged; campuses spread less.
const OUTLIER_M: f64 = 150.0;
/// Distinct addresses a ZIP code needs before their median may stand for its missing centroid. A
/// ZIP code of one building or of boxes never has them, and rightly stays without.
const ZIP_ADDRESSES: usize = 5;

/// A point that disagrees with the others of its address.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlier {
    /// Index of the record.
    pub record: usize,
    /// Metres from the median of the address.
    pub metres: f64,
}

/// What is known of one address in one town.
#[derive(Debug, Clone)]
struct Known {
    /// Folded city; empty when the source named none.
    town: String,
    point: Point,
}

/// Everything known about where addresses are.
#[derive(Debug, Default)]
pub struct Gazetteer {
    addresses: HashMap<String, Vec<Known>>,
    /// Block key → house numbers with their points.
    blocks: HashMap<String, Vec<(u32, Known)>>,
    /// Number and street alone → the full keys that occur, for a missing quadrant or a wrong type.
    loose: HashMap<String, Vec<String>>,
    zips: HashMap<String, Point>,
    outliers: Vec<Outlier>,
}

impl Gazetteer {
    /// Learns from all `records` that have a point and an address. `zip_centroids`: ZIP code of five
    /// digits → middle; a ZIP code it lacks gets the median of its addresses when at least five differ.
    pub fn new(records: &[Record], zip_centroids: &HashMap<String, Point>) -> Self {
        let mut gazetteer = Self { zips: zip_centroids.clone(), ..Self::default() };
        let mut sites: BTreeMap<(String, String), Vec<(usize, Point)>> = BTreeMap::new();
        let mut addresses: HashMap<String, Address> = HashMap::new();
        let mut by_zip: BTreeMap<String, BTreeMap<String, Point>> = BTreeMap::new();
        for (index, record) in records.iter().enumerate() {
            let Some(point) = gazetteer.own_point(record) else { continue };
            let address = address::parse(&record.street);
            let Some(key) = address.key() else { continue };
            sites.entry((key.clone(), fold(&record.city))).or_default().push((index, point));
            if let Some(zip) = zip5(&record.zip).filter(|zip| !zip_centroids.contains_key(zip)) {
                by_zip.entry(zip).or_default().insert(key.clone(), point);
            }
            addresses.entry(key).or_insert(address);
        }
        for ((key, town), points) in sites {
            gazetteer.learn(&addresses[&key], key, town, &points);
        }
        for (zip, points) in by_zip {
            if points.len() >= ZIP_ADDRESSES {
                gazetteer.zips.insert(zip, median(&points.into_values().collect::<Vec<_>>()));
            }
        }
        for keys in gazetteer.loose.values_mut() {
            keys.sort_unstable();
            keys.dedup();
        }
        gazetteer
    }

    /// Points that lie more than 150 m from the median of their address, by record.
    pub fn outliers(&self) -> &[Outlier] {
        &self.outliers
    }

    /// The best place of a record; see [`Precision`] for the steps, which are tried in that order.
    pub fn locate(&self, record: &Record) -> Place {
        if let Some(point) = self.own_point(record) {
            return Place { precision: Precision::Exact, point: Some(point) };
        }
        let address = address::parse(&record.street);
        if address.po_box.is_some() {
            return Place { precision: Precision::Box, point: None };
        }
        let (town, zip) = (fold(&record.city), zip5(&record.zip).and_then(|zip| self.zips.get(&zip).copied()));
        let found = |precision, point| Place { precision, point: Some(point) };
        self.same_address(&address, &town, zip)
            .map(|point| found(Precision::Exact, point))
            .or_else(|| self.same_block(&address, &town, zip).map(|point| found(Precision::Block, point)))
            .or_else(|| zip.map(|point| found(Precision::Zip, point)))
            .unwrap_or(Place::NONE)
    }

    /// The point a source gave, unless it lies in another part of the country than its own ZIP code.
    fn own_point(&self, record: &Record) -> Option<Point> {
        let centroid = zip5(&record.zip).and_then(|zip| self.zips.get(&zip));
        record.point.filter(|point| centroid.is_none_or(|middle| middle.distance_m(*point) <= REFUSE_POINT_M))
    }

    fn learn(&mut self, address: &Address, key: String, town: String, points: &[(usize, Point)]) {
        let point = median(&points.iter().map(|(_, point)| *point).collect::<Vec<_>>());
        for (record, given) in points {
            let metres = given.distance_m(point);
            if metres > OUTLIER_M {
                self.outliers.push(Outlier { record: *record, metres });
            }
        }
        let known = Known { town, point };
        if let (Some(number), Some(block)) = (address.number, address.block_key()) {
            self.blocks.entry(block).or_default().push((number, known.clone()));
            for form in loose_keys(address, number) {
                self.loose.entry(form).or_default().push(key.clone());
            }
        }
        self.addresses.entry(key).or_default().push(known);
    }

    /// The address itself, else the only one that differs in a missing quadrant or a wrong or missing type.
    fn same_address(&self, address: &Address, town: &str, zip: Option<Point>) -> Option<Point> {
        let (key, number) = (address.key()?, address.number?);
        let at = |key: &str| self.addresses.get(key).and_then(|known| agreed(known.iter(), town, zip));
        if let Some(point) = at(&key) {
            return Some(point);
        }
        let forms = loose_keys(address, number);
        let form = if address.quadrant.is_empty() { &forms[0] } else { &forms[1] };
        let candidates: Vec<Point> = self.loose.get(form)?.iter().filter_map(|key| at(key)).collect();
        // A street written without quadrant may lie in each; only one answer is an answer.
        (candidates.len() == 1).then(|| candidates[0])
    }

    /// The nearest known number of the same hundred.
    fn same_block(&self, address: &Address, town: &str, zip: Option<Point>) -> Option<Point> {
        let number = address.number?;
        let houses = self.blocks.get(&address.block_key()?)?;
        let nearest = houses
            .iter()
            .filter(|(_, known)| is_here(known, town, zip))
            .min_by_key(|(house, known)| (house.abs_diff(number), *house, known.town.clone()))?;
        Some(nearest.1.point)
    }
}

/// Two ways to be nearly an address: without quadrant, and without type.
fn loose_keys(address: &Address, number: u32) -> [String; 2] {
    let street = &address.street;
    [format!("{number}|{street}|{}|?", address.kind), format!("{number}|{street}|?|{}", address.quadrant)]
}

/// Whether a known address can be the one asked for: no other town, no other part of the state.
fn is_here(known: &Known, town: &str, zip: Option<Point>) -> bool {
    let same_town = known.town.is_empty() || town.is_empty() || known.town == town;
    let near = zip.is_none_or(|middle| middle.distance_m(known.point) <= SAME_TOWN_M);
    near && (same_town || zip.is_some())
}

/// The median of the points that can be meant, if they agree on a place at all.
fn agreed<'a>(known: impl Iterator<Item = &'a Known>, town: &str, zip: Option<Point>) -> Option<Point> {
    let here: Vec<&Known> = known.filter(|known| is_here(known, town, zip)).collect();
    let own: Vec<Point> = here.iter().filter(|known| known.town == town).map(|known| known.point).collect();
    let points = if own.is_empty() { here.iter().map(|known| known.point).collect() } else { own };
    if points.is_empty() {
        return None;
    }
    let middle = median(&points);
    let close = points.iter().filter(|point| point.distance_m(middle) < SAME_TOWN_M / 5.0).count();
    (close * 2 >= points.len()).then_some(middle)
}

/// Median of latitudes and of longitudes: one wrong point of three does not move it. Not for an empty list.
fn median(points: &[Point]) -> Point {
    let middle = |mut values: Vec<f64>| {
        values.sort_unstable_by(f64::total_cmp);
        let half = values.len() / 2;
        if values.len() % 2 == 1 { values[half] } else { f64::midpoint(values[half - 1], values[half]) }
    };
    let lat = middle(points.iter().map(|point| point.lat).collect());
    let lon = middle(points.iter().map(|point| point.lon).collect());
    Point { lat, lon }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(street: &str, point: Option<(f64, f64)>) -> Record {
        let point = point.and_then(|(lat, lon)| Point::new(lat, lon));
        Record { street: street.into(), city: "Quill".into(), zip: "04999".into(), point, ..Record::default() }
    }

    fn place(known: &[Record], street: &str) -> Place {
        let centroids = HashMap::from([("04999".to_owned(), Point { lat: 45.0, lon: -69.0 })]);
        Gazetteer::new(known, &centroids).locate(&at(street, None))
    }

    #[test]
    fn each_step_has_its_precision() {
        let known = [at("1204 Oak St NW", Some((45.001, -69.001)))];
        let precision = |street| place(&known, street).precision;
        assert_eq!(precision("1204 OAK STREET NW STE 5"), Precision::Exact);
        assert_eq!(precision("1204 OAK AVE NW"), Precision::Exact, "the only type with that number");
        assert_eq!(precision("1204 OAK ST"), Precision::Exact, "the only quadrant with that number");
        assert_eq!(precision("1230 OAK ST NW"), Precision::Block);
        assert_eq!(precision("1230 OAK ST SE"), Precision::Zip, "another quadrant is another street");
        assert_eq!(precision("PO BOX 12"), Precision::Box);
        let nowhere = Record { street: "1230 Elm St".into(), ..Record::default() };
        assert_eq!(Gazetteer::new(&known, &HashMap::new()).locate(&nowhere), Place::NONE);
    }

    #[test]
    fn a_missing_quadrant_is_not_guessed() {
        let known = [at("1204 Oak St NW", Some((45.001, -69.001))), at("1204 Oak St SE", Some((44.99, -68.99)))];
        assert_eq!(place(&known, "1204 OAK ST").precision, Precision::Zip);
    }

    #[test]
    fn the_median_wins_and_the_stray_point_is_flagged() {
        let points = [(45.001, -69.001), (45.0011, -69.0011), (45.04, -69.04)];
        let known: Vec<Record> = points.map(|point| at("7 Elm St", Some(point))).into();
        let gazetteer = Gazetteer::new(&known, &HashMap::new());
        assert_eq!(gazetteer.outliers().iter().map(|outlier| outlier.record).collect::<Vec<_>>(), [2]);
        let found = gazetteer.locate(&at("7 Elm St", None)).point.unwrap();
        assert!(found.distance_m(Point { lat: 45.0011, lon: -69.0011 }) < 1.0);
    }

    #[test]
    fn a_point_far_from_its_zip_is_refused() {
        let centroids = HashMap::from([("04999".to_owned(), Point { lat: 45.0, lon: -69.0 })]);
        let stray = at("7 Elm St", Some((33.7, -84.4)));
        let place = Gazetteer::new(std::slice::from_ref(&stray), &centroids).locate(&stray);
        assert_eq!(place, Place { precision: Precision::Zip, point: centroids.get("04999").copied() });
    }

    #[test]
    fn five_addresses_stand_for_a_missing_centroid() {
        let houses = |n: u32| -> Vec<Record> {
            (1..=n).map(|i| at(&format!("{} Elm St", i * 100), Some((45.0, -69.0 - f64::from(i) / 1000.0)))).collect()
        };
        let locate = |n| Gazetteer::new(&houses(n), &HashMap::new()).locate(&at("9 Fir Rd", None));
        assert_eq!(locate(4), Place::NONE);
        assert_eq!(locate(5), Place { precision: Precision::Zip, point: Point::new(45.0, -69.003) });
    }

    #[test]
    fn the_same_address_in_another_town_is_no_place() {
        let known = [at("7 Main St", Some((45.0, -69.0)))];
        let asked = Record { street: "7 Main St".into(), city: "Marrow".into(), ..Record::default() };
        assert_eq!(Gazetteer::new(&known, &HashMap::new()).locate(&asked), Place::NONE);
    }
}
