// The clock of the program under test, moved by libfaketime: the real program, at another hour.
import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** Where Debian keeps it, whatever the machine's kind. */
function library() {
  const places = readdirSync("/usr/lib").map((kind) => join("/usr/lib", kind, "faketime/libfaketime.so.1"));
  return places.find((path) => existsSync(path)) ?? assert.fail("libfaketime is not there: install the package faketime");
}

/**
 * Environment under which a program takes it to be this moment, and goes on from there. What only counts how long
 * something takes is left as it is.
 * @param {string} moment such as "2026-09-01 09:00:00", in UTC
 */
export function clockAt(moment) {
  return { LD_PRELOAD: library(), FAKETIME: `@${moment}`, FAKETIME_DONT_FAKE_MONOTONIC: "1", DONT_FAKE_MONOTONIC: "1", TZ: "UTC" };
}
