// Wrong attributes: the fallback stays, and the console names the attribute and its valid values.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { launch, open } from "../../support/browser.mjs";
import { changed, passAll } from "../../support/guide.mjs";
import { DIST, built } from "../../support/server.mjs";
import { host, listen, status } from "../support/host.mjs";

let browser, server;
const good = JSON.parse(await readFile(join(DIST, built("rulebooks/vgr-rehab.json")), "utf8"));
const book = (change) => {
  const copy = structuredClone(good);
  change(copy);
  return { body: JSON.stringify(copy), type: "application/json" };
};
const MARKUP = '<img src="x" onerror="window.hacked = true"><script>window.hacked = true</script>';

before(async () => {
  [browser, server] = await Promise.all([
    launch(),
    host(import.meta.dirname, {
      routes: {
        "own/good.json": book(() => undefined),
        "own/page.html": "<!doctype html><title>Logga in</title>",
        "own/newer.json": book((copy) => (copy.format = 99)),
        "own/gap.json": book((copy) => copy.editions[0].decisions[0].rules.pop()),
        "own/big.json": { body: Buffer.alloc(50_000_000, " "), type: "application/json" },
        "own/link.json": book((copy) => (copy.editions[0].documents[0].link = "javascript:alert(1)")),
        "own/null.json": { body: "null", type: "application/json" },
        "own/markup.json": book((copy) => {
          copy.title = copy.region = copy.audience = copy.editions[0].facts[0].question = copy.editions[0].facts[0].choices[0].label = MARKUP;
          copy.editions[0].documents[0].link = "https://example.org/a";
        }),
        "own/no-quota.json": book((copy) => delete copy.editions[0].quotas),
      },
    }),
  ]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

async function shown(attributes) {
  const page = await open(browser);
  await listen(page);
  await page.goto(server.page());
  await page.evaluate((attributes) => {
    const element = document.createElement("kontakt-koll");
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.append(Object.assign(document.createElement("p"), { textContent: "Läs riktlinjen." }));
    document.body.append(element);
  }, attributes);
  return page;
}

const ids = /halland-distanskontakt, halland-medicinsk-service, vgr-rehab, vgr-vardcentral/;
const WRONG = {
  "no rulebook": [{}, "rulebook", [/attributet rulebook/, ids]],
  "an unknown rulebook": [{ rulebook: "vgr-rehabb" }, "rulebook", [/attributet rulebook har värdet ”vgr-rehabb”/, ids]],
  "a path as rulebook": [{ rulebook: "../../index" }, "rulebook", [ids]],
  "a property of objects as rulebook": [{ rulebook: "constructor" }, "rulebook", [ids]],
  "an unknown view": [{ rulebook: "vgr-rehab", view: "tabel" }, "view", [/attributet view har värdet ”tabel”/, /guide, table, quota/]],
  "a quota where there is none": [{ rulebook: "vgr-vardcentral", view: "quota" }, "view", [/giltiga värden: guide, table$/m]],
  "a quota where one's own has none": [{ src: "../own/no-quota.json", view: "quota" }, "view", [/giltiga värden: guide, table$/m]],
  "a broken date": [{ rulebook: "vgr-rehab", date: "22/11 2026" }, "date", [/attributet date/, /ÅÅÅÅ-MM-DD/]],
  "a year of six digits": [{ rulebook: "vgr-rehab", date: "+010000-01" }, "date", [/attributet date/, /ÅÅÅÅ-MM-DD/]],
  "a day that does not exist": [{ rulebook: "vgr-rehab", date: "2026-02-30" }, "date", [/attributet date/, /2026-02-30/]],
  "src that is no address": [{ src: "https://[" }, "src", [/attributet src/]],
  "src that is no web address": [{ src: "javascript:alert(1)" }, "src", [/attributet src/, /http/]],
  "src to nothing": [{ src: "../own/none.json" }, "not-found", [/attributet src/]],
  "src to HTML": [{ src: "../own/page.html" }, "src", [/attributet src/, /webbsida \(HTML\)/]],
  "src to a newer format": [{ src: "../own/newer.json" }, "rulebook-format", [/formatversion 99/]],
  "src to 50 MB": [{ src: "../own/big.json" }, "src", [/attributet src/, /1 MB/]],
  "src to a rulebook with a gap": [{ src: "../own/gap.json" }, "rulebook", [/saknar regel/]],
  "src to null": [{ src: "../own/null.json" }, "src", [/attributet src.*ingen regelbok/]],
  "src with a link that is none": [{ src: "../own/link.json" }, "src", [/javascript:alert/, /https:/]],
};

for (const [name, [attributes, code, messages]] of Object.entries(WRONG)) {
  test(name, async () => {
    const page = await shown(attributes);
    await status(page, "error");
    assert.ok(await page.getByText("Läs riktlinjen.").isVisible());
    const said = page.trouble.filter((line) => line.startsWith("kontakt-koll:")).map((line) => line.split("\n")[0].trim()).join("\n");
    for (const message of messages) assert.match(said, message);
    const [event] = await page.evaluate(() => window.seen);
    assert.deepEqual([event.type, event.code], ["error", code]);
    assert.ok(said.includes(event.message));
    await page.context().close();
  });
}

test("a size that the server keeps quiet about is counted", async () => {
  const page = await open(browser);
  await page.route("**/own/big.json", async (route) => route.fulfill({ contentType: "application/json", body: " ".repeat(1_100_000) }));
  await page.goto(server.page());
  const code = await page.evaluate(async () => {
    const original = Headers.prototype.get;
    Headers.prototype.get = function (name) { return name === "content-length" ? null : original.call(this, name); };
    const element = document.createElement("kontakt-koll");
    element.setAttribute("src", "../own/big.json");
    document.body.append(element);
    return element.ready.catch((error) => error.message);
  });
  assert.match(code, /1 MB/);
});

test("wrong headings and colours are no reason to withhold the answer", async () => {
  const page = await shown({ rulebook: "vgr-rehab", "heading-level": "9", theme: "rosa" });
  await status(page, "ready");
  const said = page.trouble.join("\n");
  assert.match(said, /heading-level.*2, 3, 4, 5, 6/);
  assert.match(said, /theme.*auto, light, dark/);
});

test("a wrong attribute that is put right", async () => {
  const page = await shown({ rulebook: "vgr-rehab", date: "igår" });
  await status(page, "error");
  await page.evaluate(() => document.querySelector("kontakt-koll").setAttribute("date", "2026-11-22"));
  await status(page, "ready");
  assert.equal(await page.getByText("Läs riktlinjen.").isVisible(), false);
});

test("a rulebook of one's own is named with its origin, and its text is never markup", async () => {
  const page = await shown({ src: "../own/markup.json" });
  await status(page, "ready");
  const line = await page.locator(".origin").innerText();
  assert.ok(line.includes(server.origin), line);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.equal(await page.locator("kontakt-koll img").count(), 0);
  await page.locator(".question input").first().check();
  await page.getByRole("button", { name: "Nästa" }).click();
  await changed(page, "kanal");
  await passAll(page);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  for (const link of await page.locator("kontakt-koll a[href]").all()) {
    assert.match(await link.getAttribute("href"), /^https?:/);
    assert.match(await link.getAttribute("rel"), /noopener/);
  }
});
