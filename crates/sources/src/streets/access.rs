//! Which ways people may walk on, by the tags of OpenStreetMap.
//!
//! The facts are those of the OpenStreetMap wiki: the pages "Key:highway", "Key:access", "Key:foot", "Key:sidewalk" and
//! "OSM tags for routing/Access restrictions" (its row for the United States). In doubt a way is left out when the law
//! may forbid it and kept when it is only unpleasant.

/// Ways open to everybody on foot unless a tag says otherwise.
const OPEN: &[&str] = &[
    "primary",
    "primary_link",
    "secondary",
    "secondary_link",
    "tertiary",
    "tertiary_link",
    "unclassified",
    "residential",
    "living_street",
    "service",
    "road",
    "pedestrian",
    "footway",
    "path",
    "steps",
    "track",
    "cycleway",
    "bridleway",
];

/// Roads for fast traffic: walked only where a tag speaks of people on foot.
const FAST: &[&str] = &["motorway", "motorway_link", "trunk", "trunk_link"];

/// Values of `foot` and `access` with which nobody walks through.
const CLOSED: &[&str] = &["no", "private", "permit", "military", "agricultural", "forestry", "delivery"];
const INVITED: &[&str] = &["yes", "designated", "permissive", "official", "destination", "customers"];

/// Whether people may walk on a way; `tag` gives the value of a key.
pub fn is_walked<'a>(tag: impl Fn(&str) -> Option<&'a str>) -> bool {
    let Some(highway) = tag("highway") else { return false };
    if let Some(foot) = tag("foot") {
        let known = OPEN.contains(&highway) || FAST.contains(&highway);
        // "use_sidepath": the sidewalk is a way of its own.
        return known && INVITED.contains(&foot);
    }
    let closed = tag("access").is_some_and(|access| CLOSED.contains(&access));
    if closed || tag("motorroad") == Some("yes") {
        return false;
    }
    OPEN.contains(&highway) || (FAST.contains(&highway) && !highway.starts_with("motorway") && has_sidewalk(tag))
}

/// A sidewalk that belongs to the road itself, not one that is a way of its own.
fn has_sidewalk<'a>(tag: impl Fn(&str) -> Option<&'a str>) -> bool {
    let whole = tag("sidewalk").is_some_and(|value| matches!(value, "both" | "left" | "right" | "yes"));
    whole || ["sidewalk:both", "sidewalk:left", "sidewalk:right"].into_iter().any(|key| tag(key) == Some("yes"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn walked(tags: &[(&str, &str)]) -> bool {
        is_walked(|key| tags.iter().find(|(known, _)| *known == key).map(|(_, value)| *value))
    }

    #[test]
    fn streets_paths_and_steps_are_walked() {
        assert!(walked(&[("highway", "residential")]));
        assert!(walked(&[("highway", "steps")]));
        assert!(walked(&[("highway", "service"), ("access", "customers")]));
        assert!(!walked(&[("building", "yes")]));
        assert!(!walked(&[("highway", "construction")]));
    }

    #[test]
    fn fast_roads_need_a_sidewalk_of_their_own() {
        assert!(!walked(&[("highway", "motorway"), ("sidewalk", "both")]));
        assert!(walked(&[("highway", "motorway"), ("foot", "yes")]));
        assert!(!walked(&[("highway", "trunk")]));
        assert!(!walked(&[("highway", "trunk"), ("sidewalk", "separate")]));
        assert!(walked(&[("highway", "trunk"), ("sidewalk:right", "yes")]));
    }

    #[test]
    fn what_is_said_of_people_on_foot_wins() {
        assert!(walked(&[("highway", "path"), ("access", "private"), ("foot", "designated")]));
        assert!(!walked(&[("highway", "residential"), ("foot", "no")]));
        assert!(!walked(&[("highway", "secondary"), ("foot", "use_sidepath")]));
        assert!(!walked(&[("highway", "service"), ("access", "private")]));
        assert!(!walked(&[("highway", "secondary"), ("motorroad", "yes")]));
    }
}
