// What bin/figures measures: commands of ours, each next to its peer, and which target was missed.
// Who is who and near are timed three times, for the median of the processor's own clock; search and the District once.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { count, held, median, ofProcess, RUNS, times } from "./figures/common.mjs";
import { events } from "./figures/events.mjs";
import { pages } from "./figures/pages.mjs";

const { values: at, positionals } = parseArgs({
  allowPositionals: true,
  options: Object.fromEntries(["quiltwork", "hub", "python", "pretalx", "shared", "work"].map((name) => [name, { type: "string" }])),
});
const DOCS = "docs/figures.md";
const SEEDS = [20261121, 7, 11];
const data = (path) => join(at.shared, "data", path);
const made = (path) => join(at.work, "data", path);
const text = { encoding: "utf8", maxBuffer: 1 << 28, stdio: ["ignore", "pipe", "inherit"] };

const evaluate = (...args) => JSON.parse(execFileSync(at.quiltwork, ["evaluate", ...args, "--format", "json"], text));
const cargo = (...args) => execFileSync("cargo", args, { ...text, stdio: ["ignore", "pipe", "pipe"] });
const python = (seed, script, ...args) => execFileSync(at.python, [script, ...args], {
  ...text,
  cwd: join(at.shared, "bench"),
  stdio: ["ignore", "ignore", "inherit"],
  env: { ...process.env, PERF_ROOT: at.work, PERF_SEED: String(seed) },
});
/** What a peer's script wrote last under this name. */
const peer = (name) => readFileSync(join(at.work, "results/results.jsonl"), "utf8").trim().split("\n")
  .map((line) => JSON.parse(line)).findLast((line) => line.name === name);
const say = (line) => process.stderr.write(`${line}\n`);

const mean = (all) => all.reduce((sum, one) => sum + one, 0) / all.length;
const three = (value) => value.toFixed(3).replace(/^0/, "");
const seconds = (value) => `${value.toFixed(value < 1 ? 2 : 1)} s`;

/** Made-up organizations of a seed; the first lists stay, so that a second run measures the same ones. */
function organizations(n, seed) {
  const file = join(at.work, `orgs_${n}_${seed}.csv`);
  if (!existsSync(file)) {
    python(seed, "gen_orgs.py", n);
    execFileSync("mv", [made(`orgs_${n}.csv`), file]);
  }
  return file;
}

function places(n) {
  if (!existsSync(made(`places_${n}.csv`))) python(SEEDS[0], "gen_places.py", n);
  return made(`places_${n}.csv`);
}

function pairs() {
  const it = evaluate("pairs", data("labelled_pairs/overture_us_pairs_dev.csv"));
  const all = it.same + it.unsure + it.different;
  return [
    ["pairs of places, labeled: F1", "≥ .87", held(it.f1 >= 0.87, three(it.f1)), ""],
    ["precision of “same”", "≥ .88", held(it.precision >= 0.88, three(it.precision)), ""],
    ["unsure", "≤ 15 %", held(it.unsure / all <= 0.15, `${(100 * it.unsure / all).toFixed(1)} %`), ""],
  ];
}

/** Two F1 and the least they should be. */
const both = ([pairwise, cluster], [least, leastCluster]) =>
  held(pairwise >= least && cluster >= leastCluster, `pairwise ${three(pairwise)}, cluster ${three(cluster)}`);
const spent = (runs, most) => {
  const cpu = median(runs.map((run) => run.cpu_seconds));
  return held(cpu <= most, seconds(cpu));
};
const memory = (runs, most) => {
  const mb = median(runs.map((run) => run.peak_mb));
  return held(mb <= most, `${Math.round(mb)} MB`);
};

function hundredThousand() {
  const runs = SEEDS.map((seed) => evaluate("records", organizations(100_000, seed), "--truth", "entity"));
  const of = (field) => mean(runs.map((run) => run[field].f1));
  const worst = (field) => Math.max(...runs.map((run) => run.cluster[field]));
  // Of about 23,000 clusters a seed.
  const apart = worst("largest") <= 10 && worst("joining_two_towns") <= 11;
  python(SEEDS[0], "10_splink_orgs.py", "100000", "tight");
  const [splink, accuracy] = [peer("splink.orgs.100000.tight"), peer("splink.orgs.100000.tight.accuracy")];
  return [
    ["100,000 records, mean of three seeds: F1", "≥ .94 / ≥ .945", both([of("pairwise"), of("cluster")], [0.94, 0.945]),
      `Splink pairs ${three(accuracy.best.F1)} at a threshold chosen with the truth, clusters ${three(accuracy.cluster95.F1)}`],
    ["largest cluster; clusters joining two towns", "≤ 10; < 1 in 2,000", held(apart, `${worst("largest")}; ${worst("joining_two_towns")}`), `Splink ${accuracy.cluster95.maxcluster}`],
    ["processor time, records read to clusters", "≤ 1.2 s", spent(runs, 1.2), `Splink ${seconds(splink.cpu_s)}`],
    ["memory", "≤ 80 MB", memory(runs, 80), `Splink ${splink.peak_rss_mb} MB`],
  ];
}

