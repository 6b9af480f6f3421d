//! What a file is called, and how large it is, in words.

/// The last part of what the browser calls a file, for people and for downloads; never used as a path. Without control
/// characters and without the marks that turn the reading direction, which can make `txt.exe` of `exe.txt`.
pub fn safe_name(name: &str) -> String {
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let turns =
        |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{061c}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let kept: String = name.chars().filter(|c| !c.is_control() && !turns(*c)).take(150).collect();
    let kept = kept.trim().trim_start_matches('.');
    kept.to_owned()
}

/// What stands behind the last dot, in small letters.
pub(crate) fn ending(name: &str) -> String {
    name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default()
}

/// The same name with the ending that its kind has.
pub(crate) fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// `140 KB`, `1.4 MB`: thousands, as file managers count; never less than a kilobyte.
pub fn size_in_words(bytes: i64) -> String {
    let bytes = bytes.max(0);
    match bytes {
        ..999_500 => format!("{} KB", ((bytes + 500) / 1000).max(1)),
        999_500..9_950_000 => format!("{:.1} MB", bytes as f64 / 1e6),
        _ => format!("{} MB", (bytes + 500_000) / 1_000_000),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_never_a_path() {
        assert_eq!(safe_name("../../etc/passwd"), "passwd");
        assert_eq!(safe_name("C:\\fakepath\\list.pdf"), "list.pdf");
        assert_eq!(safe_name("li\u{0}st\n.pdf"), "list.pdf");
        assert_eq!(safe_name("..\u{2f}.htaccess"), "htaccess");
        assert_eq!(safe_name("photo\u{202e}gpj.exe"), "photogpj.exe");
        assert_eq!(safe_name("مرحبا 🧵.pdf"), "مرحبا 🧵.pdf");
        assert_eq!(safe_name(&"a".repeat(900)).len(), 150);
    }

    #[test]
    fn a_size_is_said_as_file_managers_say_it() {
        let said = [0, 140_200, 999_499, 999_500, 1_440_000, 20_000_000].map(size_in_words);
        assert_eq!(said, ["1 KB", "140 KB", "999 KB", "1.0 MB", "1.4 MB", "20 MB"]);
    }
}
