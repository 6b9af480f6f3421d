// The way in without a password is for the sample place alone.
import assert from "node:assert/strict";
import { test } from "node:test";
import { startSite } from "./lib/site.mjs";

const post = (site) => fetch(`${site.url}/sign-in/demo`, {
  method: "POST", redirect: "manual", headers: { "sec-fetch-site": "same-origin" }, body: new URLSearchParams({ then: "/" }),
});
const offers = async (site, path) => (await (await fetch(site.url + path)).text()).includes("/sign-in/demo");

test("outside demo mode nobody comes in without a password", async () => {
  const site = await startSite(["serve"]);
  try {
    const answer = await post(site);
    assert.deepEqual([answer.status, answer.headers.getSetCookie()], [404, []]);
    for (const path of ["/", "/sign-in", "/nowhere"]) assert.equal(await offers(site, path), false, path);
  } finally {
    await site.stop();
  }
});

// The same questions where the answer is yes: this is how the test above would look if it failed.
test("the sample place offers a way in", async () => {
  const site = await startSite(["demo"]);
  try {
    const answer = await post(site);
    assert.equal(answer.status, 303);
    assert.ok(answer.headers.getSetCookie().some((cookie) => cookie.includes("HttpOnly")));
    for (const path of ["/", "/sign-in"]) assert.equal(await offers(site, path), true, path);
  } finally {
    await site.stop();
  }
});
