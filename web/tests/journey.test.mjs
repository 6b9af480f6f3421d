// A library's first day with the real program: by keyboard alone and without script, in both languages, on both
// databases. `node --test web/tests/journey.test.mjs`
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { DESK, openBrowser, PHONE } from "./lib/browser.mjs";
import { firstDay } from "./lib/first-day.mjs";
import { keyboardHands, plainHands } from "./lib/hands.mjs";
import { database, server } from "./lib/postgres.mjs";
import { sampleFiles, startSite } from "./lib/site.mjs";
import { watch } from "./lib/watch.mjs";
import { words } from "./lib/words.mjs";

let browser;
let files;
before(async () => {
  [browser, files] = await Promise.all([openBrowser(), sampleFiles()]);
});
after(() => Promise.all([browser?.close(), files?.drop()]));

/** One day on a site of its own, in a reader's language, with or without script. */
async function live(context, { language, script, env = {} }) {
  const site = await startSite(["serve"], env);
  const reader = await browser.newContext({
    locale: `${language}-US`, javaScriptEnabled: script, viewport: script ? DESK : PHONE,
  });
  try {
    const page = await reader.newPage();
    const wrong = watch(page, site.url);
    const hands = script ? keyboardHands(page) : plainHands(page);
    const note = (what) => context.diagnostic(what);
    await firstDay({ page, hands, say: words(language), site, files: files.path, note });
    assert.equal(await page.locator("html").getAttribute("lang"), language);
    assert.deepEqual(wrong(), []);
    assert.equal(existsSync(join(site.data, "quiltwork.db")), !env.DATABASE_URL, "everything lies in the database asked for");
  } finally {
    await reader.close();
    await site.stop();
  }
}

test("a first day by keyboard alone, in English", (context) => live(context, { language: "en", script: true }));
test("a first day by keyboard alone, in Spanish", (context) => live(context, { language: "es", script: true }));
test("a first day without script, in Spanish", (context) => live(context, { language: "es", script: false }));

const missing = !server && !process.env.QUILTWORK_TEST_REQUIRE_POSTGRES && "QUILTWORK_TEST_POSTGRES names no server";
test("a first day without script, in English, on PostgreSQL", { skip: missing }, async (context) => {
  const its = await database();
  try {
    await live(context, { language: "en", script: false, env: { DATABASE_URL: its.url } });
  } finally {
    await its.drop();
  }
});
