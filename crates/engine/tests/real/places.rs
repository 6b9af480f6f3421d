//! How well the tax file of the District can be placed by the points of the city's layers.

use engine::place::{Gazetteer, Precision};

use crate::data;

#[test]
fn the_tax_file_is_placed_by_the_city_layers() {
    let (Some(centroids), Some(tax), Some((layers, _))) = (data::centroids(), data::tax_file(0), data::city_layers(1))
    else {
        return;
    };
    let gazetteer = Gazetteer::new(&layers, &centroids);
    let places: Vec<_> = tax.iter().map(|record| gazetteer.locate(record)).collect();
    let share =
        |precision| places.iter().filter(|place| place.precision == precision).count() as f64 / places.len() as f64;
    for precision in [Precision::Exact, Precision::Block, Precision::Zip, Precision::Box, Precision::None] {
        println!("{}: {:.1} %", precision.as_str(), share(precision) * 100.0);
    }
    println!("outliers: {}", gazetteer.outliers().len());
    assert!(share(Precision::Exact) > 0.42 && share(Precision::Block) > 0.21);
    assert!(share(Precision::Box) < 0.09 && share(Precision::None) < 0.06);
}
