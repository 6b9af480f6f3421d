//! Builds `web/dist` (styles, script, fonts, icons) with Node before the crate embeds it, so that `cargo build`
//! alone is enough. Work happens only when something changed: `npm ci` when the lock file did, `build.mjs` when any
//! source did. The marks of what was built lie beside the output, not in the target folder, because every
//! `CARGO_TARGET_DIR` shares the one `web/dist`.
//!
//! `QUILTWORK_SKIP_WEB=1` builds without Node: it keeps an existing `web/dist`, else writes an empty manifest.

use std::collections::hash_map::DefaultHasher;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::hash::{Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What decides the output. The lock file stands for everything under `node_modules`.
const SOURCES: [&str; 4] = ["package-lock.json", "build.mjs", "build", "src"];
const OLDEST_NODE: u32 = 18;

fn main() {
    // Asked when it runs: a target folder that moves between checkouts brings this program along, built elsewhere.
    let here = std::env::var_os("CARGO_MANIFEST_DIR").expect("cargo names the crate's folder");
    let web = Path::new(&here).join("../../../web");
    for source in SOURCES {
        println!("cargo::rerun-if-changed={}", web.join(source).display());
    }
    println!("cargo::rerun-if-env-changed=QUILTWORK_SKIP_WEB");
    if let Err(problem) = prepare(&web) {
        println!("cargo::error={problem}");
    }
}

fn prepare(web: &Path) -> Result<(), String> {
    let dist = web.join("dist");
    if std::env::var_os("QUILTWORK_SKIP_WEB").is_some_and(|value| value != "0") {
        return empty_manifest(&dist).map_err(|e| format!("cannot write web/dist/manifest.json: {e}"));
    }
    // Two builds with different target folders may arrive here at once; the second finds the work done.
    let lock = File::create(web.join(".build-lock")).and_then(|file| file.lock().map(|()| file));
    let _lock = lock.map_err(|e| format!("cannot lock web/.build-lock: {e}"))?;

    let sources = mark(web, &SOURCES).map_err(|e| format!("cannot read the files under web/: {e}"))?;
    if is_marked(&dist.join(".mark"), &sources) {
        return Ok(());
    }
    check_node()?;
    install(web)?;
    run(Command::new("node").arg("build.mjs").current_dir(web))?;
    fs::write(dist.join(".mark"), sources).map_err(|e| format!("cannot write web/dist/.mark: {e}"))
}

fn empty_manifest(dist: &Path) -> io::Result<()> {
    let manifest = dist.join("manifest.json");
    if manifest.exists() {
        return Ok(());
    }
    fs::create_dir_all(dist)?;
    fs::write(manifest, "{}\n")
}

fn install(web: &Path) -> Result<(), String> {
    let modules = web.join("node_modules");
    let wanted = mark(web, &["package-lock.json"]).map_err(|e| format!("cannot read web/package-lock.json: {e}"))?;
    if is_marked(&modules.join(".mark"), &wanted) {
        return Ok(());
    }
    let mut npm = Command::new("npm");
    run(npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(web))?;
    fs::write(modules.join(".mark"), wanted).map_err(|e| format!("cannot write web/node_modules/.mark: {e}"))
}

/// A hash over names and contents, the same on every machine that builds with the same Rust.
fn mark(web: &Path, names: &[&str]) -> io::Result<String> {
    let mut hasher = DefaultHasher::new();
    for name in names {
        for path in files(&web.join(name))? {
            path.strip_prefix(web).unwrap_or(&path).hash(&mut hasher);
            fs::read(&path)?.hash(&mut hasher);
        }
    }
    Ok(format!("{:016x}", hasher.finish()))
}

fn files(path: &Path) -> io::Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut entries = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    // Notes for people do not change the output, and editors leave their own files about.
    entries.retain(|entry| entry.extension() != Some(OsStr::new("md")) && !hidden(entry));
    entries.sort();
    let nested = entries.iter().map(|entry| files(entry)).collect::<io::Result<Vec<_>>>()?;
    Ok(nested.into_iter().flatten().collect())
}

fn hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.as_encoded_bytes().starts_with(b"."))
}

fn is_marked(file: &Path, wanted: &str) -> bool {
    fs::read_to_string(file).is_ok_and(|found| found == wanted)
}

fn check_node() -> Result<(), String> {
    let missing = |_| {
        format!(
            "Quiltwork's pages are built with Node.js {OLDEST_NODE} or newer, and `node` was not found. Install it \
             (Debian: apt-get install nodejs npm), or set QUILTWORK_SKIP_WEB=1 to build without styles and script."
        )
    };
    let said = Command::new("node").arg("--version").output().map_err(missing)?;
    let version = String::from_utf8_lossy(&said.stdout).trim().to_owned();
    let major = version.trim_start_matches('v').split('.').next().and_then(|n| n.parse::<u32>().ok());
    if major.is_some_and(|n| n >= OLDEST_NODE) {
        return Ok(());
    }
    Err(format!("Quiltwork's pages need Node.js {OLDEST_NODE} or newer; `node --version` says \"{version}\"."))
}

fn run(command: &mut Command) -> Result<(), String> {
    let shown = format!("{command:?}").replace('"', "");
    let output = command.output().map_err(|e| {
        format!(
            "cannot run `{shown}`: {e}. Node.js and npm build Quiltwork's pages (Debian: apt-get install nodejs npm)."
        )
    })?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    let last: Vec<&str> = said.lines().filter(|line| !line.trim().is_empty()).rev().take(6).collect();
    let last: Vec<&str> = last.into_iter().rev().collect();
    Err(format!("`{shown}` in web/ failed: {}", last.join(" | ")))
}
