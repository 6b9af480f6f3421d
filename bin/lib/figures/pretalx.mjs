// The peer of events: pretalx with a schedule of a thousand sessions, under gunicorn with two processes, a Redis beside it
// as it wants one. Set up once in the folder of work.
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { asked, freePort, serve } from "./serve.mjs";

const SEED = new URL("../peer/pretalx_seed.py", import.meta.url).pathname;
const SLUG = "demo";

/** What it is told, below a Redis at this port. */
function settings(folder, redis) {
  const at = (number) => `redis://127.0.0.1:${redis}/${number}`;
  return {
    PRETALX_CONFIG_FILE: join(folder, "pretalx.cfg"), PRETALX_REDIS: at(1), PRETALX_CELERY_BROKER: at(2), PRETALX_CELERY_BACKEND: at(3),
    DJANGO_SETTINGS_MODULE: "pretalx.settings", DJANGO_SUPERUSER_EMAIL: "somebody@example.org", DJANGO_SUPERUSER_PASSWORD: "only-for-measuring-1",
    PRETALX_INIT_ORGANISER_NAME: "Figures", PRETALX_INIT_ORGANISER_SLUG: "figures",
  };
}

function seed(folder, python, env) {
  const run = (args, input) => execFileSync(python, ["-m", "pretalx", ...args], { cwd: folder, input, env: { ...process.env, ...env }, stdio: ["pipe", "ignore", "inherit"] });
  run(["migrate"]);
  run(["init", "--noinput"]);
  run(["create_test_event", "--stage", "schedule", "--slug", SLUG, "--seed", "1"]);
  run(["shell", "--unsafe-disable-scopes"], readFileSync(SEED));
  writeFileSync(join(folder, "seeded"), "");
}

/** What it does with its schedule and with its list of sessions; nothing where it is not there. */
export async function pretalx({ pretalx: python, work }) {
  if (!python) return null;
  const folder = join(work, "pretalx");
  mkdirSync(join(folder, "data"), { recursive: true });
  writeFileSync(join(folder, "pretalx.cfg"), `[filesystem]\ndata = ${folder}/data\n[site]\ndebug = False\nurl = http://127.0.0.1\n[database]\nbackend = sqlite3\nname = ${folder}/db.sqlite3\n`);
  const port = await freePort();
  const redis = spawn("redis-server", ["--port", String(port), "--bind", "127.0.0.1", "--save", ""], { stdio: "ignore" });
  const env = settings(folder, port);
  try {
    if (!existsSync(join(folder, "seeded"))) seed(folder, python, env);
    const args = ["-w", "2", "--log-level", "warning", "--chdir", folder, "pretalx.wsgi"];
    const server = await serve((own) => [join(dirname(python), "gunicorn"), ["-b", `127.0.0.1:${own}`, ...args], env]);
    const ask = (path) => {
      const file = join(folder, "path");
      writeFileSync(file, `${path}\n`);
      return asked(server, { file, connections: 2 });
    };
    const [schedule, list] = [ask(`/${SLUG}/schedule/`), ask(`/${SLUG}/talk/`)];
    await server.stop();
    return { sessions: 1000, schedule, list };
  } finally {
    redis.kill();
  }
}
