// The same contact by the other rulebooks: fetched on demand, with differences marked in words.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch, open } from "../support/browser.mjs";
import { BR_ZV051 } from "../support/cases.mjs";
import { ready, walk } from "../support/guide.mjs";
import { SHOTS, fits } from "../support/screen.mjs";
import { serve } from "../support/server.mjs";

const NAME = "Så är det i de andra regelverken";
let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

async function view({ rulebook = "vgr-rehab", answers = BR_ZV051, ...options } = {}) {
  const page = await open(browser, `${server.url}?rulebook=${rulebook}`, options);
  page.rulebooks = [];
  page.on("request", (request) => {
    const found = /rulebooks\/([a-z-]+)\./.exec(request.url());
    if (found) page.rulebooks.push(found[1]);
  });
  await ready(page);
  await walk(page, answers);
  assert.deepEqual(page.rulebooks.filter((id) => id !== rulebook), [], "the others are not fetched before");
  await page.getByRole("button", { name: NAME }).click();
  await page.locator('.explore[data-view="compare"]').waitFor();
  return page;
}

const side = (page, id) => page.locator(`.book[data-rulebook="${id}"]`);
const plain = async (locator) => (await locator.innerText()).replaceAll(/\s+/g, " ");

test("a written contact that replaces a visit: 160 kr here, no cash desk there", async () => {
  const page = await view();
  assert.deepEqual(page.rulebooks.filter((id) => id !== "vgr-rehab").sort(), ["halland-distanskontakt", "halland-medicinsk-service", "vgr-vardcentral"]);
  assert.match(await plain(side(page, "vgr-rehab")), /Ditt regelverk .*BR \+ ZV051.*160 kr/);
  assert.equal(await side(page, "vgr-rehab").locator(".mark").count(), 0);
  const other = await plain(side(page, "vgr-vardcentral"));
  assert.match(other, /≠ Annan registrering än i ditt regelverk/);
  assert.match(other, /≠ Annan betalning än i ditt regelverk/);
  assert.equal(await side(page, "vgr-vardcentral").locator(".differs").count(), 2);
  assert.match(await plain(side(page, "halland-distanskontakt")), /Kan bli: .*frågor till kan ändra det/);
  assert.equal(await side(page, "halland-distanskontakt").locator(".mark").count(), 0, "what is open is not called different");
  assert.match(await plain(side(page, "halland-medicinsk-service")), /Inget av dina svar hör till en fråga/);
  await accessible(page, "side by side");
  await page.getByRole("button", { name: "Tillbaka till frågorna" }).click();
  await page.locator('.result[data-outcome="BR-ZV051"]').waitFor();
  assert.deepEqual(page.trouble, []);
});

test("from a care centre", async () => {
  const page = await view({ rulebook: "vgr-vardcentral", answers: { kanal: "video" } });
  assert.equal(await page.locator(".book").first().getAttribute("data-rulebook"), "vgr-vardcentral");
  assert.match(await plain(side(page, "vgr-rehab")), /Svar som används här: .*Video/);
  await accessible(page, "from a care centre");
});

test("the others cannot be fetched: said, and tried again", async () => {
  const own = await serve();
  const page = await open(browser, `${own.url}?rulebook=vgr-rehab`, { serviceWorkers: "block" });
  await ready(page);
  own.routes["rulebooks/vgr-vardcentral.json"] = { status: 503, body: "" };
  await page.getByRole("button", { name: NAME }).click();
  await page.getByRole("alert").waitFor();
  assert.match(await page.getByRole("alert").innerText(), /Vyn kunde inte öppnas/);
  delete own.routes["rulebooks/vgr-vardcentral.json"];
  await page.getByRole("button", { name: "Försök igen" }).click();
  await side(page, "vgr-vardcentral").waitFor();
  await own.close();
});

test("an edition that is over is said in the views too", async () => {
  const page = await open(browser, undefined, { serviceWorkers: "block" });
  await page.clock.setFixedTime(new Date("2027-11-28T12:00:00+01:00"));
  await page.goto(`${server.url}?rulebook=vgr-rehab`);
  await page.locator('kontakt-koll[data-status="expired"]').waitFor();
  await page.getByLabel("Kontaktens datum").fill("2027-11-27");
  await ready(page);
  await page.getByRole("button", { name: NAME }).click();
  const head = page.locator(".explore-head");
  await head.waitFor();
  assert.match(await head.innerText(), /Svaret gäller en kontakt 2027-11-27/);
  assert.match(await head.innerText(), /Utgåva 6.0 gäller inte längre. Sista dagen var 2027-11-27/);
  await accessible(page, "over");
});

for (const [name, options] of [
  ["320", { viewport: { width: 320, height: 640 } }],
  ["1280", {}],
  ["dark-1280", { colorScheme: "dark" }],
]) {
  test(`fits: ${name}`, async () => {
    const page = await view(options);
    await fits(page, name);
    await page.screenshot({ path: join(SHOTS, `compare-${name}.png`), fullPage: true });
  });
}
