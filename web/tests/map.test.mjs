// List and map are the same, and the address says what they show. The living map is drawn by a real Chromium; the
// still one is what a reader without script gets.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESK, openBrowser } from "./lib/browser.mjs";
import { reach } from "./lib/hands.mjs";
import { startSite } from "./lib/site.mjs";
import { watch } from "./lib/watch.mjs";

const FILTERS = ["", "?need=food_security", "?q=library", "?need=job_seekers&page=2", "?q=zzzz"];
let browser;
let site;
before(async () => {
  [browser, site] = await Promise.all([openBrowser(), startSite(["demo"])]);
});
after(() => Promise.all([browser?.close(), site?.stop()]));

/** Runs with a page of the atlas, and fails when the page misbehaved meanwhile. */
async function visit(path, script, act) {
  const context = await browser.newContext({ baseURL: site.url, locale: "en-US", viewport: DESK, javaScriptEnabled: script });
  try {
    const page = await context.newPage();
    const wrong = watch(page, site.url);
    await page.goto(path);
    if (script) await page.locator("[data-map][data-drawn]").waitFor({ timeout: 60_000 });
    await act(page);
    assert.deepEqual(wrong(), []);
  } finally {
    await context.close();
  }
}

const count = async (page) => Number((await page.locator("#results-title").textContent()).replace(/\D/g, ""));
const listed = (page) => page.locator("#results .result[data-longitude]").evaluateAll((all) => all.map((it) => it.id));
const marked = (page) => page.locator(".map-still .map-point").evaluateAll((all) => all.map((it) => it.getAttribute("href").slice(1)));
const load = async (address) => (await fetch(new URL(address, site.url))).json();
/** A count that is not `than`: the list has been changed. */
const changed = (page, than) => page.waitForFunction((old) =>
  Number(document.getElementById("results-title").textContent.replace(/\D/g, "")) !== old, than, { timeout: 10_000 });

/** What the living map is given: one sign for each placed entry beside it. */
async function signed(page) {
  const { features } = await load(await page.locator("#results").getAttribute("data-points"));
  return features.filter((it) => it.geometry).map((it) => `organization-${it.properties.id}`);
}

const agree = async (page, signs, what) => assert.deepEqual(signs.toSorted(), (await listed(page)).toSorted(), what);
const removed = (page, selector) => page.locator(selector).first().evaluate((it) => it.remove());

test("what the living map is given is what the list shows, whatever is asked", async (context) => {
  for (const filter of FILTERS) {
    await visit(`/organizations${filter}`, true, async (page) => {
      await agree(page, await signed(page), filter);
      const file = await load(`/organizations.geojson${filter.replace(/&page=\d+/, "")}`);
      assert.equal(file.features.length, await count(page), `the file of ${filter}`);
      const tiles = await page.locator("#results").getAttribute("data-tiles");
      assert.ok((await fetch(new URL(tiles.replace("{z}/{x}/{y}", "8/43/92"), site.url))).ok, `tiles of ${filter}`);
      context.diagnostic(`${filter || "everything"}: ${await count(page)} found, ${(await signed(page)).length} signs`);
      if (filter) return;
      await removed(page, "#results .result[data-longitude]");
      await assert.rejects(async () => agree(page, await signed(page)), "a sign without its entry is seen");
    });
  }
});

test("without script the still map has a marker for each listed place, with its number", async () => {
  for (const filter of FILTERS) {
    await visit(`/organizations${filter}`, false, async (page) => {
      await agree(page, await marked(page), filter);
      if ((await marked(page)).length === 0) return;
      const marker = page.locator(".map-still .map-point").first();
      const number = (await marker.locator("text").textContent()).trim();
      await marker.click();
      const entry = page.locator(`#${new URL(page.url()).hash.slice(1)}`);
      assert.ok((await entry.locator(".result-name .number").textContent()).startsWith(`${number}.`));
      await removed(page, ".map-still .map-point");
      await assert.rejects(async () => agree(page, await marked(page)), "an entry without its marker is seen");
    });
  }
});

async function goesBack(page) {
  const all = await count(page);
  await page.selectOption("#need", "food_security");
  await changed(page, all);
  const some = await count(page);
  assert.equal(new URL(page.url()).search, "?need=food_security");
  await page.locator("#results .result-name a").first().click();
  await page.locator("h1").waitFor();
  await page.goBack();
  await page.locator("#results").waitFor();
  assert.deepEqual([await count(page), await page.inputValue("#need")], [some, "food_security"]);
  await page.goBack();
  await changed(page, some);
  assert.deepEqual([await count(page), await page.inputValue("#need")], [all, ""]);
}

