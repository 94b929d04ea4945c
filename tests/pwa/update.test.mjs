// A new version is announced with its changes, the user switches to it, and the answers stay.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { answer, asks, followed, ready, walk } from "../support/guide.mjs";
import { DIST, serve } from "../support/server.mjs";
import { until } from "../support/until.mjs";
import { about, gone, kept, look, notice, profile, storedVersions, versionInUse, visit, whole } from "./support/app.mjs";
import { marked, release, versionOf } from "./support/releases.mjs";

const version = await versionOf(DIST);
const SWITCH = "Byt till den nya versionen";
const ANSWERS = { kanal: "telefon", motpart: "patient", personal: "legitimerad", bedomning: "ja", initiativ: "patient", atgard: "i-kontakten" };

let user, same, corrected;
before(async () => {
  user = await profile();
  same = await release({ files: marked("same rules") });
  corrected = await release({
    books: {
      "vgr-rehab": (book) => {
        const [edition] = book.editions;
        book.editions.push({ ...structuredClone(edition), edition: "7.0", from: "2027-01-01", to: null });
        edition.to = "2026-12-31";
      },
      "vgr-vardcentral": (book) => (book.editions[0].title = `${book.editions[0].title} `),
    },
  });
});
after(async () => {
  await user?.close();
  await Promise.all([same?.remove(), corrected?.remove()]);
});

/** An app that was installed from today's files, and a server that has the next version. */
async function installed({ context = user.context, next } = {}) {
  const server = await serve();
  const page = await visit(context, server.url);
  await kept(page);
  await page.reload();
  await ready(page);
  server.folder = next.folder;
  return { server, page };
}

test("a new version says which rules it changes, and keeps the answers given", async () => {
  const { server, page } = await installed({ next: corrected });
  for (const [fact, choice] of Object.entries(ANSWERS)) await answer(page, fact, choice);
  await answer(page, "alder", 90);
  await page.locator('.result[data-outcome="TB"]').waitFor();
  await look(page);
  const text = await notice(page, /Det finns en ny version/);
  assert.match(text, /Vårdval Rehab \(Västra Götalandsregionen\): utgåva 6\.0 har ny giltighetstid: gäller från och med 2025-11-27 till och med 2026-12-31\./);
  assert.match(text, /Vårdval Rehab \(Västra Götalandsregionen\): ny utgåva 7\.0, gäller från och med 2027-01-01\./);
  assert.match(text, /Vårdcentral med AsynjaVisph \(Västra Götalandsregionen\): utgåva odaterad är rättad/);
  assert.doesNotMatch(text, /Halland/, "nothing is said of what stays");
  assert.match(await about(page, /Ny version att byta till/), new RegExp(corrected.version.id));
  assert.equal(await versionInUse(page), version.id, "nothing is switched unasked");
  await whole(page, version);
  await accessible(page, "an update");

  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: SWITCH }).click()]);
  await ready(page);
  await asks(page, "alder", "all but the age is there");
  assert.equal(await versionInUse(page), corrected.version.id);
  await whole(page, corrected.version);
  assert.match(await notice(page, /har bytt/), /Dina svar följde med, utom ålder/);
  assert.deepEqual(await storedVersions(page), [corrected.version.id], "the version before is gone");
  await answer(page, "alder", 90);
  await page.locator('.result[data-outcome="TB"]').waitFor();
  assert.deepEqual(page.trouble, []);
  const stored = await page.evaluate(async () => {
    const names = await caches.keys();
    const notes = await Promise.all(names.filter((name) => name.endsWith("notes")).map(async (name) => {
      const cache = await caches.open(name);
      return Promise.all((await cache.keys()).map(async (key) => (await cache.match(key)).text()));
    }));
    return JSON.stringify([notes, { ...localStorage }, { ...sessionStorage }, document.cookie, history.state, (await indexedDB.databases()).length]);
  });
  assert.doesNotMatch(stored, /alder|kanal|motpart|"telefon"/, "nothing of the answers is stored");
  await page.reload();
  await ready(page);
  await gone(page, /har bytt/);
  await page.close();
  await server.close();
});

