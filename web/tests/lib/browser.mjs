// A real Chromium, and axe to look with. For the journeys in web/tests.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axe = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The two widths every journey is looked at: a desk and a phone (CSS pixels). */
export const DESK = { width: 1360, height: 900 };
export const PHONE = { width: 390, height: 844 };

// Chromium asks its maker for updates and lists otherwise; maps are drawn by the processor where there is no card.
const FLAGS = [
  "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
  "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
];

/** Opens Chromium; close it in `after`. Root has no sandbox to offer it. */
export function openBrowser() {
  const args = process.getuid?.() === 0 ? ["--no-sandbox", ...FLAGS] : FLAGS;
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
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
