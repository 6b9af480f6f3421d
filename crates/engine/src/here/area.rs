//! Does a list say that somebody serves the whole area?

use crate::text::fold;

/// Titles of columns that say whom one serves.
const LABELS: [&str; 3] = ["AREA SERVED", "AREAS SERVED", "SERVICE AREA"];
/// How their cells begin when it is everybody around.
const WHOLE: [&str; 11] = [
    "CITYWIDE",
    "CITY WIDE",
    "COUNTYWIDE",
    "COUNTY WIDE",
    "DISTRICTWIDE",
    "DISTRICT WIDE",
    "STATEWIDE",
    "STATE WIDE",
    "ALL ",
    "ENTIRE ",
    "WHOLE ",
];

/// A column and its cell, such as *Area served* and *Citywide*, or *Serves all of the county* and *Yes*. One ward, a
/// ZIP code or the whole nation is not it.
pub fn serves_whole_area(label: &str, value: &str) -> bool {
    let (label, value) = (fold(label), fold(value));
    let yes = matches!(value.as_str(), "YES" | "Y" | "TRUE" | "1") && label.contains("SERVES ALL OF");
    let titled = LABELS.iter().any(|words| label.contains(words));
    yes || titled && WHOLE.iter().any(|words| value.starts_with(words))
}

#[cfg(test)]
mod tests {
    use super::serves_whole_area;

    #[test]
    fn a_column_says_whom_one_serves() {
        assert!(serves_whole_area("Area served", "City-wide"));
        assert!(serves_whole_area("SERVICE_AREA", "All wards"));
        assert!(serves_whole_area("Location serves all of Alder County", "Yes"));
        assert!(!serves_whole_area("Area served", "Ward 3"));
        assert!(!serves_whole_area("Area served", "Nationwide"));
        assert!(!serves_whole_area("Notes", "All are welcome"));
        assert!(!serves_whole_area("Location serves all of Alder County", "No"));
    }
}
