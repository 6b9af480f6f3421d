//! A partner's calendar as its form says it.

use directory::OrganizationId;
use jiff::tz::TimeZone;
use relationships::Kept;
use text::one_line;
use web::{Fields, Wrong};

use crate::event::LANGUAGES;

/// Letters of a name, and of an address.
const NAME: usize = 160;
const ADDRESS: usize = 1_000;

/// A calendar as typed, checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPartnerCalendar {
    pub name: String,
    pub organization_id: Option<OrganizationId>,
    pub organization: String,
    pub address: String,
    pub zone: String,
    pub language: String,
}

/// Reads the form; the organization is one we keep.
pub fn read(fields: &Fields, kept: &[Kept]) -> Result<NewPartnerCalendar, Wrong> {
    let mut wrong = Wrong::new();
    let organization = organization(fields.get("organization"), kept).map_err(|key| wrong.push(("organization", key)));
    let address = address(fields.get("address"));
    if address.is_none() {
        wrong.push(("address", "calendar-trouble-not-address"));
    }
    let zone = TimeZone::get(fields.get("zone")).ok().and_then(|zone| zone.iana_name().map(str::to_owned));
    if zone.is_none() {
        wrong.push(("zone", "event-wrong-zone"));
    }
    if fields.get("name").chars().count() > NAME {
        wrong.push(("name", "event-wrong-long"));
    }
    let (Ok(organization), Some(address), Some(zone), true) = (organization, address, zone, wrong.is_empty()) else {
        return Err(wrong);
    };
    let name = one_line(fields.get("name"));
    let language = LANGUAGES.into_iter().find(|it| *it == fields.get("language")).unwrap_or(LANGUAGES[0]);
    Ok(NewPartnerCalendar {
        name: if name.is_empty() { organization.name.clone() } else { name },
        organization_id: Some(organization.organization_id),
        organization: organization.name.clone(),
        address,
        zone,
        language: language.to_owned(),
    })
}

/// The one that is called so, else the only one in whose name every word stands.
fn organization<'a>(typed: &str, kept: &'a [Kept]) -> Result<&'a Kept, &'static str> {
    let typed = typed.to_lowercase();
    if typed.is_empty() {
        return Err("calendar-wrong-no-organization");
    }
    if let Some(it) = kept.iter().find(|it| it.name.to_lowercase() == typed) {
        return Ok(it);
    }
    let mut like = kept.iter().filter(|it| text::has_words(&it.name, &typed));
    match (like.next(), like.next()) {
        (Some(it), None) => Ok(it),
        (Some(_), Some(_)) => Err("calendar-wrong-organizations"),
        _ => Err("calendar-wrong-organization"),
    }
}

/// A web address; `webcal` is how programs call a calendar to be followed.
pub(crate) fn address(typed: &str) -> Option<String> {
    let rest = ["webcal://", "webcals://"].into_iter().find_map(|start| {
        typed.get(..start.len()).filter(|begins| begins.eq_ignore_ascii_case(start)).map(|_| &typed[start.len()..])
    });
    let address = rest.map_or_else(|| typed.to_owned(), |rest| format!("https://{rest}"));
    Some(address).filter(|it| text::is_web_address(it) && it.chars().count() <= ADDRESS)
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn what_a_calendar_program_calls_an_address_is_one() {
        let https = Some("https://x.example/a.ics".to_owned());
        for typed in ["webcal://x.example/a.ics", "WEBCAL://x.example/a.ics", "https://x.example/a.ics"] {
            assert_eq!(address(typed), https);
        }
        for none in ["", "x.example", "ftp://x.example", "file:///etc/passwd", "https://a b"] {
            assert_eq!(address(none), None, "{none}");
        }
    }
}
