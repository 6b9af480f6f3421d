// Every page and its states, in both languages, on a desk and on a phone: what axe finds, how it is framed, whether it
// scrolls sideways down to 320 px, and whether it complains, breaks its policy or asks elsewhere. Two readers at once.
import assert from "node:assert/strict";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { bringAxe, complaints, DESK, openBrowser, PHONE, tooWide } from "./lib/browser.mjs";
import { find, forNobody, forStaff, forVisitors } from "./lib/places.mjs";
import { plainReader } from "./lib/plain.mjs";
import { folder, startSite } from "./lib/site.mjs";
import { watch } from "./lib/watch.mjs";

// What 1280 px enlarged to 400 % leave (WCAG 1.4.10).
const NARROW = { width: 320, height: 700 };
let browser;
let demo;
let empty;
let files;
let found;
before(async () => {
  [browser, demo, empty, files] = await Promise.all([openBrowser(), startSite(["demo"]), startSite(["serve"]), folder()]);
  await cp(join(demo.data, "sample"), files.path, { recursive: true });
  const mara = plainReader(demo, "en");
  await mara.signIn();
  found = await find(mara, files.path);
});
after(() => Promise.all([browser, demo, empty, files].map((it) => (it?.close ?? it?.stop ?? it?.drop)?.call(it))));

/** A reader of a language; as staff she comes in by the button of the sample place. */
async function reader(site, language, isStaff) {
  const context = await browser.newContext({ locale: `${language}-US`, baseURL: site.url, viewport: DESK });
  await bringAxe(context);
  const page = await context.newPage();
  const wrong = watch(page, site.url);
  if (isStaff) {
    await page.goto("/sign-in");
    await page.locator("form[action='/sign-in/demo'] button").click();
    await page.locator(".site-who a[href='/account']").waitFor();
  }
  return { page, wrong, close: () => context.close() };
}

async function lookAt({ page, wrong }, { path, act }, language) {
  await page.setViewportSize(DESK);
  await page.goto(path);
  await act?.(page);
  const maps = page.locator("[data-map]:visible");
  if (await maps.count()) await page.locator("[data-map][data-drawn]").first().waitFor();
  await page.evaluate(() => document.querySelectorAll("details").forEach((it) => { it.open = true; }));
  const all = (await complaints(page)).map((it) => `desk: ${it}`);
  const lang = await page.evaluate(() => document.documentElement.lang);
  if (lang !== language) all.push(`speaks ${lang} to a reader of ${language}`);
  await page.setViewportSize(PHONE);
  all.push(...(await complaints(page)).map((it) => `phone: ${it}`), ...(await tooWide(page)), ...(await unfolded(page)));
  await page.setViewportSize(NARROW);
  return [...all, ...(await tooWide(page)), ...wrong()];
}

// On a phone the menu and the filter are behind buttons.
async function unfolded(page) {
  const all = [];
  for (const id of ["menu", "filter"]) {
    const panel = page.locator(`#${id}[popover]`);
    if (id === "menu" && !["/", "/organizations"].includes(new URL(page.url()).pathname)) continue;
    if (!(await panel.count())) continue;
    await panel.evaluate((it) => it.showPopover());
    all.push(...(await complaints(page)).map((it) => `phone, ${id} open: ${it}`), ...(await tooWide(page)));
    await panel.evaluate((it) => it.hidePopover());
  }
  return all;
}

async function lookAtAll(context, site, places, language, isStaff) {
  const who = await reader(site, language, isStaff);
  const all = [];
  for (const place of places()) {
    const where = `${place.path.replace(/[0-9a-f-]{36}/g, "…").replace(/token=\w+/, "token=…")}${place.state ? ` (${place.state})` : ""}`;
    const said = await lookAt(who, place, language).catch((error) => [error.message]);
    all.push(...said.map((it) => `${where} ${it}`));
  }
  await who.close();
  context.diagnostic(`${places().length} pages looked at in ${language}`);
  assert.deepEqual(all, []);
}

describe("pages", { concurrency: 2 }, () => {
  for (const language of ["en", "es"]) {
    test(`staff, ${language}`, (context) => lookAtAll(context, demo, () => forStaff(found), language, true));
    test(`visitors, ${language}`, (context) => lookAtAll(context, demo, () => forVisitors(found.kept), language, false));
    test(`nobody yet, ${language}`, (context) =>
      lookAtAll(context, empty, () => forNobody(empty.setUp.slice(empty.url.length)), language, false));
  }
});
