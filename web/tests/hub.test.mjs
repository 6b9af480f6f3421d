// A reader's way through the hub: home, topic, article, a vote and its result, a collection, a search with a slip, and
// back. By keyboard alone and without script, in both languages. `node --test web/tests/hub.test.mjs`
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESK, openBrowser, PHONE } from "./lib/browser.mjs";
import { keyboardHands, plainHands } from "./lib/hands.mjs";
import { startSite } from "./lib/site.mjs";
import { watch } from "./lib/watch.mjs";
import { words } from "./lib/words.mjs";

const [TOPIC, ARTICLE, COLLECTION] = ["Partnerships and collaboration", "Make a first ask", "Your first three partners"];
const SLIP = "partnring";

let browser;
let site;
before(async () => {
  [browser, site] = await Promise.all([openBrowser(), startSite(["demo"])]);
});
after(() => Promise.all([browser?.close(), site?.stop()]));

async function walk({ language, script }) {
  const context = await browser.newContext({
    locale: `${language}-US`, baseURL: site.url, javaScriptEnabled: script, viewport: script ? DESK : PHONE,
  });
  try {
    const page = await context.newPage();
    const wrong = watch(page, site.url);
    const way = { page, hands: script ? keyboardHands(page) : plainHands(page), say: words(language) };
    await page.goto("/");
    await toTheArticle(way);
    await votes(way);
    await toTheCollection(way);
    await searchesAndReturns(way);
    assert.equal(await page.locator("html").getAttribute("lang"), language);
    assert.deepEqual(wrong(), []);
  } finally {
    await context.close();
  }
}

const stands = async (page, path) => assert.equal(new URL(page.url()).pathname, path);
const title = (page) => page.locator("h1").innerText();

async function toTheArticle({ page, hands, say }) {
  await hands.go(say("nav-topics"));
  await hands.follow(TOPIC);
  await stands(page, "/topics/partnerships");
  await hands.follow(ARTICLE);
  await stands(page, "/articles/the-first-ask");
  assert.equal(await page.locator("h1").evaluate((it) => it.closest("[lang]").lang), "en", "an English text says that it is");
}

async function votes({ page, hands, say }) {
  await hands.tick(page.locator("main form.poll input[type=radio]").first());
  await hands.press(say("poll-send"));
  assert.ok(await page.getByText(say("flash-vote-counted")).isVisible());
  assert.equal(await page.locator("main .poll-result svg[role=img]").count(), 1, "the result is drawn");
  assert.equal(await page.locator("main .poll-result tbody tr").count(), 4, "and stands in a table");
}

async function toTheCollection({ page, hands }) {
  await hands.follow(ARTICLE);
  await hands.follow(COLLECTION);
  await stands(page, "/collections/your-first-three-partners");
}

async function searchesAndReturns({ page, hands, say }) {
  await hands.search(SLIP);
  await stands(page, "/search");
  assert.equal(await title(page), say("search-title"));
  const first = page.locator("#results .result-name a").first();
  const leads = await first.getAttribute("href");
  await hands.follow(first);
  await stands(page, new URL(leads, page.url()).pathname);
  await page.goBack();
  await stands(page, "/search");
  assert.equal(await page.locator("#q").inputValue(), SLIP, "what was looked for is still there");
  await page.goBack();
  await stands(page, "/collections/your-first-three-partners");
}

for (const language of ["en", "es"]) {
  test(`a way through the hub by keyboard alone, ${language}`, () => walk({ language, script: true }));
  test(`a way through the hub without script, ${language}`, () => walk({ language, script: false }));
}
