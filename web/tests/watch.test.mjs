// The watch's own measure: a page that misbehaves while it is looked at is found out.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { openBrowser } from "./lib/browser.mjs";
import { watch } from "./lib/watch.mjs";

const PAGES = {
  "/sound": '<img src="/dot.svg" alt="">',
  "/elsewhere": '<img src="http://elsewhere.invalid/dot.svg" alt="">',
  "/inline": '<p style="color:red" onclick="go()">Red</p><script>document.title = "ran"</script>',
  "/broken": '<script src="/broken.js"></script>',
  "/fails": '<img src="/500" alt="">',
};
let browser;
let site;
let home;
before(async () => {
  browser = await openBrowser();
  site = createServer(answer).listen(0, "127.0.0.1");
  await new Promise((resolve) => site.once("listening", resolve));
  home = `http://127.0.0.1:${site.address().port}`;
});
after(() => Promise.all([browser?.close(), site?.close()]));

function answer({ url }, response) {
  const is = (type, body, status = 200) => response.writeHead(status, { "content-type": type }).end(body);
  response.setHeader("content-security-policy", "default-src 'self'; img-src *");
  if (url === "/broken.js") return is("text/javascript", "throw new Error('snapped')");
  if (url === "/500") return is("text/plain", "", 500);
  if (PAGES[url]) return is("text/html", `<!doctype html><link rel="icon" href="/dot.svg">${PAGES[url]}`);
  return url === "/missing" ? is("text/html", "nothing here", 404) : is("image/svg+xml", '<svg xmlns="http://www.w3.org/2000/svg"/>');
}

async function watched(path) {
  const page = await browser.newPage();
  const seen = watch(page, home);
  await page.goto(home + path, { waitUntil: "networkidle" });
  await page.close();
  return seen().map((line) => line.split(":")[0]);
}

test("a sound page passes, and so does an honest 404", async () => {
  assert.deepEqual(await watched("/sound"), []);
  assert.deepEqual(await watched("/missing"), []);
});

test("what is fetched from elsewhere is seen", async () => {
  assert.ok((await watched("/elsewhere")).includes("asks elsewhere"));
});

test("inline code that the policy refuses is seen", async () => {
  assert.ok((await watched("/inline")).filter((line) => line === "console").length >= 2);
});

test("a script that breaks, and a server that fails, are seen", async () => {
  assert.deepEqual(await watched("/broken"), ["script"]);
  assert.ok((await watched("/fails"))[0].startsWith("500 from"));
});
