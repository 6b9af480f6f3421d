//! Partner kinds: what they can bring, what they may need from us, and the first small ask.

use askama::Template;
use axum::extract::Path;
use web::{Asked, Cache, Frame, PageError};

use crate::vocab::{self, Need, PartnerKind};

#[derive(Template)]
#[template(path = "directory/kinds.html")]
pub(super) struct KindsPage {
    pub(super) page: Frame,
    pub(super) groups: Vec<(String, Vec<&'static PartnerKind>)>,
}
web::page!(KindsPage, Cache::Revalidate);

#[derive(Template)]
#[template(path = "directory/kind.html")]
pub(super) struct KindPage {
    pub(super) page: Frame,
    pub(super) kind: &'static PartnerKind,
    /// Needs in whose list this kind stands.
    pub(super) needs: Vec<&'static Need>,
}
web::page!(KindPage, Cache::Revalidate);

pub(super) fn by_group() -> Vec<(String, Vec<&'static PartnerKind>)> {
    vocab::groups().map(|group| (vocab::group_key(group), vocab::kinds_of_group(group).collect())).collect()
}

pub(super) async fn list(asked: Asked) -> KindsPage {
    KindsPage { page: asked.page, groups: by_group() }
}

pub(super) async fn show(asked: Asked, Path(id): Path<String>) -> Result<KindPage, PageError> {
    let kind = vocab::kind(&id).ok_or(PageError::NotFound)?;
    let needs = vocab::needs().iter().filter(|need| need.kinds().any(|it| it.id == kind.id)).collect();
    Ok(KindPage { page: asked.page, kind, needs })
}
