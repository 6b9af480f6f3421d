//! The five branches of Alder County Library.

use crate::organizations;
use crate::streets::Point;

/// One branch, as the library itself knows it.
#[derive(Debug, Clone, PartialEq)]
pub struct Branch {
    /// The id of its organization: "northside-library".
    pub id: &'static str,
    /// On its sign.
    pub name: &'static str,
    /// Its number within the system in the national survey.
    pub sequence: &'static str,
    /// Whether it is the central library.
    pub is_central: bool,
    /// Its town.
    pub town: &'static str,
    /// House number and street.
    pub address: &'static str,
    /// Five digits.
    pub zip: &'static str,
    /// "(541) 555-0100".
    pub phone: &'static str,
    /// Its door.
    pub place: Point,
    /// Floor space.
    pub square_feet: i32,
    /// Hours open to the public in an ordinary week.
    pub hours_a_week: i32,
}

/// Id, number, floor space and hours; the rest stands in the sheet of organizations.
const BRANCHES: [(&str, &str, i32, i32); 5] = [
    ("alder-falls-library", "002", 14_200, 52),
    ("northside-library", "003", 4_100, 40),
    ("marrow-library", "004", 1_650, 28),
    ("tenney-library", "005", 2_300, 26),
    ("quill-library", "006", 720, 16),
];

/// The branches, the central library first.
#[must_use]
pub fn all() -> Vec<Branch> {
    BRANCHES.into_iter().map(branch).collect()
}

fn branch((id, sequence, square_feet, hours_a_week): (&'static str, &'static str, i32, i32)) -> Branch {
    let one = organizations::by_hand().iter().find(|one| one.id == id).expect("every branch is in the sheet");
    Branch {
        id,
        name: &one.name,
        sequence,
        is_central: sequence == "002",
        town: &one.town,
        address: &one.address,
        zip: &one.zip,
        phone: &one.phone,
        place: one.place.expect("every branch has a door"),
        square_feet,
        hours_a_week,
    }
}
