// The browser's history when the page does not live on: reloaded, left and returned to, in a duplicate of its tab.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../support/browser.mjs";
import { answer, asked, ready } from "../support/guide.mjs";
import { serve } from "../support/server.mjs";
import { idle, until } from "../support/until.mjs";

const ANSWERS = [["kanal", "telefon"], ["motpart", "patient"], ["personal", "legitimerad"], ["bedomning", "ja"], ["initiativ", "patient"], ["atgard", "i-kontakten"], ["alder", 30]];

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

/** The page after the first `count` answers, each with an entry of the history. */
async function answered(count) {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`);
  await ready(page);
  for (const [fact, choice] of ANSWERS.slice(0, count)) {
    const before = await page.evaluate(() => history.length);
    await answer(page, fact, choice);
    await until(async () => assert.equal(await page.evaluate(() => history.length), before + 1, fact));
  }
  return page;
}

/** The screen asks for the answer after the first `count`, and the address has these and no other. */
async function agrees(page, count) {
  const next = ANSWERS[count]?.[0] ?? null;
  await until(async () => assert.equal(await asked(page), next));
  await idle(page);
  assert.equal(await asked(page), next);
  const inAddress = await page.evaluate(() => Object.fromEntries(new URLSearchParams(location.hash.split("?")[1] ?? "")));
  const expected = ANSWERS.slice(0, count).filter(([fact]) => fact !== "alder");
  assert.deepEqual(inAddress, Object.fromEntries(expected));
  assert.deepEqual(await page.evaluate(() => document.querySelector("kontakt-koll").answers).then(({ alder, ...rest }) => rest), Object.fromEntries(expected));
}

/** Back takes one answer back at a time, and forward gives it again. */
async function walksFrom(page, count) {
  for (let left = count - 1; left >= 0; left--) {
    await page.goBack();
    await agrees(page, left);
  }
  for (let given = 1; given <= count; given++) {
    await page.goForward();
    await agrees(page, given);
  }
}

test("after a reload", async () => {
  const page = await answered(3);
  await page.reload();
  await ready(page);
  await agrees(page, 3);
  await walksFrom(page, 3);
  // More answers, and another reload.
  await answer(page, ...ANSWERS[3]);
  await agrees(page, 4);
  await page.goBack();
  await agrees(page, 3);
  await page.reload();
  await ready(page);
  await page.goForward();
  await agrees(page, 4);
  await page.goBack();
  await agrees(page, 3);
  assert.deepEqual(page.trouble, []);
});

test("after a reload at the first entry", async () => {
  const page = await answered(2);
  await page.goBack();
  await agrees(page, 1);
  await page.goBack();
  await agrees(page, 0);
  await page.reload();
  await ready(page);
  await agrees(page, 0);
  await page.goForward();
  await agrees(page, 1);
  await page.goForward();
  await agrees(page, 2);
});

test("a forgotten age is no step of its own", async () => {
  const page = await answered(ANSWERS.length);
  await page.reload();
  await ready(page);
  // The age is asked again.
  await agrees(page, 6);
  await page.goBack();
  await agrees(page, 5);
  await page.goBack();
  await agrees(page, 4);
});

test("after leaving for another page and returning", async () => {
  const page = await answered(3);
  await page.goto(`${server.url}badda-in.html`);
  await page.goBack();
  await ready(page);
  await agrees(page, 3);
  await walksFrom(page, 3);
});

test("in a duplicate of the tab", async () => {
  const page = await answered(3);
  const [{ currentIndex, entries }, session] = await page.context().newCDPSession(page).then(async (session) => [await session.send("Page.getNavigationHistory"), session]);
  assert.equal(entries[currentIndex].url, page.url());
  await session.detach();
  // A duplicate has the entries, and nothing of the page's memory.
  await page.evaluate(() => (window.name = "duplicate"));
  await page.goto("about:blank");
  await page.goBack();
  await ready(page);
  await page.goBack();
  await agrees(page, 2);
  await page.goForward();
  await agrees(page, 3);
});

test("quickly back and forth", async () => {
  const page = await answered(4);
  await page.evaluate(async () => {
    for (const steps of [-1, -1, -1, 1, -1, 1]) {
      history.go(steps);
      await new Promise((done) => addEventListener("popstate", done, { once: true }));
    }
  });
  await agrees(page, 2);
  await page.goForward();
  await agrees(page, 3);
});

test("a link that cannot be used leaves the answers, and the address goes back to them", async () => {
  const page = await answered(2);
  for (const hash of ["#skräp!", "#vgr-tandvard/1?kanal=telefon"]) {
    await page.evaluate((hash) => (location.hash = hash), hash);
    await page.locator("#om-lanken p").first().waitFor();
    await agrees(page, 2);
  }
  await page.reload();
  await ready(page);
  await agrees(page, 2);
});

test("back to the page without a fragment shows the rulebook of its address", async () => {
  const page = await answered(1);
  await page.evaluate(() => (location.hash = "#vgr-vardcentral/x?kanal=video"));
  await page.locator('.result[data-outcome="videobesok"]').waitFor();
  await page.reload();
  await ready(page);
  await page.goBack();
  await agrees(page, 1);
  await page.goBack();
  await agrees(page, 0);
  assert.equal(await page.evaluate(() => document.querySelector("kontakt-koll").result.rulebook), "vgr-rehab");
});

test("back closes a view after a reload too", async () => {
  const page = await answered(2);
  await page.reload();
  await ready(page);
  await page.getByRole("button", { name: "Slå upp" }).click();
  await page.locator(".explore").waitFor();
  await page.goBack();
  await page.locator(".explore").waitFor({ state: "detached" });
  await agrees(page, 2);
  await page.goBack();
  await agrees(page, 1);
});
