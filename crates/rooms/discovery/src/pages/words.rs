//! Codes with arguments put into words.

use web::{Arg, Frame};

/// A text filled with what its code brought along; a whole number among it is counted as one. Codes are
/// written with `_`, keys with `-`.
pub(super) fn coded(page: &Frame, key: &str, args: &[(String, String)]) -> String {
    let values: Vec<(&str, Box<dyn Arg>)> = args.iter().map(|(name, value)| (name.as_str(), argument(value))).collect();
    let args: Vec<(&str, &dyn Arg)> = values.iter().map(|(name, value)| (*name, value.as_ref())).collect();
    page.texts().say(page.language(), &key.replace('_', "-"), &args)
}

fn argument(value: &str) -> Box<dyn Arg> {
    match value.parse::<u32>() {
        Ok(number) => Box::new(number),
        Err(_) => Box::new(value.to_owned()),
    }
}

/// A choice of a form with its words: value and label.
pub(super) type Choice = (String, String);
