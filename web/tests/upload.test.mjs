// Bringing a picture and a file: by keyboard with script (how far it is), and without; what is refused keeps what was
// typed; in both languages.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { complaints, DESK, openBrowser, PHONE, tooWide } from "./lib/browser.mjs";
import { keyboardHands, plainHands } from "./lib/hands.mjs";
import { folder, startSite } from "./lib/site.mjs";
import { watch } from "./lib/watch.mjs";
import { words } from "./lib/words.mjs";

let browser;
let site;
let files;
before(async () => {
  [browser, site, files] = await Promise.all([openBrowser(), startSite(["demo"]), folder()]);
  const page = await browser.newPage({ viewport: { width: 900, height: 600 } });
  await page.setContent("<body style='background:linear-gradient(#17594a,#f0b63c)'>");
  await page.screenshot({ path: join(files.path, "river.png") });
  await page.close();
  await writeFile(join(files.path, "river.jpg"), "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
  await writeFile(join(files.path, "list.txt"), "Bring soap.\n");
  await writeFile(join(files.path, "huge.txt"), Buffer.alloc(60_000_000, "soap "));
});
after(() => Promise.all([browser, site, files].map((it) => (it?.close ?? it?.stop ?? it?.drop)?.call(it))));

async function mara(language, script) {
  const context = await browser.newContext({
    locale: `${language}-US`, baseURL: site.url, javaScriptEnabled: script, viewport: script ? DESK : PHONE,
  });
  const page = await context.newPage();
  const wrong = watch(page, site.url);
  await page.goto("/sign-in");
  await page.locator("form[action='/sign-in/demo'] button").click();
  await page.waitForURL(`${site.url}/`);
  return { page, wrong, hands: script ? keyboardHands(page) : plainHands(page), say: words(language), close: () => context.close() };
}

const file = (name) => join(files.path, name);

/** Presses the button of the form and waits for the answer, which script puts into the page that stands. */
async function send({ page, hands, say }, script) {
  if (!script) return hands.press(say("file-send"));
  await page.locator("main form[data-upload] button[type=submit]").focus();
  await Promise.all([page.waitForResponse((it) => it.request().method() === "GET" || it.status() >= 400), page.keyboard.press("Enter")]);
  await page.locator("main form[data-sending]").waitFor({ state: "detached" });
}

for (const [language, script] of [["en", true], ["es", true], ["en", false], ["es", false]]) {
  test(`a picture and a file, ${language}, ${script ? "by keyboard" : "without script"}`, async () => {
    const who = await mara(language, script);
    const { page, hands, say } = who;
    await page.goto("/pictures/new?for=/topics/teens");
    await hands.attach(say("file-label"), file("river.jpg"));
    await send(who, script);
    await page.locator("#file-error").waitFor();
    assert.equal(await page.inputValue("#for"), "/topics/teens", "what was typed is kept");
    if (script) assert.deepEqual([...(await complaints(page)), ...(await tooWide(page))], []);
    await hands.attach(say("file-label"), file("river.png"));
    await send(who, script);
    await page.waitForURL(/\/pictures\/[0-9a-f-]{36}$/);
    assert.ok(await page.getByText(say("flash-picture-brought")).isVisible());
    await hands.write(say("picture-alt"), "Hills and a river.");
    await hands.write(say("picture-creator"), "Mara");
    await hands.write(say("picture-source"), "https://pictures.example/1");
    await hands.choose(say("picture-license"), "CC BY-NC-ND 4.0");
    await hands.press(say("picture-save"));
    assert.ok(await page.getByText(say("picture-ready")).isVisible());
    assert.ok(await page.getByText(say("picture-whole")).isVisible());
    await page.goto("/topics/teens");
    const shown = page.locator(".picture img");
    assert.equal(await shown.getAttribute("alt"), "Hills and a river.");
    await page.waitForLoadState("networkidle");
    if (script) assert.ok(await shown.evaluate((it) => it.complete && it.naturalWidth > 300));
    assert.match(await page.locator(".picture figcaption").innerText(), /Mara · CC BY-NC-ND 4\.0/);
    await document(who, script);
    assert.deepEqual(who.wrong().filter((it) => !/413|422/.test(it)), []);
    await who.close();
  });
}

async function document(who, script) {
  const { page, hands, say } = who;
  await page.goto("/articles/one-page-program-agreement");
  await hands.follow(say("attachments-change"));
  await hands.write(say("attachment-title"), "What to bring");
  await hands.attach(say("file-label"), file("huge.txt"));
  if (script) {
    // Said before anything is sent.
    assert.equal(await page.locator("#file").evaluate((it) => it.validationMessage), say("file-too-large"));
  } else {
    await send(who, script);
    await page.locator("#file-error").waitFor();
    assert.equal(await page.inputValue("#title"), "What to bring", "what was typed is kept");
  }
  await hands.attach(say("file-label"), file("list.txt"));
  await send(who, script);
  await page.getByText(say("flash-attachment-added")).waitFor();
  const [download] = await Promise.all([page.waitForEvent("download"), page.locator("main li a[href^='/attachments/']").first().click()]);
  assert.equal(download.suggestedFilename(), "What to bring.txt");
}

test("a slow upload shows how far it is, and one that is cut off can be sent again", async () => {
  const who = await mara("en", true);
  const { page, say } = who;
  const network = await page.context().newCDPSession(page);
  await page.goto("/articles/one-page-program-agreement");
  await page.getByRole("link", { name: say("attachments-change") }).click();
  await writeFile(file("long.txt"), Buffer.alloc(3_000_000, "soap "));
  await page.setInputFiles("#file", file("long.txt"));
  await network.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 600_000 });
  await page.keyboard.press("Tab");
  await page.locator("main form[data-upload] button[type=submit]").click();
  await page.locator("[data-progress]").waitFor({ state: "visible" });
  await page.waitForFunction(() => document.querySelector("#file-progress").value > 20);
  assert.deepEqual(await complaints(page), []);
  await network.send("Network.emulateNetworkConditions", { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await page.locator("[data-progress]").waitFor({ state: "hidden" });
  await network.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await page.locator("main form[data-upload] button[type=submit]").click();
  await page.getByText(say("flash-attachment-added")).waitFor();
  await who.close();
});
