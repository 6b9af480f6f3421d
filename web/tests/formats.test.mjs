// What programs read of us, each format by a validator of its own: HTML by the Nu Html Checker, Atom by feedparser and a
// schema, calendars by icalendar and recurring-ical-events, captions by the parser of the W3C, linked data by schemaorg-validate. Beside every real page lies a broken one, which each must find.
import assert from "node:assert/strict";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { checkLinked, linkedOf } from "./lib/linked.mjs";
import { find, forNobody, forStaff, forVisitors } from "./lib/places.mjs";
import { plainReader } from "./lib/plain.mjs";
import { folder, startSite } from "./lib/site.mjs";
import { checkCalendars, checkCaptions, checkFeeds, checkHtml } from "./lib/validators.mjs";

const FEEDS = ["/topics/partnerships/feed", "/people/mara/feed", "/series/from-hello-to-goodbye/feed", "/search/feed?q=bread",
  "/events/feed", "/event-series/side-by-side/feed", "/topics/climate/events"];

const CALENDARS = ["/events", "/event-series/side-by-side/events", "/topics/climate/events", "/events/cool-rooms-on-hot-days", "/events/smoke-season-supper"];

let demo;
let empty;
let files;
// Names of files, and the page that each is.
const [pages, feeds, calendars, captions] = [new Map(), new Map(), new Map(), new Map()];
before(async () => {
  [demo, empty, files] = await Promise.all([startSite(["demo"]), startSite(["serve"]), folder()]);
  await Promise.all(["html", "feeds", "calendars", "captions", "linked", "sample"].map((name) => mkdir(join(files.path, name))));
  await cp(join(demo.data, "sample"), join(files.path, "sample"), { recursive: true });
  await gather();
});
after(() => Promise.all([demo?.stop(), empty?.stop(), files?.drop()]));

async function keep(kept, kind, where, text) {
  const name = `${kept.size}.${{ html: "html", feeds: "atom", calendars: "ics", captions: "vtt" }[kind]}`;
  kept.set(name, { where, text });
  await writeFile(join(files.path, kind, name), text);
}

const plain = (places) => [...new Set(places.filter((it) => !it.act).map((it) => it.path))];

/** Every page in both languages, as a visitor and as staff, and last what staff are told whose forms are empty. */
async function gather() {
  const [setUp, staff] = [empty.setUp.slice(empty.url.length), both(demo)];
  for (const mara of staff) await mara.signIn();
  const found = await find(staff[0], join(files.path, "sample"));
  for (const visitor of both(demo)) {
    await read(visitor, "visitors", plain(forVisitors(found.kept)));
    for (const path of FEEDS) {
      const feed = await visitor.get(path.replace(/(?=\?|$)/, ".atom"));
      assert.equal(feed.type, "application/atom+xml; charset=utf-8", path);
      await keep(feeds, "feeds", `${path}, ${visitor.language}`, feed.text);
    }
    for (const path of CALENDARS) {
      const calendar = await visitor.get(`${path}.ics`);
      assert.equal(calendar.type, "text/calendar; charset=utf-8", path);
      await keep(calendars, "calendars", `${path}, ${visitor.language}`, calendar.text);
    }
  }
  await spoken(staff[0]);
  for (const nobody of both(empty)) await read(nobody, "nobody yet", plain(forNobody(setUp)));
  for (const mara of staff) await read(mara, "staff", plain(forStaff(found)));
  await refused(staff);
}

/** Everything that was said at the sample's events, in every language. */
async function spoken(reader) {
  const past = (await reader.get("/events?when=past")).text;
  for (const [, event] of past.matchAll(/<h2><a href="(\/events\/[^"]+)"/g)) {
    const { text } = await reader.get(event);
    for (const [, path] of text.matchAll(/<track[^>]* src="([^"]+\.vtt)"/g)) {
      const file = await reader.get(path);
      assert.equal(file.type, "text/vtt; charset=utf-8", path);
      await keep(captions, "captions", path, file.text);
    }
  }
}

const both = (site) => ["en", "es"].map((language) => plainReader(site, language));

async function read(reader, who, paths) {
  for (const path of paths) await keep(pages, "html", `${path}, ${who}, ${reader.language}`, (await reader.get(path)).text);
}

