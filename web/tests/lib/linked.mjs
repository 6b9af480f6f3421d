// Linked data of pages: by schemaorg-validate, which knows schema.org's whole vocabulary (types, properties, what a
// property may be), and by what it does not look for: what a program cannot do without, and moments.
import { execFile } from "node:child_process";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

// What each type we speak of must say; one that is not here is new and wants its line.
const WRITTEN = ["url", "description", "author", "publisher", "datePublished", "dateModified"];
const NEEDED = {
  Article: ["headline", ...WRITTEN],
  NewsArticle: ["headline", ...WRITTEN],
  LearningResource: ["name", ...WRITTEN],
  CollectionPage: ["name", "url", "publisher"],
  BreadcrumbList: ["itemListElement"],
  ListItem: ["position", "name", "item"],
  Person: ["name", "url"],
  Library: ["name"],
  Organization: ["name"],
  Thing: ["name", "url"],
  Book: ["name", "url"],
  Course: ["name", "url"],
  VideoObject: ["name", "url", "description"],
  AudioObject: ["name", "url"],
  WebSite: ["name", "url"],
  EducationEvent: ["name", "url", "startDate", "endDate", "eventStatus", "eventAttendanceMode", "location", "organizer"],
  VirtualLocation: ["url"],
  Place: ["name", "address"],
  PostalAddress: ["streetAddress", "addressLocality", "addressRegion", "postalCode"],
};
// A thing among another's parts is only named.
const NAMED = ["name", "url"];
// schema.org itself calls these new; programs that look for things to learn, and for events, know them.
const KNOWN_ANYHOW = ["LearningResource", "VirtualLocation", "eventAttendanceMode", "previousStartDate", "jobTitle"];
// A length is a text (ISO 8601), as schema.org's own examples have it; the validator knows it only as a thing.
const isLength = (it) => /duration: 'PT\d+S' is not a valid value/.test(`${it.path}: ${it.message}`);
const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** What is there to be read in a page; fails on what is no JSON. */
export const linkedOf = (html) =>
  [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text]) => JSON.parse(text));

/** @returns {string[]} what our own rules say */
export function lacking(said, isPart = false) {
  if (Array.isArray(said)) return said.flatMap((it) => lacking(it, isPart));
  if (said === null || typeof said !== "object") return [];
  if (said["@graph"]) return [...(said["@context"] === "https://schema.org" ? [] : ["no context of schema.org"]), ...lacking(said["@graph"])];
  const type = said["@type"];
  const needed = NEEDED[type] ?? [];
  const found = NEEDED[type] ? [] : [`${type} has no rule yet`];
  found.push(...(isPart && needed.length > NAMED.length ? NAMED : needed).filter((name) => !said[name]).map((name) => `${type} has no ${name}`));
  if (type === "VideoObject" && said.contentUrl && !said.thumbnailUrl) found.push("VideoObject has no thumbnailUrl");
  for (const [name, value] of Object.entries(said)) {
    if ((name.startsWith("date") || name.endsWith("Date")) && !(MOMENT.test(value) && Date.parse(value))) found.push(`${type}.${name} is no moment: ${value}`);
    found.push(...lacking(value, name === "hasPart"));
  }
  return found;
}

/**
 * @param {string} folder where the pages are written
 * @param {[string, object[]][]} pages names, and what each has to say
 * @param {string} home where the pages stand: an address in JSON-LD is meant from there, which a file cannot tell
 * @returns {Promise<import("./validators.mjs").Complaints>}
 */
export async function checkLinked(folder, pages, home) {
  const found = new Map();
  for (const [name, things] of pages) {
    const whole = JSON.stringify(things, (key, value) => (["url", "item", "image", "contentUrl", "thumbnailUrl"].includes(key) && `${value}`.startsWith("/") ? home + value : value));
    const path = join(folder, name);
    await writeFile(path, JSON.parse(whole).map(element).join("\n"));
    const said = [...things.flatMap((it) => lacking(it)), ...(await validated(path, things))];
    if (said.length > 0) found.set(name, said);
  }
  return found;
}

const element = (thing) => `<script type="application/ld+json">${JSON.stringify(thing).replaceAll("<", "\\u003c")}</script>`;

async function validated(path, things) {
  const args = ["--file", path, "--profile", "none", "--format", "json", "--severity", "warning"];
  // It ends with 1 where it found errors.
  const { stdout } = await run("schemaorg-validate", args).catch((error) => (error.code === 1 ? error : Promise.reject(error)));
  const { extraction, vocabulary } = JSON.parse(stdout);
  const known = things.flatMap((it) => it["@graph"] ?? [it]).length;
  const read = extraction.node_count === known && extraction.warning_count === 0 ? [] : [`schemaorg-validate read ${extraction.node_count} things of ${known}`];
  const wrong = vocabulary.diagnostics.filter((it) => !isLength(it) && !(it.code.startsWith("Pending") && KNOWN_ANYHOW.some((name) => it.message.includes(`'${name}'`))));
  return [...read, ...wrong.map((it) => `${it.path}: ${it.message}`)];
}
