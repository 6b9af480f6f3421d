//! The frame of a page: what the layout and the kit ask for. Templates call it `page`.

use std::sync::Arc;

use axum::http::{HeaderMap, Uri};
use db::{Actor, Date, Role, Scope};

use crate::{App, Arg, Caller, Lang, Texts, assets, lang::cookie};

/// A link of the menu or a trail of crumbs, in the reader's words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    pub href: String,
    pub label: String,
    pub icon: &'static str,
    pub current: bool,
}

/// Who is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub name: String,
    /// In the reader's words.
    pub role: String,
}

/// A language the reader can change to, named in itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Language {
    pub code: &'static str,
    pub name: &'static str,
    pub href: String,
    pub current: bool,
}

/// One sentence about what was just done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flash {
    /// `good`, `info`, `warn` or `wrong`.
    pub kind: &'static str,
    pub text: String,
    /// Where what was done can be taken back.
    pub undo: Option<String>,
}

#[derive(Clone)]
pub struct Frame {
    texts: Arc<Texts>,
    lang: Lang,
    path: String,
    query: String,
    nav: Vec<Link>,
    account: Option<Account>,
    flash: Option<Flash>,
    demo: bool,
    system_name: Option<String>,
    role: Option<Role>,
    /// Scheme and host, such as `https://library.example`; empty where nobody said.
    origin: String,
}

impl Frame {
    pub(crate) fn new(app: &App, caller: &Caller, lang: Lang, uri: &Uri, headers: &HeaderMap) -> Self {
        let (path, query) = (uri.path(), uri.query().unwrap_or_default());
        let mut frame = Self::bare(Arc::clone(&app.texts), lang);
        frame.role = caller.scope.role();
        frame.account = frame.account_of(&caller.scope);
        path.clone_into(&mut frame.path);
        query.clone_into(&mut frame.query);
        frame.demo = app.settings.demo;
        frame.system_name = caller.system.as_ref().map(|system| system.name.clone());
        frame.nav = app
            .nav
            .iter()
            .filter(|item| item.needs.is_none_or(|role| caller.scope.may(role)))
            .map(|item| Link {
                href: item.href.to_owned(),
                label: frame.say(item.say),
                icon: item.icon,
                current: is_current(item.href, path),
            })
            .collect();
        frame.flash = cookie(headers, "flash").and_then(|flash| frame.read_flash(&flash));
        frame.origin = app.origin(headers).unwrap_or_default();
        frame
    }

    /// A frame without a request, for samples and for errors before anybody is known.
    pub fn bare(texts: Arc<Texts>, lang: Lang) -> Self {
        Self {
            texts,
            lang,
            path: "/".into(),
            query: String::new(),
            nav: Vec::new(),
            account: None,
            flash: None,
            demo: false,
            system_name: None,
            role: None,
            origin: String::new(),
        }
    }

    /// The same frame as somebody with a role sees it (samples and tests).
    #[must_use]
    pub fn seen_by(mut self, name: &str, role: Role) -> Self {
        self.role = Some(role);
        self.account = Some(Account { name: name.to_owned(), role: self.of("role", role.as_str()) });
        self.system_name = Some("Alder County Library".into());
        self
    }

    fn account_of(&self, scope: &Scope) -> Option<Account> {
        match &scope.actor {
            Actor::Account { name, role, .. } => {
                Some(Account { name: name.clone(), role: self.of("role", role.as_str()) })
            }
            _ => None,
        }
    }

    /// `kept?undo=/history/…`: a text key, and where to undo.
    fn read_flash(&self, flash: &str) -> Option<Flash> {
        let (key, undo) = flash.split_once('?').map_or((flash, None), |(key, undo)| (key, undo.strip_prefix("undo=")));
        let text = self.texts.try_say(self.lang, &format!("flash-{key}"), &[])?;
        Some(Flash { kind: "good", text, undo: undo.filter(|path| path.starts_with('/')).map(str::to_owned) })
    }

