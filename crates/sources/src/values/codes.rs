//! Codes of known classifications, found by their form.

/// Classifications told apart by their values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// OpenStreetMap `key=value`, or a bare value that belongs to one key.
    Osm,
    /// North American Industry Classification System, six digits.
    Naics,
    /// National Taxonomy of Exempt Entities.
    Ntee,
}

/// OpenStreetMap keys that say what a thing is (OpenStreetMap wiki, "Map features").
const OSM_KEYS: [&str; 14] = [
    "amenity",
    "shop",
    "office",
    "leisure",
    "tourism",
    "healthcare",
    "craft",
    "club",
    "social_facility",
    "historic",
    "community_centre",
    "government",
    "museum",
    "emergency",
];

/// Bare values that belong to one key only and are no common words of other lists.
const OSM_VALUES: [(&str, &str); 30] = [
    ("place_of_worship", "amenity"),
    ("community_centre", "amenity"),
    ("arts_centre", "amenity"),
    ("social_facility", "amenity"),
    ("social_centre", "amenity"),
    ("kindergarten", "amenity"),
    ("childcare", "amenity"),
    ("fire_station", "amenity"),
    ("fast_food", "amenity"),
    ("post_office", "amenity"),
    ("public_bookcase", "amenity"),
    ("music_school", "amenity"),
    ("language_school", "amenity"),
    ("townhall", "amenity"),
    ("food_bank", "amenity"),
    ("library", "amenity"),
    ("school", "amenity"),
    ("restaurant", "amenity"),
    ("cafe", "amenity"),
    ("bar", "amenity"),
    ("pub", "amenity"),
    ("bank", "amenity"),
    ("pharmacy", "amenity"),
    ("clinic", "amenity"),
    ("hospital", "amenity"),
    ("theatre", "amenity"),
    ("university", "amenity"),
    ("college", "amenity"),
    ("museum", "tourism"),
    ("supermarket", "shop"),
];

/// Which classification a value could belong to, by form alone.
pub fn system(text: &str) -> Option<System> {
    if osm(text).is_some() {
        Some(System::Osm)
    } else if is_naics(text) {
        Some(System::Naics)
    } else if is_ntee(text) {
        Some(System::Ntee)
    } else {
        None
    }
}

/// The codes of a value, with the prefix of their system: `osm:amenity=school`.
pub fn codes(text: &str, system: System) -> Vec<String> {
    text.split(';')
        .map(str::trim)
        .filter_map(|part| match system {
            System::Osm => osm(part).map(|tag| format!("osm:{tag}")),
            System::Naics => is_naics(part).then(|| format!("naics:{part}")),
            System::Ntee => is_ntee(part).then(|| format!("ntee:{part}")),
        })
        .collect()
}

fn osm(text: &str) -> Option<String> {
    let first = text.split(';').next()?.trim();
    if let Some((key, value)) = first.split_once('=') {
        let plain = !value.is_empty() && value.chars().all(|c| c.is_ascii_alphanumeric() || "_:-".contains(c));
        return (plain && OSM_KEYS.contains(&key)).then(|| first.to_owned());
    }
    OSM_VALUES.iter().find(|(value, _)| *value == first).map(|(value, key)| format!("{key}={value}"))
}

/// Six digits that begin with one of the sectors of the US Census Bureau. Finer levels changed in
/// 2002, 2012 and 2022, and lists pad ("710000"), so they are not checked.
fn is_naics(text: &str) -> bool {
    text.len() == 6
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(
            &text[..2],
            "11" | "21"
                | "22"
                | "23"
                | "31"
                | "32"
                | "33"
                | "42"
                | "44"
                | "45"
                | "48"
                | "49"
                | "51"
                | "52"
                | "53"
                | "54"
                | "55"
                | "56"
                | "61"
                | "62"
                | "71"
                | "72"
                | "81"
                | "92"
        )
}

/// A letter A to Z, two digits, perhaps one more letter or digit (IRS files add one).
fn is_ntee(text: &str) -> bool {
    let bytes = text.as_bytes();
    (3..=4).contains(&bytes.len())
        && bytes[0].is_ascii_uppercase()
        && bytes[1].is_ascii_digit()
        && bytes[2].is_ascii_alphanumeric()
        && bytes[1..3].iter().any(u8::is_ascii_digit)
        && bytes.get(3).is_none_or(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_told_by_their_form() {
        assert_eq!(codes("amenity=school;shop=books", System::Osm), ["osm:amenity=school", "osm:shop=books"]);
        assert_eq!(codes("place_of_worship", System::Osm), ["osm:amenity=place_of_worship"]);
        assert_eq!(system("712110"), Some(System::Naics));
        assert_eq!(system("289589"), None);
        assert_eq!((system("B20"), system("P20Z"), system("Ward")), (Some(System::Ntee), Some(System::Ntee), None));
    }
}
