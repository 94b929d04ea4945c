// A page that others change: translators and extensions wrap and replace the text nodes of the guide.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../support/browser.mjs";
import { answer, asked, ready, walk } from "../support/guide.mjs";
import { compiled } from "../support/outcomes.mjs";
import { serve } from "../support/server.mjs";
import { idle, until } from "../support/until.mjs";

const T = { kanal: "telefon", motpart: "patient", personal: "legitimerad", bedomning: "ja", initiativ: "patient", atgard: "bokning-hanvisning" };
const TB = { ...T, atgard: "i-kontakten", alder: 30 };

let browser, server, book;
before(async () => {
  [browser, server, book] = await Promise.all([launch(), serve(), compiled("vgr-rehab")]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

async function opened() {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`);
  await ready(page);
  await idle(page);
  return page;
}

/**
 * Translates as a page translator does: a `<font>` with other words takes the place of each text node. With `heeds`,
 * what is marked `translate="no"` is left alone; with `goesOn`, everything that is added is translated too.
 */
function translate(page, { heeds = false, goesOn = false } = {}) {
  return page.evaluate(({ heeds, goesOn }) => {
    const root = document.querySelector("kontakt-koll").shadowRoot;
    const all = () => {
      const texts = [];
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) texts.push(walker.currentNode);
      for (const text of texts) {
        if (text.data.trim() === "" || text.parentElement.closest("font")) continue;
        if (heeds && text.parentElement.closest("[translate=no]")) continue;
        const font = document.createElement("font");
        font.textContent = `x${text.data}x`;
        text.replaceWith(font);
      }
    };
    all();
    if (goesOn) new MutationObserver(all).observe(root, { childList: true, subtree: true, characterData: true });
  }, { heeds, goesOn });
}

/** Changes texts in place, as other translators do. */
function overwrite(page) {
  return page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector("kontakt-koll").shadowRoot, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) walker.currentNode.data = `x${walker.currentNode.data}x`;
  });
}

/** What is on the screen, and what the engine says. */
async function compared(page) {
  const { result, shown } = await page.evaluate(() => {
    const element = document.querySelector("kontakt-koll");
    const all = (selector) => [...element.shadowRoot.querySelectorAll(selector)];
    const text = (selector) => all(selector).map((found) => found.textContent);
    return {
      result: element.result,
      shown: {
        question: text(".question h3")[0] ?? text(".question label[for=tal]")[0] ?? null,
        possible: all(".possible > li").map((item) => [item.dataset.outcome, item.textContent]),
        badge: text("#resultat .badge")[0] ?? null,
        figures: all(".figures > div").map((figure) => [figure.dataset.decision, figure.querySelector("code")?.textContent.replace(/\s/g, " ")]),
        fonts: all(".question font, .result font, .so-far font").length,
      },
    };
  });
  const [edition] = book.editions;
  const outcome = (id) => edition.decisions.find((decision) => decision.id === "kontakttyp").outcomes.find((known) => known.id === id);
  const main = result.decisions.kontakttyp;
  const next = result.missing[0];
  if (next) {
    assert.equal(shown.question, edition.facts.find((fact) => fact.id === next).question);
    assert.deepEqual(shown.possible.map(([id]) => id), main.outcome ? [] : main.possible);
    for (const [id, text] of shown.possible) assert.ok([outcome(id).badge + outcome(id).title, outcome(id).title].includes(text), text);
  } else {
    assert.equal(shown.badge, outcome(main.outcome).badge || outcome(main.outcome).title);
    for (const [id, text] of shown.figures) {
      const { value, unit } = result.decisions[id];
      if (value !== null && unit === "kr") assert.equal(text, `${value} kr`);
    }
  }
  assert.equal(shown.fonts, 0, "nothing is left of the other words");
  return result;
}

for (const [how, change] of [["wrapped", translate], ["overwritten", overwrite]]) {
  test(`${how}: after every answer, start(), reset() and another date, the screen shows what the engine says`, async () => {
    const page = await opened();
    for (const [fact, choice] of Object.entries(TB)) {
      await change(page);
      await answer(page, fact, choice);
      await until(async () => assert.notEqual(await asked(page), fact));
      await compared(page);
    }
    const call = async (what, work, argument) => {
      await change(page);
      await page.evaluate(work, argument);
      await idle(page);
      return compared(page).catch((error) => assert.fail(`${what}: ${error.message}`));
    };
    const start = (answers) => document.querySelector("kontakt-koll").start(answers);
    assert.equal((await call("start", start, T)).decisions.kontakttyp.outcome, "T");
    assert.equal((await call("start again", start, TB)).decisions.kontakttyp.outcome, "TB");
    await call("a date", () => document.querySelector("kontakt-koll").setAttribute("date", "2026-06-01"));
    await call("a heading level", () => document.querySelector("kontakt-koll").setAttribute("heading-level", "4"));
    await call("the default heading level", () => document.querySelector("kontakt-koll").removeAttribute("heading-level"));
    assert.equal((await call("reset", () => document.querySelector("kontakt-koll").reset())).missing[0], "kanal");
    assert.deepEqual(page.trouble, []);
  });
}

test("what is typed, marked and focused survives", async () => {
  const page = await opened();
  const { alder, ...rest } = TB;
  for (const [fact, choice] of Object.entries(rest)) await answer(page, fact, choice);
  await page.locator("#tal").fill("30");
  await translate(page);
  await page.evaluate(() => document.querySelector("kontakt-koll").setAttribute("heading-level", "3"));
  await page.locator("h4 label[for=tal]").waitFor();
  assert.equal(await page.locator("#tal").inputValue(), "30");
  await page.keyboard.press("Enter");
  await page.locator('.result[data-outcome="TB"]').waitFor();
  await compared(page);
});

test("codes, amounts and names are marked, and a translator that does not heed it changes nothing", async () => {
  const page = await opened();
  await walk(page, TB);
  await page.getByRole("button", { name: "Skriv ut" }).waitFor();
  const texts = () => page.locator(".result [translate=no]").allTextContents();
  const before = await texts();
  for (const text of ["TB", "160\u00a0kr"]) assert.ok(before.map((found) => found.replace(" ", "\u00a0")).includes(text), `${text} in ${before}`);
  await translate(page, { heeds: true });
  assert.match(await page.locator(".summary").textContent(), /^x/, "the user's translation is left alone");
  await translate(page);
  await until(async () => assert.deepEqual(await texts(), before));
  await page.evaluate(() => (document.querySelector("kontakt-koll").shadowRoot.querySelector(".figures").innerHTML = "<b>0 kr</b>"));
  await until(async () => assert.deepEqual(await texts(), before));
  assert.equal(await page.locator(".changed").count(), 0);
});

test("a translator that never gives up: the screen says that its codes are not to be trusted", async () => {
  const page = await opened();
  await translate(page, { goesOn: true });
  await page.evaluate((answers) => document.querySelector("kontakt-koll").start(answers), TB);
  await page.locator(".changed").waitFor();
  assert.match(await page.locator(".changed").textContent(), /Lita inte på dem/);
  assert.equal((await page.evaluate(() => document.querySelector("kontakt-koll").result)).decisions.kontakttyp.outcome, "TB");
});

test("an element that is taken away translated leaves nothing to the next", async () => {
  const page = await opened();
  await walk(page, TB);
  await page.getByRole("button", { name: "Skriv ut" }).waitFor();
  await translate(page);
  await page.evaluate(async () => {
    const element = document.querySelector("kontakt-koll");
    const place = element.parentNode;
    element.remove();
    await new Promise((done) => setTimeout(done));
    place.append(element);
    await element.ready;
  });
  await compared(page);
  assert.equal(await asked(page), "kanal");
  await walk(page, T);
  await idle(page);
  await compared(page);
  assert.deepEqual(page.trouble, []);
});

test("the views: what is typed and pressed in a translated view is answered by the engine's words", async () => {
  const page = await opened();
  const words = (selector) => page.locator(`.explore ${selector}`).allTextContents();
  const fonts = () => page.locator(".explore font").count();
  const field = page.locator(".explore input[type=search], .explore input[type=text]").first();
  await page.getByRole("button", { name: "Slå upp" }).click();
  await field.fill("TB");
  const found = await until(async () => {
    const found = await words("[data-outcome]");
    assert.ok(found.length > 0);
    return found;
  });
  await field.fill("brev");
  await until(async () => assert.notDeepEqual(await words("[data-outcome]"), found));
  await translate(page);
  await field.fill("TB");
  await until(async () => assert.deepEqual(await words("[data-outcome]"), found));
  assert.equal(await fonts(), 0);
  await translate(page);
  await page.getByRole("button", { name: "xTillbaka till frågornax" }).click();
  await page.getByRole("button", { name: "Hela tabellen" }).click();
  await page.locator(".explore select, .explore table").first().waitFor();
  await translate(page);
  await page.evaluate(() => document.querySelector("kontakt-koll").setAttribute("date", "2026-06-01"));
  await until(async () => assert.equal(await fonts(), 0));
  assert.deepEqual(page.trouble, []);
});
