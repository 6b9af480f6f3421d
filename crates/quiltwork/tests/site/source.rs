//! The source as the guards read it: files below the repository, Rust as tokens.

use std::path::{Path, PathBuf};

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

/// A file and where it lies.
pub struct File {
    /// Below the repository: `crates/rooms/accounts/src/session.rs`.
    pub path: String,
    pub text: String,
}

impl File {
    /// The crate it belongs to, by its short name: `accounts`.
    pub fn room(&self) -> &str {
        let mut parts = self.path.split('/').skip(1);
        match parts.next() {
            Some("platform" | "rooms") => parts.next().unwrap_or_default(),
            other => other.unwrap_or_default(),
        }
    }

    pub fn tokens(&self) -> TokenStream {
        self.text.parse().unwrap_or_else(|error| panic!("{}: {error}", self.path))
    }
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// All product source: every crate's `src`, without the harness of the tests.
pub fn rust() -> Vec<File> {
    let all = below("crates", "rs").into_iter();
    all.filter(|file| file.path.contains("/src/") && file.room() != "testing").collect()
}

/// All files below a folder with an ending, in order of their paths.
pub fn below(folder: &str, ending: &str) -> Vec<File> {
    let root = root();
    let mut paths = Vec::new();
    walk(&root.join(folder), &mut paths);
    paths.retain(|path| path.extension().is_some_and(|found| found == ending));
    paths.sort();
    let file = |path: PathBuf| File {
        path: path.strip_prefix(&root).unwrap().display().to_string(),
        text: std::fs::read_to_string(&path).unwrap(),
    };
    paths.into_iter().map(file).collect()
}

fn walk(folder: &Path, paths: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { walk(&path, paths) } else { paths.push(path) }
    }
}

/// Shows `look` every position of every nesting level: the tokens from there to the end of the level.
pub fn each_place(tokens: &TokenStream, look: &mut impl FnMut(&[TokenTree])) {
    let level: Vec<TokenTree> = tokens.clone().into_iter().collect();
    for at in 0..level.len() {
        look(&level[at..]);
        if let TokenTree::Group(group) = &level[at] {
            each_place(&group.stream(), look);
        }
    }
}

pub fn is_ident(token: Option<&TokenTree>, name: &str) -> bool {
    matches!(token, Some(TokenTree::Ident(ident)) if ident == name)
}

pub fn is_punct(token: Option<&TokenTree>, sign: char) -> bool {
    matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == sign)
}

pub fn ident(token: Option<&TokenTree>) -> Option<String> {
    match token? {
        TokenTree::Ident(ident) => Some(ident.to_string()),
        _ => None,
    }
}

/// What stands in the parentheses.
pub fn in_parentheses(token: Option<&TokenTree>) -> Option<&Group> {
    match token? {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => Some(group),
        _ => None,
    }
}

/// The value of a string literal, escapes and line breaks resolved as the compiler does.
pub fn string(token: Option<&TokenTree>) -> Option<String> {
    match token? {
        TokenTree::Literal(literal) => syn::parse_str::<syn::LitStr>(&literal.to_string()).ok().map(|lit| lit.value()),
        _ => None,
    }
}

pub fn line(token: &TokenTree) -> usize {
    token.span().start().line
}

/// The arguments of a call, split at its own commas and semicolons.
pub fn arguments(group: &Group) -> Vec<Vec<TokenTree>> {
    let mut arguments = vec![Vec::new()];
    for token in group.stream() {
        if is_punct(Some(&token), ',') || is_punct(Some(&token), ';') {
            arguments.push(Vec::new());
        } else {
            arguments.last_mut().unwrap().push(token);
        }
    }
    arguments.retain(|argument| !argument.is_empty());
    arguments
}
