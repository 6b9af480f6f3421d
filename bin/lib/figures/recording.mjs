// A recording of two gigabytes: brought through the form, kept, and streamed to a reader; what memory that takes.
import { closeSync, mkdirSync, openAsBlob, openSync, rmSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";

import { held, ofProcess } from "./common.mjs";
import { serve } from "./serve.mjs";

const BYTES = 2_000_000_000;
const MOST_MB = 150;

/** A film by its first bytes, and nothing but zeros behind them. */
function film(path) {
  const file = openSync(path, "w");
  writeSync(file, Buffer.from("\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41", "latin1"));
  closeSync(file);
  truncateSync(path, BYTES);
}

/** A member of staff of the sample place: asks with the cookie of the button there. */
async function staff(url) {
  const home = { "sec-fetch-site": "same-origin" };
  const entered = await fetch(`${url}/sign-in/demo`, { method: "POST", headers: home, body: new URLSearchParams({ then: "/" }), redirect: "manual" });
  const headers = { ...home, cookie: entered.headers.getSetCookie().map((it) => it.split(";")[0]).join("; ") };
  return (path, init = {}) => fetch(new URL(path, url), { ...init, headers, redirect: "manual" });
}

/** Seconds, and the most memory in MB that the server had meanwhile. */
async function measured({ pid }, work) {
  // Forgets the highest so far (proc(5)).
  writeFileSync(`/proc/${pid}/clear_refs`, "5");
  const began = performance.now();
  await work();
  return { seconds: (performance.now() - began) / 1000, mb: ofProcess(pid).mb };
}

async function bring(ask, form, file) {
  const fields = new FormData();
  for (const [name, value] of Object.entries({ seen: "0", link: "", access: "open", note: "", length: "", dated: "" })) fields.append(name, value);
  fields.append("file", await openAsBlob(file), "talk.mp4");
  const answer = await ask(form, { method: "POST", body: fields });
  if (answer.status !== 303) throw new Error(`the recording was not taken: ${answer.status}`);
}

async function stream(url) {
  let bytes = 0;
  for await (const piece of (await fetch(url)).body) bytes += piece.length;
  if (bytes !== BYTES) throw new Error(`${bytes} of ${BYTES} bytes came`);
}

const first = async (answer, pattern) => pattern.exec(await (await answer).text())?.[1];

export async function recording({ quiltwork, work }) {
  const folder = join(work, "recording");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  film(join(folder, "talk.mp4"));
  const demo = () => serve((port) => [quiltwork, ["demo", "--data-dir", join(folder, "data"), "--port", String(port)]]);
  // The first start fills the place; what is measured is a server on a place that is there.
  await (await demo()).stop();
  const server = await demo();
  const ask = await staff(server.url);
  // What is coming has no recording yet.
  const event = await first(ask("/events"), /<main[^]*?href="(\/events\/[a-z0-9-]+)"[^>]*>[^<]/);
  const form = await first(ask(event), /href="(\/events\/[0-9a-f-]{36}\/recording)"/);
  const brought = await measured(server, () => bring(ask, form, join(folder, "talk.mp4")));
  const path = await first(ask(event), /"(\/recordings\/[^"]+)"/);
  const streamed = await measured(server, () => stream(server.url + path));
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
  const told = ({ mb, seconds }) => held(mb <= MOST_MB, `${mb} MB at most, ${seconds.toFixed(1)} s`);
  return [
    ["a recording of 2 GB brought through the form and kept: memory of the server", `≤ ${MOST_MB} MB`, told(brought), ""],
    ["the same streamed whole to a reader", `≤ ${MOST_MB} MB`, told(streamed), ""],
  ];
}
