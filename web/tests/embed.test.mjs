// A partner's page that shows our events in a frame: what the frame loads, what it leaves behind, where its links lead,
// and that no other page of ours can stand there.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { complaints, openBrowser } from "./lib/browser.mjs";
import { startSite } from "./lib/site.mjs";

let [browser, demo, partner] = [];
before(async () => {
  [browser, demo] = await Promise.all([openBrowser(), startSite(["demo"])]);
  partner = createServer((asked, answer) => {
    const framed = new URL(asked.url, "http://partner").searchParams.get("frame");
    answer.setHeader("content-type", "text/html");
    answer.end(`<!doctype html><html lang="en"><title>Partner</title><h1>A partner</h1><iframe src="${demo.url}${framed}" title="Events" width="400" height="500"></iframe>`);
  });
  await new Promise((done) => partner.listen(0, "localhost", done));
});
after(() => Promise.all([browser?.close(), demo?.stop(), partner?.close()]));

const at = (path) => `http://localhost:${partner.address().port}/?frame=${encodeURIComponent(path)}`;

test("the list stands in a partner's page, without script, cookies or anybody else's server", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const asked = [];
  page.on("request", (request) => asked.push(request));
  await page.goto(at("/events/embed?count=3&lang=es"));
  const list = page.frameLocator("iframe");
  await list.locator("h2").first().waitFor();
  assert.equal(await list.locator("h2").count(), 3);
  assert.equal(await list.locator("html").getAttribute("lang"), "es");
  const framed = asked.filter((request) => !request.url().startsWith("http://localhost"));
  assert.ok(framed.length > 1 && framed.every((request) => request.url().startsWith(demo.url)), framed.map((it) => it.url()).join(" "));
  assert.ok(framed.every((request) => request.resourceType() !== "script"));
  assert.deepEqual(await context.cookies(), []);
  await list.locator("h2 a").first().click();
  await page.waitForURL(`${demo.url}/events/*`);
  assert.equal(page.frames().length, 1, "the event has the whole window");
  await context.close();
});

test("no other page of ours stands there", async () => {
  const page = await browser.newPage();
  for (const path of ["/", "/events", "/events/cool-rooms-on-hot-days", "/events/embed/help", "/sign-in"]) {
    const said = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
    await Promise.all([said, page.goto(at(path))]);
  }
  await page.close();
});

test("by itself the list is sound for those who hear or enlarge it", async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 600 } });
  for (const path of ["/events/embed", "/events/embed?event=the-map-on-the-wall", "/events/embed?topic=none"]) {
    await page.goto(demo.url + path);
    assert.deepEqual(await complaints(page), [], path);
  }
  await page.close();
});
