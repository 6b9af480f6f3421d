// The measure itself: Chromium runs, and what is wrong with a page is seen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { complaints, openBrowser, PHONE } from "./lib/browser.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

const page = (main) => `<!doctype html><html lang="en"><head><title>Quilts</title>
  <meta name="viewport" content="width=device-width"></head><body style="margin:0"><main><h1>Quilts</h1>${main}</main></body></html>`;

async function looked(main) {
  const tab = await browser.newPage({ viewport: PHONE });
  await tab.setContent(page(main));
  const found = await complaints(tab);
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
  assert.deepEqual(await looked('<div style="width:500px">Wide</div>'), ["the page scrolls sideways by 110 px"]);
});
