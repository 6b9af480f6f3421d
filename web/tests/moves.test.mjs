// An organizer: from the desk to an event that is postponed, with what will change seen first, and taken back; then a
// partner is told. By keyboard alone, and without script on a phone. `node --test web/tests/moves.test.mjs`
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { complaints, DESK, openBrowser, PHONE, tooWide } from "./lib/browser.mjs";
import { keyboardHands, plainHands, reach } from "./lib/hands.mjs";
import { startSite } from "./lib/site.mjs";
import { watch } from "./lib/watch.mjs";
import { words } from "./lib/words.mjs";

let browser;
let site;
before(async () => {
  [browser, site] = await Promise.all([openBrowser(), startSite(["demo"])]);
});
after(() => Promise.all([browser?.close(), site?.stop()]));

/** Tab comes to what is chosen, arrows go from there. */
async function choose(page, value, byKeyboard) {
  const wanted = page.locator(`input[name=to][value=${value}]`);
  if (!byKeyboard) return wanted.check();
  await reach(page, page.locator("input[name=to]:checked"));
  for (let turn = 0; turn < 6 && !(await wanted.isChecked()); turn += 1) await page.keyboard.press("ArrowDown");
  assert.ok(await wanted.isChecked(), "arrows choose what happens");
}

async function live({ language, byKeyboard }) {
  const say = words(language);
  const context = await browser.newContext({
    locale: `${language}-US`, baseURL: site.url, javaScriptEnabled: byKeyboard, viewport: byKeyboard ? DESK : PHONE,
  });
  const page = await context.newPage();
  const wrong = watch(page, site.url);
  const hands = byKeyboard ? keyboardHands(page) : plainHands(page);
  // axe needs script in the page.
  const looked = async (where) => assert.deepEqual(byKeyboard ? await complaints(page) : await tooWide(page), [], where);
  const says = async (text) => assert.ok((await page.locator("main").innerText()).includes(text), `${text} on ${page.url()}`);
  await page.goto("/sign-in");
  await hands.press(page.locator("form[action='/sign-in/demo'] button"));
  await page.goto("/events");
  await hands.follow(say("organizers-desk"));
  await looked("the desk");
  await hands.follow(page.locator("main a[href$='/move']"));
  await choose(page, "postponed", byKeyboard);
  await hands.write(say("event-reason"), "The road is under water.");
  await looked("before anything is asked");
  await hands.press(say("move-look"));
  await says(say("move-calendar-status-tentative"));
  await looked("what will change");
  await hands.press(say("move-do-postponed"));
  await says(`${say("event-is-postponed")} The road is under water.`);
  await hands.press(page.locator("form.undo button"));
  await says(say("flash-undone"));
  await hands.follow(say("organizers-desk"));
  await hands.follow(page.locator("main a[href$='/checklist']"));
  await hands.press(page.locator("main form:has(input[value=told]) button[value=done]"));
  await says(say("flash-event-check-done"));
  await looked("a partner is told");
  await hands.press(page.locator("form.undo button"));
  await says(say("flash-undone"));
  assert.deepEqual(wrong(), []);
  await context.close();
}

// One after the other: they move the same event.
test("an event is moved by keyboard alone", () => live({ language: "en", byKeyboard: true }));
test("an event is moved without script, on a phone, in Spanish", () => live({ language: "es", byKeyboard: false }));
