// Pages of a hub with ten thousand articles, kept rendered and not, next to a bare Django over the same rows.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { count, held } from "./common.mjs";
import { asked, serve } from "./serve.mjs";
import { weighed, weight } from "./weight.mjs";

const PEER = new URL("../peer", import.meta.url).pathname;

/** The sample place with ten thousand articles more, and the folder with their addresses; always made anew. */
async function made({ quiltwork, hub, work }) {
  const folder = join(work, "hub");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const data = join(folder, "data");
  const sample = await serve((port) => [quiltwork, ["demo", "--data-dir", data, "--port", String(port)]]);
  await sample.stop();
  execFileSync(hub, ["hub", data, join(folder, "addresses")], { stdio: "inherit" });
  return folder;
}

const ours = (folder, { quiltwork }) =>
  serve((port) => [quiltwork, ["serve", "--data-dir", join(folder, "data"), "--port", String(port)]]);

/** Two processes with four threads each, so that connections may stay open. */
async function django(folder, { python }) {
  const env = { PEER_DB: join(folder, "peer.db"), PYTHONDONTWRITEBYTECODE: "1" };
  if (!existsSync(env.PEER_DB)) {
    execFileSync(python, [join(PEER, "django_list.py"), join(folder, "data/quiltwork.db")], { env: { ...process.env, ...env } });
  }
  const args = ["--workers", "2", "--threads", "4", "--keep-alive", "30", "--log-level", "warning", "--chdir", PEER];
  return serve((port) => [join(dirname(python), "gunicorn"), [...args, "--bind", `127.0.0.1:${port}`, "django_list:application"], env]);
}

export const told = (run) => `${count(Math.round(run.rate))} a second, p50 ${run.p50.toFixed(1)} p99 ${run.p99.toFixed(1)} ms, ${run.cpu.toFixed(2)} ms of processor each`;

export const addresses = (file) => readFileSync(file, "utf8").trim().split("\n");

/** A list made of another. */
export function listed(folder, name, paths) {
  const file = join(folder, "addresses", name);
  writeFileSync(file, `${paths.join("\n")}\n`);
  return file;
}

/** What one server does with each list of addresses, and with one of them again and again, below `kept`. */
function measured(server, folder, kept) {
  return Object.fromEntries(["topics", "articles"].map((name) => {
    const file = join(folder, "addresses", name);
    const all = addresses(file);
    const fresh = { ...asked(server, { file }), of: all.length };
    // A page is kept for two seconds at most.
    if (fresh.rate * 2 >= all.length) throw new Error(`${name}: an address was asked for again while it was kept`);
    return [name, { fresh, kept: asked(server, { file: listed(folder, `${name}-kept`, [kept + all[0]]) }) }];
  }));
}

export async function pages(at) {
  const folder = await made(at);
  const rows = [];
  const server = await ours(folder, at);
  const us = measured(server, folder, "");
  const wire = await weight(server.url);
  // Forty feeds are soon round; with a cookie each is made anew.
  const feed = asked(server, { file: join(folder, "addresses/feeds"), connections: 1, cookie: ["asked=anew"] });
  await server.stop();
  const peer = await django(folder, at);
  const them = measured(peer, folder, "/kept");
  await peer.stop();
  for (const [name, what] of [["topics", "lists of 40 topics"], ["articles", "articles"]]) {
    const { fresh, kept } = us[name];
    rows.push([`${count(fresh.of)} ${what}, asked for in turn`, "≥ 800 a second, p99 ≤ 15 ms", held(fresh.rate >= 800 && fresh.p99 <= 15, told(fresh)), told(them[name].fresh)]);
    rows.push(["one of them, kept", "≥ 3,000 a second, p99 ≤ 15 ms", held(kept.rate >= 3000 && kept.p99 <= 15, told(kept)), told(them[name].kept)]);
  }
  rows.push(["feeds of 200 entries, one after the other", "≤ 20 ms", held(feed.p99 <= 20, `p50 ${feed.p50.toFixed(1)} p99 ${feed.p99.toFixed(1)} ms, ${feed.cpu.toFixed(1)} ms of processor each`), ""]);
  const { first, next } = wire;
  rows.push([`first visit to a topic, the heaviest of ${wire.topics}, packed, all that it loads`, "≤ 90 kB", held(first.all <= 90_000, weighed(first)), ""]);
  rows.push(["the page after that, the heaviest", "≤ 25 kB", held(next.all <= 25_000, weighed(next)), ""]);
  return rows;
}