test("a version that changes no rules says so", async () => {
  const { server, page } = await installed({ next: same });
  await look(page);
  assert.match(await notice(page, /Det finns en ny version/), /Inga regler ändras/);
  await page.close();
  await server.close();
});

test("a newer version that overtakes a switch is announced", async () => {
  const { server, page } = await installed({ next: same });
  await look(page);
  await notice(page, /Inga regler ändras/);
  // The waiting version never gets the message to take over.
  await page.evaluate(() => {
    const usual = ServiceWorker.prototype.postMessage;
    ServiceWorker.prototype.postMessage = function (message, ...rest) {
      if (message?.kontaktkoll !== "switch") usual.call(this, message, ...rest);
    };
  });
  await page.getByRole("button", { name: SWITCH }).click();
  server.folder = corrected.folder;
  await look(page);
  await notice(page, /utgåva 6\.0 har ny giltighetstid/);
  await page.close();
  await server.close();
});

test("two tabs with the old version: both are whole before, and both switch with their answers", async () => {
  const { server, page } = await installed({ next: corrected });
  const other = await visit(user.context, `${server.url}#vgr-vardcentral`);
  await ready(other);
  await followed(other);
  await answer(other, "kanal", "telefon");
  // The address changes after the answer is painted, and pages in the background may not paint.
  await other.waitForFunction(() => location.hash.endsWith("?kanal=telefon"));
  await page.bringToFront();
  await answer(page, "kanal", "video");
  await look(page);
  await notice(page, /Det finns en ny version/);
  await notice(other, /Det finns en ny version/);
  // Whatever is loaded later, such as the second module and the link script, is of the same version.
  await whole(page, version);
  await whole(other, version);
  await Promise.all([page.waitForEvent("load"), other.waitForEvent("load"), page.getByRole("button", { name: SWITCH }).click()]);
  await ready(page);
  await ready(other);
  for (const tab of [page, other]) {
    assert.equal(await versionInUse(tab), corrected.version.id);
    await whole(tab, corrected.version);
  }
  await asks(page, "motpart");
  assert.match(page.url(), /#vgr-rehab\/6\.0\?kanal=video$/);
  await asks(other, "motpart");
  assert.match(other.url(), /#vgr-vardcentral\/.*kanal=telefon$/);
  assert.deepEqual([...page.trouble, ...other.trouble], []);
  await Promise.all([page.close(), other.close()]);
  await server.close();
});

test("a page that has just begun when another tab switches follows", async () => {
  const { server, page } = await installed({ next: corrected });
  await look(page);
  await notice(page, /Det finns en ny version/);
  const late = await user.context.newPage();
  late.trouble = [];
  late.on("pageerror", (error) => late.trouble.push(String(error)));
  // A busy phone: the page gets no events while the other tab switches.
  await late.addInitScript(() => {
    if (navigator.serviceWorker.controller && !sessionStorage.getItem("busy")) {
      sessionStorage.setItem("busy", "1");
      console.log("busy");
      for (const until = performance.now() + 2_500; performance.now() < until; );
    }
  });
  const busy = late.waitForEvent("console", { predicate: (message) => message.text() === "busy" });
  const loading = late.goto(`${server.url}#vgr-vardcentral/x?kanal=telefon`, { waitUntil: "commit" });
  await busy;
  await Promise.all([page.waitForEvent("load"), page.getByRole("button", { name: SWITCH }).click()]);
  await loading.catch(() => undefined);
  await late.waitForFunction((id) => document.getElementById("om-appen")?.textContent.includes(id), corrected.version.id);
  await ready(late);
  await whole(late, corrected.version);
  await asks(late, "motpart");
  await late.locator('[data-do="lookup"]').click();
  await late.locator(".explore h2, .explore h3").first().waitFor();
  assert.deepEqual(late.trouble, []);
  await Promise.all([page.close(), late.close()]);
  await server.close();
});

test("rules that have expired are switched at the next start, without asking", async () => {
  const own = await profile();
  const following = await release({
    books: { "vgr-rehab": (book) => book.editions.push({ ...structuredClone(book.editions[0]), edition: "7.0", from: "2027-11-28", to: null }) },
  });
  const { server, page } = await installed({ context: own.context, next: following });
  await own.context.clock.setFixedTime("2027-12-01T09:00:00Z");
  await page.reload();
  const text = await notice(page, /Det finns en ny version/);
  assert.match(text, /Reglerna för Vårdval Rehab slutade gälla 2027-11-27/);
  assert.match(text, /ny utgåva 7\.0, gäller från och med 2027-11-28/);
  assert.equal(await versionInUse(page), version.id);
  await accessible(page, "expired");
  await Promise.all([page.waitForEvent("framenavigated"), page.reload()]);
  const started = page;
  assert.match(await notice(started, /har bytt till en ny version/), /ny utgåva 7\.0/);
  await ready(started);
  assert.equal(await versionInUse(started), following.version.id);
  await whole(started, following.version);
  await gone(started, /slutade gälla/);
  await walk(started, { ...ANSWERS, alder: 40 });
  assert.equal(await started.locator('.result[data-outcome="TB"]').count(), 1);
  await own.close();
  await following.remove();
  await server.close();
});

test("a version that came when the app was closed says what it changed", async () => {
  const { server, page } = await installed({ next: corrected });
  await look(page);
  await notice(page, /Det finns en ny version/);
  let started = page;
  // A closed page may live on for a moment, and until it is gone, no version is switched.
  await until(async () => {
    await started.close();
    started = await visit(user.context, server.url);
    assert.match(await notice(started, /ny version/), /har bytt/);
  }, 60_000);
  const text = await notice(started, /har bytt till en ny version/);
  assert.match(text, /Det här är ändrat i reglerna:.*ny utgåva 7\.0, gäller från och med 2027-01-01/);
  assert.equal(await versionInUse(started), corrected.version.id);
  await started.reload();
  await ready(started);
  await about(started, /Senast kontrollerad/);
  await gone(started, /har bytt/);
  await started.close();
  await server.close();
});

test("rules that have expired, and nothing newer: a warning", async () => {
  const own = await profile();
  const server = await serve();
  const page = await visit(own.context, server.url);
  await kept(page);
  await server.close();
  await own.context.clock.setFixedTime("2027-12-01T09:00:00Z");
  await page.reload();
  await page.locator('kontakt-koll[data-status="expired"]').waitFor();
  assert.match(await notice(page, /slutade gälla/), /2027-11-27.*Kontrollera svaret mot gällande dokument/s);
  await own.close();
});

test("offline for more than 30 days: a warning above the questions and in every answer", async () => {
  const own = await profile();
  const server = await serve();
  const page = await visit(own.context, server.url);
  await kept(page);
  await about(page, /Senast kontrollerad/);
  await server.close();
  const start = Date.now();
  await own.context.clock.setFixedTime(start + 30 * 86_400_000);
  await page.reload();
  await ready(page);
  await notice(page, /Du är offline/);
  await gone(page, /Reglerna kan ha ändrats/);
  await own.context.clock.setFixedTime(start + 31.1 * 86_400_000);
  await page.reload();
  await ready(page);
  assert.match(await notice(page, /Reglerna kan ha ändrats/), /på 31 dagar/);
  for (const outcome of [{ motpart: "ombud", kanal: "telefon" }, { kanal: "brev", motpart: "patient" }]) {
    await walk(page, outcome);
    const warning = page.locator('.result slot[name="warning"]');
    assert.match(await warning.evaluate((slot) => slot.assignedElements().map((element) => element.innerText).join()), /på 31 dagar/);
    assert.equal(await page.locator('kontakt-koll > .besked[slot="warning"]').isVisible(), true);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => document.querySelector("kontakt-koll").setAttribute("data-kontaktkoll-print", ""));
    assert.equal(await page.locator('kontakt-koll > .besked[slot="warning"]').isVisible(), true, "it is printed");
    await page.emulateMedia({ media: null });
    await accessible(page, "a warning in the answer");
    await page.getByRole("button", { name: "Börja om" }).click();
    await page.locator(".question").waitFor();
  }
  await own.close();
});
