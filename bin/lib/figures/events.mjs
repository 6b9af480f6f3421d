// An archive of two thousand events with five hundred hours of transcripts, next to pretalx with a thousand sessions.
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";

import { count, held, median } from "./common.mjs";
import { addresses, listed, told } from "./pages.mjs";
import { pretalx } from "./pretalx.mjs";
import { recording } from "./recording.mjs";
import { asked, serve } from "./serve.mjs";

const ROUNDS = 15;
/** Phrases that are followed to the second at which they are said. */
const LOOKED_AT = 200;

/** The sample place with the events of `what` (`archive`, `calendar`) beside its own; always made anew. */
async function made({ quiltwork, hub, work }, what) {
  const folder = join(work, what);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const data = join(folder, "data");
  const sample = await serve((port) => [quiltwork, ["demo", "--data-dir", data, "--port", String(port)]]);
  await sample.stop();
  execFileSync(hub, [what, data, join(folder, "addresses")], { stdio: "inherit" });
  return folder;
}

/** The place of a recording among what is found, on the first page or one after it; and whether it is the first. */
async function place(url, path, slug) {
  for (let [page, number] = [path, 1]; page; number += 1) {
    const html = await (await fetch(url + page)).text();
    const found = [...html.matchAll(/href="(\/events\/([\w-]+)\?transcript=en[^"]*)"/g)].find(([, , at]) => at === slug);
    if (found) return { href: plain(found[1]), first: number === 1 };
    page = plain(/rel="next" href="([^"]*)"/.exec(html)?.[1] ?? "");
  }
}

const plain = (href) => href.replaceAll(/&(#38|amp);/g, "&");

/** How many of the phrases are found, on the first page, and lead to the second at which they are said. */
async function opened(url, folder) {
  const seconds = addresses(join(folder, "addresses/seconds"));
  let [first, found, right] = [0, 0, 0];
  for (const [i, path] of addresses(join(folder, "addresses/phrases")).slice(0, LOOKED_AT).entries()) {
    const [slug, second] = seconds[i].split(" ");
    const it = await place(url, path, slug);
    if (!it) continue;
    found += 1;
    first += it.first ? 1 : 0;
    // The page it leads to names every place at which the words stand, each with its second.
    const page = await (await fetch(url + it.href)).text();
    right += page.includes(`data-seek="${second}"`) ? 1 : 0;
  }
  return { first, found, right };
}

/** Milliseconds until the whole calendar is there, made anew each time; and until it is known to be the same. */
async function calendar(url) {
  const ask = async (headers) => {
    const began = performance.now();
    const answer = await fetch(`${url}/events.ics`, { headers });
    const text = await answer.text();
    return { ms: performance.now() - began, status: answer.status, tag: answer.headers.get("etag"), events: text.split("BEGIN:VEVENT").length - 1 };
  };
  const first = [];
  // With a cookie nothing kept is given.
  for (let i = 0; i < ROUNDS; i += 1) first.push(await ask({ cookie: "asked=anew" }));
  const again = [];
  for (let i = 0; i < ROUNDS; i += 1) again.push(await ask({ "if-none-match": first[0].tag }));
  if (again.some((it) => it.status !== 304)) throw new Error("the calendar came again though nothing had changed");
  return { events: first[0].events, first: first.map((it) => it.ms), again: again.map((it) => it.ms) };
}

function measured(server, folder) {
  const file = (name) => join(folder, "addresses", name);
  const all = addresses(file("events"));
  const fresh = asked(server, { file: file("events") });
  // A page is kept for two seconds at most.
  if (fresh.rate * 2 >= all.length) throw new Error("an event was asked for again while it was kept");
  const recorded = asked(server, { file: file("recorded"), cookie: ["asked=anew"] });
  const kept = asked(server, { file: listed(folder, "events-kept", [addresses(file("recorded"))[0]]) });
  const list = asked(server, { file: listed(folder, "list", ["/events", "/events?when=past"]), cookie: ["asked=anew"] });
  const phrases = asked(server, { file: file("phrases") });
  return { all, fresh, recorded, kept, list, phrases };
}

export async function events(at) {
  const served = (folder) => serve((port) => [at.quiltwork, ["serve", "--data-dir", join(folder, "data"), "--port", String(port)]]);
  const folder = await made(at, "archive");
  const server = await served(folder);
  const us = measured(server, folder);
  const places = await opened(server.url, folder);
  await server.stop();
  const full = await served(await made(at, "calendar"));
  const ics = await calendar(full.url);
  await full.stop();
  const film = await recording(at);
  const them = await pretalx(at);
  const { fresh, recorded, kept, list, phrases } = us;
  const milliseconds = (all) => `median ${median(all).toFixed(1)}, most ${Math.max(...all).toFixed(1)} ms`;
  return [
    [`${count(us.all.length)} events, asked for in turn`, "≥ 800 a second, p99 ≤ 15 ms", held(fresh.rate >= 800 && fresh.p99 <= 15, told(fresh)), ""],
    ["those of them with an hour's transcript on the page, made anew each time", "", told(recorded), ""],
    ["one of those, kept", "≥ 3,000 a second, p99 ≤ 15 ms", held(kept.rate >= 3000 && kept.p99 <= 15, told(kept)), ""],
    ["the lists of coming and past events, made anew each time", "", told(list), them && `its schedule of ${count(them.sessions)} sessions: ${told(them.schedule)}; its list of them: ${told(them.list)}`],
    [`three words that stand together in one of ${count(addresses(join(folder, "addresses/recorded")).length)} hours, in quotes, ${count(addresses(join(folder, "addresses/phrases")).length)} in turn`, "p99 ≤ 25 ms", held(phrases.p99 <= 25, told(phrases)), ""],
    [`of ${LOOKED_AT} of them: their event is found, on the first page of results; its page opens with a way to the very second`, "all", held(places.right === LOOKED_AT, `${places.found}, ${places.first}; ${places.right}`), ""],
    [`the calendar of ${count(ics.events)} sittings, made anew each time`, "≤ 60 ms", held(Math.max(...ics.first) <= 60, milliseconds(ics.first)), ""],
    ["the same, when nothing has changed (304)", "", milliseconds(ics.again), ""],
    ...film,
  ];
}
