//! Roles by content, on layers of our own.

use serde_json::{Value, json};
use sources::{Role, Why};

use crate::{file, plan_of};

fn layer(features: Vec<(Value, Value)>) -> String {
    let features: Vec<Value> = features
        .into_iter()
        .map(|(properties, geometry)| json!({ "type": "Feature", "properties": properties, "geometry": geometry }))
        .collect();
    json!({ "type": "FeatureCollection", "features": features }).to_string()
}

fn point(i: usize) -> Value {
    json!({ "type": "Point", "coordinates": [-77.0 + (i % 10) as f64 * 0.001, 38.9 + (i / 10) as f64 * 0.001] })
}

fn square(i: usize, side: f64) -> Value {
    let (x, y) = (-77.0 + i as f64 * side, 38.9);
    json!({ "type": "Polygon", "coordinates": [[[x, y], [x + side, y], [x + side, y + side], [x, y + side], [x, y]]] })
}

fn role(count: usize, feature: impl Fn(usize) -> (Value, Value)) -> (Role, &'static str) {
    let plan = plan_of(file(layer((0..count).map(feature).collect())).path()).unwrap();
    (plan.role.role, plan.role.why.as_str())
}

#[test]
fn content_tells_the_role() {
    let named = |name: &str, i: usize| json!({ "a": format!("{name} {i}"), "b": format!("{i} Elm Street") });
    assert_eq!(
        role(20, |i| (named("Tenney Church of the Valley No", i), point(i))),
        (Role::Organization, "names_with_addresses")
    );
    assert_eq!(
        role(20, |i| (named("Tenney Branch Library", i), point(i))),
        (Role::Ourselves, "most_names_are_libraries")
    );
    assert_eq!(role(20, |i| (named("Tenney Senior Services", i / 2), point(i))).0, Role::ServiceSite);
    assert_eq!(role(60, |i| (named("Tenney School", i / 4), point(i))).0, Role::Attribute);
    assert_eq!(
        role(20, |i| (json!({ "b": format!("{i} Elm Street"), "c": 787.5 + i as f64 }), point(i))),
        (Role::Attribute, "no_name_column")
    );
    assert_eq!(role(12, |i| (json!({ "a": format!("Ward {i}") }), square(i, 0.02))), (Role::Area, "numbered_names"));
    assert_eq!(
        role(12, |i| (json!({ "a": format!("Upper Tenney {}", char::from(b'A' + i as u8)) }), square(i, 0.02))),
        (Role::Area, "large_polygons")
    );
    assert_eq!(
        role(12, |i| (json!({ "a": format!("Tenney Green {}", char::from(b'A' + i as u8)) }), square(i, 0.001))),
        (Role::Place, "small_polygons")
    );
    assert_eq!(
        role(40, |i| (json!({ "a": format!("Old Mill {i} of Tenney") }), point(i))),
        (Role::Place, "points_without_address")
    );
}

#[test]
fn licences_say_so() {
    let feature = |i: usize| {
        (
            json!({ "a": format!("Tenney Services {i} Inc"), "b": format!("{i} Elm Street"), "c": "Check Cashing License" }),
            point(i),
        )
    };
    let plan = plan_of(file(layer((0..20).map(feature).collect())).path()).unwrap();
    assert_eq!((plan.role.role, plan.role.why), (Role::Attribute, Why::LicensesOrMachines { share: 1.0 }));
}
