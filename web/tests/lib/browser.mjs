// A real Chromium, and axe to look with. For the journeys in web/tests.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The two widths every journey is looked at: a desk and a phone (CSS pixels). */
export const DESK = { width: 1360, height: 900 };
export const PHONE = { width: 390, height: 844 };

// Chromium asks its maker for updates and lists otherwise; maps are drawn by the processor where there is no card, and
// pages are put together without that detour.
const FLAGS = [
  "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--disable-gpu-compositing",
];

/** Opens Chromium; close it in `after`. Root has no sandbox to offer it. */
export function openBrowser() {
  const args = process.getuid?.() === 0 ? ["--no-sandbox", ...FLAGS] : FLAGS;
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
}

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** For a context whose every page is looked at: brings axe along with each, which is faster than to send it each time. */
export const bringAxe = async (context) => context.addInitScript(await axe);

/**
 * What is wrong with the page as it stands: what axe finds (WCAG 2.2 A and AA, and its best practices), and what
 * `unframed` does. One line each, nothing when all is well.
 * @param {import('playwright-core').Page} page
 */
export async function complaints(page) {
  // Through the debugger and not as a script of the page, whose security policy would rightly refuse it.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(await axe);
  const { violations } = await page.evaluate((tags) => window.axe.run({ runOnly: tags, resultTypes: ["violations"] }), RULES);
  const found = violations.map((it) => `${it.id}: ${it.help} (${it.nodes.map((node) => node.target.join(" ")).join(", ")})`);
  return [...found, ...(await page.evaluate(unframed))];
}

/** How far a page scrolls sideways, as a complaint; a table that scrolls in its own box is no part of it. */
export const tooWide = (page) => page.evaluate(() => {
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  return wide > 0 ? [`the page scrolls sideways by ${wide} px at ${innerWidth}`] : [];
});

// Runs in the page: one h1, a title, a language, no text that was not found.
function unframed() {
  const found = [];
  const titles = document.querySelectorAll("h1").length;
  if (titles !== 1) found.push(`there are ${titles} h1`);
  if (!document.title.trim()) found.push("there is no title");
  if (!document.documentElement.lang) found.push("there is no language");
  if (document.documentElement.outerHTML.includes("\u27e6")) found.push("a text is missing");
  return found;
}
