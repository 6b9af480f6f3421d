// The validators of others, run over files in a folder: what they complain of, for each file by its name.
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import webvtt from "webvtt-parser";

/** @typedef {Map<string, string[]>} Complaints names of files, and what is wrong with each; the sound ones are left out */

const run = (program, args) => promisify(execFile)(program, args, { maxBuffer: 1 << 28 });
const here = (name) => fileURLToPath(new URL(name, import.meta.url));

// htmx reads these; HTML has no place for another's attributes but data-*, which would make each half as long again.
const htmx = /\shx-[\w:-]+(="[^"]*")?/g;

/** The Nu Html Checker, started once. Only htmx's own attributes are kept from it. @returns {Promise<Complaints>} */
export async function checkHtml(folder, names) {
  const jar = `${createRequire(import.meta.url)("vnu-jar")}`;
  for (const name of names) {
    const path = join(folder, name);
    await writeFile(path, (await readFile(path, "utf8")).replaceAll(htmx, ""));
  }
  const args = ["--format", "json", "--stdout", "--exit-zero-always", "--skip-non-html", folder];
  const { messages } = JSON.parse((await run("java", ["-jar", jar, ...args])).stdout);
  const said = new Map();
  for (const { url, message, extract, lastLine } of messages) {
    const name = url.split("/").at(-1);
    const line = `${message} (line ${lastLine}: ${extract?.trim()})`;
    said.set(name, [...(said.get(name) ?? []), line]);
  }
  return said;
}

/** feedparser, and the schema beside this file. @returns {Promise<Complaints>} */
export const checkFeeds = (folder, names) => byPython("feeds.py", [here("atom.rng")], folder, names);

/** icalendar and recurring-ical-events. @returns {Promise<Complaints>} */
/** The W3C's own parser of captions; it names the line. @returns {Promise<Complaints>} */
export async function checkCaptions(folder, names) {
  const said = new Map();
  for (const name of names) {
    const { errors, cues } = new webvtt.WebVTTParser().parse(await readFile(join(folder, name), "utf8"), "subtitles/captions/descriptions");
    const lines = errors.map(({ message, line }) => `${message} (line ${line})`);
    if (cues.length === 0) lines.push("no captions");
    if (lines.length > 0) said.set(name, lines);
  }
  return said;
}

export const checkCalendars = (folder, names) => byPython("calendars.py", [], folder, names);

/** The events of a calendar, as a program that is none of ours reads them. */
export async function readCalendar(path) {
  const { stdout } = await run(process.env.QUILTWORK_FEEDS_PYTHON ?? "python3", [here("read_calendar.py"), path]);
  return JSON.parse(stdout);
}

/** A script beside this file, which `QUILTWORK_FEEDS_PYTHON` has the readers for. */
async function byPython(script, args, folder, names) {
  const python = process.env.QUILTWORK_FEEDS_PYTHON ?? "python3";
  const { stdout } = await run(python, [here(script), ...args, ...names.map((name) => join(folder, name))]);
  return new Map(JSON.parse(stdout).map(([path, said]) => [path.split("/").at(-1), said]));
}
