//! House numbers drawn by chance on the county's streets.

use crate::seed::Chance;
use crate::streets::{self, Street};
use crate::words;

/// Below this number Bridge Street is the bridge.
const NORTH_BANK: u32 = 470;

/// The town of the place in the name, else any, the county seat most often.
pub(super) fn town(chance: &mut Chance, name: &str) -> &'static str {
    const WEIGHTS: [&str; 10] = [
        "Alder Falls",
        "Alder Falls",
        "Alder Falls",
        "Alder Falls",
        "Alder Falls",
        "Alder Falls",
        "Marrow",
        "Marrow",
        "Tenney",
        "Quill",
    ];
    let drawn = chance.pick(&WEIGHTS);
    words::places().iter().find(|(place, _)| name.contains(place)).map_or(drawn, |(_, town)| town)
}

/// A street of a town: one of its own, or one that leads out of it.
pub(super) fn street(chance: &mut Chance, town: &str, out_of_town: bool) -> &'static Street {
    let fits = |street: &&Street| match street.class {
        "highway" => out_of_town,
        "road" => true,
        _ => !out_of_town,
    };
    let streets: Vec<&Street> = streets::all().iter().filter(|street| street.town == town).filter(fits).collect();
    chance.pick(&streets)
}

/// An address on a street.
pub(super) fn house(chance: &mut Chance, street: &Street) -> String {
    let first = if street.name == "Bridge Street" { NORTH_BANK } else { street.first };
    let last = street.first + street.hundreds() * 100;
    let room = usize::try_from(last.saturating_sub(first)).expect("a street has few houses");
    let number = first + u32::try_from(chance.below(room)).expect("a street has few houses");
    format!("{number} {}", street.name)
}

/// Any address in a town: where somebody lived before.
pub(crate) fn any(chance: &mut Chance, town: &str) -> String {
    let street = street(chance, town, false);
    house(chance, street)
}
