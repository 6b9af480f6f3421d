//! Licenses of pictures, from `vocab/licenses.tsv`.

use std::sync::LazyLock;

use directory::vocab::{Malformed, rows};

/// What somebody may do with a picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct License {
    pub id: &'static str,
    /// Its own name (`CC BY 4.0`); empty where our texts name it.
    pub label: &'static str,
    /// Where its terms can be read; empty where there is no such place.
    pub url: &'static str,
    /// May be passed on, but not changed: it is shown whole and nothing is laid over it.
    pub is_whole: bool,
    /// Not where something is sold or paid for.
    pub is_unpaid: bool,
    /// Was given for a time.
    pub ends: bool,
}

static LICENSES: LazyLock<Vec<License>> =
    LazyLock::new(|| read(include_str!("../../vocab/licenses.tsv")).expect("a test reads the table"));

fn read(text: &'static str) -> Result<Vec<License>, Malformed> {
    let rows = rows(text, ["id", "label", "url", "terms"])?;
    let license = |[id, label, url, terms]: [&'static str; 4]| {
        let has = |term: &str| terms.split(' ').any(|it| it == term);
        License { id, label, url, is_whole: has("nd"), is_unpaid: has("nc"), ends: has("ends") }
    };
    Ok(rows.into_iter().map(|row| license(row.cells)).collect())
}

/// All licenses, in the order in which they are offered.
pub fn licenses() -> &'static [License] {
    &LICENSES
}

pub fn license(id: &str) -> Option<&'static License> {
    LICENSES.iter().find(|license| license.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_license_says_what_it_forbids() {
        let bound = |id: &str| license(id).map(|it| (it.is_whole, it.is_unpaid, it.ends));
        assert_eq!(bound("by_nc_nd_2"), Some((true, true, false)));
        assert_eq!(bound("cc0"), Some((false, false, false)));
        assert_eq!(bound("rights_managed"), Some((false, false, true)));
        assert!(license("by_5").is_none());
        let named = |it: &&License| it.label.is_empty() || it.url.starts_with("https://creativecommons.org/");
        assert_eq!(licenses().iter().filter(named).count(), licenses().len());
    }
}
