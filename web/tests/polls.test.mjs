// A reader answers a poll: from a topic by keyboard alone and without script, in both languages, on a desk and on a
// phone. Each state is looked at on the way. `node --test web/tests/polls.test.mjs`
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

const answers = (page) => page.locator("main form.poll input[type=radio]");

/** Tab comes to one answer of a group, arrows go from there to the others. */
async function pick(page, number, byKeyboard) {
  const all = answers(page);
  if (!byKeyboard) return all.nth(number).check();
  const checked = await all.evaluateAll((boxes) => boxes.findIndex((box) => box.checked));
  await reach(page, all.nth(Math.max(checked, 0)));
  if (checked < 0) await page.keyboard.press("Space");
  for (let at = Math.max(checked, 0); at !== number; at += Math.sign(number - at)) {
    await page.keyboard.press(at < number ? "ArrowDown" : "ArrowUp");
  }
  assert.ok(await all.nth(number).isChecked(), "arrows choose an answer");
}

/** Opens what is folded. */
async function unfold(page, summary, byKeyboard) {
  if (!byKeyboard) return summary.click();
  await reach(page, summary);
  await page.keyboard.press("Enter");
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
  const before = await answersOf();
  await page.goto("/topics/partnerships");
  assert.deepEqual(await context.cookies(), [], "who reads is given nothing");
  await hands.press(say("poll-send"));
  await says(say("poll-refused-no-answer"));
  await looked("nothing chosen");
  await page.goto("/topics/partnerships");
  await pick(page, 1, byKeyboard);
  await hands.press(say("poll-send"));
  await says(say("flash-vote-counted"));
  await says(say("poll-mine", { answer: "Working with schools" }));
  const kept = (await context.cookies()).filter((cookie) => cookie.name === "poll");
  assert.deepEqual(kept.map((it) => [it.path, it.httpOnly, it.sameSite]), [[new URL(page.url()).pathname, true, "Lax"]]);
  assert.deepEqual(await shown(page), plus(before, 1));
  await looked("voted");
  await unfold(page, page.locator("main details", { has: page.locator("form.poll") }).locator("summary"), byKeyboard);
  await pick(page, 3, byKeyboard);
  await hands.press(say("poll-change-send"));
  await says(say("flash-vote-changed"));
  assert.deepEqual(await shown(page), plus(before, 3));
  await unfold(page, page.locator("main figure summary"), byKeyboard);
  await looked("changed, the table open");
  await hands.follow(say("polls-all"));
  await looked("all polls");
  await hands.follow("What most often stops you from starting something with a partner?");
  assert.deepEqual(await shown(page), [61, 24, 17, 9, 5]);
  assert.equal(await page.locator("main form.poll").count(), 0);
  await looked("closed");
  await hands.follow("What stops us? Time, you say");
  assert.equal(await page.locator("main .poll-beside svg[role=img]").count(), 1, "the article shows the result");
  assert.deepEqual(wrong(), []);
  await context.close();
}

/** The counts as they stand written beside the bars. */
const shown = async (page) => (await page.locator(".bars .bars-said").allTextContents()).map((text) => Number.parseInt(text, 10));
const plus = (counts, place) => counts.map((count, at) => count + (at === place ? 1 : 0));

/** The counts of the open poll, as staff may see them without voting. */
async function answersOf() {
  const context = await browser.newContext({ baseURL: site.url });
  const page = await context.newPage();
  await page.goto("/sign-in");
  await page.locator("form[action='/sign-in/demo'] button").click();
  await page.locator(".site-who a[href='/account']").waitFor();
  await page.goto("/polls");
  await page.goto(await page.locator("#open-title ~ article h3 a").getAttribute("href"));
  const csv = await (await context.request.get(await page.locator("a[href$='counts.csv']").getAttribute("href"))).text();
  await context.close();
  return csv.trim().split("\r\n").slice(1).map((line) => Number(line.split(",").at(-2)));
}

// One after the other: they share the poll's counts.
for (const language of ["en", "es"]) {
  test(`a vote by keyboard alone, ${language}`, () => live({ language, byKeyboard: true }));
  test(`a vote without script, ${language}`, () => live({ language, byKeyboard: false }));
}

test("a browser that keeps no cookies is told so", async () => {
  const context = await browser.newContext({ baseURL: site.url, locale: "en-US" });
  const page = await context.newPage();
  await page.goto("/topics/partnerships");
  await pick(page, 0, false);
  // The ballot is thrown away between the two times the form is sent.
  await context.route("**/vote?*", async (route) => route.continue({ headers: { ...(await route.request().allHeaders()), cookie: "" } }));
  const action = await page.locator("form.poll").getAttribute("action");
  await page.locator("form.poll").evaluate((form) => { form.action += "?ballot=given"; });
  await Promise.all([page.waitForEvent("framenavigated"), page.locator("form.poll button").click()]);
  assert.equal(new URL(page.url()).pathname, action);
  assert.ok((await page.locator("main").innerText()).includes(words("en")("poll-refused-cookie")));
  assert.ok(await answers(page).nth(0).isChecked(), "what was chosen is kept");
  assert.deepEqual(await complaints(page), []);
  await context.close();
});
