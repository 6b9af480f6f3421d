//! The two languages, and how a reader's is found: `?lang=`, else a choice kept in a cookie, else
//! what the browser asks for, else English.

use axum::http::{HeaderMap, header};
use unic_langid::{LanguageIdentifier, langid};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lang {
    En,
    Es,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::En, Self::Es];

    pub const fn as_str(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
        }
    }

    pub(crate) const fn identifier(self) -> LanguageIdentifier {
        match self {
            Self::En => langid!("en-US"),
            Self::Es => langid!("es-US"),
        }
    }

    pub fn parse(text: &str) -> Option<Self> {
        let primary = text.split(['-', '_', ';']).next().unwrap_or_default().trim().to_ascii_lowercase();
        Self::ALL.into_iter().find(|lang| lang.as_str() == primary)
    }

    /// The language of a request.
    pub fn of(query: Option<&str>, headers: &HeaderMap) -> Self {
        asked_in_link(query)
            .or_else(|| cookie(headers, "lang").and_then(|value| Self::parse(&value)))
            .or_else(|| accepted(headers))
            .unwrap_or(Self::En)
    }
}

/// `lang=es` of a query string.
pub(crate) fn asked_in_link(query: Option<&str>) -> Option<Lang> {
    query?.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(Lang::parse)
}

/// The best of Accept-Language that we speak (RFC 9110, 12.5.4).
fn accepted(headers: &HeaderMap) -> Option<Lang> {
    let header = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut best: Option<(f32, Lang)> = None;
    for part in header.split(',') {
        let (tag, quality) =
            part.split_once(";q=").map_or((part, 1.0), |(tag, q)| (tag, q.trim().parse().unwrap_or(0.0)));
        if let Some(lang) = Lang::parse(tag.trim())
            && quality > 0.0
            && best.is_none_or(|(q, _)| quality > q)
        {
            best = Some((quality, lang));
        }
    }
    best.map(|(_, lang)| lang)
}

/// A cookie's value.
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let all = headers.get_all(header::COOKIE).iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_link_beats_the_cookie_and_the_cookie_the_browser() {
        let mut headers = HeaderMap::new();
        assert_eq!(Lang::of(None, &headers), Lang::En);
        headers.insert(header::ACCEPT_LANGUAGE, "fr, en;q=0.4, es-MX;q=0.8".parse().unwrap());
        assert_eq!(Lang::of(None, &headers), Lang::Es);
        headers.insert(header::COOKIE, "a=b; lang=en".parse().unwrap());
        assert_eq!(Lang::of(None, &headers), Lang::En);
        assert_eq!(Lang::of(Some("q=x&lang=es"), &headers), Lang::Es);
        assert_eq!(Lang::of(Some("lang=xx"), &headers), Lang::En);
    }
}
