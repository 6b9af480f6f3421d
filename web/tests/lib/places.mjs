// Every page of the site, and the states a page can be in, as a list to look at.
import { appendFile, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { setTimeout } from "node:timers/promises";

/**
 * @typedef {object} Place
 * @property {string} path
 * @property {string} [state] what was done there
 * @property {(page: import("playwright-core").Page) => Promise<unknown>} [act] does it
 */

const sent = (selector) => (page) => Promise.all([page.waitForEvent("framenavigated"), page.locator(selector).first().click()]);
const at = (path, state, act) => ({ path, state, act });

/** What a visitor sees. @param {string} organization an address @returns {Place[]} */
export const forVisitors = (organization) => [
  "/", "/organizations", "/organizations?need=food_security&branch=&within=", organization, "/needs", "/needs/job_seekers",
  "/partner-kinds", "/partner-kinds/bank_credit_union", "/credits", "/accessibility", "/search", "/search?q=library", "/sign-in",
  "/coverage", "/nowhere", "/topics", "/topics/partnerships", "/topics/partnerships?kind=guide", "/topics/partnerships?page=1",
  "/articles/before-you-ask-the-bakery", "/people/mara", "/ideas/new",
  "/polls", "/articles/what-stops-us",
  "/polls/what-shall-we-write-about-next", "/polls/what-most-often-stops-you-from-starting-something-with-a-partner",
  "/collections", "/collections/books-for-the-staff-shelf", "/collections/listening-and-mapping?kind=toolkit",
  "/search?q=partnring",
  "/search?q=bread&year=1999", "/search?q=bread+homeless+zeppelin", "/search?q=%3F%21",
  "/search?q=library&page=2", "/search?q=xyzzyx", "/search?type=guide", "/search?q=library&type=news&type=guide&topic=partnerships",
  `/search?q=${"library+".repeat(60)}`, "/search?q=%D7%A9%D7%9C%D7%95%D7%9D+%F0%9F%8D%9E",
  "/people/tom", "/people/celeste", "/events/embed", "/events/embed?topic=climate&count=2", "/events/embed?series=side-by-side", "/events/embed?event=the-map-on-the-wall",
  "/events/embed/help", "/events/embed/help?which=series:side-by-side&count=3&in=es", "/events/embed/help?count=0",
  "/events", "/events?when=past", `/events?month=${new Date().toISOString().slice(0, 7)}`, "/events?month=1999-01", "/events/cool-rooms-on-hot-days",
  "/events/smoke-season-supper", "/events/opening-the-medicine-drawer", "/events/the-map-on-the-wall?find=the+map", "/events/coffee-and-help-with-paper", "/events/after-the-farewell-cake",
  "/events/cuentos-antes-del-partido?transcript=en&t=35", "/events/spanish-at-the-desk", "/event-series/side-by-side", "/events/five-branches-one-calendar",
  "/topics/climate", "/topics/teens", "/series/from-hello-to-goodbye", "/articles/snow-week-nineteen-stops", "/articles/listening-sheet",
].map((path) => at(path)).concat([
  at("/collections/paper-you-can-borrow", "a resource in several", sent("main a[href^='/resources/']")),
  at("/sign-in", "a wrong password", async (page) => {
    await page.fill("#email", "nobody@alder.example");
    await page.fill("#password", "not the password");
    await sent("main form[action='/sign-in'] button")(page);
  }),
  at("/ideas/new", "nothing typed", sent("main form button[type=submit]")),
  at("/polls/what-shall-we-write-about-next", "nothing chosen", sent("main form.poll button")),
  at("/polls/what-shall-we-write-about-next", "voted", async (page) => {
    await page.locator("main form.poll input").first().check();
    await sent("main form.poll button")(page);
  }),
]);

/** What stands where nothing is yet. @returns {Place[]} */
export const forNobody = (setUp) => [
  "/", "/organizations", "/needs", "/search?q=library", "/topics", "/collections", "/polls", "/events", "/events?when=past", "/credits", "/set-up", setUp,
].map((path) => at(path)).concat([
  at(`${setUp}&hand=1`, "nothing typed", sent("main form[action^='/set-up'] button[type=submit]")),
]);

/** What staff see. @param {Found} found @returns {Place[]} */
export function forStaff(found) {
  const { branch, edit, kept, relationship, fresh, applied, waiting, refused, picture, attachments, event } = found;
  const asked = `/suggestions?branch=${branch}&need=job_seekers`;
  const plain = [
    "/", "/suggestions", asked, `${asked}&show=left-out`, `${asked}&q=zzzz`, `${asked}&kinds=surprise&near=1`, "/coverage",
    "/coverage?needs=all", "/relationships", "/relationships?stage=ended",
    "/organizations", "/organizations?q=zzzz", "/organizations?stage=active", `/organizations?branch=${branch}&within=2`, "/organizations/print", kept, fresh,
    "/organizations/new", "/matches", "/matches?only=part", "/matches?only=unsure", "/needs", "/needs/job_seekers", `/branches/${branch}/needs`, "/search?q=zzzz", "/search?q=marow",
    "/desk", "/articles/new", "/topics/new", edit, edit.replace("/edit", "/preview"), edit.replace("/edit", "/revisions"), "/ideas",
    "/account", "/set-up", "/set-up?hand=1", "/imports", applied, `${applied}/rows?status=new`, `${applied}/undo`, waiting,
    `${waiting}/rows?status=changed`, `${waiting}/rows?status=refused`, refused, `${fresh}/relationship`,
    `${relationship}/stage`, `${relationship}/next-steps`, `${fresh}/not-for-us`, "/polls", "/polls/new",
    "/collections", LISTED, `${LISTED}/resources`, `${LISTED}/resources/new`, `${LISTED}/reading-list`, "/links", "/catalog-search",
    "/people/mara", "/people/celeste", "/pictures/new?for=/people/celeste", "/events", "/events/new", "/events/cool-rooms-on-hot-days", "/events/the-map-on-the-wall", `/events/new?from=${event}`, "/events?when=past", "/events?when=past&missing=captions",
    "/calendars", "/calendars/check",
    `/events/${event}/recording`, `/events/${event}/recording?mended=endless.2~empty.1`,
    `/events/${event}/attachments`, `/events/${event}/chat`, `/events/${event}/resources`, `/events/${event}/resources?q=map`, `/events/${event}/resources?q=xyzzyx`,
    "/pictures", "/pictures/new?for=/topics/teens", picture, attachments, "/topics/teens", "/articles/listening-sheet",
  ].map((path) => at(path));
  return [...plain, ...listening, ...collectionStates, ...refusedForms({ relationship, fresh }), ...refusedFiles({ picture, attachments }), ...eventStates(event), at("/", "a step done, to be undone", sent("main form[action$='/completion'] button"))];
}

/** Conversations with people we did not know, and projects looked at from three sides. */
const listening = [
  at("/conversations"), at("/challenges/new"), at("/projects"), at("/projects/new"),
  at("/conversations", "on a day to come", (page) => typed("#held_on", "2099-01-01", "#new button[type=submit]")(page)),
  at("/conversations", "the challenge of nobody", async (page) => {
    await sent("main a[href^='/challenges/'][href$='/edit']")(page);
    await typed("#target", "0", "main form button[type=submit]")(page);
  }),
  at("/projects/new", "nothing typed", (page) => sent("main form button[type=submit]")(page)),
  at("/projects", "one of them", (page) => sent("main .card a")(page)),
  at("/projects", "a look without marks", async (page) => {
    await sent("main .card a")(page);
    await page.locator("#check details").evaluate((details) => { details.open = true; });
    await sent("#check button[type=submit]")(page);
  }),
];

const LISTED = "/collections/books-for-the-staff-shelf";
const typed = (field, text, button) => async (page) => {
  await page.fill(field, text);
  await sent(button)(page);
};
const collectionStates = [
  at("/collections", "no title", sent("main form[action='/collections'] button")),
  at(`${LISTED}/resources`, "one of them", sent("main a[href^='/collection-items/']")),
  at(`${LISTED}/resources`, "nothing typed", sent("main form[action$='/citations'] button")),
  at(`${LISTED}/resources`, "an address alone", typed("#line", "https://press.example/x", "main form[action$='/citations'] button")),
  at(`${LISTED}/reading-list`, "nothing pasted", sent("main form button[value=look]")),
  at(`${LISTED}/reading-list`, "looked at", typed("#list", "Title,Year\nSalt,2021\nSalt,n.d.\n,1999\n", "main form button[value=look]")),
  at("/collections/paper-you-can-borrow", "hidden without a reason", async (page) => {
    await sent("main a[href^='/resources/']")(page);
    await sent("main form[action$='/hiding'] button")(page);
  }),
  at("/catalog-search", "no address", typed("#address", "ask at the desk", "main form button[type=submit]")),
];

const refusedForms = ({ relationship, fresh }) => [
  at("/polls/new", "nothing typed", sent("main form button[type=submit]")),
  at("/polls/what-shall-we-write-about-next", "edited", sent("main a[href$='/edit']")),
  at("/organizations/new", "nothing typed", sent("main form button[type=submit]")),
  at(`${fresh}/relationship`, "no step typed", async (page) => {
    await page.fill("#what", "");
    await sent("main form button[type=submit]")(page);
  }),
  at(`${relationship}/stage`, "ended, no reason", async (page) => {
    await page.selectOption("#stage", "ended");
    await sent("main form button[type=submit]")(page);
  }),
  at(`${fresh}/not-for-us`, "no reason", sent("main form button[type=submit]")),
  at("/set-up?hand=1", "nothing typed", sent("main form button[type=submit]")),
  at("/articles/new", "nothing typed", sent("main form button[type=submit]")),
  at("/events/new", "nothing typed", sent("main form button[value=schedule]")),
  at("/events/smoke-season-supper", "a recording of nothing", async (page) => {
    await sent("main a[href$='/recording']")(page);
    await page.locator("main form[data-upload] button[type=submit]").click();
    await page.locator("main .errors").waitFor();
  }),
  at("/events/smoke-season-supper", "no captions", async (page) => {
    await sent("main a[href$='/recording']")(page);
    await sent("#captions form[action$='/captions'] button[type=submit]")(page);
  }),
  at("/events/cool-rooms-on-hot-days", "changed", sent("main a[href^='/events/'][href$='/edit']")),
  at("/topics/new", "nothing typed", sent("main form button[type=submit]")),
  at(fresh, "a web address that is none", async (page) => {
    await page.locator("#say-it-better").evaluate((details) => { details.open = true; });
    await page.fill("#url", "ask at the desk");
    await sent("#say-it-better button[type=submit]")(page);
  }),
];

const harmful = { name: "river.png", mimeType: "image/png", buffer: Buffer.from("<svg><script>alert(1)</script></svg>") };
const bringing = (it) => async (page) => {
  await page.setInputFiles("#file", it);
  await page.locator("main form[data-upload] button[type=submit]").click();
  await page.locator("main .errors").waitFor();
};

const checked = (text) => async (page) => {
  await page.fill("#text", text);
  await page.locator("main form[data-upload] button[type=submit]").click();
  await page.locator("main .errors, #findings-title").first().waitFor();
};

/** What is refused and what is looked over beside an event. */
const eventStates = (event) => [
  at(`/events/${event}/attachments`, "a picture where a document is due", bringing(harmful)),
  at(`/events/${event}/chat`, "a drawing where a chat is due", bringing(harmful)),
  at(`/events/${event}/chat`, "looked over", async (page) => {
    await page.setInputFiles("#file", { name: "chat.csv", mimeType: "text/csv", buffer: Buffer.from(CHAT) });
    await page.locator("main form[data-upload] button[type=submit]").click();
    await page.locator("#messages").waitFor();
  }),
  at(`/events/${event}/resources`, "nothing typed", sent("main form:has(#title) button[type=submit]")),
  at("/calendars", "nothing typed", sent("main form[action='/calendars'] button[type=submit]")),
  at("/calendars", "one of them", sent("main .card a[href^='/calendars/']")),
  at("/calendars", "nothing marked", async (page) => {
    await sent("main .card a[href^='/calendars/']")(page);
    await sent("main form[action$='/drafts'] button[type=submit]")(page);
  }),
  at("/calendars/check", "nothing brought", checked("")),
  at("/calendars/check", "a calendar that is ill", checked(ILL)),
];
const ILL = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Bread\nDTSTART:20990101T100000\nEND:VEVENT\n";
const CHAT = "Time,From,To,Message\n9:00,Ada Quill,Everyone,See https://lists.example/bread\n9:01,Will Marrow,Ada Quill,psst\n9:02,Will Marrow,Everyone,Ada will know";

const refusedFiles = ({ picture, attachments }) => [
  at("/pictures/new", "a drawing with a program", bringing(harmful)),
  at(attachments, "a picture where a document is due", bringing(harmful)),
  at(picture, "described and decoration", async (page) => {
    await page.check("input[name=decorative]");
    await page.locator("main form:has(#alt) button[type=submit]").click();
    await page.locator("main .errors").waitFor();
  }),
  at(picture, "put on no page", async (page) => {
    await page.fill("#page", "/topics/nowhere");
    await page.locator("main form:has(#page) button[type=submit]").click();
    await page.locator("main .errors").waitFor();
  }),
];

const ID = "[0-9a-f-]{36}";
const linkTo = (path) => new RegExp(`href="(${path})"`);

/**
 * Brings a file that waits to be looked at and one that was refused, and finds addresses to look at.
 * @param {ReturnType<typeof import("./plain.mjs").plainReader>} reader signed in as staff
 * @param {string} files folder of the sample's files
 * @typedef {Awaited<ReturnType<typeof find>>} Found
 */
export async function find(reader, files) {
  const { first } = reader;
  const applied = await first("/imports", linkTo(`/imports/${ID}`));
  const [waiting, refused] = [await bring(reader, await newer(files)), await bring(reader, await torn(files))];
  const kept = await first("/relationships", linkTo(`/organizations/${ID}`), 'id="results"');
  const branch = await first("/needs", new RegExp(`href="/branches/(${ID})`));
  const suggested = new RegExp(`href="(/organizations/${ID})/relationship`);
  return {
    branch, kept, applied, waiting, refused,
    edit: await first("/articles/before-you-ask-the-bakery", linkTo("/articles/[^\"]+/edit")),
    relationship: await first(kept, new RegExp(`action="(/relationships/${ID})`)),
    fresh: await first(`/suggestions?branch=${branch}&need=job_seekers`, suggested, 'id="results"'),
    picture: await first("/pictures", linkTo(`/pictures/${ID}`)),
    event: await first("/events/the-map-on-the-wall", new RegExp(`href="/events/(${ID})/edit`)),
    attachments: await first("/articles/listening-sheet", linkTo("/articles/[^\"]+/attachments")),
  };
}

async function bring(reader, file) {
  const form = new FormData();
  form.set("file", new Blob([await readFile(file)]), basename(file));
  form.set("near", "25");
  const { path } = await reader.post("/imports", form);
  // It is read by a job: until then the page asks again by itself.
  while (/id="progress" hx-get/.test((await reader.get(path)).text)) await setTimeout(100);
  return path;
}

// The sample's businesses as they might be next year: cells changed, rows added, rows gone, rows that are broken.
async function newer(files) {
  const [path, said] = [join(files, "businesses-newer.geojson"), JSON.parse(await readFile(join(files, "businesses.geojson"), "utf8"))];
  const rows = said.features;
  for (const row of rows.slice(0, 3)) row.properties.ADDRESS = `9${row.properties.ADDRESS}`;
  rows[4].geometry.coordinates = [-119.4, 144.2];
  rows[5].properties.TRADENAME = "";
  rows.splice(10, 2);
  const added = structuredClone(rows[0]);
  Object.assign(added.properties, { OBJECTID: 9001, TRADENAME: "Late Riser Bakery", LICENSE_NO: "BL-99001" });
  await writeFile(path, JSON.stringify({ ...said, features: [...rows, added] }));
  return path;
}

async function torn(files) {
  const path = join(files, "torn.geojson");
  await writeFile(path, (await readFile(join(files, "businesses.geojson"))).subarray(0, 5000));
  await appendFile(path, "\u0000\u0000");
  return path;
}
