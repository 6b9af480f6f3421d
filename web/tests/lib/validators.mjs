// The validators of others, run over files in a folder: what they complain of, for each file by its name.
import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

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

/** feedparser, and the schema beside this file. `QUILTWORK_FEEDS_PYTHON` has both. @returns {Promise<Complaints>} */
export async function checkFeeds(folder, names) {
  const python = process.env.QUILTWORK_FEEDS_PYTHON ?? "python3";
  const paths = names.map((name) => join(folder, name));
  const { stdout } = await run(python, [here("feeds.py"), here("atom.rng"), ...paths]);
  return new Map(JSON.parse(stdout).map(([path, said]) => [path.split("/").at(-1), said]));
}
