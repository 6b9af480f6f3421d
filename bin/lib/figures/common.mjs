// What the parts of bin/figures share: how figures are written, and what a process has used.
import { readFileSync } from "node:fs";

export const RUNS = 3;
export const times = (n, run) => Array.from({ length: n }, run);
export const median = (all) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)];
export const count = (value) => value.toLocaleString("en-US");
/** A figure with a target says so when it missed it. */
export const held = (is, figure) => is ? figure : `${figure} (**missed**)`;

/** Processor seconds and highest memory of a process (proc(5)). */
export function ofProcess(pid) {
  const ticks = readFileSync(`/proc/${pid}/stat`, "utf8").split(")").at(-1).trim().split(" ");
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1];
  return { cpu: (Number(ticks[11]) + Number(ticks[12])) / 100, mb: Math.round(kilobytes * 1024 / 1e6) };
}

/** The processes a process began. */
export const childrenOf = (pid) => readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
