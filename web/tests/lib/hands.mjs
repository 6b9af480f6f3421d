// Two ways to use a page, with the same verbs: by keyboard alone, and by plain forms where no script runs.
// Everything is named as a reader finds it: by role and words, or by a locator where words are not enough.
import assert from "node:assert/strict";

/** @typedef {string | RegExp | import("playwright-core").Locator} Name */

const isWords = (name) => typeof name === "string" || name instanceof RegExp;
// What leads on lies in the page; the header has the menu and a search of its own.
const finder = (page) => (role, name) =>
  (isWords(name) ? page.locator("main").getByRole(role, { name, exact: true }) : name).first();
const field = (page, name) => (isWords(name) ? page.locator("main").getByLabel(name, { exact: true }) : name).first();
const menu = (page) => [page.locator(".menu-button"), (name) => page.locator(".site-nav").getByRole("link", { name, exact: true })];
const searchBox = (page) => page.locator(".site-search input");

/** Whatever leads to another page is over when that page stands. */
async function arriving(page, act) {
  await Promise.all([page.waitForEvent("framenavigated"), act()]);
  await page.waitForLoadState("load");
}

/** Forms and links, for pages without script. */
export function plainHands(page) {
  const find = finder(page);
  const click = (target) => arriving(page, () => target.click());
  const [menuButton, menuLink] = menu(page);
  return {
    async go(name) {
      if (await menuButton.isVisible()) await menuButton.click();
      await click(menuLink(name));
    },
    /** By the box of the header. */
    async search(text) {
      if (await menuButton.isVisible()) await menuButton.click();
      await searchBox(page).fill(text);
      await click(page.locator(".site-search button"));
    },
    follow: (name) => click(find("link", name)),
    press: (name) => click(find("button", name)),
    write: (label, text) => field(page, label).fill(text),
    choose: (label, option) => field(page, label).selectOption({ label: option }),
    tick: (label) => field(page, label).check(),
    attach: (label, file) => field(page, label).setInputFiles(file),
  };
}

/** Tab, Shift+Tab, Enter, Space, arrows and letters; never a pointer. Each stop must be seen to have the focus. */
export function keyboardHands(page) {
  // Said early: told only when the key is pressed, the browser may open its own dialog first.
  page.on("filechooser", () => {});
  const [find, keys] = [finder(page), page.keyboard];
  const enter = async (target) => {
    await reach(page, target);
    await arriving(page, () => keys.press("Enter"));
  };
  const [menuButton, menuLink] = menu(page);
  const openMenu = async () => {
    if (!(await menuButton.isVisible())) return;
    await reach(page, menuButton);
    await keys.press("Enter");
  };
  return {
    async go(name) {
      await openMenu();
      await enter(menuLink(name));
    },
    async search(text) {
      await openMenu();
      await reach(page, searchBox(page));
      await keys.press("ControlOrMeta+a");
      await keys.type(text);
      await arriving(page, () => keys.press("Enter"));
    },
    follow: (name) => enter(find("link", name)),
    press: (name) => enter(find("button", name)),
    async write(label, text) {
      await reach(page, field(page, label));
      await keys.press("ControlOrMeta+a");
      await keys.type(text);
    },
    async choose(label, option) {
      await reach(page, field(page, label));
      await keys.type(option);
      const chosen = await field(page, label).evaluate((select) => select.selectedOptions[0].textContent);
      assert.equal(chosen, option, "typing an option's first letters chooses it");
    },
    async tick(label) {
      await reach(page, field(page, label));
      await keys.press("Space");
      assert.ok(await field(page, label).isChecked(), "the space bar ticks a box");
    },
    async attach(label, file) {
      await reach(page, field(page, label));
      const [chooser] = await Promise.all([page.waitForEvent("filechooser"), keys.press("Enter")]);
      await chooser.setFiles(file);
    },
  };
}

/**
 * Presses Tab (or Shift+Tab, when the target lies before the focus) until the target has the focus.
 * @param {import("playwright-core").Page} page
 * @param {import("playwright-core").Locator} locator
 */
export async function reach(page, locator) {
  const target = await locator.elementHandle({ timeout: 15_000 });
  const most = await page.evaluate(() => document.querySelectorAll("a, button, input, select, textarea, summary").length + 20);
  for (let pressed = 0; pressed <= most; pressed += 1) {
    const way = await page.evaluate(wayTo, target);
    if (way === "here") return seen(page, locator);
    await page.keyboard.press(way);
  }
  assert.fail(`Tab does not come to ${locator}`);
}

// Pages glide to what has the focus, so it may take a moment to come into sight.
async function seen(page, locator) {
  const isSeen = async () => (await page.evaluate(notSeen)) === "";
  for (let turn = 0; turn < 50 && !(await isSeen()); turn += 1) await page.waitForTimeout(100);
  assert.equal(await page.evaluate(notSeen), "", `focus on ${locator}`);
}

// Runs in the page: the key that leads from the focus to the target.
function wayTo(target) {
  const from = document.activeElement;
  if (from === target) return "here";
  const isBefore = from.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING;
  return isBefore && from !== document.body ? "Shift+Tab" : "Tab";
}

// Runs in the page: why a reader could not see where the focus is; "" when it is seen.
function notSeen() {
  const has = document.activeElement;
  const boxes = has.matches("input[type=checkbox]") ? [has, has.closest("label")] : [has];
  const isRinged = boxes.some((box) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(box);
    return (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1) || boxShadow !== "none";
  });
  if (!isRinged) return "has no ring around it";
  const { top, bottom, left, right } = has.getBoundingClientRect();
  const isInside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  return isInside ? "" : "lies outside the window";
}
