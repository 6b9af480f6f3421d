// The measure itself: Chromium runs, and what is wrong with a page is seen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { complaints, openBrowser, PHONE, tooWide } from "./lib/browser.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

const page = (main, frame = '<html lang="en"><head><title>Quilts</title>') => `<!doctype html>${frame}
  <meta name="viewport" content="width=device-width"></head><body style="margin:0"><main><h1>Quilts</h1>${main}</main></body></html>`;

async function looked(main, frame) {
  const tab = await browser.newPage({ viewport: PHONE });
  await tab.setContent(page(main, frame));
  const found = [...(await complaints(tab)), ...(await tooWide(tab))];
  await tab.close();
  return found.map((complaint) => complaint.split(":")[0]);
}

test("a sound page passes", async () => {
  assert.deepEqual(await looked('<label for="q">Find</label><input id="q">'), []);
});

test("a field without a label is seen", async () => {
  assert.deepEqual(await looked("<input>"), ["label"]);
});

test("pale words are seen", async () => {
  assert.deepEqual(await looked('<p style="color:#bbb;background:#fff">Pale</p>'), ["color-contrast"]);
});

test("a page wider than a phone is seen", async () => {
  assert.deepEqual(await looked('<div style="width:500px">Wide</div>'), ["the page scrolls sideways by 110 px at 390"]);
});

test("a target too small for a thumb is seen", async () => {
  const small = '<button style="width:9px;height:9px;padding:0">A</button>';
  assert.deepEqual(await looked(`<p>${small}${small}</p>`), ["target-size"]);
});

test("two titles, no title, no language and a missing text are seen", async () => {
  assert.deepEqual(await looked("<h1>More</h1>"), ["there are 2 h1"]);
  assert.deepEqual(await looked("", '<html lang="en"><head>'), ["document-title", "there is no title"]);
  assert.deepEqual(await looked("", "<html><head><title>Quilts</title>"), ["html-has-lang", "there is no language"]);
  assert.deepEqual(await looked("<p>\u27e6home-title\u27e7</p>"), ["a text is missing"]);
});
