//! What an event says of itself to programs: schema.org's words. Where one takes part is said only as the page says it.

use files::Kind;
use serde_json::{Value, json};

use super::event::EventPage;
use crate::{
    event::Format,
    presenter::Presenter,
    recording::Access,
    sitting::{Sitting, local},
    state::event_status,
};

fn moment(page: &EventPage, at: db::Ts) -> String {
    local(&page.it.zone(), at).strftime("%Y-%m-%dT%H:%M:%S%:z").to_string()
}

/// An event with several sittings is one with parts.
pub(super) fn event(page: &EventPage) -> String {
    let mut made = base(page);
    if let [first, .., last] = &page.sittings[..] {
        made["startDate"] = moment(page, first.starts_at).into();
        made["endDate"] = moment(page, last.ends_at).into();
        let part = |it: &Sitting| {
            let mut part = base(page);
            timed(page, &mut part, it);
            part
        };
        made["subEvent"] = page.sittings.iter().map(part).collect::<Vec<_>>().into();
    } else if let Some(only) = page.sittings.first() {
        timed(page, &mut made, only);
    }
    if let Some(video) = recorded(page) {
        made["recordedIn"] = video;
    }
    made["@context"] = "https://schema.org".into();
    web::linked(&made)
}

/// The recording, as anybody may see it; one that only some may see is not told.
fn recorded(page: &EventPage) -> Option<Value> {
    let (it, event) = (page.watch.recording.as_ref().filter(|it| it.access() == Access::Open)?, &page.it);
    let kind = it.kind();
    let sort = if kind.is_some_and(Kind::is_sound) { "AudioObject" } else { "VideoObject" };
    let mut made = json!({
        "@type": sort,
        "name": event.title,
        "url": if it.link.is_empty() { event.path() } else { it.link.clone() },
        "description": if event.summary.is_empty() { &event.title } else { &event.summary },
        "uploadDate": it.made_at.rfc3339(),
        "inLanguage": event.language,
    });
    if let Some(kind) = kind {
        made["contentUrl"] = it.path(event).into();
        made["encodingFormat"] = kind.content_type().into();
    }
    if let Some(seconds) = it.seconds {
        made["duration"] = format!("PT{seconds}S").into();
    }
    if !page.watch.transcript.is_empty() {
        made["transcript"] = page.watch.plain().into();
    }
    if let Some(shown) = &page.faces.picture {
        made["thumbnailUrl"] = shown.src().into();
    }
    Some(made)
}

fn timed(page: &EventPage, made: &mut Value, it: &Sitting) {
    made["startDate"] = moment(page, it.starts_at).into();
    made["endDate"] = moment(page, it.ends_at).into();
    if let Some(was) = it.was_starts_at {
        made["previousStartDate"] = moment(page, was).into();
    }
}

fn base(page: &EventPage) -> Value {
    let it = &page.it;
    let mode = match it.format() {
        Format::InPerson => "https://schema.org/OfflineEventAttendanceMode",
        Format::Online => "https://schema.org/OnlineEventAttendanceMode",
        Format::Hybrid => "https://schema.org/MixedEventAttendanceMode",
    };
    let mut made = json!({
        "@type": "EducationEvent",
        "name": it.title,
        "url": it.path(),
        "eventStatus": event_status(it, &page.sittings),
        "eventAttendanceMode": mode,
        "location": location(page),
        "inLanguage": it.language,
        "isAccessibleForFree": it.cost.is_empty(),
        "organizer": { "@type": "Library", "name": page.page.system_name() },
    });
    if !it.summary.is_empty() {
        made["description"] = it.summary.as_str().into();
    }
    if let Some(shown) = &page.faces.picture {
        made["image"] = shown.src().into();
    }
    if !page.presenters.is_empty() {
        let person = |it: &Presenter| person(page, it);
        made["performer"] = page.presenters.iter().map(person).collect::<Vec<_>>().into();
    }
    made
}

fn person(page: &EventPage, it: &Presenter) -> Value {
    let mut made = json!({ "@type": "Person", "name": it.name, "url": it.path() });
    if let Some(shown) = page.faces.of(it) {
        made["image"] = shown.src().into();
    }
    if !it.title.is_empty() {
        made["jobTitle"] = it.title.as_str().into();
    }
    if !it.organization.is_empty() {
        made["affiliation"] = json!({ "@type": "Organization", "name": it.organization });
    }
    made
}

fn location(page: &EventPage) -> Value {
    let online = json!({ "@type": "VirtualLocation", "url": page.it.path() });
    match page.it.format() {
        Format::Online => online,
        Format::InPerson => place(page),
        Format::Hybrid => json!([place(page), online]),
    }
}

fn place(page: &EventPage) -> Value {
    let Some(branch) = &page.branch else {
        return json!({ "@type": "Place", "name": page.it.place, "address": page.it.place });
    };
    json!({
        "@type": "Place",
        "name": branch.name,
        "address": {
            "@type": "PostalAddress",
            "streetAddress": branch.street,
            "addressLocality": branch.city,
            "addressRegion": branch.state,
            "postalCode": branch.zip,
            "addressCountry": "US",
        },
    })
}
