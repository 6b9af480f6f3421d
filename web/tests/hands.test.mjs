// The keyboard's own measure: pages that cannot be used by keyboard are found out.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openBrowser } from "./lib/browser.mjs";
import { keyboardHands } from "./lib/hands.mjs";

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser?.close());

async function tried(main, act) {
  const page = await browser.newPage();
  try {
    await page.setContent(`<!doctype html><main>${main}</main>`);
    return await act(keyboardHands(page), page).then(() => "fine", (error) => error.message);
  } finally {
    await page.close();
  }
}
const write = (hands) => hands.write("Name", "Ada");

test("a sound field is written in, from before and from behind", async () => {
  const both = async (hands, page) => {
    await hands.write("Town", "Marrow");
    await hands.write("Name", "Ada");
    assert.equal(await page.inputValue("#n"), "Ada");
  };
  assert.equal(await tried('<label for="n">Name</label><input id="n"><label for="t">Town</label><input id="t">', both), "fine");
});

test("a field that Tab passes over is seen", async () => {
  assert.match(await tried('<label for="n">Name</label><input id="n" tabindex="-1"><input>', write), /Tab does not come/);
});

test("a trap that keeps the focus is seen", async () => {
  const trap = '<input onblur="this.focus()" autofocus><label for="n">Name</label><input id="n">';
  assert.match(await tried(trap, write), /Tab does not come/);
});

test("a focus without a ring is seen", async () => {
  assert.match(await tried('<label for="n">Name</label><input id="n" style="outline:none">', write), /has no ring/);
});

test("a focus outside the window is seen", async () => {
  const hidden = '<label for="n">Name</label><input id="n" style="position:fixed;left:-900px">';
  assert.match(await tried(hidden, write), /lies outside the window/);
});
