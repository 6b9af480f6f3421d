// From a neighbor's idea to what readers find, with the real program: by keyboard alone and without script, in both
// languages. `node --test web/tests/writing.test.mjs`
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { complaints, DESK, openBrowser, PHONE, tooWide } from "./lib/browser.mjs";
import { keyboardHands, plainHands } from "./lib/hands.mjs";
import { startSite } from "./lib/site.mjs";
import { watch } from "./lib/watch.mjs";
import { words } from "./lib/words.mjs";

const TOPIC = "Partnerships and collaboration";
// Publishing reaches feeds and search within this.
const SOON_MS = 2000;

let browser;
let site;
before(async () => {
  [browser, site] = await Promise.all([openBrowser(), startSite(["demo"])]);
});
after(() => Promise.all([browser?.close(), site?.stop()]));

// Where no script runs, neither does the one that looks.
async function looksRight(page, script = true) {
  if (!script) return;
  assert.deepEqual(await complaints(page), [], page.url());
  assert.deepEqual(await tooWide(page), [], page.url());
}

/** One idea on its way, in a reader's language, with or without script. */
async function live({ language, script, idea }) {
  const context = await browser.newContext({
    locale: `${language}-US`, baseURL: site.url, javaScriptEnabled: script, viewport: script ? DESK : PHONE,
  });
  try {
    const page = await context.newPage();
    const wrong = watch(page, site.url);
    const way = { page, script, idea, hands: script ? keyboardHands(page) : plainHands(page), say: words(language) };
    await dropped(way);
    await written(way);
    await mended(way);
    await published(way);
    assert.deepEqual(wrong(), []);
  } finally {
    await context.close();
  }
}

async function dropped({ page, script, hands, say, idea }) {
  await page.goto("/ideas/new");
  await hands.press(say("idea-drop"));
  await looksRight(page, script);
  await hands.write(say("idea-text"), idea);
  await hands.press(say("idea-drop"));
  assert.ok(await page.getByText(say("flash-idea-dropped")).isVisible());
}

async function written({ page, script, hands, say, idea }) {
  await page.goto("/sign-in");
  await hands.press(say("sign-in-demo-button"));
  await hands.go(say("nav-desk"));
  await looksRight(page, script);
  await hands.follow(idea);
  await looksRight(page, script);
  await hands.press(say("desk-begin"));
  assert.equal(await page.getByLabel(say("article-field-body"), { exact: true }).inputValue(), idea);
}

async function mended({ page, script, hands, say, idea }) {
  await hands.write(say("article-field-body"), `${idea} [](/needs)`);
  await hands.tick(TOPIC);
  await hands.press(say("article-publish"));
  await looksRight(page, script);
  await hands.follow(page.locator(".errors a").filter({ hasText: say("check-link-empty") }));
  await hands.write(say("article-field-body"), `${idea} It keeps the rain off.`);
  await hands.press(say("article-review"));
  const pile = page.locator("section[aria-labelledby=desk-review]");
  assert.ok(await pile.getByRole("link", { name: idea }).isVisible());
  await hands.follow(idea);
  await looksRight(page, script);
  assert.ok(await page.getByLabel(TOPIC).isChecked());
}

async function published({ page, script, hands, say, idea }) {
  if (!script) {
    await page.getByLabel(say("article-field-day"), { exact: true }).fill("2099-01-31");
    await hands.press(say("article-publish"));
    await hands.follow(page.locator("section[aria-labelledby=desk-scheduled]").getByRole("link", { name: idea }));
    await page.getByLabel(say("article-field-day"), { exact: true }).fill("");
    assert.ok(!(await (await page.request.get("/topics/partnerships/feed.atom")).text()).includes(idea));
  }
  await hands.press(say("article-publish"));
  const began = Date.now();
  assert.equal(await page.locator("h1").textContent(), idea);
  await soon(began, page, "/topics/partnerships/feed.atom", idea);
  await soon(began, page, `/search?q=${encodeURIComponent(idea)}`, new URL(page.url()).pathname);
  await looksRight(page, script);
  await page.goto("/topics/partnerships");
  await hands.follow(idea);
}

async function soon(began, page, address, what) {
  let answer = "";
  while (Date.now() - began < SOON_MS && !answer.includes(what)) answer = await (await page.request.get(address)).text();
  assert.ok(answer.includes(what), `${address} does not know of ${what} after ${SOON_MS} ms`);
}

test("from idea to readers by keyboard alone, in English", () =>
  live({ language: "en", script: true, idea: "A bench by the bakery door" }));
test("from idea to readers by keyboard alone, in Spanish", () =>
  live({ language: "es", script: true, idea: "A shelter at the school stop" }));
test("from idea to readers without script, in Spanish", () =>
  live({ language: "es", script: false, idea: "A roof over the bread table" }));

test("what is typed survives a closed window", async () => {
  const say = words("en");
  const context = await browser.newContext({ locale: "en-US", baseURL: site.url, viewport: DESK });
  const page = await context.newPage();
  const hands = keyboardHands(page);
  await page.goto("/sign-in");
  await hands.press(say("sign-in-demo-button"));
  await page.goto("/articles/new");
  await hands.write(say("article-field-title"), "Half a thought");
  await hands.press(say("desk-begin"));
  const form = page.url();
  await hands.write(say("article-field-body"), "Half a sentence, and then the lid was closed");
  await page.locator("#kept").filter({ hasText: /\d/ }).waitFor();
  await page.close();
  const other = await context.newPage();
  await other.goto(form);
  await looksRight(other);
  await keyboardHands(other).follow(say("article-take-up"));
  assert.match(await other.locator("#body").inputValue(), /lid was closed$/);
  // The library cannot be reached: this browser keeps it.
  await other.route("**/autosave", (route) => route.abort());
  await other.locator("#body").press("ControlOrMeta+End");
  await other.locator("#body").pressSequentially("!");
  await other.locator("#kept").filter({ hasText: say("article-unreached") }).waitFor();
  await other.unroute("**/autosave");
  await other.goto(`${form}?take=unsaved`);
  assert.match(await other.locator("#body").inputValue(), /closed!$/);
  await context.close();
});
