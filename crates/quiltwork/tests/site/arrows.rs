//! Who may use whom. The list is ARCHITECTURE.md's; a new arrow is a decision, not an accident.

use std::collections::BTreeMap;

/// Crate, and the crates it may name.
const ARROWS: &[(&str, &[&str])] = &[
    ("db", &[]),
    ("draw", &[]),
    ("fetch", &[]),
    ("files", &["db", "jobs", "web"]),
    ("maps", &[]),
    ("history", &["db"]),
    ("jobs", &["db"]),
    ("search", &["db"]),
    ("text", &[]),
    ("web", &["db"]),
    ("engine", &[]),
    ("sources", &[]),
    ("transcripts", &[]),
    ("accounts", &["db", "history", "jobs", "web"]),
    ("directory", &["accounts", "db", "draw", "history", "jobs", "search", "text", "web"]),
    ("relationships", &["accounts", "db", "directory", "draw", "history", "jobs", "search", "web"]),
    (
        "discovery",
        &[
            "accounts",
            "db",
            "directory",
            "draw",
            "engine",
            "fetch",
            "history",
            "jobs",
            "maps",
            "relationships",
            "search",
            "sources",
            "web",
        ],
    ),
    (
        "learning",
        &[
            "accounts",
            "db",
            "directory",
            "draw",
            "fetch",
            "files",
            "history",
            "jobs",
            "relationships",
            "search",
            "sources",
            "text",
            "web",
        ],
    ),
    (
        "programs",
        &[
            "accounts",
            "db",
            "directory",
            "fetch",
            "files",
            "history",
            "jobs",
            "learning",
            "relationships",
            "search",
            "sources",
            "text",
            "transcripts",
            "web",
        ],
    ),
    ("sample", &["accounts", "db", "directory", "discovery", "draw", "history", "relationships", "sources"]),
    (
        "quiltwork",
        &[
            "accounts",
            "db",
            "directory",
            "discovery",
            "draw",
            "engine",
            "fetch",
            "files",
            "history",
            "jobs",
            "learning",
            "maps",
            "programs",
            "relationships",
            "sample",
            "search",
            "sources",
            "transcripts",
            "web",
        ],
    ),
    ("chance", &[]),
    ("figures", &["accounts", "chance", "db", "learning", "programs", "transcripts"]),
    ("testing", &["accounts", "db", "quiltwork", "web"]),
];

/// Whether a crate may use another, or is that one.
pub fn may_use(from: &str, to: &str) -> bool {
    from == to || ARROWS.iter().any(|(name, allowed)| *name == from && allowed.contains(&to))
}

/// Crate to the crates it names.
type Edges = BTreeMap<String, Vec<String>>;

/// Every arrow that is not in the list, and every crate the list does not know.
fn forbidden(edges: &Edges) -> Vec<String> {
    let mut found = Vec::new();
    for (from, to) in edges {
        if !ARROWS.iter().any(|(name, _)| name == from) {
            found.push(format!("{from} is not in the list"));
            continue;
        }
        let bad = to.iter().filter(|to| !may_use(from, to));
        found.extend(bad.map(|to| format!("{from} may not use {to}")));
    }
    found
}

/// The arrows of the workspace; what only tests need is not among them.
fn edges() -> Edges {
    let metadata = cargo_metadata::MetadataCommand::new().no_deps().exec().unwrap();
    let name = |package: &str| package.strip_prefix("quiltwork-").unwrap_or(package).to_owned();
    let of_package = |package: &cargo_metadata::Package| {
        let ours = package.dependencies.iter().filter(|d| d.path.is_some());
        let used = ours.filter(|d| d.kind != cargo_metadata::DependencyKind::Development);
        (name(&package.name), used.map(|d| name(&d.name)).collect())
    };
    metadata.packages.iter().map(of_package).collect()
}

#[test]
fn nothing_points_up() {
    let edges = edges();
    assert!(edges.len() > 10, "the workspace was not read: {edges:?}");
    let found = forbidden(&edges);
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn an_arrow_that_points_up_is_seen() {
    let edges = |from: &str, to: &str| Edges::from([(from.to_owned(), vec![to.to_owned()])]);
    assert_eq!(forbidden(&edges("directory", "discovery")), ["directory may not use discovery"]);
    assert_eq!(forbidden(&edges("engine", "db")), ["engine may not use db"]);
    assert_eq!(forbidden(&edges("cellar", "db")), ["cellar is not in the list"]);
    assert_eq!(forbidden(&edges("discovery", "engine")), [""; 0]);
}
