// A webinar from "save the date" to the searchable recording, as its neighbors meet it: topic, what is coming, its
// calendar file in another program; the clock moves; then what has passed, the recording, a word found in what was said,
// an attachment, a related resource. By keyboard alone and without script, in both languages.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { complaints, DESK, openBrowser, PHONE, tooWide } from "./lib/browser.mjs";
import { clockAt } from "./lib/clock.mjs";
import { keyboardHands, plainHands } from "./lib/hands.mjs";
import { folder, startSite } from "./lib/site.mjs";
import { readCalendar } from "./lib/validators.mjs";
import { watch } from "./lib/watch.mjs";
import { words } from "./lib/words.mjs";

const [TOPIC, EVENT, PATH] = ["Partnerships and collaboration", "The map on the wall", "/events/the-map-on-the-wall"];
const [AHEAD, BEHIND] = ["2026-09-01 09:00:00", "2026-11-10 09:00:00"];
const PHRASE = "photograph it first";

let browser;
let place;
// The same place before the event and after it.
let coming;
let passed;
before(async () => {
  [browser, place] = await Promise.all([openBrowser(), folder()]);
  const data = join(place.path, "data");
  await mkdir(data);
  await (await startSite(["demo"], clockAt(AHEAD))).stop(data);
  [coming, passed] = await Promise.all([startSite(["serve"], clockAt(AHEAD), data), startSite(["serve"], clockAt(BEHIND), data)]);
});
after(() => Promise.all([browser?.close(), coming?.stop(), passed?.stop(), place?.drop()]));

async function walk({ language, script }) {
  for (const [site, part] of [[coming, announced], [passed, lookedBack]]) {
    const context = await browser.newContext({
      locale: `${language}-US`, baseURL: site.url, javaScriptEnabled: script, viewport: script ? DESK : PHONE,
    });
    try {
      const page = await context.newPage();
      const wrong = watch(page, site.url);
      await page.goto("/");
      await part({ page, script, hands: script ? keyboardHands(page) : plainHands(page), say: words(language) });
      assert.equal(await page.locator("html").getAttribute("lang"), language);
      assert.deepEqual(wrong(), []);
    } finally {
      await context.close();
    }
  }
}

const stands = (page, path) => assert.equal(new URL(page.url()).pathname, path);

// Where no script runs, neither does the one that looks.
async function looksRight({ page, script }) {
  if (!script) return;
  assert.deepEqual(await complaints(page), [], page.url());
  assert.deepEqual(await tooWide(page), [], page.url());
}

/** From its topic to its date in somebody's calendar. */
async function announced(way) {
  const { page, hands, say } = way;
  await hands.go(say("nav-topics"));
  await hands.follow(TOPIC);
  await hands.follow(EVENT);
  stands(page, PATH);
  await looksRight(way);
  assert.equal(await page.getByText(say("event-has-passed")).count(), 0);
  const link = page.getByRole("link", { name: say("event-add") });
  const file = join(place.path, "event.ics");
  await writeFile(file, await (await page.request.get(await link.getAttribute("href"))).body());
  const [it, ...more] = await readCalendar(file);
  assert.deepEqual(more, []);
  assert.deepEqual([it.name, it.state], [EVENT, "CONFIRMED"]);
  const told = await page.locator("#when-title + ul time").getAttribute("datetime");
  assert.equal(Date.parse(it.starts), Date.parse(told), "page and calendar say the same moment");
}

/** From what has passed to what was said there, and on. */
async function lookedBack(way) {
  const { page, hands, say } = way;
  await hands.go(say("nav-events"));
  await hands.follow(say("events-past"));
  await hands.follow(EVENT);
  stands(page, PATH);
  assert.ok(await page.getByText(say("event-has-passed")).isVisible());
  assert.ok(await page.locator("[data-recording]").isVisible());
  assert.ok(await page.getByRole("link", { name: say("event-add") }).isVisible(), "its calendar file stays");
  await hands.write(say("transcript-find"), PHRASE);
  await hands.press(say("transcript-find-button"));
  assert.equal(await page.locator("#found .places li").count(), 1);
  await looksRight(way);
  await jumps(way);
  const slides = page.locator("section[aria-labelledby=attachments-title] a[href$='.pdf']");
  assert.equal((await (await page.request.get(await slides.getAttribute("href"))).body()).subarray(0, 5).toString(), "%PDF-");
  const resource = page.locator("section[aria-labelledby=related-title] a[href^='/resources/']").first();
  await hands.follow(resource);
  await looksRight(way);
  assert.ok(await page.locator("main").getByRole("link", { name: EVENT }).first().isVisible(), "and it leads back");
}

/** The place found opens the recording at its second: at once where a script runs, on a page of its own where none does. */
async function jumps({ page, script, hands }) {
  const place = page.locator("#found .places a").first();
  const second = Number(await place.getAttribute("data-seek") ?? new URL(await place.getAttribute("href"), page.url()).searchParams.get("t"));
  assert.ok(second > 0);
  if (!script) {
    await hands.follow(place);
    assert.ok((await page.locator("[data-recording]").getAttribute("src")).endsWith(`#t=${second}`));
    return;
  }
  await place.focus();
  await page.keyboard.press("Enter");
  await page.waitForFunction((at) => Math.abs(document.querySelector("[data-recording]").currentTime - at) < 2, second);
}

test("from its topic to a related resource by keyboard alone, in English", () => walk({ language: "en", script: true }));
test("from its topic to a related resource by keyboard alone, in Spanish", () => walk({ language: "es", script: true }));
test("from its topic to a related resource without script, in Spanish", () => walk({ language: "es", script: false }));
