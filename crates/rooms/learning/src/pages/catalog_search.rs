//! `/catalog-search`: where the library's own catalog is searched.

use askama::Template;
use axum::{
    extract::State,
    response::{IntoResponse, Response},
};
use web::{Admin, App, Cache, Form, Frame, PageError, Typed, see_other_saying, wrong};

use crate::resource::{catalog_search, parse_catalog_search, put_catalog_search};

#[derive(Template)]
#[template(path = "learning/catalog_search.html")]
pub(super) struct CatalogSearchPage {
    pub(super) page: Frame,
    pub(super) form: Typed,
}
web::page!(CatalogSearchPage, Cache::Private, |page| page.form.status);

pub(super) async fn ask(State(app): State<App>, admin: Admin) -> Result<CatalogSearchPage, PageError> {
    let mut tx = app.db.read().await?;
    let address = catalog_search(&mut tx, &admin.scope).await?;
    Ok(CatalogSearchPage { page: admin.page, form: Typed::fresh([("address", address)]) })
}

pub(super) async fn say(State(app): State<App>, admin: Admin, Form(fields): Form) -> Result<Response, PageError> {
    let address = match parse_catalog_search(fields.get("address")) {
        Ok(address) => address,
        Err(why) => {
            let form = Typed::refused(fields, wrong([("address", Some(why))]));
            return Ok(CatalogSearchPage { page: admin.page, form }.into_response());
        }
    };
    let mut tx = app.db.write().await?;
    let set = put_catalog_search(&mut tx, &app.clock, &admin.scope, &address).await?;
    tx.commit().await?;
    Ok(see_other_saying("/catalog-search", "catalog-search-said", Some(&set.undo_path())))
}
