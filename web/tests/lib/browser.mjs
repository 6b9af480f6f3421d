// A real Chromium, a site of its own to look at, and axe to look with. For the journeys in web/tests.
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { chromium } from "playwright-core";

const axe = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The two widths every journey is looked at: a desk and a phone (CSS pixels). */
export const DESK = { width: 1360, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Opens Chromium; close it in `after`. Root has no sandbox to offer it. */
export function openBrowser() {
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
}

/**
 * Starts the program in a folder of its own and waits until it says that it is ready.
 * @param {string[]} args the command and its flags, such as ['demo']
 * @param {Record<string, string>} env more environment, such as DATABASE_URL
 * @returns {Promise<{url: string, stop: () => Promise<void>}>}
 */
export async function startSite(args, env = {}) {
  const folder = await mkdtemp(join(tmpdir(), "quiltwork-journey-"));
  const all = [...args, "--port", "0", "--data-dir", folder];
  const program = spawn(process.env.QUILTWORK_BIN ?? "target/debug/quiltwork", all, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => program.once("exit", resolve));
  const stop = async () => {
    program.kill("SIGTERM");
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: program.stdout })) {
    const url = /http:\/\/[^/\s]+/.exec(line)?.[0];
    if (url) return { url, stop };
  }
  await stop();
  throw new Error(`quiltwork ${all.join(" ")} ended before it was ready`);
}

/**
 * What axe finds wrong with the page as it stands (WCAG 2.2 A and AA, and its best practices), and
 * whether it scrolls sideways. One line each, nothing when all is well.
 * @param {import('playwright-core').Page} page
 */
export async function complaints(page) {
  // Through the debugger and not as a script of the page, whose security policy would rightly refuse it.
  await page.evaluate(await axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  const found = violations.map((it) => `${it.id}: ${it.help} (${it.nodes.map((node) => node.target.join(" ")).join(", ")})`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (wide > 0) found.push(`the page scrolls sideways by ${wide} px`);
  return found;
}
