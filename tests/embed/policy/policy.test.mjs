// Content security policies: those under which the element must run, and what happens under others.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../../support/browser.mjs";
import { host, listen, pick, status } from "../support/host.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const TYPES = "require-trusted-types-for 'script'; trusted-types 'none'";
const STRICT = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

const RUNS = {
  "the contract's": `${STRICT}; ${TYPES}`,
  "with the rest of a hardened page": `${STRICT}; ${TYPES}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'`,
  "styles forbidden altogether": `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; ${TYPES}`,
  "only scripts limited": "script-src 'self' 'wasm-unsafe-eval'",
};

for (const [name, policy] of Object.entries(RUNS)) {
  test(`runs: ${name}`, async () => {
    const server = await host(import.meta.dirname, { headers: { "content-security-policy": policy } });
    const page = await open(browser, server.page());
    await status(page, "ready", "#element");
    await page.locator("script + kontakt-koll").scrollIntoViewIfNeeded();
    await status(page);
    await pick(page.locator("#element"), "kanal", "telefon");
    assert.equal(await page.locator("#element .question").getAttribute("data-fact"), "motpart");
    assert.deepEqual(page.trouble, []);
    await page.context().close();
    await server.close();
  });
}

const STAYS = {
  "no wasm": [`default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; ${TYPES}`, "wasm", /wasm-unsafe-eval/],
  "no connections": ["default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'", "network", /gick inte att hämta/],
};

for (const [name, [policy, code, reason]] of Object.entries(STAYS)) {
  test(`the fallback stays: ${name}`, async () => {
    const server = await host(import.meta.dirname, { headers: { "content-security-policy": policy } });
    const page = await open(browser);
    await listen(page);
    await page.goto(server.page());
    await status(page, "error", "#element");
    assert.ok(await page.getByText("Läs riktlinjen.").isVisible());
    assert.match(page.trouble.filter((line) => line.startsWith("kontakt-koll:")).join("\n"), reason);
    const [event] = await page.evaluate(() => window.seen.filter((event) => event.type === "error" && event.target === "element"));
    assert.equal(event.code, code);
    await page.context().close();
    await server.close();
  });
}

test("no script allowed at all: the fallback stands alone", async () => {
  const server = await host(import.meta.dirname, { headers: { "content-security-policy": "default-src 'none'; style-src 'self'" } });
  const page = await open(browser, server.page());
  assert.ok(await page.getByText("Läs riktlinjen.").isVisible());
  await server.close();
});
