//! A bar for each of a few counts, from one line they share, longest for the largest.
//!
//! The drawing has no coordinates of its own: widths are shares of the room it gets and heights are letters (`em`), so
//! that its words keep the size of the page's text on a phone, on a desk and on paper, and grow with it. Each count is
//! written beside its bar, so nothing is told by color or length alone.

use std::fmt::Write;

use crate::svg::{Escaped, Number};

/// One count.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// What was counted; broken into lines where it is long.
    pub label: String,
    /// How many; a count below 0 is drawn as 0.
    pub value: f64,
    /// The count in words for readers: `61 · 53%`. Short: it stands right of the bar.
    pub said: String,
}

/// Counts beneath each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Bars<'a> {
    /// Begins the ids of title and description, so that a page can hold several drawings.
    pub id: &'a str,
    /// What the picture is, for a screen reader.
    pub title: &'a str,
    /// What it shows, in a sentence.
    pub description: &'a str,
    pub bars: &'a [Bar],
}

/// Percent of the width that the longest bar takes; the rest is for its count.
const LONGEST: f64 = 66.0;
/// Letters of a line: what fits beside each other on a phone (310 px at 16 px a letter high, half as wide).
const LINE: usize = 34;
/// Heights in em.
const LINE_HEIGHT: f64 = 1.35;
const BAR_HEIGHT: f64 = 1.25;
const GAP: f64 = 0.85;

/// Draws the bars as an `<svg>` element as wide as its place. Its class `bars` needs a style sheet that leaves its
/// height alone; `bars-bar` may be colored there.
pub fn bars(bars: &Bars<'_>) -> String {
    let most = bars.bars.iter().map(|bar| bar.value).fold(0.0, f64::max);
    let (mut rows, mut y) = (String::new(), 0.0);
    for bar in bars.bars {
        let share = if most > 0.0 { LONGEST * bar.value.max(0.0) / most } else { 0.0 };
        y = write_bar(&mut rows, bar, share, y);
    }
    let (id, height) = (Escaped(bars.id), Number((y - GAP).max(0.0)));
    format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" class="bars" width="100%" height="{height}em" role="img" aria-labelledby="{id}-title {id}-description"><title id="{id}-title">{}</title><desc id="{id}-description">{}</desc>{rows}</svg>"#,
        Escaped(bars.title),
        Escaped(bars.description),
    )
}

/// Writes a bar beneath its label; the place where the next begins.
fn write_bar(svg: &mut String, bar: &Bar, share: f64, top: f64) -> f64 {
    let mut y = top;
    for line in lines(&bar.label) {
        y += LINE_HEIGHT;
        let _ = write!(svg, r#"<text x="0" y="{}em">{}</text>"#, Number(y - 0.35), Escaped(&line));
    }
    let (width, middle) = (Number(share), Number(y + 0.95));
    let _ = write!(
        svg,
        r##"<rect class="bars-bar" fill="#17594a" y="{y}em" width="{width}%" height="{h}em" rx="3"/><text class="bars-said" x="{width}%" dx="0.5em" y="{middle}em">{said}</text>"##,
        y = Number(y),
        h = Number(BAR_HEIGHT),
        said = Escaped(&bar.said),
    );
    y + BAR_HEIGHT + GAP
}

/// A label in lines: broken between words, and inside one that is longer than a line.
fn lines(label: &str) -> Vec<String> {
    let (mut lines, mut line, mut width) = (Vec::new(), String::new(), 0);
    for word in label.split_whitespace() {
        let needed: usize = word.chars().map(columns).sum();
        if width > 0 && width + 1 + needed > LINE {
            lines.push(std::mem::take(&mut line));
            width = 0;
        }
        if width > 0 {
            line.push(' ');
            width += 1;
        }
        for letter in word.chars() {
            if width + columns(letter) > LINE {
                lines.push(std::mem::take(&mut line));
                width = 0;
            }
            line.push(letter);
            width += columns(letter);
        }
    }
    lines.push(line);
    lines
}

/// Letters of East Asian scripts and pictures are about twice as wide (Unicode Standard Annex 11, roughly).
fn columns(letter: char) -> usize {
    if matches!(letter, '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}' | '\u{1f300}'..='\u{1faff}' | '\u{20000}'..='\u{3fffd}')
    {
        2
    } else {
        1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn(counts: &[(&str, f64)]) -> String {
        let rows: Vec<Bar> = counts
            .iter()
            .map(|(label, value)| Bar { label: (*label).into(), value: *value, said: value.to_string() })
            .collect();
        bars(&Bars { id: "poll", title: "Bread & <salt>", description: "Two counts.", bars: &rows })
    }

    #[test]
    fn the_largest_count_is_the_longest_bar_and_every_count_is_written() {
        let svg = drawn(&[("Time", 60.0), ("Money", 15.0), ("Nothing", 0.0)]);
        for part in [r#"width="66%""#, r#"width="16.5%""#, r#"width="0%""#, ">60</text>", ">15</text>", ">0</text>"] {
            assert!(svg.contains(part), "{part} is missing in {svg}");
        }
        assert!(svg.contains(r#"role="img" aria-labelledby="poll-title poll-description""#), "{svg}");
        assert!(svg.contains("<title id=\"poll-title\">Bread &amp; &lt;salt&gt;</title>") && !svg.contains("style="));
    }

    #[test]
    fn nobody_voted_and_nothing_counted_are_drawn_too() {
        assert_eq!(drawn(&[("Time", 0.0)]).matches("width=\"0%\"").count(), 1);
        assert!(drawn(&[]).contains("height=\"0em\""));
    }

    #[test]
    fn long_labels_are_broken_and_nothing_is_lost() {
        assert_eq!(
            lines("Not knowing whom to ask at the other library"),
            ["Not knowing whom to ask at the", "other library"]
        );
        assert_eq!(lines(&"x".repeat(70)).iter().map(String::len).collect::<Vec<_>>(), [34, 34, 2]);
        assert_eq!(lines(&"書".repeat(20)).len(), 2);
        assert_eq!(lines(""), [""]);
        assert!(drawn(&[("<script>alert(1)</script>", 1.0)]).contains("&lt;script&gt;"));
    }
}
