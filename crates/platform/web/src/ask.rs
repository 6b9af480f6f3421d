//! Extractors that say who asks. A handler that takes [`Staff`] cannot be reached by anybody else.

use std::convert::Infallible;

use axum::{extract::FromRequestParts, http::request::Parts};
use db::{Role, Scope, SystemId};

use crate::{App, Caller, Frame, Lang, PageError, SystemFace};

/// Anybody: the frame of the page, and on whose behalf the database is asked.
#[derive(Clone)]
pub struct Asked {
    pub page: Frame,
    pub scope: Scope,
    pub system: Option<SystemFace>,
}

impl FromRequestParts<App> for Asked {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let caller =
            parts.extensions.get::<Caller>().cloned().unwrap_or(Caller { scope: Scope::visitor(None), system: None });
        let lang = Lang::of(parts.uri.query(), &parts.headers);
        let page = Frame::new(app, &caller, lang, &parts.uri, &parts.headers);
        Ok(Self { page, scope: caller.scope, system: caller.system })
    }
}

macro_rules! extractor {
    ($(#[$doc:meta])* $name:ident, $role:expr) => {
        $(#[$doc])*
        #[derive(Clone)]
        pub struct $name {
            pub page: Frame,
            pub scope: Scope,
            pub system: SystemId,
        }

        impl FromRequestParts<App> for $name {
            type Rejection = PageError;

            async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, PageError> {
                let Ok(Asked { page, scope, .. }) = Asked::from_request_parts(parts, app).await;
                match (scope.role(), scope.system) {
                    (None, _) => Err(PageError::SignIn),
                    (Some(role), _) if role < $role => Err(PageError::Forbidden),
                    (Some(_), None) => Err(PageError::NotFound),
                    (Some(_), Some(system)) => Ok(Self { page, scope, system }),
                }
            }
        }
    };
}

extractor!(/// Somebody who is signed in and may read what staff read.
    Viewer, Role::Viewer);
extractor!(/// Somebody who may change things.
    Staff, Role::Staff);
extractor!(/// Somebody who looks after the installation.
    Admin, Role::Administrator);
