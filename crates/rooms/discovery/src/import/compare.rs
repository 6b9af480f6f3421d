//! A row against the record that is there: new, changed cell by cell, or the same.

use serde_json::Value;

use super::rows::Cell;
use crate::record::Data;

/// The record as it will be: what the file says, and what it leaves blank stays. With it the cells
/// that differ.
pub(super) fn merge(old_name: &str, old: &Data, new_name: &str, new: &Data) -> (String, Data, Vec<Cell>) {
    let name = if new_name.is_empty() { old_name } else { new_name };
    let mut cells = Vec::new();
    if name != old_name {
        cells.push(Cell { field: "name".into(), before: old_name.into(), after: name.into() });
    }
    let (before, after) = (fields(old), fields(new));
    let mut merged = before.clone();
    for (field, value) in after {
        let was = before.get(&field);
        if is_blank(&value) || was == Some(&value) {
            continue;
        }
        if field != "raw" {
            cells.push(Cell { field: field.clone(), before: was.map(shown).unwrap_or_default(), after: shown(&value) });
        }
        merged.insert(field, value);
    }
    let data = serde_json::from_value(Value::Object(merged)).unwrap_or_else(|_| new.clone());
    (name.to_owned(), data, cells)
}

fn fields(data: &Data) -> serde_json::Map<String, Value> {
    match serde_json::to_value(data) {
        Ok(Value::Object(map)) => map,
        _ => serde_json::Map::new(),
    }
}

fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(map) => map.is_empty(),
        _ => false,
    }
}

/// A value as a cell of the diff shows it.
fn shown(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(shown).collect::<Vec<_>>().join(", "),
        Value::Object(map) => {
            let filled = map.iter().filter(|(_, value)| !is_blank(value));
            filled.map(|(key, value)| format!("{key} {}", shown(value))).collect::<Vec<_>>().join(", ")
        }
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data(street: &str, zip: &str) -> Data {
        Data { street: street.into(), zip: zip.into(), ..Data::default() }
    }

    #[test]
    fn a_blank_cell_never_erases() {
        let (name, merged, cells) = merge("Bakery", &data("1 Mill St", "97961"), "", &data("2 Mill St", ""));
        assert_eq!((name.as_str(), merged.zip.as_str()), ("Bakery", "97961"));
        assert_eq!(cells, [Cell { field: "street".into(), before: "1 Mill St".into(), after: "2 Mill St".into() }]);
    }

    #[test]
    fn the_same_is_the_same() {
        let (_, _, cells) = merge("Bakery", &data("1 Mill St", ""), "Bakery", &data("1 Mill St", ""));
        assert!(cells.is_empty());
    }
}
