//! The documents say what the program has: every command, flag and variable; and their links lead somewhere.

use std::collections::{BTreeMap, BTreeSet};

use clap::{Arg, Command, CommandFactory as _};

use crate::source::{self, File};

/// Where commands and variables are described.
const PAGE: &str = "docs/command-line.md";
const LONGEST_PAGE: usize = 300;
/// Folders and files that are read by people.
const READ_BY_PEOPLE: &[&str] = &["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md"];

fn pages() -> Vec<File> {
    let read = |path: &&str| {
        let text = std::fs::read_to_string(source::root().join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
        File { path: (*path).to_owned(), text }
    };
    READ_BY_PEOPLE.iter().map(read).chain(source::below("docs", "md")).collect()
}

/// The text under each heading of the second level, by its words.
fn sections(page: &str) -> BTreeMap<&str, &str> {
    let parts = page.split("\n## ").skip(1);
    parts.filter_map(|part| part.split_once('\n')).map(|(title, text)| (title.trim(), text)).collect()
}

/// What the page does not say of a command and those below it.
fn unsaid(command: &Command, name: &str, sections: &BTreeMap<&str, &str>) -> Vec<String> {
    let below: Vec<&Command> = command.get_subcommands().filter(|below| below.get_name() != "help").collect();
    if !below.is_empty() {
        return below.iter().flat_map(|it| unsaid(it, &format!("{name} {}", it.get_name()), sections)).collect();
    }
    let Some(text) = sections.get(name) else { return vec![format!("there is no section “{name}”")] };
    let wanted = command.get_arguments().flat_map(words);
    wanted.filter(|word| !text.contains(word.as_str())).map(|word| format!("“{name}” does not say {word}")).collect()
}

/// How a flag and the words it may have are written: `` `--format` ``, `` `geojson` ``.
fn words(arg: &Arg) -> Vec<String> {
    let flag = arg.get_long().filter(|long| !["help", "version"].contains(long)).map(|long| format!("`--{long}`"));
    let values = arg.get_possible_values().into_iter().filter(|_| arg.get_action().takes_values());
    flag.into_iter().chain(values.map(|value| format!("`{}`", value.get_name()))).collect()
}

#[test]
fn every_command_and_flag_is_described() {
    let page = std::fs::read_to_string(source::root().join(PAGE)).unwrap();
    let mut command = quiltwork::cli::Cli::command();
    command.build();
    let found = unsaid(&command, "quiltwork", &sections(&page));
    assert!(found.is_empty(), "{PAGE}:\n{}", found.join("\n"));
}

#[test]
fn a_flag_nobody_described_is_seen() {
    let flag = |name: &'static str| Arg::new(name).long(name).value_parser(["day", "week"]);
    let command = Command::new("q").subcommand(Command::new("draw").arg(flag("by")).arg(flag("per")));
    let page = "# x\n\n## q draw\n\n`--by` takes `day`\n\n## q sew\n\n`--per` `week`\n";
    let found = unsaid(&command, "q", &sections(page));
    assert_eq!(
        found,
        ["“q draw” does not say `week`", "“q draw” does not say `--per`", "“q draw” does not say `week`"]
    );
    assert_eq!(unsaid(&Command::new("q"), "q", &sections("")), ["there is no section “q”"]);
}

/// Variables of the environment that the program, its build and its scripts look at.
fn variables(text: &str) -> BTreeSet<&str> {
    let names = text.split(|c: char| !(c.is_ascii_uppercase() || c == '_'));
    let ours = |name: &&str| *name == "DATABASE_URL" || (name.starts_with("QUILTWORK_") && !name.ends_with('_'));
    names.filter(ours).collect()
}

#[test]
fn every_variable_is_described() {
    let page = std::fs::read_to_string(source::root().join(PAGE)).unwrap();
    let scripts = ["bin/test", "bin/demo", "bin/dev"]
        .map(|path| File { path: path.into(), text: std::fs::read_to_string(source::root().join(path)).unwrap() });
    let build = source::below("crates", "rs").into_iter().filter(|file| file.path.ends_with("build.rs"));
    let all: Vec<File> =
        source::rust().into_iter().chain(build).chain(scripts).chain(source::below("bin", "sh")).collect();
    let names: BTreeSet<&str> = all.iter().flat_map(|file| variables(&file.text)).collect();
    assert!(names.len() > 4, "the scanner is broken: {names:?}");
    let unsaid: Vec<_> = names.iter().filter(|name| !page.contains(&format!("`{name}`"))).collect();
    assert!(unsaid.is_empty(), "{PAGE} does not say {unsaid:?}");
}

#[test]
fn a_variable_is_found_wherever_it_stands() {
    let found = variables("env = \"QUILTWORK_LOG\" $DATABASE_URL QUILTWORK_ MY_DATABASE_URL");
    assert_eq!(found, BTreeSet::from(["DATABASE_URL", "QUILTWORK_LOG"]));
}

/// Links of a page to files of the repository that are not there.
fn dead_links(page: &File) -> Vec<String> {
    let folder = page.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut found = Vec::new();
    for rest in page.text.split("](").skip(1) {
        let target = rest.split([')', '#']).next().unwrap_or_default();
        let elsewhere = target.contains("://") || target.starts_with("mailto:") || target.is_empty();
        if !elsewhere && !source::root().join(folder).join(target).exists() {
            found.push(format!("{}: {target}", page.path));
        }
    }
    found
}

#[test]
fn every_link_of_the_documents_leads_somewhere() {
    let found: Vec<String> = pages().iter().flat_map(dead_links).collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_dead_link_is_seen() {
    let page = |text: &str| File { path: "docs/x.md".into(), text: text.into() };
    assert_eq!(
        dead_links(&page("[a](gone.md#part) [b](../README.md#x) [c](https://x.example) [d](#here)")),
        ["docs/x.md: gone.md"]
    );
}

#[test]
fn documents_stay_short() {
    let long = pages().into_iter().map(|page| (page.text.lines().count(), page.path));
    let long: Vec<_> = long.filter(|(lines, _)| *lines > LONGEST_PAGE).collect();
    assert!(long.is_empty(), "{long:?}");
}
