// Putting a collection together with the real program: begun, filled by a line and from a list, put in order, hidden from
// readers and taken back. By keyboard alone in English, by plain forms without script in Spanish.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { complaints, DESK, openBrowser, PHONE, tooWide } from "./lib/browser.mjs";
import { keyboardHands, plainHands } from "./lib/hands.mjs";
import { startSite } from "./lib/site.mjs";
import { watch } from "./lib/watch.mjs";
import { words } from "./lib/words.mjs";

const LIST = "Title;Author;Year\nBread for All;Mary Day;2021\nRye;Sam Oak;n.d.\nRYE;Oak, Sam;\n";

let browser;
let site;
before(async () => {
  [browser, site] = await Promise.all([openBrowser(), startSite(["demo"])]);
});
after(() => Promise.all([browser?.close(), site?.stop()]));

async function sitting({ language, script }) {
  const context = await browser.newContext({ locale: `${language}-US`, baseURL: site.url, viewport: DESK, javaScriptEnabled: script });
  const page = await context.newPage();
  const hands = script ? keyboardHands(page) : plainHands(page);
  return { page, hands, say: words(language), wrong: watch(page, site.url), close: () => context.close() };
}

/** Nothing for axe to say at both widths; without script only that nothing scrolls sideways. */
async function fine(page, script) {
  for (const size of [PHONE, DESK]) {
    await page.setViewportSize(size);
    assert.deepEqual([...(script ? await complaints(page) : []), ...(await tooWide(page))], []);
  }
}

const titles = async (page) => (await page.locator("main ol h3").allTextContents()).map((it) => it.replace(/^\d+\. /, "").trim());

for (const [language, script] of [["en", true], ["es", false]]) {
  test(`a collection from the first line to its readers, ${language}${script ? " by keyboard" : " without script"}`, async () => {
    const { page, hands, say, wrong, close } = await sitting({ language, script });
    await page.goto("/sign-in");
    await hands.press(say("sign-in-demo-button"));
    await hands.go(say("nav-topics"));
    await hands.follow(say("topics-collections"));
    await fine(page, script);
    const title = script ? "Bread and neighbors" : "Pan y vecinos";
    await hands.write(say("collection-title-label"), title);
    await hands.press(say("collection-begin-button"));
    assert.deepEqual(await titles(page), []);
    await fine(page, script);

    await hands.write(say("item-line"), "Ash, Lee. Salt. Marrow: Alder Press, 1999.");
    await hands.press(say("item-add"));
    assert.deepEqual(await titles(page), ["Salt"]);
    await hands.follow(say("reading-list-title"));
    await hands.write(say("reading-list-text"), LIST);
    await hands.press(say("reading-list-look"));
    await fine(page, script);
    await hands.press(page.locator("button[value=take]"));
    assert.deepEqual(await titles(page), ["Salt", "Bread for All", "Rye"]);

    // The last goes up twice, then one of the steps is taken back.
    await hands.press(page.locator("main li.card").last().locator("button[value=up]"));
    await hands.press(page.locator("main li.card").nth(1).locator("button[value=up]"));
    assert.deepEqual(await titles(page), ["Rye", "Salt", "Bread for All"]);
    await hands.press(page.locator(".flash button"));
    assert.deepEqual(await titles(page), ["Salt", "Rye", "Bread for All"]);

    // A refused form keeps what was typed.
    await hands.follow(page.locator("main li.card").first().locator("a[href^='/collection-items/']"));
    await hands.write(say("resource-title"), " ");
    await hands.write(say("item-annotation"), "Read the end first.");
    await hands.press(say("item-save"));
    assert.equal(await page.locator("#annotation").inputValue(), "Read the end first.");
    await fine(page, script);
    await hands.write(say("resource-title"), "Salt and stone");
    await hands.press(say("item-save"));
    assert.deepEqual((await titles(page))[0], "Salt and stone");

    await hands.follow(page.locator("main li.card").first().locator("a[href^='/resources/']"));
    await hands.write(say("hiding-why"), "Out of date.");
    await hands.press(say("resource-hide"));
    assert.match(await page.locator("main").textContent(), /Out of date\./);
    await fine(page, script);
    await hands.press(say("resource-show"));
    assert.deepEqual(wrong(), []);
    await close();
  });
}

test("a reader finds a collection from a topic, picks a kind, and comes back by an article", async () => {
  const { page, hands, say, wrong, close } = await sitting({ language: "es", script: true });
  await page.goto("/topics/partnerships");
  await hands.follow("Your first three partners");
  await hands.follow(page.locator(".chips a[href$='kind=toolkit']"));
  assert.match(page.url(), /kind=toolkit$/);
  await hands.follow("One-page program agreement");
  assert.match(page.url(), /\/articles\/one-page-program-agreement$/);
  assert.ok(await page.locator("#collections-title").isVisible());
  await hands.follow("Paper you can borrow");
  assert.equal(await page.locator("main nav.chips [aria-current]").count(), 1);
  assert.ok((await page.locator("main").textContent()).includes(say("collection-beside")));
  await fine(page, true);
  assert.deepEqual(wrong(), []);
  await close();
});
