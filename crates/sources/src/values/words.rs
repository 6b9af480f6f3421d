//! Words that tell an organization's name from a place's, a person's or a number.

use std::collections::HashSet;
use std::sync::LazyLock;

/// Words in capitals, to be looked up.
pub type WordSet = LazyLock<HashSet<&'static str>>;

/// The words of a text parted by blanks.
pub fn set(words: &'static str) -> HashSet<&'static str> {
    words.split_ascii_whitespace().collect()
}

/// Words of organizations and their buildings.
static ORGANIZATION: WordSet = LazyLock::new(|| {
    set("\
    ACADEMY AGENCY ALLIANCE APOSTOLIC ARTS ASSEMBLY ASSN ASSOC ASSOCIATES ASSOCIATION AUTHORITY BAKERY BANK \
    BAPTIST BAR BISTRO BUREAU CAFE CATHEDRAL CATHOLIC CENTER CENTRE CHAMBER CHAPEL CHARITIES CHILD CHILDREN CHOIR \
    CHURCH CITIZENS CLINIC CLUB COALITION COLLEGE COMMISSION COMMITTEE COMMUNITY COMPANY CONGREGATION COOPERATIVE \
    CORP CORPORATION COUNCIL CREDIT DAYCARE DENTAL DEPARTMENT DEVELOPMENT DIALYSIS EARLY EDUCATION ELEMENTARY \
    EMBASSY EPISCOPAL FACILITY FAMILY FARM FARMERS FELLOWSHIP FESTIVAL FOOD FOODS FOUNDATION FRIENDS FUND GALLERY \
    GRILL GROCERY GROUP HEALTH HEALTHCARE HOME HOMES HOSPITAL HOTEL HOUSING INC INN INSTITUTE INTERNATIONAL \
    ISLAMIC KITCHEN LEAGUE LEARNING LIBRARIES LIBRARY LLC LLP LODGE LOUNGE LUTHERAN MARKET MEDICAL METHODIST \
    MINISTRIES MINISTRY MISSION MONTESSORI MOSQUE MUSEUM MUSIC NATIONAL NETWORK NURSERY NURSING OFFICE ORCHESTRA \
    ORGANIZATION PANTRY PARTNERS PARTNERSHIP PCS PHARMACY PIZZA PRESCHOOL PROGRAM PROJECT RECREATION \
    REHABILITATION RESIDENCE RESTAURANT SALON SCHOOL SEMINARY SENIOR SERVICE SERVICES SHELTER SHOP SOCIAL SOCIETY \
    STATION STORE STUDIO SUPERMARKET SYNAGOGUE TAVERN TEMPLE THEATER THEATRE TRUST UNION UNITED UNIVERSITY \
    WELLNESS WORSHIP YMCA YOUTH YWCA")
});

/// Words of whole surroundings, which stand with a number in names like "Ward 3".
static NUMBERED: WordSet = LazyLock::new(|| {
    set("\
    ANC AREA BEAT BLOCK CLUSTER COUNCIL DISTRICT PRECINCT PSA QUADRANT REGION SECTOR TOWNSHIP TRACT WARD ZONE")
});

/// Words of machines, licences and permits.
static MACHINES: WordSet = LazyLock::new(|| {
    set("\
    ATM CAMERA HOTSPOT HYDRANT KIOSK LICENSE METER PERMIT VENDING")
});

fn any_word(text: &str, list: &WordSet) -> bool {
    let upper = text.to_ascii_uppercase();
    upper.split(|c: char| !c.is_alphanumeric()).any(|word| list.contains(word))
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
            is_number(number) && NUMBERED.contains(word.to_ascii_uppercase().as_str())
        }
        _ => false,
    }
}

/// Whether the value names a machine or a licence rather than who runs it.
pub fn is_machine(text: &str) -> bool {
    any_word(text, &MACHINES)
}

/// Whether the name is a total.
pub fn is_summary(name: &str) -> bool {
    const TOTALS: [&str; 7] = ["total", "totals", "grand total", "subtotal", "sum", "count", "average"];
    let name = name.trim_end_matches([':', '.']);
    TOTALS.iter().any(|total| name.eq_ignore_ascii_case(total))
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
        assert!(is_summary("Grand Total") && is_summary("TOTAL:") && !is_summary("Total Health"));
    }
}
