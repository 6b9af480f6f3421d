//! Words that tell an organization's name from a place's, a person's or a number.

/// Words of organizations and their buildings.
const ORGANIZATION: [&str; 150] = [
    "ACADEMY",
    "AGENCY",
    "ALLIANCE",
    "APOSTOLIC",
    "ARTS",
    "ASSEMBLY",
    "ASSN",
    "ASSOC",
    "ASSOCIATION",
    "ASSOCIATES",
    "AUTHORITY",
    "BAKERY",
    "BANK",
    "BAPTIST",
    "BAR",
    "BISTRO",
    "BUREAU",
    "CAFE",
    "CATHEDRAL",
    "CATHOLIC",
    "CENTER",
    "CENTRE",
    "CHAMBER",
    "CHAPEL",
    "CHARITIES",
    "CHILD",
    "CHILDREN",
    "CHOIR",
    "CHURCH",
    "CITIZENS",
    "CLINIC",
    "CLUB",
    "COALITION",
    "COLLEGE",
    "COMMISSION",
    "COMMITTEE",
    "COMMUNITY",
    "COMPANY",
    "CONGREGATION",
    "COOPERATIVE",
    "CORP",
    "CORPORATION",
    "COUNCIL",
    "CREDIT",
    "CVS",
    "DAYCARE",
    "DENTAL",
    "DEPARTMENT",
    "DEVELOPMENT",
    "DIALYSIS",
    "EARLY",
    "EDUCATION",
    "ELEMENTARY",
    "EMBASSY",
    "EPISCOPAL",
    "FACILITY",
    "FAMILY",
    "FARM",
    "FARMERS",
    "FELLOWSHIP",
    "FESTIVAL",
    "FOOD",
    "FOODS",
    "FOUNDATION",
    "FRIENDS",
    "FUND",
    "GALLERY",
    "GRILL",
    "GROCERY",
    "GROUP",
    "HEALTH",
    "HEALTHCARE",
    "HOME",
    "HOMES",
    "HOSPITAL",
    "HOTEL",
    "HOUSING",
    "INC",
    "INN",
    "INSTITUTE",
    "INTERNATIONAL",
    "ISLAMIC",
    "KITCHEN",
    "LEAGUE",
    "LEARNING",
    "LIBRARY",
    "LIBRARIES",
    "LLC",
    "LLP",
    "LODGE",
    "LOUNGE",
    "LUTHERAN",
    "MARKET",
    "MEDICAL",
    "METHODIST",
    "MINISTRIES",
    "MINISTRY",
    "MISSION",
    "MONTESSORI",
    "MOSQUE",
    "MUSEUM",
    "MUSIC",
    "NATIONAL",
    "NETWORK",
    "NURSERY",
    "NURSING",
    "OFFICE",
    "ORCHESTRA",
    "ORGANIZATION",
    "PANTRY",
    "PARTNERS",
    "PARTNERSHIP",
    "PHARMACY",
    "PIZZA",
    "PRESCHOOL",
    "PROGRAM",
    "PROJECT",
    "RECREATION",
    "REHABILITATION",
    "RESIDENCE",
    "RESTAURANT",
    "SALON",
    "SCHOOL",
    "SEMINARY",
    "SENIOR",
    "SERVICE",
    "SERVICES",
    "SHELTER",
    "SHOP",
    "SOCIETY",
    "STATION",
    "STORE",
    "STUDIO",
    "SUPERMARKET",
    "SYNAGOGUE",
    "TAVERN",
    "TEMPLE",
    "THEATER",
    "THEATRE",
    "TRUST",
    "UNION",
    "UNITED",
    "UNIVERSITY",
    "WELLNESS",
    "WORSHIP",
    "YMCA",
    "YOUTH",
    "YWCA",
    "PCS",
    "SOCIAL",
];

/// Words of whole surroundings, which stand with a number in names like "Ward 3".
const NUMBERED: [&str; 16] = [
    "WARD", "CLUSTER", "DISTRICT", "PRECINCT", "ZONE", "REGION", "AREA", "TRACT", "BLOCK", "SECTOR", "ANC", "PSA",
    "COUNCIL", "BEAT", "QUADRANT", "TOWNSHIP",
];

/// Words of machines, licences and permits.
const MACHINES: [&str; 9] = ["ATM", "HOTSPOT", "KIOSK", "METER", "PERMIT", "LICENSE", "VENDING", "HYDRANT", "CAMERA"];

fn any_word(text: &str, list: &[&str]) -> bool {
    text.split(|c: char| !c.is_alphanumeric()).any(|word| list.iter().any(|known| word.eq_ignore_ascii_case(known)))
}

/// Whether the name holds a word that organizations use.
pub fn is_organization(name: &str) -> bool {
    any_word(name, &ORGANIZATION) || is_library(name)
}

/// Whether the name speaks of a library, in English or Spanish.
pub fn is_library(name: &str) -> bool {
    let upper = name.to_uppercase();
    upper.contains("LIBRAR") || upper.contains("BIBLIOTECA")
}

/// Whether the name is a surroundings and a number ("Ward 3", "Cluster 39"), or only a number.
pub fn is_numbered(name: &str) -> bool {
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_number = |word: &&str| word.len() <= 4 && word.starts_with(|c: char| c.is_ascii_digit());
    match words.as_slice() {
        [one] => is_number(&one.trim_start_matches(|c: char| c.is_alphabetic())),
        [word, number] | [_, word, number] => {
            is_number(number) && NUMBERED.iter().any(|known| word.eq_ignore_ascii_case(known))
        }
        _ => false,
    }
}

/// Whether the value names a machine or a licence rather than who runs it.
pub fn is_machine(text: &str) -> bool {
    any_word(text, &MACHINES)
}

/// Whether the name is a total or a note about the file.
pub fn is_summary(name: &str) -> bool {
    let lower = name.to_lowercase();
    let lower = lower.trim_end_matches([':', '.']);
    matches!(
        lower,
        "total" | "totals" | "grand total" | "subtotal" | "sum" | "count" | "average" | "all" | "end of file"
    ) || lower.starts_with("total ") && lower.len() < 40
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_by_their_words() {
        assert!(is_organization("Tenney Food Shelf") && !is_organization("Fort Tenney"));
        assert!(is_library("Biblioteca de Marrow") && is_library("MARROW PUBLIC LIBR.ARY".replace('.', "").as_str()));
        assert!(
            is_numbered("Ward 3")
                && is_numbered("Cluster 39")
                && is_numbered("12")
                && !is_numbered("Engine Company 15 Tenney")
        );
        assert!(
            is_summary("Grand Total")
                && is_summary("Total locations")
                && !is_summary("Total Wine and Cheese of the Whole Valley Inc")
        );
    }
}