    pub fn lang(&self) -> &'static str {
        self.lang.as_str()
    }

    pub fn language(&self) -> Lang {
        self.lang
    }

    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    pub fn say(&self, key: impl AsRef<str>) -> String {
        self.texts.say(self.lang, key.as_ref(), &[])
    }

    /// With a count, for plurals: `$n` in the text.
    pub fn say_n(&self, key: &str, n: impl Arg) -> String {
        self.texts.say(self.lang, key, &[("n", &n)])
    }

    pub fn say1(&self, key: &str, name: &str, value: impl Arg) -> String {
        self.texts.say(self.lang, key, &[(name, &value)])
    }

    /// The same as [`Frame::say1`]; the name the kit uses.
    pub fn say_with(&self, key: &str, name: &str, value: impl Arg) -> String {
        self.say1(key, name, value)
    }

    pub fn say3(&self, key: &str, a: (&str, &dyn Arg), b: (&str, &dyn Arg), c: (&str, &dyn Arg)) -> String {
        self.texts.say(self.lang, key, &[a, b, c])
    }

    pub fn say2(&self, key: &str, name: &str, value: impl Arg, name2: &str, value2: impl Arg) -> String {
        self.texts.say(self.lang, key, &[(name, &value), (name2, &value2)])
    }

    /// The text of an id of a vocabulary: `of("need", "job_seekers")` says `need-job-seekers`.
    pub fn of(&self, vocabulary: &str, id: impl AsRef<str>) -> String {
        self.say(format!("{vocabulary}-{}", id.as_ref().replace('_', "-")))
    }

    /// The same with a suffix: `of_its("kind", "faith", "ask")` says `kind-faith-ask`.
    pub fn of_its(&self, vocabulary: &str, id: impl AsRef<str>, what: &str) -> String {
        self.say(format!("{vocabulary}-{}-{what}", id.as_ref().replace('_', "-")))
    }

    /// `January 29, 2027`
    pub fn day(&self, day: Date) -> String {
        self.texts.day(self.lang, day)
    }

    /// Whether two texts are equal, whatever they are kept in (choices of a form).
    pub fn same(&self, a: impl AsRef<str>, b: impl AsRef<str>) -> bool {
        a.as_ref() == b.as_ref()
    }

    pub fn asset(&self, logical: &str) -> String {
        assets::asset(logical)
    }

    pub fn path(&self) -> &str {
        &self.path
    }

    /// A path as a whole address, for what is read far from here: `https://library.example/events`.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.origin)
    }

    /// This page in another language: the same address with `lang` set.
    fn language_link(&self, lang: Lang) -> Language {
        let mut pairs: Vec<&str> =
            self.query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang=")).collect();
        let choice = format!("lang={}", lang.as_str());
        pairs.push(&choice);
        let name = match lang {
            Lang::En => "English",
            Lang::Es => "Español",
        };
        let href = format!("{}?{}", self.path, pairs.join("&"));
        Language { code: lang.as_str(), name, href, current: lang == self.lang }
    }

    pub fn nav(&self) -> &[Link] {
        &self.nav
    }

    pub fn account(&self) -> Option<&Account> {
        self.account.as_ref()
    }

    pub fn flash(&self) -> Option<&Flash> {
        self.flash.as_ref()
    }

    pub fn demo(&self) -> bool {
        self.demo
    }

    /// The library's name, or the program's until there is a library.
    pub fn system_name(&self) -> &str {
        self.system_name.as_deref().unwrap_or("Quiltwork")
    }

    pub fn languages(&self) -> Vec<Language> {
        Lang::ALL.into_iter().map(|lang| self.language_link(lang)).collect()
    }

    /// What the search box of the header holds.
    pub fn query(&self) -> String {
        let typed = self.query.split('&').find_map(|pair| pair.strip_prefix("q=")).filter(|_| self.path == "/search");
        typed.map(decoded).unwrap_or_default()
    }

    /// Whether who reads the page may do what staff do.
    pub fn may_edit(&self) -> bool {
        self.role.is_some_and(|role| role >= Role::Staff)
    }

    /// Whether who reads the page may see what staff see.
    pub fn may_read(&self) -> bool {
        self.role.is_some()
    }

    pub fn is_administrator(&self) -> bool {
        self.role == Some(Role::Administrator)
    }
}

fn is_current(href: &str, path: &str) -> bool {
    path == href || (href != "/" && path.strip_prefix(href).is_some_and(|rest| rest.starts_with('/')))
}

/// A query value as it was typed (`+` and percent encoding undone).
fn decoded(value: &str) -> String {
    let pairs: Vec<(String, String)> = serde_urlencoded::from_str(&format!("v={value}")).unwrap_or_default();
    pairs.into_iter().next().map(|(_, value)| value).unwrap_or_default()
}
