// Programs that answer requests, and how fast they do: started on a free port, asked by wrk, stopped.
import { execFileSync, spawn } from "node:child_process";
import { createServer } from "node:net";

import { childrenOf, median, ofProcess, RUNS, times } from "./common.mjs";

const WRK = new URL("wrk.lua", import.meta.url).pathname;
const text = { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] };
const pause = (seconds) => new Promise((resolve) => { setTimeout(resolve, seconds * 1000); });

export async function freePort() {
  const socket = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => { socket.once("listening", resolve); });
  const { port } = socket.address();
  await new Promise((resolve) => { socket.close(resolve); });
  return port;
}

/**
 * Starts a program and waits until it answers and rests.
 * @param {(port: number) => [string, string[], object?]} command its name, arguments and environment
 */
export async function serve(command) {
  const port = await freePort();
  const [name, args, env] = command(port);
  const { DATABASE_URL: _, ...outer } = process.env;
  const child = spawn(name, args, { stdio: ["ignore", "ignore", "inherit"], env: { ...outer, ...env } });
  const ended = new Promise((resolve) => { child.once("exit", resolve); });
  const url = `http://127.0.0.1:${port}`;
  const it = { url, pid: child.pid, used: () => used(child.pid), stop: async () => { child.kill(); await ended; } };
  const began = performance.now();
  while (!(await fetch(url).then(() => true, () => false))) {
    if (child.exitCode !== null || performance.now() - began > 600_000) throw new Error(`${name} did not start`);
    await pause(0.2);
  }
  // What a start leaves to be done afterwards is no part of a request.
  for (let before = -1; it.used() - before > 0.02; await pause(1)) before = it.used();
  return it;
}

/** Processor seconds of a process and of those it began. */
const used = (pid) => [pid, ...childrenOf(pid)].map((it) => ofProcess(it).cpu).reduce((sum, it) => sum + it, 0);

/**
 * Asks for the addresses of a file in turn for some seconds; three times, and tells of the run whose requests a second
 * are the middle ones. Times are milliseconds on the wall, `cpu` those of the server's processor for one request.
 */
export function asked(server, { file, connections = 8, seconds = 8, cookie = [] }) {
  const args = ["-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "10s", "-s", WRK, server.url, "--", file, ...cookie];
  const runs = times(RUNS, () => {
    const before = server.used();
    const run = JSON.parse(execFileSync("wrk", args, text).trim().split("\n").at(-1));
    if (run.failed > 0 || run.requests === 0) throw new Error(`${run.failed} of ${run.requests} requests of ${file} failed`);
    return { ...run, rate: run.requests / run.seconds, cpu: (server.used() - before) * 1e3 / run.requests };
  });
  const middle = median(runs.map((run) => run.rate));
  return runs.find((run) => run.rate === middle);
}