/** Sends each form that stands in the main part of a page without anything in it, and keeps what is refused. */
async function refused(readers) {
  const forms = [...pages.values()].filter((it) => it.where.includes(", staff, ")).flatMap(({ text }) =>
    [...text.slice(text.indexOf("<main")).matchAll(/<form\b[^>]*>/g)].map(([tag]) => tag));
  const actions = forms.filter((tag) => tag.includes('method="post"')).map((tag) => /action="([^"]+)"/.exec(tag)?.[1] ?? "");
  for (const action of new Set(actions.filter(Boolean))) {
    for (const reader of readers) {
      const answer = await reader.post(action.replaceAll(/&(#38|amp);/g, "&"), {});
      if (answer.status === 422) await keep(pages, "html", `${action} without anything, ${reader.language}`, answer.text);
    }
  }
}

/** What a validator says of the real pages, by their addresses. */
const real = (said, kept) => [...said].flatMap(([name, lines]) => lines.map((line) => `${kept.get(name)?.where ?? name}: ${line}`));

test("every page is sound HTML", async (context) => {
  const broken = '<!doctype html><html lang="en"><title>Bread</title><p hx-get="/bread"><ul><li></p><img src="a b.png"></ul>';
  await writeFile(join(files.path, "html", "broken.html"), broken);
  const said = await checkHtml(join(files.path, "html"), [...pages.keys(), "broken.html"]);
  const seen = said.get("broken.html") ?? [];
  assert.match(seen.join(), /No “p” element in scope.*Bad value “a b.png”/);
  assert.doesNotMatch(seen.join(), /hx-get/);
  said.delete("broken.html");
  context.diagnostic(`${pages.size} pages`);
  assert.deepEqual(real(said, pages), []);
});

test("every feed is sound Atom", async (context) => {
  const [{ text: sound }] = feeds.values();
  const broken = {
    "no-id.atom": sound.replace(/<id>.*<\/id>/, ""),
    "twice.atom": sound.replace(/<entry>[\s\S]*?<\/entry>/, "$&$&"),
    "moment.atom": sound.replace(/<updated>.*<\/updated>/, "<updated>2026-07-13 09:00</updated>"),
    "alien.atom": sound.replace("<entry>", "<entry><pubDate>today</pubDate>"),
    "torn.atom": sound.slice(0, -20),
    "alone.atom": sound.replace(/<link rel="self"[^>]*>/, ""),
  };
  for (const [name, text] of Object.entries(broken)) await writeFile(join(files.path, "feeds", name), text);
  const said = await checkFeeds(join(files.path, "feeds"), [...feeds.keys(), ...Object.keys(broken)]);
  for (const name of Object.keys(broken)) {
    assert.ok(said.get(name)?.length > 0, `${name} is found out`);
    said.delete(name);
  }
  context.diagnostic(`${feeds.size} feeds`);
  assert.deepEqual(real(said, feeds), []);
});

test("every calendar is read by others, each event at its time", async (context) => {
  const [{ text: sound }] = calendars.values();
  const broken = {
    "no-zone.ics": sound.replace(/BEGIN:VTIMEZONE[\s\S]*END:VTIMEZONE\r\n/, ""),
    "no-id.ics": sound.replace(/^UID:.*\r\n/m, ""),
    "backwards.ics": sound.replace(/^(DTEND;TZID=[^:]*):\d{8}/m, "$1:19990101"),
    "floating.ics": sound.replace(/^DTSTART;TZID=[^:]*/m, "DTSTART"),
    "twice.ics": sound.replace(/BEGIN:VEVENT[\s\S]*?END:VEVENT\r\n/, "$&$&"),
    "long.ics": sound.replace(/^SUMMARY:/m, `SUMMARY:${"very ".repeat(20)}`),
    "ends.ics": sound.replaceAll("\r\n", "\n"),
    "torn.ics": sound.slice(0, -40),
  };
  for (const [name, text] of Object.entries(broken)) await writeFile(join(files.path, "calendars", name), text);
  const said = await checkCalendars(join(files.path, "calendars"), [...calendars.keys(), ...Object.keys(broken)]);
  for (const name of Object.keys(broken)) {
    assert.ok(said.get(name)?.length > 0, `${name} is found out`);
    said.delete(name);
  }
  context.diagnostic(`${calendars.size} calendars`);
  assert.deepEqual(real(said, calendars), []);
});

test("all captions are sound WebVTT", async (context) => {
  const [{ text: sound }] = captions.values();
  const broken = {
    "no-head.vtt": sound.replace("WEBVTT", "CAPTIONS"),
    "backwards.vtt": sound.replace(/(\d\d:\d\d:\d\d\.\d{3}) --> [\d:.]+/, "$1 --> 00:00:00.500"),
    "no-point.vtt": sound.replace(/(\d\d:\d\d:\d\d)\.(\d{3})/, "$1,$2"),
    "open-tag.vtt": sound.replace(/<v [^>]*>/, "<v"),
    "empty.vtt": "WEBVTT\n",
  };
  for (const [name, text] of Object.entries(broken)) await writeFile(join(files.path, "captions", name), text);
  const said = await checkCaptions(join(files.path, "captions"), [...captions.keys(), ...Object.keys(broken)]);
  for (const name of Object.keys(broken)) {
    assert.ok(said.get(name)?.length > 0, `${name} is found out`);
    said.delete(name);
  }
  assert.ok(captions.size >= 14, `only ${captions.size} files of captions`);
  context.diagnostic(`${captions.size} files`);
  assert.deepEqual(real(said, captions), []);
});

test("what pages say of themselves is sound linked data", async (context) => {
  const graph = (...things) => [{ "@context": "https://schema.org", "@graph": things }];
  const broken = new Map([
    ["type.html", graph({ "@type": "Artikle", headline: "Bread" })],
    ["property.html", graph({ "@type": "Person", name: "Dell", url: "/people/dell", jobTitel: "Baker" })],
    ["value.html", graph({ "@type": "CollectionPage", name: "Bread", url: "/topics/bread", publisher: { "@type": "Library", name: "Ours" }, hasPart: "much" })],
    ["moment.html", graph({ "@type": "Thing", name: "Bread", url: "/bread", datePublished: "2026-13-45" })],
    ["poster.html", graph({ "@type": "VideoObject", name: "Bread", url: "/bread", description: "Loaves.", contentUrl: "/bread.webm" })],
    ["lacks.html", graph({ "@type": "BreadcrumbList", itemListElement: [{ "@type": "ListItem", position: 1, name: "Topics" }] })],
  ]);
  const speaking = [...pages].map(([name, { text }]) => [name, linkedOf(text)]).filter(([, things]) => things.length > 0);
  const said = await checkLinked(join(files.path, "linked"), [...speaking, ...broken], demo.url);
  for (const name of broken.keys()) {
    assert.ok(said.get(name)?.length > 0, `${name} is found out`);
    said.delete(name);
  }
  assert.ok(speaking.length >= 20, `only ${speaking.length} pages have any`);
  context.diagnostic(`${speaking.length} pages`);
  assert.deepEqual(real(said, pages), []);
});