function million() {
  const file = organizations(1_000_000, SEEDS[0]);
  const runs = times(RUNS, () => evaluate("records", file, "--truth", "entity"));
  return [
    ["1,000,000 records: F1", "≥ .93 / ≥ .94", both([runs[0].pairwise.f1, runs[0].cluster.f1], [0.93, 0.94]), ""],
    ["largest cluster", "≤ 8", held(runs[0].cluster.largest <= 8, String(runs[0].cluster.largest)), ""],
    ["processor time", "≤ 13 s", spent(runs, 13), ""],
    ["memory", "≤ 600 MB", memory(runs, 600), ""],
  ];
}

function restaurants() {
  const it = evaluate("records", data("labelled_pairs/restaurants.csv"), "--truth", "entity");
  const { f1, precision } = it.pairwise;
  return [["two guides of restaurants: F1; precision", "≥ .98; none wrong",
    held(f1 >= 0.98 && precision === 1, `${three(f1)}; ${three(precision)}`), ""]];
}

function near(n) {
  const args = ["near", "--outlets", made("outlets.csv"), "--places", places(n), "--miles", "5", "--top", "50"];
  const runs = [evaluate(...args)];
  python(SEEDS[0], "20_near.py", String(n), "grid_numpy");
  const numpy = peer(`near.${n}.grid_numpy`);
  runs.push(...times(RUNS - 1, () => evaluate(...args)));
  // The peer counts processor seconds with reading; on the wall it has both, and it runs on one thread.
  const theirs = numpy.cpu_s * (numpy.build_s + numpy.query_s) / (numpy.load_s + numpy.build_s + numpy.query_s);
  const ours = median(runs.map((run) => run.cpu_seconds));
  const same = runs[0].within === numpy.within && Math.abs(runs[0].score_sum - numpy.score_sum) < 0.01;
  return [[
    `17,000 outlets × ${count(n)} places, within 5 miles, best 50: processor time of index and query`,
    "≤ a tenth of numpy's",
    held(ours <= theirs / 10, `${seconds(ours)}, a ${Math.round(theirs / ours)}th`),
    `numpy ${seconds(theirs)}; ${count(numpy.within)} within and the sum of scores ${same ? "equal" : "NOT equal"}`,
  ]];
}

function search() {
  const said = cargo("bench", "-q", "-p", "quiltwork-search", "--bench", "names", "--", organizations(1_000_000, SEEDS[0]));
  const line = (what) => said.split("\n").find((it) => it.startsWith(what))?.slice(what.length + 2) ?? "";
  const [p99, recall] = [/p99 ([\d.]+)/, /recall@10 ([\d.]+)/].map((what) => Number(what.exec(line("one slip"))?.[1]));
  organizationsForPeer();
  python(SEEDS[0], "30_search.py", "tantivy", "1000000");
  const slip = peer("search.tantivy.1000000.typo1");
  const typed = peer("search.tantivy.1000000.prefix");
  return [
    ["1,000,000 names, one slip", "p99 ≤ 5 ms, recall@10 ≥ .80", held(p99 <= 5 && recall >= 0.8, line("one slip")), `tantivy on the wall: p50 ${slip.p50_ms} p99 ${slip.p99_ms} ms, recall@10 ${three(slip.recall10)}`],
    ["the same, as you type", "", line("as you type").replace(/, recall.*/, ""), `tantivy on the wall: p50 ${typed.p50_ms} p99 ${typed.p99_ms} ms`],
  ];
}

/** Ten thousand articles, guides and so on, found, narrowed and counted; the run whose p99 is the middle one is told. */
function texts() {
  const runs = times(RUNS, () => cargo("bench", "-q", "-p", "quiltwork-search", "--bench", "texts"));
  const line = (said, what) => said.split("\n").find((it) => it.startsWith(`${what}: `)).slice(what.length + 2);
  const p99 = (said) => Number(/p99 ([\d.]+)/.exec(line(said, "one slip, counts included, on the wall"))[1]);
  const said = runs.toSorted((a, b) => p99(a) - p99(b))[Math.floor(RUNS / 2)];
  return [
    ["10,000 texts, two or three words with one slip, 20 quoted and all counted, on the wall", "p99 ≤ 20 ms", held(p99(said) <= 20, line(said, "one slip, counts included, on the wall")), ""],
    ["the same, processor", "", line(said, "one slip, counts included, processor"), ""],
    ["the text that is meant, among the first ten", "", /found among the first ten: (.*)/.exec(said)[1], ""],
    ["the index made of all of them, on the wall, and its size", "", /texts, index (.*)/.exec(said)[1], ""],
    ["a text published, until its words find it (the program looks every 0.4 s)", "≤ 2 s", line(said, "published and found"), ""],
  ];
}

