// What goes over the wire when somebody comes for the first time, and with the next page, in a real Chromium.
import { openBrowser } from "../../../web/tests/lib/browser.mjs";

const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

/** The topics of the sample place; those that were made to be many are all alike. */
async function topics(url) {
  const html = await (await fetch(`${url}/topics`)).text();
  return [...new Set([...html.matchAll(/href="(\/topics\/[\w-]+)"/g)].map(([, path]) => path))].filter((path) => !path.includes("/figures-"));
}

/** Counts bytes as they came, packed, with the heads of the answers. */
async function meter(page) {
  const session = await page.context().newCDPSession(page);
  const [kinds, bytes] = [new Map(), new Map()];
  await session.send("Network.enable");
  session.on("Network.responseReceived", (it) => kinds.set(it.requestId, it.type));
  session.on("Network.loadingFinished", (it) => {
    const kind = kinds.get(it.requestId) ?? "Other";
    bytes.set(kind, (bytes.get(kind) ?? 0) + it.encodedDataLength);
  });
  return () => {
    const by = [...bytes].filter(([, sum]) => sum > 0).sort(([, a], [, b]) => b - a);
    bytes.clear();
    return { all: by.reduce((sum, [, one]) => sum + one, 0), by: by.map(([kind, sum]) => `${kind.toLowerCase()} ${kB(sum)}`).join(", ") };
  };
}

/** A topic with nothing kept, then the first text that it lists. */
async function visit(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1360, height: 900 } });
  const page = await context.newPage();
  const taken = await meter(page);
  await page.goto(address, { waitUntil: "networkidle" });
  const first = { ...taken(), at: new URL(page.url()).pathname };
  await page.locator("main a[href^='/articles/']").first().click();
  await page.waitForURL("**/articles/**");
  await page.waitForLoadState("networkidle");
  const next = { ...taken(), at: new URL(page.url()).pathname };
  await context.close();
  return { first, next };
}

/** The heaviest first visit to a topic, and the heaviest next page: `{ all, by, at }`, in bytes. */
export async function weight(url) {
  const browser = await openBrowser();
  const visits = [];
  for (const path of await topics(url)) visits.push(await visit(browser, url + path));
  await browser.close();
  const most = (what) => visits.map((it) => it[what]).reduce((a, b) => (b.all > a.all ? b : a));
  return { topics: visits.length, first: most("first"), next: most("next") };
}

export const weighed = (it) => `${kB(it.all)} (${it.at}: ${it.by})`;
