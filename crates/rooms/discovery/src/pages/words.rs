//! Codes with arguments put into words.

use web::{Arg, Frame};

/// The text `STEM-CODE`, filled with what the code brought along. What is a whole number is counted as one.
pub(super) fn coded(page: &Frame, stem: &str, code: &str, args: &[(String, String)]) -> String {
    let values: Vec<(&str, Box<dyn Arg>)> = args.iter().map(|(name, value)| (name.as_str(), argument(value))).collect();
    let args: Vec<(&str, &dyn Arg)> = values.iter().map(|(name, value)| (*name, value.as_ref())).collect();
    page.texts().say(page.language(), &format!("{stem}-{}", code.replace('_', "-")), &args)
}

fn argument(value: &str) -> Box<dyn Arg> {
    match value.parse::<u32>() {
        Ok(number) => Box::new(number),
        Err(_) => Box::new(value.to_owned()),
    }
}

/// A choice of a form with its words: value and label.
pub(super) type Choice = (String, String);
