//! A plan comes from values only: renamed columns give the same plan.

use serde_json::{Map, Value};
use sources::Plan;

use crate::{data, file, plan_of};

/// The plan without the names of its columns.
fn anonymous(mut plan: Plan) -> Plan {
    plan.columns.iter_mut().for_each(|column| column.column.clear());
    for warning in &mut plan.warnings {
        if let sources::Warning::PersonColumns { columns } = warning {
            columns.iter_mut().for_each(String::clear);
        }
    }
    plan
}

/// The layer with every property renamed, in the same order (the new names sort like the old
/// columns stand).
fn renamed(text: &str) -> String {
    let mut layer: Value = serde_json::from_str(text).unwrap();
    let order: Vec<String> = keys_in_order(text);
    for feature in layer["features"].as_array_mut().unwrap() {
        let old = feature["properties"].as_object().unwrap().clone();
        let new: Map<String, Value> = old
            .into_iter()
            .map(|(key, value)| (format!("k{:03}", order.iter().position(|k| *k == key).unwrap()), value))
            .collect();
        feature["properties"] = Value::Object(new);
    }
    layer.to_string()
}

/// Columns as the plan of the unchanged file lists them: in the order of the file.
fn keys_in_order(text: &str) -> Vec<String> {
    plan_of(file(text).path()).unwrap().columns.into_iter().map(|column| column.column).collect()
}

#[test]
fn a_renamed_table_has_the_same_plan() {
    let mut text = String::new();
    for i in 0..40 {
        text.push_str(&format!(
            "T{i:03},Tenney Food Shelf {i},{i} Elm Street,Tenney,DC,2000{},202-555-01{i:02},http://tenney{i}.example.org,38.9{i:03},-77.0{i:03}\n",
            i % 4
        ));
    }
    let good = "id,name,address,city,state,zip,phone,web,latitude,longitude\n".to_owned() + &text;
    let odd = "zip,phone,c,d,longitude,name,city,address,i,id\n".to_owned() + &text;
    let (good, odd) = (plan_of(file(good).path()).unwrap(), plan_of(file(odd).path()).unwrap());
    let fields: Vec<&str> = good.columns.iter().map(|column| column.field.as_str()).collect();
    assert_eq!(fields, ["id", "name", "address", "city", "state", "zip", "phone", "url", "lat", "lon"]);
    assert_eq!(anonymous(good), anonymous(odd));
}

#[test]
fn renamed_city_layers_have_the_same_plan() {
    let Some(folder) = data("dc/city_layers") else { return };
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let plain = anonymous(plan_of(&path).unwrap());
        let other = anonymous(plan_of(file(renamed(&text)).path()).unwrap());
        assert_eq!(plain, other, "{}", path.display());
    }
}
