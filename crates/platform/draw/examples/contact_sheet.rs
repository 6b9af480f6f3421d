//! Writes an HTML page with blocks of every kind group at three sizes and one poster, to look at before the grammar of
//! the quilt is changed: `cargo run -p quiltwork-draw --example contact_sheet -- sheet.html`.

use draw::map::{Bounds, Branch, Feature, Map, Outline, Point, map};
use draw::{Block, Detail, Hue, Label, quilt, quilt_block};
use std::fmt::Write;

fn main() -> std::io::Result<()> {
    let path = std::env::args().nth(1).unwrap_or_else(|| "contact_sheet.html".to_owned());
    let mut page = String::from(
        "<!doctype html><title>Contact sheet</title><style>body{background:#f7f6f2;margin:1rem;width:1500px}\
         p{display:flex;flex-wrap:wrap;gap:10px}svg{border-radius:6px}.s{width:24px}.m{width:48px}.o{width:40px}\
         .l{width:240px}.q,.map-still{width:1400px;font-family:sans-serif}</style>",
    );
    for (class, detail, count) in
        [("s", Detail::Small, 60), ("m", Detail::Small, 60), ("o", Detail::Small, 60), ("l", Detail::Large, 60)]
    {
        page.push_str("<p>");
        for number in 0..count {
            let block = block(number);
            let svg = quilt_block(&block.id, block.hue, detail, Label::Decoration);
            let _ = write!(page, "{}", svg.replacen("quilt-block", class, 1));
        }
        page.push_str("</p>");
    }
    let blocks: Vec<Block> = (60..113).map(block).collect();
    page.push_str(&quilt(&blocks, 9, Label::Named("A quilt")).replacen("\"quilt\"", "\"q\"", 1));
    page.push_str(&still_map());
    std::fs::write(path, page)
}

fn block(number: u8) -> Block {
    let mut id = [0; 16];
    id[0] = 1;
    id[15] = number;
    Block { id, hue: Hue::ALL[usize::from(number) % Hue::ALL.len()] }
}

/// A small invented town with a crowd on its main street.
fn still_map() -> String {
    let feature = |class: &str, outline| Feature { class: class.to_owned(), outline };
    let features = [
        feature("park", Outline::Area(vec![vec![[0.01, 0.01], [0.03, 0.012], [0.028, 0.03], [0.008, 0.027]]])),
        feature("river", Outline::Line(vec![[-0.01, 0.04], [0.02, 0.035], [0.05, 0.045], [0.11, 0.02]])),
        feature("road", Outline::Line(vec![[0.0, 0.0], [0.05, 0.025], [0.06, 0.07]])),
        feature("street", Outline::Line(vec![[0.02, 0.06], [0.05, 0.025], [0.1, 0.03]])),
        feature("town", Outline::Name("Marrow".to_owned(), [0.055, 0.05])),
    ];
    let points: Vec<Point<'_>> = (1..=45)
        .map(|number| {
            let step = number as f64;
            let near = if number % 3 == 0 { 0.01 } else { 0.06 };
            let at = [0.05 + near * (step * 2.4).cos() * 0.7, 0.03 + near * (step * 2.4).sin() * 0.4];
            Point { number, organization: "a", name: "An organization", hue: Hue::ALL[number % 9], at }
        })
        .collect();
    let branches = [Branch { name: "Marrow branch", at: [0.04, 0.038] }];
    let bounds = Bounds { west: 0.0, south: 0.0, east: 0.1, north: 0.065 };
    map(&Map {
        bounds,
        width: 720.0,
        label: "Map of Marrow",
        features: &features,
        points: &points,
        branches: &branches,
    })
}
