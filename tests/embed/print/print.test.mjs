// Printing the host page: the result on white without buttons, and the fallback of an element that never loaded.
// "Skriv ut" prints the whole answer alone, wherever the page has put the element.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../../support/browser.mjs";
import { TB } from "../../support/cases.mjs";
import { pages } from "../../support/screen.mjs";
import { host, pick, status } from "../support/host.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), host(import.meta.dirname)]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

test("in print", async () => {
  const page = await open(browser, server.page(), { colorScheme: "dark" });
  await status(page, "ready", "#element");
  await pick(page.locator("#element"), "kanal", "telefon");
  await pick(page.locator("#element"), "motpart", "ombud");
  await page.emulateMedia({ media: "print" });
  assert.equal(await page.locator("#element").getByRole("button", { name: "Börja om" }).isVisible(), false);
  assert.ok(await page.locator("#element .result").isVisible());
  const colours = await page.locator("#element [part=root]").evaluate((root) => [getComputedStyle(root).color, getComputedStyle(root).backgroundColor]);
  assert.deepEqual(colours, ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  assert.ok(await page.getByText("Läs den andra riktlinjen.").isVisible(), "what is not loaded prints its fallback");
  const pdf = await page.pdf({ format: "A4" });
  assert.ok(pdf.length > 5_000);
  assert.deepEqual(page.trouble, []);
});

/** Puts the element into something on the page. */
const PLACES = {
  "the page itself": (element) => document.querySelector("h1").after(element),
  "a scroll box": (element) => {
    const box = document.createElement("div");
    box.style.cssText = "height: 400px; overflow: auto; position: fixed; transform: scale(1); opacity: 0.9";
    box.append(element);
    document.body.append(box);
  },
  "the shadow root of a component, in that of another": (element) => {
    const [outer, inner] = [document.createElement("outer-part"), document.createElement("inner-part")];
    outer.attachShadow({ mode: "open" }).append("Ytter", inner);
    inner.attachShadow({ mode: "closed" }).append(Object.assign(document.createElement("p"), { textContent: "Inner", className: "other" }), element);
    document.body.append(outer);
  },
  "a slot in the scroll box of a component": (element) => {
    const card = document.createElement("card-part");
    const root = card.attachShadow({ mode: "open" });
    root.innerHTML = '<h2 class="other">Kort</h2><div style="max-height: 300px; overflow: hidden; contain: paint"><slot></slot></div>';
    card.append(element);
    document.body.append(card);
  },
};

for (const [place, put] of Object.entries(PLACES)) {
  test(`"Skriv ut" in ${place}`, async () => {
    const page = await open(browser, server.page());
    await status(page, "ready", "#element");
    await page.evaluate(([put, facts]) => {
      window.element = document.getElementById("element");
      document.getElementById("far").remove();
      new Function("element", `(${put})(element)`)(window.element);
      window.element.start(facts);
      window.print = () => (window.printing = true);
    }, [String(put), TB]);
    await page.waitForFunction(() => window.element.shadowRoot.querySelector("[data-do=print]"));
    await page.evaluate(() => window.element.shadowRoot.querySelector("[data-do=print]").click());
    await page.waitForFunction(() => window.printing);
    await page.emulateMedia({ media: "print" });
    const { height, cut, others } = await page.evaluate(() => {
      const result = window.element.shadowRoot.querySelector(".result").getBoundingClientRect();
      const around = [];
      for (let node = window.element; node; node = node.assignedSlot ?? node.parentNode ?? node.host) if (node instanceof Element) around.push(node);
      const others = [document, ...around.map((node) => node.getRootNode())].flatMap((root) => [...root.querySelectorAll("h1, .other, body > p")]);
      return {
        height: result.height,
        cut: around.filter((node) => getComputedStyle(node).display !== "contents" && node.getBoundingClientRect().bottom < result.bottom - 1).map((node) => node.localName),
        others: others.filter((node) => node.checkVisibility()).map((node) => node.textContent),
      };
    });
    assert.ok(height > 300, `the answer is ${height} px tall`);
    assert.deepEqual([cut, others], [[], []], "nothing cuts it off, and nothing else is printed");
    assert.equal(pages(await page.pdf({ format: "A4", preferCSSPageSize: true })), 1);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    const left = await page.evaluate(() => {
      const found = [];
      for (let node = window.element; node; node = node.assignedSlot ?? node.parentNode ?? node.host) {
        if (node instanceof Element) found.push(...node.getAttributeNames().filter((name) => name.startsWith("data-kontaktkoll")));
        else found.push(...node.adoptedStyleSheets.map(() => "a style sheet"));
      }
      return found;
    });
    assert.deepEqual(left, [], "nothing is left behind");
    assert.deepEqual(page.trouble, []);
    await page.context().close();
  });
}
