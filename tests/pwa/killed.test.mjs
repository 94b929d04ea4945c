// The browser is killed at fifty random moments of an update. Each time, it starts again without a network,
// and one complete version answers.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { answer, ready } from "../support/guide.mjs";
import { DIST, serve } from "../support/server.mjs";
import { kept, versionInUse, whole } from "./support/app.mjs";
import { start } from "./support/killable.mjs";
import { marked, release, temporary, versionOf } from "./support/releases.mjs";

/** Runs at the same time: most of the time, a browser waits to check for a new version. */
const LANES = [17, 17, 16];

// `KONTAKTKOLL_SEED=… node --test pwa/killed.test.mjs` repeats the moments of an earlier run.
const seed = Number(process.env.KONTAKTKOLL_SEED ?? Date.now() % 1_000_000);
/** The random number generator mulberry32: numbers from 0 to 1. */
const generator = (state) => () => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const today = await versionOf(DIST);
/** How far the updates had come, for the report: a test that always kills too early proves nothing. */
const stages = { fetching: 0, storing: 0, installed: 0, switching: 0 };
let next, versions, folders, lanes;

before(async () => {
  console.log(`seed ${seed}`);
  next = await release({ files: marked("next") });
  versions = { [today.id]: today, [next.version.id]: next.version };
  folders = { [today.id]: next.folder, [next.version.id]: DIST };
  lanes = await Promise.all(LANES.map(lane));
});
after(async () => {
  await Promise.all((lanes ?? []).flatMap(({ site, profile }) => [site.close(), profile.remove()]));
  await next?.remove();
});

/** A server, and a user who has installed the app. */
async function lane(kills, at) {
  const [site, profile] = await Promise.all([serve(), temporary("kontaktkoll-profile-")]);
  const { page, kill } = await start(profile.folder);
  await page.goto(`${site.url}?rulebook=vgr-rehab`);
  await kept(page);
  await kill();
  return { kills, site, profile, random: generator(seed + at) };
}

/** Checks that one complete version works without a network; returns its identifier. */
async function oneWholeVersion(page, site) {
  site.down = true;
  await page.goto(`${site.url}#vgr-rehab`);
  await ready(page);
  const id = await versionInUse(page);
  assert.ok(id in versions, `an unknown version: ${id}`);
  await whole(page, versions[id]);
  const release = await page.evaluate(() => document.querySelector('meta[name="release"]')?.content ?? "today");
  assert.equal(release, id === today.id ? "today" : "next", "the page is of that version too");
  await answer(page, "kanal", "telefon");
  await page.locator('.question[data-fact="motpart"]').waitFor();
  return id;
}

/** Begins the update to the other version, and returns at a random moment during it. */
async function randomMoment(page, id, { site, random }) {
  site.down = false;
  site.folder = folders[id];
  site.requests.length = 0;
  const files = versions[id].files.length;
  // A rejection must not fail the test: the page is about to be killed.
  page.evaluate(() => void navigator.serviceWorker.getRegistration().then((registration) => registration.update())).catch(() => undefined);
  const fetched = () => site.requests.filter((path) => path !== "/sw.js").length;
  const stage = random();
  const target = stage < 0.4 ? Math.floor(random() * files) : files;
  const deadline = Date.now() + 5_000;
  while (fetched() < target && Date.now() < deadline) await sleep(1);
  if (stage >= 0.75) {
    const installed = page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 2));
      return true;
    });
    await Promise.race([installed.catch(() => undefined), sleep(5_000)]);
    page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting?.postMessage({ kontaktkoll: "switch" })).catch(() => undefined);
    stages.switching++;
  }
  await sleep(random() * (stage < 0.4 ? 10 : 150));
  if (stage < 0.4) stages.fetching++;
  else if (stage < 0.75) {
    const waiting = await Promise.race([page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).waiting !== null), sleep(20)]);
    stages[waiting ? "installed" : "storing"]++;
  }
}

test(`killed at ${LANES.join(" + ")} random moments`, () =>
  Promise.all(
    lanes.map(async (lane, number) => {
      for (let at = 1; at <= lane.kills; at++) {
        const { page, kill } = await start(lane.profile.folder);
        try {
          await randomMoment(page, await oneWholeVersion(page, lane.site), lane);
        } catch (error) {
          error.message = `seed ${seed}, lane ${number}, kill ${at}: ${error.message}`;
          throw error;
        } finally {
          await kill();
        }
      }
    }),
  ));

test("afterwards one whole version answers, and the next update succeeds", async () => {
  console.log(`killed while ${Object.entries(stages).map(([stage, count]) => `${stage}: ${count}`).join(", ")}`);
  assert.ok(stages.fetching > 5 && stages.switching > 2 && stages.storing + stages.installed > 5, JSON.stringify(stages));
  const [{ site, profile }] = lanes;
  const { page, kill } = await start(profile.folder);
  try {
    const id = await oneWholeVersion(page, site);
    site.down = false;
    site.folder = folders[id];
    await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration()).update()));
    // As a user would: at the moment of the installation, the page is still asking the worker in use.
    await page.getByRole("button", { name: "Byt till den nya versionen" }).click();
    const other = Object.keys(versions).find((known) => known !== id);
    await page.waitForFunction((expected) => document.querySelector('meta[name="release"]')?.content === expected, other === today.id ? undefined : "next");
    await ready(page);
    assert.equal(await oneWholeVersion(page, site), other);
  } finally {
    await kill();
  }
});
