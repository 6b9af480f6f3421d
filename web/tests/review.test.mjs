// The review queue with the real program: fifty pairs by keyboard alone, with undo, later and the switch of the keys; once
// without script, once in Spanish. `node --test web/tests/review.test.mjs`
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { complaints, DESK, openBrowser, PHONE, tooWide } from "./lib/browser.mjs";
import { keyboardHands, plainHands, reach } from "./lib/hands.mjs";
import { startSite } from "./lib/site.mjs";
import { watch } from "./lib/watch.mjs";
import { words } from "./lib/words.mjs";

const PAIRS = 50;
// Mostly different, as it is in life; every answer is among them.
const KEYS = ["d", "s", "d", "b", "d", "d", "w", "d", "d", "d"];
const SAID = { d: "records-said-different", s: "records-said-same", b: "records-said-part-of", w: "records-said-part-of" };
// The end of each sentence, which no name is in.
const tail = (say, key) => say(SAID[key], { left: "", right: "\u0000" }).split("\u0000")[1];

let browser;
let site;
before(async () => {
  [browser, site] = await Promise.all([openBrowser(), startSite(["demo"])]);
});
after(() => Promise.all([browser?.close(), site?.stop()]));

/** Mara at the queue, and what she can see of it. */
async function atTheQueue({ language = "en", script = true }) {
  const context = await browser.newContext({ locale: `${language}-US`, baseURL: site.url, viewport: DESK, javaScriptEnabled: script });
  const page = await context.newPage();
  const [wrong, say] = [watch(page, site.url), words(language)];
  const hands = script ? keyboardHands(page) : plainHands(page);
  await page.goto("/sign-in");
  await hands.press(say("sign-in-demo-button"));
  await hands.go(say("nav-matches"));
  return { page, say, hands, wrong, close: () => context.close() };
}

// The two records: several organizations may bear one name.
const asked = (page) => Promise.all(["record", "other"].map((name) => page.locator(`.answers input[name=${name}]`).getAttribute("value")));
const last = async (page) => ((await page.locator("#last p").count()) ? (await page.locator("#last p").textContent()).trim() : "");
const waits = async (page) => Number(await page.locator(".chips .count").first().textContent());

/** Presses a key that leads to the next page. */
async function press(page, key) {
  await Promise.all([page.waitForEvent("framenavigated"), page.keyboard.press(key)]);
  await page.waitForLoadState("load");
}

test("fifty pairs by keyboard alone", async (context) => {
  const { page, say, wrong, close } = await atTheQueue({});
  assert.deepEqual(await complaints(page), []);
  const before = await waits(page);
  assert.ok(before >= PAIRS, `only ${before} questions wait in the sample place`);
  const began = performance.now();
  for (let n = 0; n < PAIRS; n += 1) {
    const [key, pair, open] = [KEYS[n % KEYS.length], await asked(page), await waits(page)];
    await press(page, key);
    const said = await last(page);
    assert.ok(said.startsWith(say("matches-last")) && said.endsWith(tail(say, key)), `${n}: ${key}: ${said}`);
    assert.notDeepEqual(await asked(page), pair, `${n}: what is answered is asked no more`);
    if (n % 10 === 4) {
      await press(page, "u");
      assert.deepEqual(await asked(page), pair, `${n}: undone, it is asked again`);
      assert.equal(await waits(page), open);
      await press(page, key);
      assert.equal(await last(page), said);
    }
  }
  context.diagnostic(`${PAIRS} pairs and five times undo in ${Math.round((performance.now() - began) / 1000)} s, by the debug build`);
  assert.match(await page.locator(".page-head").textContent(), new RegExp(`${PAIRS} (today|hoy)`));
  assert.deepEqual(await complaints(page), []);
  await page.setViewportSize(PHONE);
  assert.deepEqual([...(await complaints(page)), ...(await tooWide(page)), ...wrong()], []);
  await close();
});

test("later, letters that are typed, and the keys switched off", async () => {
  const { page, say, hands, wrong, close } = await atTheQueue({});
  const [first, open] = [await asked(page), await waits(page)];
  await press(page, "k");
  assert.notDeepEqual(await asked(page), first, "later brings another");
  assert.equal(await waits(page), open, "and loses nothing");
  const second = await asked(page);
  await page.locator("header input[role=combobox]").first().focus();
  await page.keyboard.type("sdbwuk");
  await reach(page, page.locator("[data-keys-switch]"));
  await page.keyboard.press("Space");
  assert.equal(await page.locator("kbd.key:visible").count(), 0, "keys that sleep are not shown");
  await page.keyboard.press("d");
  await page.reload();
  await page.keyboard.press("d");
  await page.waitForTimeout(500);
  assert.deepEqual(await asked(page), second, "nothing was answered");
  await hands.press(page.locator("button[value=different]"));
  assert.notDeepEqual(await asked(page), second, "the buttons work all the same");
  const third = await asked(page);
  await hands.press(page.locator("#last button"));
  assert.deepEqual(await asked(page), second);
  await reach(page, page.locator("[data-keys-switch]"));
  await page.keyboard.press("Space");
  await press(page, "d");
  assert.deepEqual(await asked(page), third);
  assert.ok((await last(page)).startsWith(say("matches-last")));
  await press(page, "u");
  assert.deepEqual(wrong(), []);
  await close();
});

test("without script, by plain forms", async () => {
  const { page, say, hands, wrong, close } = await atTheQueue({ script: false });
  const [pair, before] = [await asked(page), await last(page)];
  assert.equal(await page.locator("kbd.key:visible").count(), 0, "no key is promised");
  await hands.press(page.locator("button[value=different]"));
  assert.notDeepEqual(await asked(page), pair);
  assert.match(await last(page), new RegExp(`^${say("matches-last")}`));
  await hands.press(page.locator("#last button"));
  assert.deepEqual([await asked(page), await last(page)], [pair, before]);
  assert.deepEqual(wrong(), []);
  await close();
});

test("in Spanish", async () => {
  const { page, say, wrong, close } = await atTheQueue({ language: "es" });
  assert.equal(await page.locator("h1").textContent(), say("matches-title"));
  await press(page, "d");
  assert.ok((await last(page)).startsWith(say("matches-last")));
  assert.deepEqual([...(await complaints(page)), ...wrong()], []);
  await press(page, "u");
  await close();
});
