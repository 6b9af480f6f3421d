//! The few things every drawing writes: escaped text, short numbers, the opening tag with its name for a screen reader.

use std::fmt::{self, Display, Formatter};

/// How a drawing is told to someone who cannot see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label<'a> {
    /// The text beside the drawing says it all: hidden from screen readers.
    Decoration,
    /// Stands alone: read as an image with this name.
    Named(&'a str),
}

impl Display for Label<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decoration => f.write_str(r#"aria-hidden="true""#),
            Self::Named(name) => write!(f, r#"role="img" aria-label="{}""#, Escaped(name)),
        }
    }
}

/// Text made safe inside an element or a double-quoted attribute.
pub(crate) struct Escaped<'a>(pub &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for character in self.0.chars() {
            match character {
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '&' => f.write_str("&amp;")?,
                '"' => f.write_str("&quot;")?,
                // Other control characters may not stand in XML at all.
                control if control.is_control() => f.write_str(" ")?,
                plain => write!(f, "{plain}")?,
            }
        }
        Ok(())
    }
}

/// A coordinate with at most two decimals and no trailing zeros: half the size of the drawing is numbers.
pub(crate) struct Number(pub f64);

impl Display for Number {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let rounded = (self.0 * 100.0).round() / 100.0;
        // Adding zero turns "-0" into "0".
        write!(f, "{}", rounded + 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_leave_its_place() {
        let label = Label::Named("Tom & \"Ada's\" <b>\u{0}").to_string();
        assert_eq!(label, r#"role="img" aria-label="Tom &amp; &quot;Ada's&quot; &lt;b&gt; ""#);
    }

    #[test]
    fn numbers_are_short() {
        let written: Vec<String> = [12.0, 4.5, 1.0 / 3.0, -0.001].map(|n| Number(n).to_string()).to_vec();
        assert_eq!(written, ["12", "4.5", "0.33", "0"]);
    }
}
