//! What every handler can reach.

use std::{
    any::{Any, TypeId},
    collections::HashMap,
    path::PathBuf,
    sync::Arc,
};

use axum::http::{HeaderMap, header};
use db::{Clock, Db, Role, Scope, SystemId};

use crate::{PageError, Texts};

/// Shared by all handlers; cheap to clone.
#[derive(Clone)]
pub struct App {
    pub db: Db,
    pub clock: Clock,
    pub texts: Arc<Texts>,
    pub settings: Arc<Settings>,
    pub nav: Arc<Vec<NavItem>>,
    pub parts: Arc<Parts>,
}

impl App {
    /// Scheme and host of these pages, such as `https://library.example`, for what is read far from them; a request
    /// that names no host is refused.
    pub fn origin(&self, headers: &HeaderMap) -> Result<String, PageError> {
        let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        let is_host = |letter: char| letter.is_ascii_alphanumeric() || ".-:[]".contains(letter);
        if host.is_empty() || !host.chars().all(is_host) {
            return Err(PageError::Bad("error-form"));
        }
        Ok(format!("{}://{host}", if self.settings.https { "https" } else { "http" }))
    }
}

/// How this installation is run.
#[derive(Debug, Clone)]
pub struct Settings {
    pub data_dir: PathBuf,
    /// The sample place with its sign-in button; only ever true for `quiltwork demo` on loopback.
    pub demo: bool,
    /// True behind a proxy that speaks https: cookies are then `Secure`.
    pub https: bool,
}

/// One entry of the main menu.
#[derive(Debug, Clone, Copy)]
pub struct NavItem {
    /// Text key.
    pub say: &'static str,
    pub href: &'static str,
    /// Shown only to those who may follow it.
    pub needs: Option<Role>,
    pub icon: &'static str,
}

/// What single rooms share with their own handlers (an index, a cache), found by type.
#[derive(Default)]
pub struct Parts(HashMap<TypeId, Arc<dyn Any + Send + Sync>>);

impl Parts {
    #[must_use]
    pub fn with<T: Any + Send + Sync>(mut self, part: T) -> Self {
        self.0.insert(TypeId::of::<T>(), Arc::new(part));
        self
    }

    /// The part of this type; the site registers every part before it serves.
    pub fn get<T: Any + Send + Sync>(&self) -> Arc<T> {
        self.find().unwrap_or_else(|| panic!("site.rs registers {}", std::any::type_name::<T>()))
    }

    pub fn find<T: Any + Send + Sync>(&self) -> Option<Arc<T>> {
        self.0.get(&TypeId::of::<T>()).and_then(|part| Arc::clone(part).downcast().ok())
    }
}

/// Who asks and for which library; the accounts room puts it into each request.
#[derive(Debug, Clone)]
pub struct Caller {
    pub scope: Scope,
    pub system: Option<SystemFace>,
}

/// A library system as the frame of a page names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SystemFace {
    pub id: SystemId,
    pub key: String,
    pub name: String,
}
