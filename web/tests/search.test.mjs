// Search in a real browser: by keyboard and without script, in both languages. Its states are looked at in pages.test.mjs.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { complaints, DESK, openBrowser, PHONE, tooWide } from "./lib/browser.mjs";
import { keyboardHands, plainHands } from "./lib/hands.mjs";
import { startSite } from "./lib/site.mjs";
import { watch } from "./lib/watch.mjs";
import { words } from "./lib/words.mjs";

let browser;
let site;
before(async () => {
  [browser, site] = await Promise.all([openBrowser(), startSite(["demo"])]);
});
after(() => Promise.all([browser?.close(), site?.stop()]));

async function visit(language, { script = true, viewport = DESK } = {}) {
  const context = await browser.newContext({ locale: `${language}-US`, baseURL: site.url, javaScriptEnabled: script, viewport });
  const page = await context.newPage();
  return { page, wrong: watch(page, site.url), say: words(language), close: () => context.close() };
}

const path = (page) => {
  const { pathname, search } = new URL(page.url());
  return pathname + search;
};
const announced = (page, text) => page.locator("#announce", { hasText: text }).waitFor({ state: "attached" });

describe("search", { concurrency: 2 }, () => {
  for (const language of ["en", "es"]) {
    test(`answers while typing, by keyboard, ${language}`, () => answers(language));
    test(`the page of results, by keyboard, ${language}`, () => byKeyboard(language));
    test(`without script, on a phone, ${language}`, () => withoutScript(language));
  }
});

// From any page: type, hear how much there is, choose with arrows, leave with Escape, open with Enter.
async function answers(language) {
  const { page, wrong, say, close } = await visit(language);
  await page.goto("/topics");
  const [box, keys] = [page.locator("#site-q"), page.keyboard];
  const option = (n) => page.locator("#site-answers [role=option]").nth(n);
  await box.focus();
  await keys.type("bakey");
  await option(0).waitFor();
  assert.equal(await box.getAttribute("aria-expanded"), "true");
  await announced(page, /\d+|1/);
  await keys.press("ArrowDown");
  const first = option(0);
  assert.equal(await first.getAttribute("aria-selected"), "true");
  assert.equal(await box.getAttribute("aria-activedescendant"), await first.getAttribute("id"));
  assert.equal(await page.evaluate(() => document.activeElement.id), "site-q", "the focus stays in the box");
  assert.deepEqual([...(await complaints(page)), ...(await tooWide(page))], []);
  await keys.press("Escape");
  assert.deepEqual([await box.getAttribute("aria-expanded"), await box.inputValue()], ["false", "bakey"]);
  assert.equal(await page.locator("#site-answers [role=option]").count(), 0);
  await keys.press("Backspace");
  await option(0).waitFor();
  await keys.press("ArrowUp");
  const last = page.locator("#site-answers [role=option]").last();
  assert.equal(await last.getAttribute("aria-selected"), "true");
  await Promise.all([page.waitForURL("**/search?q=bake"), keys.press("Enter")]);
  assert.equal(await page.locator("h1").innerText(), say("search-title"));
  await page.goto("/topics");
  await box.focus();
  await keys.type("sunday suppr");
  await option(0).waitFor();
  const [href, name] = [await option(0).getAttribute("href"), await option(0).innerText()];
  await keys.press("ArrowDown");
  await Promise.all([page.waitForURL(`**${href}`), keys.press("Enter")]);
  assert.ok(name.startsWith((await page.locator("h1").innerText()).trim()), `${name} leads to ${path(page)}`);
  assert.deepEqual(wrong(), []);
  await close();
}

async function byKeyboard(language) {
  const { page, wrong, say, close } = await visit(language);
  const hands = keyboardHands(page);
  await page.goto("/search");
  const box = page.locator("#q");
  await box.focus();
  await page.keyboard.type("librry");
  await page.locator("#results .result").first().waitFor();
  await announced(page, "librry");
  await page.waitForURL("**/search?q=librry");
  await hands.follow(page.locator("#results p a strong").locator(".."));
  assert.equal(path(page), "/search?q=library");
  const news = page.locator("#filter a", { hasText: say("search-type-news") });
  const count = Number(await news.locator(".count").innerText());
  await hands.follow(news);
  assert.equal(path(page), "/search?q=library&type=news");
  assert.equal(await page.locator("#results .result").count(), Math.min(count, 20));
  assert.match(await page.locator("#results-title").innerText(), new RegExp(`^${count} `));
  assert.ok((await page.locator("#results mark").count()) > 0, "what was looked for is marked");
  await hands.follow(page.locator(".chosen a").first());
  assert.equal(path(page), "/search?q=library");
  await page.goBack();
  assert.equal(path(page), "/search?q=library&type=news");
  // What was chosen stays while one goes on typing.
  await box.focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" marrow");
  await page.waitForURL("**/search?q=library+marrow&type=news");
  assert.deepEqual(wrong(), []);
  await close();
}

async function withoutScript(language) {
  const { page, wrong, say, close } = await visit(language, { script: false, viewport: PHONE });
  const hands = plainHands(page);
  await page.goto("/");
  await hands.write(page.locator("#q"), "partnring");
  await hands.press(page.locator("main form[action='/search'] button"));
  assert.equal(path(page), "/search?q=partnring");
  assert.ok((await page.locator("#results .result").count()) > 0, "a slip is forgiven");
  assert.deepEqual(await tooWide(page), []);
  await hands.write(say("search-label"), "library");
  await hands.press(page.locator("main form[action='/search'] button"));
  await page.locator(".filter-open").click();
  await hands.follow(page.locator("#filter a", { hasText: say("search-type-organization") }));
  assert.equal(path(page), "/search?q=library&type=organization");
  const next = page.locator("a[rel=next]");
  if (await next.count()) {
    await hands.follow(next);
    assert.match(path(page), /&page=2$/);
  }
  await hands.follow(page.locator("#results .result-name a").first());
  assert.match(path(page), /^\/organizations\//);
  assert.deepEqual(wrong(), []);
  await close();
}
