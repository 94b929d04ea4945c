// Storage that is cleared, refused or full, and workers that are not allowed: the app works online, and says
// that it does not work offline.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { ready, walk } from "../support/guide.mjs";
import { DIST, serve } from "../support/server.mjs";
import { until } from "../support/until.mjs";
import { about, kept, profile, storedVersions, versionInUse, visit, whole } from "./support/app.mjs";
import { marked, release, versionOf } from "./support/releases.mjs";

const version = await versionOf(DIST);
let server;
before(async () => (server = await serve()));
after(() => server?.close());

/** Checks that the app works, without a worker. */
async function onlineOnly(page, reason) {
  await ready(page);
  await until(async () => assert.match(await about(page, /fungerar bara med nätverk/), reason));
  await walk(page, { kanal: "telefon", motpart: "ombud" });
  assert.equal(await page.locator('.result[data-outcome="mote-om-patient"]').count(), 1);
  await accessible(page, String(reason));
}

/** Clears the storage, as a user may, or the browser when the disk is full. */
async function clear(page, storageTypes) {
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.clearDataForOrigin", { origin: new URL(page.url()).origin, storageTypes });
  await session.detach();
}

test("all storage cleared: the next visit stores it again", async () => {
  const own = await profile();
  const page = await visit(own.context, server.url);
  await kept(page);
  await clear(page, "all");
  await page.reload();
  await ready(page);
  await kept(page);
  await page.reload();
  await whole(page, version);
  assert.equal(await versionInUse(page), version.id);
  await own.close();
});

test("only the files cleared, under an open page: the same version again, or the page goes on", async () => {
  const own = await profile();
  const site = await serve();
  const page = await visit(own.context, site.url);
  await kept(page);
  await page.reload();
  await ready(page);
  await clear(page, "cache_storage");
  await whole(page, version);
  await page.reload();
  await ready(page);
  await kept(page);
  assert.deepEqual(await storedVersions(page), [version.id]);
  await site.close();
  await page.reload();
  await ready(page);
  await whole(page, version);
  await own.close();
});

test("only the files cleared, and the server has moved on: the new version, whole", async () => {
  const own = await profile();
  const next = await release({ files: marked("next") });
  const site = await serve();
  const page = await visit(own.context, site.url);
  await kept(page);
  await clear(page, "cache_storage");
  site.folder = next.folder;
  await page.reload();
  await ready(page);
  assert.equal(await page.evaluate(() => document.querySelector('meta[name="release"]')?.content), "next");
  await page.waitForFunction((id) => document.getElementById("om-appen")?.textContent.includes(`Version i bruk: 0.1.0 (${id})`), next.version.id);
  await ready(page);
  await whole(page, next.version);
  await site.close();
  await page.reload();
  await ready(page);
  await whole(page, next.version);
  await own.close();
  await next.remove();
});

test("storage full", async () => {
  const own = await profile();
  const page = await own.context.newPage();
  const session = await own.context.newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: server.origin, quotaSize: 100_000 });
  await page.goto(`${server.url}?rulebook=vgr-rehab`);
  await onlineOnly(page, /Lagringsutrymmet för webbläsaren är fullt/);
  await own.close();
});

for (const [name, script, reason] of [
  ["storage refused", () => (CacheStorage.prototype.has = () => Promise.reject(new DOMException("no", "SecurityError"))), /tillåter inte att appen lagras/],
  ["no workers, as in some private windows", () => delete Navigator.prototype.serviceWorker, /Webbläsaren tillåter det inte/],
  ["workers refused", () => (ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("no", "SecurityError"))), /Webbläsaren eller sidans säkerhetspolicy tillåter det inte/],
]) {
  test(name, async () => {
    const own = await profile();
    await own.context.addInitScript(script);
    const page = await visit(own.context, server.url);
    await onlineOnly(page, reason);
    assert.deepEqual(page.trouble, []);
    await own.close();
  });
}

for (const [name, policy] of [
  ["workers", "worker-src 'none'"],
  ["the address of a worker", "require-trusted-types-for 'script'; trusted-types 'none'"],
]) {
  test(`a policy that forbids ${name}`, async () => {
    const site = await serve({ headers: { "content-security-policy": policy } });
    const own = await profile();
    const page = await visit(own.context, site.url);
    await ready(page);
    await about(page, /fungerar bara med nätverk.*säkerhetspolicy/s);
    await own.close();
    await site.close();
  });
}

test("a policy that allows the worker's address", async () => {
  const site = await serve({ headers: { "content-security-policy": "require-trusted-types-for 'script'; trusted-types kontaktkoll-worker" } });
  const own = await profile();
  const page = await visit(own.context, site.url);
  await kept(page);
  await page.reload();
  await ready(page);
  const stored = await page.evaluate(async () => (await fetch("index.html")).headers.get("content-security-policy"));
  assert.match(stored, /kontaktkoll-worker/, "the stored page keeps its policy");
  assert.deepEqual(page.trouble, []);
  await own.close();
  await site.close();
});

test("without https", async () => {
  const own = await profile({ args: ["--no-sandbox", "--disable-gpu", "--host-resolver-rules=MAP kontaktkoll.test 127.0.0.1"] });
  const page = await visit(own.context, server.url.replace("127.0.0.1", "kontaktkoll.test"));
  await onlineOnly(page, /börjar inte med https/);
  await own.close();
});
