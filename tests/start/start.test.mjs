// Choosing a rulebook: the start page, what is stored, and links to a rulebook.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch, open } from "../support/browser.mjs";
import { asked, ready } from "../support/guide.mjs";
import { RULEBOOKS, compiled } from "../support/outcomes.mjs";
import { SHOTS, fits } from "../support/screen.mjs";
import { serve } from "../support/server.mjs";
import { idle, until } from "../support/until.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

const choice = (page) => page.getByRole("navigation", { name: "Välj regelverk" });
const stored = (page) => page.evaluate(() => JSON.stringify({ ...localStorage }));

test("the four, by region, with who each is for", async () => {
  const page = await open(browser);
  const fetched = [];
  // The worker's own requests are not among these.
  page.on("request", (request) => fetched.push(request.url()));
  await page.goto(server.url);
  await accessible(page, "the choice");
  for (const id of RULEBOOKS) {
    const book = await compiled(id);
    const item = choice(page).locator("li", { has: page.locator(`a[href="?rulebook=${id}"]`) });
    assert.equal(await item.locator("a").innerText(), book.title);
    assert.equal(await item.locator("p").innerText(), book.audience);
    const region = await item.evaluate((item) => item.parentElement.previousElementSibling.textContent);
    assert.equal(region, book.region);
  }
  assert.equal(await choice(page).locator("li").count(), RULEBOOKS.length);
  await page.locator("kontakt-koll").waitFor({ state: "detached" });
  assert.ok(!fetched.some((url) => /\.json$/.test(url)), "no rulebook is loaded before the choice");
  // A page that never uses what it preloads: when the browser warns about this one, it has had time to warn about the other.
  const control = await open(browser);
  await control.route("**/app.js", (route) => route.abort());
  await control.goto(server.url);
  await until(async () => assert.match(control.trouble.join("\n"), /preloaded using link preload but not used/));
  const modules = fetched.filter((url) => url.endsWith(".wasm"));
  assert.equal(new Set(modules).size, 1, "the module is there for the page after the choice");
  assert.equal(await stored(page), "{}");
  assert.deepEqual(page.trouble, []);
});

test("the choice is the first that the keyboard meets, and one key press away", async () => {
  const page = await open(browser, server.url);
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => document.activeElement.getAttribute("href"));
  assert.match(first, /^\?rulebook=./);
  await page.keyboard.press("Enter");
  await ready(page);
  assert.equal(await page.locator("kontakt-koll").getAttribute("rulebook"), first.slice("?rulebook=".length));
});

test("the last choice is remembered, and nothing else; another is two clicks away", async () => {
  const page = await open(browser, server.url);
  await choice(page).getByRole("link", { name: "Vårdval Rehab" }).click();
  await ready(page);
  assert.equal(await stored(page), '{"kontaktkoll-regelverk":"vgr-rehab"}');
  await page.locator('input[value="telefon"]').check();
  await page.getByRole("button", { name: "Nästa" }).click();
  await page.locator('.question[data-fact="motpart"]').waitFor();
  assert.equal(await stored(page), '{"kontaktkoll-regelverk":"vgr-rehab"}');
  await page.goto(server.url);
  await ready(page);
  assert.equal(await asked(page), "kanal");
  assert.equal(await choice(page).isVisible(), false);
  await page.getByRole("link", { name: "Byt regelverk" }).click();
  await choice(page).getByRole("link", { name: "Vårdcentral med AsynjaVisph" }).click();
  await ready(page);
  assert.match(await page.locator(".head").innerText(), /Vårdcentral med AsynjaVisph/);
  assert.equal(await stored(page), '{"kontaktkoll-regelverk":"vgr-vardcentral"}');
  await accessible(page, "the questions, with the way back");
  assert.deepEqual(page.trouble, []);
});

test("an address goes straight to one, and a link with answers changes nothing that is remembered", async () => {
  const page = await open(browser, `${server.url}?rulebook=halland-medicinsk-service`);
  await ready(page);
  assert.equal(await asked(page), "tjanst");
  await page.goto(`${server.url}#vgr-vardcentral/x?kanal=video`);
  await page.locator('.result[data-outcome="videobesok"]').waitFor();
  assert.equal(await stored(page), '{"kontaktkoll-regelverk":"halland-medicinsk-service"}');
});

test("a link typed on the start page", async () => {
  const page = await open(browser, server.url);
  // The page has found that nothing is chosen, and listens for a link.
  await page.locator("kontakt-koll").waitFor({ state: "detached" });
  await page.evaluate(() => (location.hash = "#vgr-vardcentral"));
  await ready(page);
  assert.match(await page.locator(".head").innerText(), /Vårdcentral/);
});

