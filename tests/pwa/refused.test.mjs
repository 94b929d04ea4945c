// Servers that send wrong files during an installation or update: the old version stays in use, and
// "Om appen" says why.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { ready } from "../support/guide.mjs";
import { DIST, built, serve } from "../support/server.mjs";
import { until } from "../support/until.mjs";
import { about, kept, look, notice, profile, storedVersions, versionInUse, visit, whole } from "./support/app.mjs";
import { marked, release, versionOf } from "./support/releases.mjs";

const version = await versionOf(DIST);
const LOGIN = { status: 200, type: "text/html; charset=utf-8", body: "<!doctype html><title>Logga in</title><form></form>" };

let user, next;
before(async () => ([user, next] = await Promise.all([profile(), release({ files: marked("next") })])));
after(() => Promise.all([user?.close(), next?.remove()]));

/** What the server does with a file, and what the user is told. */
const FILE = "widget_bg.wasm";
const ANSWERS = [
  ["404", FILE, { status: 404 }, /servern svarade 404/],
  ["500", FILE, { status: 500 }, /servern svarade 500/],
  ["a login page with status 200", FILE, LOGIN, /en annan sida.*inloggning/],
  ["a login page in the place of the app", "index.html", LOGIN, /index\.html.*(inte fram hel|hör inte till)/],
  ["a redirect to a login page", FILE, { status: 302, headers: { location: "logga-in" } }, /en annan sida.*inloggning/],
  ["half a file that looks whole", FILE, { half: true }, /inte fram hel: \d+ av \d+ byte/],
  ["half a file, broken off", FILE, { cut: true }, /överföringen bröts|ingen kontakt/],
  ["one byte that is another", FILE, { flip: true }, /hör inte till den nya versionen/],
  ["404 for the worker", "sw.js", { status: 404 }, /servern svarade 404|Servern svarade 404/],
  ["500 for the worker", "sw.js", { status: 500 }, /Servern svarade 500/],
  ["a login page for the worker", "sw.js", LOGIN, /en annan sida.*inloggning/],
  ["a redirect for the worker", "sw.js", { status: 302, headers: { location: "logga-in" } }, /inloggning/],
  ["half a worker that looks whole", "sw.js", { half: true }, /sw\.js på servern är trasig/],
  ["a worker without its last byte", "sw.js", { short: 2 }, /sw\.js på servern är trasig/],
];

async function spoiled(folder, name, { half, flip, short, ...answer }) {
  if (!half && !flip && !short) return answer;
  const { readFile } = await import("node:fs/promises");
  const body = await readFile(`${folder}/${name.includes("_bg") ? built(name) : name}`);
  if (half) return { body: body.subarray(0, body.length / 2) };
  if (short) return { body: body.subarray(0, body.length - short) };
  body[body.length >> 1] ^= 1;
  return { body };
}

for (const [what, name, how, reason] of ANSWERS) {
  test(`update: ${what}`, async () => {
    const server = await serve({ routes: { "logga-in": LOGIN } });
    const page = await visit(user.context, server.url);
    await kept(page);
    await page.reload();
    await ready(page);
    // In one step: the page may check for a new version at any time.
    const answer = await spoiled(next.folder, name, how);
    server.folder = next.folder;
    server.routes[name] = answer;
    await look(page);
    assert.match(await about(page, /Det gick inte att hämta en ny version \d{4}-/), reason);
    assert.match(await about(page, reason), /Den förra versionen används/);
    assert.equal(await versionInUse(page), version.id);
    assert.deepEqual(await storedVersions(page), [version.id], "nothing of the new version is stored");
    await whole(page, version);
    await page.reload();
    await ready(page);
    await about(page, reason);

    // The server sends the right file again.
    delete server.routes[name];
    await look(page);
    await notice(page, /Det finns en ny version/);
    await until(async () => assert.doesNotMatch(await about(page, /Ny version att byta till/), /Det gick inte att hämta/));
    await page.close();
    await server.close();
  });
}

for (const [what, name, how, reason] of [ANSWERS[0], ANSWERS[2], ANSWERS[5], ANSWERS[8], ANSWERS[10], ANSWERS[12]]) {
  test(`first visit: ${what}`, async () => {
    const own = await profile();
    const server = await serve();
    server.routes[name] = await spoiled(DIST, name, how);
    const page = await visit(own.context, server.url);
    // The failure may show before its reason.
    await until(async () => assert.match(await about(page, /fungerar bara med nätverk/), reason));
    const text = await about(page, /fungerar bara med nätverk/);
    assert.deepEqual(await storedVersions(page), []);
    if (name === FILE) assert.doesNotMatch(text, /fungerar även utan nätverk/);
    else await ready(page);
    await accessible(page, what);
    delete server.routes[name];
    await page.reload();
    await ready(page);
    await kept(page);
    await own.close();
    await server.close();
  });
}

test("a server that says nothing", async () => {
  const own = await profile();
  await own.context.clock.install();
  const server = await serve();
  const page = await visit(own.context, server.url);
  await kept(page);
  await page.reload();
  await ready(page);
  await look(page);
  await about(page, /Du har den senaste versionen/);
  server.routes["sw.js"] = { delay: 100_000, body: "" };
  server.requests.length = 0;
  await look(page);
  await about(page, /Söker/);
  await until(() => assert.ok(server.requests.includes("/sw.js")));
  await page.clock.fastForward(31_000);
  await about(page, /Det gick inte att söka: ingen kontakt med servern/);
  assert.equal(await versionInUse(page), version.id);
  await server.close();
  await own.close();
});

test("a server that goes back to the version before leaves the stored one alone", async () => {
  const server = await serve();
  const page = await visit(user.context, server.url);
  await kept(page);
  await page.reload();
  await ready(page);
  server.folder = next.folder;
  await look(page);
  await notice(page, /Det finns en ny version/);
  server.folder = DIST;
  server.requests.length = 0;
  await look(page);
  await page.waitForFunction(async (id) => (await caches.keys()).filter((name) => name.includes(" version ")).every((name) => name.endsWith(id)) || undefined, version.id).catch(() => undefined);
  await whole(page, version);
  assert.equal(server.requests.some((path) => path.endsWith(".wasm")), false, "what is stored is not fetched again");
  await page.reload();
  await ready(page);
  assert.equal(await versionInUse(page), version.id);
  await page.close();
  await server.close();
});