test("a filter stands in the address, and Back brings the one before", () => visit("/organizations", true, goesBack));

test("a list that keeps its filter to itself is seen", () => visit("/organizations", true, async (page) => {
  await page.evaluate(() => { history.pushState = () => {}; });
  await assert.rejects(goesBack(page), /\?need=food_security/);
}));

/** The frame in the address, once the list has been asked with it; different from `than`. */
async function framed(page, than = "") {
  const frame = await page.waitForFunction((old) => {
    const of = (address) => new URL(address, location.href).searchParams.get("bbox")?.split(",").map(Number).join();
    const [asked, shown] = [of(location.href), of(document.getElementById("results").dataset.points)];
    // No frame yet is not a frame: the map may still be moving when the box is ticked.
    return asked !== old && asked === shown && asked;
  }, than, { timeout: 20_000 });
  return frame.jsonValue();
}

/** How many entries do not lie inside a frame. */
const outside = (page, frame) => page.locator("#results .result").evaluateAll((rows, [west, south, east, north]) =>
  rows.filter(({ dataset: { longitude: x, latitude: y } }) => !(x >= west && x <= east && y >= south && y <= north)).length,
frame.split(",").map(Number));

test("“only what the map shows” narrows list and address to the frame, and follows it", async () => {
  await visit("/organizations", true, async (page) => {
    const all = await count(page);
    await page.locator("[data-map-frame]").check();
    const wide = await framed(page);
    assert.equal(await outside(page, wide), 0);
    await page.locator(".maplibregl-ctrl-zoom-in").click();
    const near = await framed(page, wide);
    const some = await count(page);
    assert.deepEqual([await outside(page, near), some < all], [0, true]);
    await page.locator("#results .result").first().evaluate((it) => { it.dataset.longitude = "0"; });
    assert.equal(await outside(page, near), 1, "an entry outside the frame is seen");
    await page.locator("[data-map-frame]").uncheck();
    await changed(page, some);
    assert.deepEqual([await count(page), new URL(page.url()).search], [all, ""]);
  });
});

/** Brings a lone entry's place to the middle of the map, presses there, and says whether the entry got the focus. */
async function bringsEntry(page, turns) {
  const id = await page.locator("#results").evaluate(alone);
  let isThere = false;
  for (let turn = 0; turn < turns && !isThere; turn += 1) {
    // Anew each turn: a press while the map still moves hits something else and leads it away.
    await page.locator(`#${id} [data-show-on-map]`).click();
    await page.waitForTimeout(1500);
    const { x, y, width, height } = await page.locator(".map-canvas").boundingBox();
    await page.evaluate(() => document.activeElement.blur());
    await page.mouse.click(x + width / 2, y + height / 2);
    await page.waitForTimeout(250);
    isThere = await page.evaluate((it) => document.activeElement.id === it, id);
  }
  return isThere;
}

// Runs in the page: the entry whose place is farthest from any other's, so that no other sign covers its own.
function alone(list) {
  const rows = [...list.querySelectorAll(".result[data-longitude]")];
  const at = ({ dataset }) => [Number(dataset.longitude), Number(dataset.latitude)];
  const far = (one, other) => Math.hypot(at(one)[0] - at(other)[0], at(one)[1] - at(other)[1]);
  const room = (row) => Math.min(...rows.filter((it) => it !== row).map((it) => far(it, row)));
  return rows.sort((a, b) => room(b) - room(a))[0].id;
}

test("a point pressed brings its entry; a map that is deaf is seen", async () => {
  await visit("/organizations?need=food_security", true, async (page) => {
    assert.equal(await bringsEntry(page, 20), true);
    await page.locator(".map-canvas").evaluate((it) => { it.style.pointerEvents = "none"; });
    assert.equal(await bringsEntry(page, 3), false);
  });
});

test("Tab goes through the list and past the map", async () => {
  await visit("/organizations?q=library", true, async (page) => {
    await reach(page, page.locator("[data-map-frame]"));
    await reach(page, page.locator("footer a").first());
    await reach(page, page.locator(".maplibregl-canvas"));
  });
});
