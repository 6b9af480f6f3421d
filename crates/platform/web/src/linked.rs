//! Linked data: what a page is about, for programs that read it (JSON-LD 1.1 with the words of schema.org).

use serde_json::Value;

/// The element that carries it in a page's head. No text can end the element early.
pub fn linked(about: &Value) -> String {
    let json = about.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026");
    format!("<script type=\"application/ld+json\">{json}</script>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_element() {
        let about = serde_json::json!({ "name": "</script><b>&" });
        let made = linked(&about);
        assert_eq!(made.matches("</script>").count(), 1, "{made}");
        let inner = made.split('>').nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default();
        assert_eq!(serde_json::from_str::<Value>(inner).unwrap(), about);
    }
}
