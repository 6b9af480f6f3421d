// What programs read of us, each format by a validator of its own: HTML by the Nu Html Checker, Atom by feedparser and a
// schema, linked data by schemaorg-validate. Beside every real page lies a broken one, which each must find.
import assert from "node:assert/strict";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { checkLinked, linkedOf } from "./lib/linked.mjs";
import { find, forNobody, forStaff, forVisitors } from "./lib/places.mjs";
import { plainReader } from "./lib/plain.mjs";
import { folder, startSite } from "./lib/site.mjs";
import { checkFeeds, checkHtml } from "./lib/validators.mjs";

const FEEDS = ["/topics/partnerships", "/people/mara", "/series/from-hello-to-goodbye", "/search?q=bread"];

let demo;
let empty;
let files;
// Names of files, and the page that each is.
const [pages, feeds] = [new Map(), new Map()];
before(async () => {
  [demo, empty, files] = await Promise.all([startSite(["demo"]), startSite(["serve"]), folder()]);
  await Promise.all(["html", "feeds", "linked", "sample"].map((name) => mkdir(join(files.path, name))));
  await cp(join(demo.data, "sample"), join(files.path, "sample"), { recursive: true });
  await gather();
});
after(() => Promise.all([demo?.stop(), empty?.stop(), files?.drop()]));

async function keep(kept, kind, where, text) {
  const name = `${kept.size}.${kind === "html" ? "html" : "atom"}`;
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
      const feed = await visitor.get(path.replace(/(?=\?|$)/, "/feed.atom"));
      assert.equal(feed.type, "application/atom+xml; charset=utf-8", path);
      await keep(feeds, "feeds", `${path}, ${visitor.language}`, feed.text);
    }
  }
  for (const nobody of both(empty)) await read(nobody, "nobody yet", plain(forNobody(setUp)));
  for (const mara of staff) await read(mara, "staff", plain(forStaff(found)));
  await refused(staff);
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

test("what pages say of themselves is sound linked data", async (context) => {
  const graph = (...things) => [{ "@context": "https://schema.org", "@graph": things }];
  const broken = new Map([
    ["type.html", graph({ "@type": "Artikle", headline: "Bread" })],
    ["property.html", graph({ "@type": "Person", name: "Dell", url: "/people/dell", jobTitel: "Baker" })],
    ["value.html", graph({ "@type": "CollectionPage", name: "Bread", url: "/topics/bread", publisher: { "@type": "Library", name: "Ours" }, hasPart: "much" })],
    ["moment.html", graph({ "@type": "Thing", name: "Bread", url: "/bread", datePublished: "2026-13-45" })],
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
