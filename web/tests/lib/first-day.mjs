// A library's first day, as told in docs/using.md: set-up, import, what it would change, apply, a need, suggestions,
// keep, next step. The same steps whatever the hands, the language and the database.
import assert from "node:assert/strict";
import { join } from "node:path";

const ADMINISTRATOR = { name: "Ada Sample", email: "ada@marrow.example", password: "quiet maple river lamp" };
const STEP = "Ask at the counter who is the right person";

/**
 * @param {object} day
 * @param {import("playwright-core").Page} day.page
 * @param {ReturnType<typeof import("./hands.mjs").plainHands>} day.hands
 * @param {ReturnType<typeof import("./words.mjs").words>} day.say
 * @param {{url: string, setUp: string}} day.site a site that nobody has set up
 * @param {string} day.files folder of the sample's files
 * @param {(what: string) => void} day.note hears what was done
 */
export async function firstDay(day) {
  await setUp(day);
  await signIn(day);
  await importFile(day);
  await chooseNeed(day);
  await keep(day);
  await finishStep(day);
}

async function setUp({ page, hands, say, site, files, note }) {
  await page.goto(site.setUp);
  await hands.attach(say("set-up-file-label"), join(files, "outlets.csv"));
  await hands.press(say("set-up-upload"));
  await hands.write(say("set-up-q"), "marrow");
  await hands.press(say("set-up-search"));
  await hands.follow(page.locator("section[aria-labelledby=find-title] li a"));
  await hands.write(say("set-up-library"), "Alder County Library");
  await hands.write(say("set-up-your-name"), ADMINISTRATOR.name);
  await hands.write(say("sign-in-email"), ADMINISTRATOR.email);
  await hands.write(say("sign-in-password"), "short");
  await hands.press(say("set-up-save"));
  // Refused: what is wrong stands above the form, and what was typed is still there.
  await hands.follow(page.locator(".errors a"));
  assert.equal(await page.getByLabel(say("sign-in-email"), { exact: true }).inputValue(), ADMINISTRATOR.email);
  await hands.write(say("sign-in-password"), ADMINISTRATOR.password);
  await hands.press(say("set-up-save"));
  await sees(page, say("flash-set-up-done"));
  note("set up: found by “marrow”, a short password refused, then taken");
}

async function signIn({ page, hands, say, note }) {
  assert.equal(await page.getByRole("button", { name: say("sign-in-demo-button") }).count(), 0);
  await hands.write(say("sign-in-email"), ADMINISTRATOR.email);
  await hands.write(say("sign-in-password"), ADMINISTRATOR.password);
  await hands.press(say("sign-in-button"));
  await hands.follow(say("home-import"));
  note("signed in");
}

async function importFile({ page, hands, say, files, note }) {
  await hands.attach(say("imports-files"), join(files, "businesses.geojson"));
  await hands.press(say("imports-look"));
  const apply = page.getByRole("button", { name: say("import-apply"), exact: true });
  await apply.waitFor();
  // Whatever the file was taken for, a person decides what its rows are, and it is read again.
  await hands.choose(say("import-role"), say("source-role-organization"));
  await hands.press(say("import-read-again"));
  await apply.waitFor();
  await sees(page, say("import-would-change"));
  const fresh = await figure(page, say("import-figure-new"));
  assert.ok(fresh > 100, `${fresh} new rows`);
  assert.ok((await page.locator("[aria-labelledby=new-caption] tbody tr").count()) > 0, "some of them are shown");
  await hands.press(say("import-apply"));
  await page.getByRole("link", { name: say("import-to-suggestions"), exact: true }).waitFor();
  assert.equal(await figure(page, say("import-figure-new")), fresh, "it changed what it said it would");
  note(`businesses.geojson: ${fresh} new rows looked at, then applied`);
}

const figure = async (page, name) =>
  Number((await page.locator(".tally div", { has: page.getByText(name, { exact: true }) }).locator("dd").textContent()).replace(/\D/g, ""));

async function chooseNeed({ page, hands, say, note }) {
  await hands.follow(say("import-to-suggestions"));
  await hands.follow(say("needs-choose"));
  await hands.follow(/^Marrow/);
  await hands.tick(page.locator("input[value=job_seekers]"));
  await hands.press(say("save"));
  await sees(page, say("flash-needs-chosen"));
  await hands.go(say("nav-suggestions"));
  await hands.follow(page.locator(".chips a[href*=job_seekers]"));
  const entries = page.locator("#results .result");
  const [count, told] = [await entries.count(), await entries.locator(".reason, .reasons li").count()];
  assert.ok(count > 0 && count <= 30, `${count} suggestions`);
  assert.ok(told >= count, "each suggestion has a reason");
  note(`job seekers chosen at Marrow: ${count} suggestions with ${told} reasons`);
}

async function keep({ page, hands, say, note }) {
  const name = await page.locator("#results .result-name").first().textContent();
  await hands.follow(page.locator("#results .result a[href*=relationship]"));
  await hands.write(say("keep-what"), STEP);
  await hands.press(say("keep-button"));
  await sees(page, say("flash-kept"));
  assert.equal(await page.locator("h1").textContent(), name);
  await sees(page, STEP);
  note(`kept ${name}`);
}

async function finishStep({ page, hands, say, note }) {
  const done = page.locator("main").getByRole("button", { name: say("next-step-done") });
  await page.goto(new URL("/", page.url()).href);
  await hands.press(done);
  await sees(page, say("flash-step-done"));
  await hands.press(page.locator(".flash button"));
  await sees(page, say("flash-undone"));
  await page.goto(new URL("/", page.url()).href);
  await hands.press(done);
  await sees(page, say("flash-step-done"));
  await page.goto(new URL("/", page.url()).href);
  assert.equal(await done.count(), 0, "nothing is left to do");
  await hands.go(say("nav-kept"));
  assert.equal(await page.locator("#results tbody tr").count(), 1);
  note("the next step done, taken back, done again");
}

const sees = (page, text) => page.getByText(text, { exact: true }).first().waitFor();