function organizationsForPeer() {
  if (!existsSync(made("orgs_1000000.parquet"))) python(SEEDS[0], "gen_orgs.py", "1000000");
}

/** The District from an empty folder, then every list of it. */
async function district() {
  const folder = join(at.work, "district");
  rmSync(folder, { recursive: true, force: true });
  const from = ["libraries", "dc", "dc/city_layers", "museums"].map(data);
  const began = performance.now();
  const child = spawn(at.quiltwork, ["demo", "--data-dir", folder, "--port", "0", "--system", "DC0001", "--from", ...from], { stdio: ["ignore", "pipe", "inherit"] });
  await new Promise((resolve, reject) => {
    child.stdout.on("data", (said) => String(said).includes("is ready") && resolve());
    child.on("exit", () => reject(new Error("the District could not be started")));
  });
  const wall = (performance.now() - began) / 1000;
  const used = ofProcess(child.pid);
  child.removeAllListeners("exit").kill();
  await new Promise((resolve) => { child.on("exit", resolve); });
  const it = JSON.parse(execFileSync(at.quiltwork, ["evaluate", "lists", "--data-dir", folder, "--format", "json"], text));
  return [
    ["the District of Columbia from real files, empty folder to “is ready”", "", `${seconds(wall)} on the wall, ${seconds(used.cpu)} of processor time, ${used.mb} MB`, ""],
    [`one list of it (${it.lists} lists of all branches and needs), processor time`, "≤ 20 ms",
      held(it.cpu_ms.most <= 20, `median ${it.cpu_ms.median.toFixed(1)}, p99 ${it.cpu_ms.p99.toFixed(1)}, most ${it.cpu_ms.most.toFixed(1)} ms`), ""],
    ["suggestions whose reasons do not make their number", "0", held(it.wrong === 0, `${it.wrong} of ${count(it.suggestions)}`), ""],
  ];
}

const WHAT = { pairs, restaurants, hundredThousand, million, near1M: () => near(1_000_000), near10M: () => near(10_000_000), search, texts, pages: () => pages(at), events: () => events(at), district };
/** These have a table of their own, written whenever they are measured; the rest share one, written when all of it is. */
const ALONE = {
  texts: `Of ${RUNS} runs the one whose p99 is the middle one.`,
  pages: `Of ${RUNS} runs the one whose requests a second are the middle ones.`,
  events: `Of ${RUNS} runs the one whose requests a second are the middle ones.`,
};
const TOGETHER = `Our times of who is who and of near are medians of ${RUNS} runs (of 100,000 records: of the three seeds); search and the District ran once.`;

const load = () => loadavg()[0].toFixed(1);

function written(about, rows, before) {
  const machine = `${cpus().length} cores (${cpus()[0].model.trim()}), load ${before} before and ${load()} after`;
  const commit = execFileSync("git", ["describe", "--always", "--dirty", "--abbrev=7"], text).trim();
  const table = rows.map((row) => `| ${row.join(" | ")} |`);
  return [
    `Written by \`bin/figures\` at commit ${commit}; ${machine}. ${about}`,
    "",
    "| What | To reach | Measured | Peer in the same run |",
    "|---|---|---|---|",
    ...table,
  ].join("\n");
}

/** Puts a table between its two marks. */
function write(name, said) {
  const [begin, end] = ["begin", "end"].map((what) => `<!-- bin/figures${name && ` ${name}`}: ${what} -->`);
  const page = readFileSync(DOCS, "utf8");
  if (!page.includes(begin) || !page.includes(end)) throw new Error(`${DOCS} has no place for ${begin}`);
  writeFileSync(DOCS, `${page.slice(0, page.indexOf(begin))}${begin}\n${said}\n${page.slice(page.indexOf(end))}`);
  say(`A table of ${DOCS} is written: ${name || "who is who, who fits"}.`);
}

const unknown = positionals.filter((name) => !(name in WHAT));
if (unknown.length > 0) throw new Error(`${unknown} is none of ${Object.keys(WHAT)}`);
const wanted = positionals.length > 0 ? positionals : Object.keys(WHAT);
const [rows, begun] = [[], load()];
for (const name of wanted) {
  say(`Measuring ${name} …`);
  const before = load();
  const measured = await WHAT[name]();
  measured.forEach((row) => say(row.join(" | ")));
  if (name in ALONE) write(name, written(ALONE[name], measured, before));
  else rows.push(...measured);
}
if (positionals.length === 0) write("", written(TOGETHER, rows, begun));
else if (rows.length > 0) say("Only a part was measured, so its table stays as it is.");
