//! Descriptions of other programs: plain text, or HTML though it should be none (RFC 5545, 3.8.1.5).

/// Tags that end a line.
const LINES: &[&str] = &["br", "/p", "/div", "/li", "/h1", "/h2", "/h3", "/ul", "/ol"];
/// What HTML writes for signs that mean something to it, and for a space.
const SIGNS: &[(&str, &str)] =
    &[("&nbsp;", " "), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")];

/// The words, without tags, white space at the ends of lines, and more than one empty line in a row.
pub fn words(text: &str) -> String {
    let (mut plain, mut rest) = (String::with_capacity(text.len()), text);
    while let Some((before, after)) = rest.split_once('<') {
        plain.push_str(before);
        match tag(after) {
            Some((tag, behind)) => {
                if LINES.contains(&tag.to_ascii_lowercase().as_str()) {
                    plain.push('\n');
                }
                rest = behind;
            }
            None => {
                plain.push('<');
                rest = after;
            }
        }
    }
    plain.push_str(rest);
    let is_html = plain.len() < text.len();
    let signs = SIGNS.iter().filter(|_| is_html);
    let plain = signs.fold(plain, |plain, (written, sign)| plain.replace(written, sign));
    let mut lines: Vec<&str> = plain.lines().map(str::trim).collect();
    lines.dedup_by(|next, last| next.is_empty() && last.is_empty());
    lines.join("\n").trim().to_owned()
}

/// Longer ones are none.
const LONGEST_TAG: usize = 2_000;

/// The name of a tag of HTML, and what stands behind it.
fn tag(after: &str) -> Option<(&str, &str)> {
    let name = &after[..after.find(|c: char| !c.is_ascii_alphanumeric() && c != '/').unwrap_or(after.len())];
    let name = if name.len() > 1 { name.trim_end_matches('/') } else { name };
    name.trim_start_matches('/').starts_with(|c: char| c.is_ascii_alphabetic()).then_some(())?;
    let end = after[..after.floor_char_boundary(LONGEST_TAG)].find('>')?;
    Some((name, &after[end + 1..]))
}

/// Words as Markdown that means just these words.
pub fn markdown(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for sign in words.chars() {
        match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '<' | '>' | '~' => text.extend(['\\', sign]),
            // A line stays a line.
            '\n' => text.push_str("  \n"),
            _ => text.push(sign),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{markdown, words};

    #[test]
    fn words_are_left_of_a_page() {
        let html = "<p>Bring a <b>bowl</b> &amp; salt.</p><ul><li>Flour<br/>Water</li></ul><a href=\"https://x.example\">Where</a>";
        assert_eq!(words(html), "Bring a bowl & salt.\nFlour\nWater\n\nWhere");
        assert_eq!(words("a < b and b > c, 1 <2 &lt; \n\n\n\n d <"), "a < b and b > c, 1 <2 &lt;\n\nd <");
        assert_eq!(words(&"<".repeat(100_000)).len(), 100_000);
    }

    #[test]
    fn markup_in_a_description_marks_up_nothing() {
        let shown = text::html(&markdown("*a* [b](javascript:x) <script> # c\nd"));
        assert!(!shown.contains("<em>") && !shown.contains("<a") && !shown.contains("<script"), "{shown}");
        assert_eq!(text::plain(&markdown("1 * 2 _x_ [y]")), "1 * 2 _x_ [y]");
    }
}