for (const [name, address] of [
  ["an unknown rulebook", "?rulebook=vgr-tandvard"],
  ["markup", '?rulebook="><img src=x onerror=alert(1)>'],
  ["a link to an unknown rulebook", "#vgr-tandvard/1?kanal=telefon"],
]) {
  test(`${name}: a word, and the choice`, async () => {
    const page = await open(browser, server.url + address);
    await page.locator(".notice").waitFor();
    assert.match(await page.locator(".notice").innerText(), /finns inte här/);
    assert.equal(await choice(page).isVisible(), true);
    await accessible(page, name);
    await choice(page).getByRole("link", { name: "Vårdval Rehab" }).click();
    await ready(page);
    assert.deepEqual(page.trouble, []);
  });
}

test("what every question needs is asked for by the page itself, and once", async () => {
  const page = await open(browser);
  const fetched = [];
  page.on("request", (request) => fetched.push(new URL(request.url()).pathname.replace(/^.*\/files\//, "").replace(/\.[0-9a-f]{8}\./, ".")));
  await page.goto(`${server.url}?rulebook=vgr-rehab`);
  await ready(page);
  const needed = ["widget_bg.wasm", "widget.js", "first.js", "rulebooks/vgr-rehab.json"];
  assert.deepEqual(needed.map((name) => [name, fetched.filter((url) => url === name).length]), needed.map((name) => [name, 1]));

  fetched.length = 0;
  await page.route("**/start.js", (route) => route.abort());
  await page.goto(`${server.url}?rulebook=vgr-rehab`);
  assert.ok(fetched.includes("widget_bg.wasm"), "before any script has run");
});

test("what is remembered but gone leads to the choice", async () => {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`);
  // The page stores its own choice once it has started.
  await ready(page);
  await page.evaluate(() => localStorage.setItem("kontaktkoll-regelverk", "vgr-tandvard"));
  await page.goto(server.url);
  await page.locator(".notice").waitFor();
  assert.equal(await choice(page).isVisible(), true);
});

test("refused storage: the choice works, each time", async () => {
  const page = await open(browser);
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("no", "SecurityError"); } });
  });
  await page.goto(server.url);
  await choice(page).getByRole("link", { name: "Vårdval Rehab" }).click();
  await ready(page);
  assert.equal(await asked(page), "kanal");
  await page.goto(server.url);
  assert.equal(await choice(page).isVisible(), true);
  assert.deepEqual(page.trouble, []);
});

test("without scripts the choice stands there, and says what is needed", async () => {
  const page = await open(browser, server.url, { javaScriptEnabled: false });
  assert.equal(await choice(page).isVisible(), true);
  assert.match(await page.locator("main").innerText(), /behöver JavaScript/);
});

test("nothing moves while it loads", async () => {
  for (const address of ["", "?rulebook=vgr-rehab"]) {
    const page = await open(browser);
    await page.addInitScript(() => {
      window.shift = 0;
      const add = (entries) => entries.forEach(({ value }) => (window.shift += value));
      const observer = new PerformanceObserver((list) => add(list.getEntries()));
      observer.observe({ type: "layout-shift", buffered: true });
      window.addPending = () => add(observer.takeRecords());
    });
    await page.goto(server.url + address);
    if (address) await ready(page);
    // "Om appen" is loaded last.
    await page.locator("#om-appen details").waitFor();
    await idle(page);
    await page.evaluate(() => window.addPending());
    assert.ok((await page.evaluate(() => window.shift)) < 0.02, `${address}: ${await page.evaluate(() => window.shift)}`);
  }
});

for (const [name, options] of [
  ["320", { viewport: { width: 320, height: 640 } }],
  ["1280", {}],
  ["dark-320", { viewport: { width: 320, height: 640 }, colorScheme: "dark" }],
  ["forced-1280", { forcedColors: "active" }],
]) {
  test(`fits: ${name}`, async () => {
    for (const [what, address] of [["choice", ""], ["chosen", "?rulebook=vgr-rehab"]]) {
      const page = await open(browser, server.url + address, options);
      if (address) await ready(page);
      await fits(page, what);
      for (const link of await page.locator("main > .page a:visible").all()) assert.ok((await link.boundingBox()).height >= 24);
      await page.screenshot({ path: join(SHOTS, `start-${what}-${name}.png`), fullPage: true });
    }
  });
}
