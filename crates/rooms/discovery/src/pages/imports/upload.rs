//! Taking files in: one import for each.

use axum::{
    extract::{Multipart, State, multipart::MultipartRejection},
    response::Response,
};
use web::{App, PageError, Staff, see_other};

use super::{broken, receive, start_reading};
use crate::import::{self, Choices, NewImport};

/// Kilometres around the branches when nothing else is said.
pub(super) const NEAR_KM: f64 = 25.0;

pub(in crate::pages) async fn upload(
    State(app): State<App>,
    staff: Staff,
    form: Result<Multipart, MultipartRejection>,
) -> Result<Response, PageError> {
    let mut form = form.map_err(|_| PageError::Bad("error-upload"))?;
    let (mut near, mut taken) = (Some(NEAR_KM), Vec::new());
    while let Some(field) = form.next_field().await.map_err(broken)? {
        match field.name() {
            Some("near") => near = kilometres(&field.text().await.map_err(broken)?).unwrap_or(Some(NEAR_KM)),
            // A form sent without choosing a file has one with neither name nor content.
            Some("file") if field.file_name().is_some_and(|name| !name.is_empty()) => {
                taken.push(receive(&app, field).await?);
            }
            _ => {}
        }
    }
    let mut last = None;
    let single = taken.len() == 1;
    for incoming in taken {
        let (file_name, bytes) = (incoming.name.clone(), incoming.bytes);
        let choices = Choices { near_km: near, ..Choices::default() };
        let new = NewImport { path: incoming.path.clone(), file_name, keep_path: true, choices };
        let mut tx = app.db.write().await?;
        let id = import::begin(&mut tx, &app.clock, &staff.scope, &new).await?;
        let it = import::import(&mut tx, id).await?.ok_or(PageError::NotFound)?;
        tx.commit().await?;
        incoming.keep();
        start_reading(&app, &staff.scope, &it, bytes).await?;
        last = Some(id);
    }
    Ok(match last {
        Some(id) if single => see_other(&format!("/imports/{id}")),
        Some(_) => see_other("/imports"),
        None => see_other("/imports#file"),
    })
}

/// `25`, `12.5 km`; nothing typed means everywhere. `None` when it is not a distance.
pub(super) fn kilometres(text: &str) -> Option<Option<f64>> {
    let text = text.trim().trim_end_matches("km").trim().replace(',', ".");
    if text.is_empty() {
        return Some(None);
    }
    text.parse::<f64>().ok().filter(|km| km.is_finite() && *km > 0.0).map(Some)
}

#[cfg(test)]
mod tests {
    use super::kilometres;

    #[test]
    fn a_distance_is_a_number_of_kilometres_or_nothing() {
        assert_eq!(kilometres(" 12,5 km"), Some(Some(12.5)));
        assert_eq!(kilometres(""), Some(None));
        assert_eq!(kilometres("-3"), None);
        assert_eq!(kilometres("far"), None);
    }
}
