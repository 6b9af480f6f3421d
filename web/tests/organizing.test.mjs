// An organizer's way with the real program: from a series to an event like the last one, moved, its captions and its chat
// brought, until what was said is found. By keyboard alone and without script, in both languages.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { complaints, DESK, openBrowser, PHONE, tooWide } from "./lib/browser.mjs";
import { keyboardHands, plainHands, reach } from "./lib/hands.mjs";
import { startSite } from "./lib/site.mjs";
import { watch } from "./lib/watch.mjs";
import { words } from "./lib/words.mjs";

const [SERIES, LAST] = ["Side by side", "The map on the wall"];
// Publishing reaches search within this.
const SOON_MS = 2000;
const DAY_MS = 86_400_000;

let browser;
let site;
before(async () => {
  [browser, site] = await Promise.all([openBrowser(), startSite(["demo"])]);
});
after(() => Promise.all([browser?.close(), site?.stop()]));

const day = (days) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);

async function organize({ language, script, title, said }) {
  const context = await browser.newContext({
    locale: `${language}-US`, baseURL: site.url, javaScriptEnabled: script, viewport: script ? DESK : PHONE,
  });
  try {
    const page = await context.newPage();
    const wrong = watch(page, site.url);
    const way = { page, script, title, said, hands: script ? keyboardHands(page) : plainHands(page), say: words(language) };
    await page.goto("/sign-in");
    await way.hands.press(way.say("sign-in-demo-button"));
    await announces(way);
    await moves(way);
    await bringsCaptions(way);
    await bringsChat(way);
    await isFound(way);
    assert.deepEqual(wrong(), []);
  } finally {
    await context.close();
  }
}

// Where no script runs, neither does the one that looks.
async function looksRight({ page, script }) {
  if (!script) return;
  assert.deepEqual(await complaints(page), [], page.url());
  assert.deepEqual(await tooWide(page), [], page.url());
}

/** A form with a file is sent by the script, where one runs, which then shows the answer. */
async function sends({ page, script, hands }, name) {
  if (!script) return hands.press(name);
  await reach(page, page.locator("main").getByRole("button", { name, exact: true }));
  await page.keyboard.press("Enter");
}

/** A field for a day is the browser's own: reached by keyboard, its parts are typed as each country writes them. */
async function dated({ page, script }, field, value) {
  if (script) await reach(page, field);
  await field.fill(value);
}

/** Back to the page of the event, by the way that stands above every page about it. */
const toTheEvent = ({ page, hands, title }) => hands.follow(page.locator(".crumbs").getByRole("link", { name: title }));

async function announces(way) {
  const { page, hands, say, title } = way;
  await hands.go(say("nav-events"));
  await hands.follow(SERIES);
  await hands.follow(page.locator("main").getByRole("link", { name: LAST }));
  await hands.follow(say("event-again"));
  await looksRight(way);
  assert.equal(await page.locator("#series").inputValue(), SERIES);
  await hands.write(say("event-title"), title);
  await dated(way, page.locator("#sitting-day-1"), day(10));
  await hands.press(say("event-schedule"));
  assert.equal(await page.locator("h1").innerText(), title);
}

async function moves(way) {
  const { page, hands, say } = way;
  const before = await page.locator("#when-title + ul time").getAttribute("datetime");
  await hands.follow(say("move"));
  await looksRight(way);
  await hands.tick(say("move-to-times"));
  await dated(way, page.locator("#sitting-day-1"), day(17));
  await hands.press(say("move-look"));
  await looksRight(way);
  assert.equal(await page.locator(".move-times s").count(), 1, "what was is struck out before anything is written");
  assert.ok(await page.getByText(say("move-calendar-status-confirmed")).isVisible());
  await hands.press(say("move-do-times"));
  assert.ok(await page.getByText(say("flash-event-moved")).isVisible());
  const after = await page.locator("#when-title + ul time").getAttribute("datetime");
  assert.equal(after.slice(0, 10), day(17), `${before} is moved`);
}

/** A text without times, as stenographers write it. */
async function bringsCaptions(way) {
  const { page, hands, say, said } = way;
  await hands.follow(say("recording-edit"));
  const text = `>> MARA: Welcome, everyone.\n>> DELL: ${said}.\n>> MARA: Write it down.`;
  const field = page.locator("#captions_text");
  if (way.script) await reach(page, field);
  await field.fill(text);
  await hands.press(say("captions-add"));
  assert.ok(await page.getByText(say("flash-captions-saved")).isVisible());
  await looksRight(way);
  await toTheEvent(way);
  assert.ok((await page.locator("#transcript").innerText()).includes(said));
}

async function bringsChat(way) {
  const { page, hands, say } = way;
  await hands.follow(say("event-chat-bring"));
  const log = "Time,From,To,Message\n14:01:00,Perpetua Vandermolen,Everyone,Good afternoon from the depot\n14:02:00,Ivo Quarles,Everyone,Thank you Perpetua\n";
  await hands.attach(page.locator("#file"), { name: "chat.csv", mimeType: "text/csv", buffer: Buffer.from(log) });
  await sends(way, say("event-chat-look"));
  await page.locator("#messages").waitFor();
  await looksRight(way);
  const messages = await page.locator("#messages").inputValue();
  assert.ok(messages.includes("Good afternoon from the depot") && !/Perpetua|Vandermolen|Ivo|Quarles/.test(messages), messages);
  await hands.press(say("event-chat-publish"));
  assert.ok(await page.getByText(say("flash-event-chat-published")).isVisible());
  const file = await page.locator("section[aria-labelledby=attachments-title] a[href$='.csv']").getAttribute("href");
  const published = await (await page.request.get(file)).text();
  assert.ok(published.includes("Good afternoon from the depot") && !/Perpetua|Ivo/.test(published), published);
}

async function isFound({ page, say, said, title }) {
  const [began, address] = [Date.now(), `/search?q=${encodeURIComponent(`"${said}"`)}`];
  let answer = "";
  while (Date.now() - began < SOON_MS && !answer.includes("?transcript=")) answer = await (await page.request.get(address)).text();
  assert.ok(answer.includes("?transcript="), `${said} is not found after ${SOON_MS} ms`);
  await page.goto(address);
  assert.equal(await page.locator("h1").innerText(), say("search-title"));
  assert.ok((await page.locator("#results").innerText()).includes(title));
}

test("from a series to what was said there by keyboard alone, in English", () =>
  organize({ language: "en", script: true, title: "Wheelbarrows by appointment", said: "The wheelbarrow goes back on Tuesday" }));
test("from a series to what was said there by keyboard alone, in Spanish", () =>
  organize({ language: "es", script: true, title: "Ladders by appointment", said: "The ladder sleeps in the boiler room" }));
test("from a series to what was said there without script, in Spanish", () =>
  organize({ language: "es", script: false, title: "Kettles by appointment", said: "The kettle belongs to the choir" }));
