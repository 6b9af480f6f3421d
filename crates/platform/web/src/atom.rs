//! Atom feeds (RFC 4287) as answers.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

use crate::Cache;

/// A rendered feed. Signs that XML has no way to write are left out: a feed with one of them is read by nobody.
pub fn atom(xml: &str, cache: Cache) -> Response {
    let xml: String = xml.chars().filter(|sign| is_xml(*sign)).collect();
    let kind = HeaderValue::from_static("application/atom+xml; charset=utf-8");
    ([(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, cache.header())], xml).into_response()
}

/// XML 1.0 (fifth edition), production 2, without the control signs it only advises against.
fn is_xml(sign: char) -> bool {
    matches!(sign, '\t' | '\n' | '\r') || !(sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}'))
}

#[cfg(test)]
mod tests {
    use super::is_xml;

    #[test]
    fn what_xml_cannot_say_is_left_out() {
        let said: String =
            "a\0b\u{1}c\u{b}d\u{7f}\u{85}\u{fffe}\u{ffff}\te\n🧵\u{fffd}".chars().filter(|it| is_xml(*it)).collect();
        assert_eq!(said, "abcd\te\n🧵\u{fffd}");
    }
}
