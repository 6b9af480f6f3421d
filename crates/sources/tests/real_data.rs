//! The readers against the real files beside the checkout (../shared/data). They are never
//! committed; where they are absent each test says what it skipped and passes.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use sources::{Field, Format, Item, Plan, Role, Row, Summary, guess, read, recognize};

fn data(part: &str) -> Option<PathBuf> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data").join(part);
    if !path.exists() {
        println!("skipped: {part} is not here");
        return None;
    }
    Some(path)
}

fn plan(path: &Path) -> Plan {
    guess(path, recognize(path).unwrap()).unwrap()
}

fn rows(path: &Path, plan: &Plan) -> (Vec<Row>, Vec<sources::Refused>, Summary) {
    let (mut rows, mut refused) = (Vec::new(), Vec::new());
    let summary = read(path, plan, &mut |item| {
        match item {
            Item::Row(row) => rows.push(*row),
            Item::Refused(row) => refused.push(row),
        }
        ControlFlow::Continue(())
    })
    .unwrap();
    (rows, refused, summary)
}

#[test]
fn show_plans() {
    let Some(folder) = data("dc/city_layers") else { return };
    let mut layers: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    layers.sort();
    for path in layers {
        let plan = plan(&path);
        let (rows, refused, summary) = rows(&path, &plan);
        println!("{}: {:?} {} {:?}", path.file_stem().unwrap().to_string_lossy(), plan.role, summary.rows, plan.year);
        for column in plan.columns.iter().filter(|column| column.field != Field::Unused) {
            println!("    {} = {} ({:.2})", column.field.as_str(), column.column, column.fit);
        }
        println!(
            "    points {} phones {} warn {:?} refused {:?}",
            rows.iter().filter(|r| r.lat.is_some()).count(),
            rows.iter().filter(|r| !r.phones.is_empty()).count(),
            plan.warnings,
            summary.refused_by_reason
        );
        println!("    {:?}", refused.first());
    }
}
