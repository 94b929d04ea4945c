// Added, moved and removed by script; before and after the definition; attributes changed.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../../support/browser.mjs";
import { idle } from "../../support/until.mjs";
import { host, listen, pick, status } from "../support/host.mjs";

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), host(import.meta.dirname)]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

async function started() {
  const page = await open(browser);
  await listen(page);
  await page.goto(server.page());
  await page.waitForFunction(() => window.define);
  await page.evaluate(() => window.define().then(() => undefined));
  await status(page, "ready", "#early");
  return page;
}

test("an element that was there before the definition is upgraded, and one made after it works", async () => {
  const page = await started();
  await page.evaluate(async () => {
    const late = document.createElement("kontakt-koll");
    late.id = "late";
    late.setAttribute("rulebook", "vgr-vardcentral");
    document.getElementById("right").append(late);
    await late.ready;
  });
  assert.equal(await page.evaluate(() => document.getElementById("late").result.rulebook), "vgr-vardcentral");
  assert.deepEqual(page.trouble, []);
});

test("moving keeps the answers, removing forgets them", async () => {
  const page = await started();
  await pick(page.locator("#early"), "kanal", "telefon");
  const move = (how) => page.evaluate((how) => {
    const [element, right, left] = ["early", "right", "left"].map((id) => document.getElementById(id));
    if (how === "append") right.append(element);
    if (how === "moveBefore" && left.moveBefore) left.moveBefore(element, null);
    if (how === "replaceChildren") right.replaceChildren(element);
  }, how);
  for (const how of ["append", "moveBefore", "replaceChildren"]) {
    await move(how);
    await idle(page);
    assert.equal(await page.locator("#early .question").getAttribute("data-fact"), "motpart", how);
  }
  await pick(page.locator("#early"), "motpart", "patient");
  await page.evaluate(async () => {
    const element = document.getElementById("early");
    element.remove();
    // The removal takes effect a microtask later.
    await new Promise((resolve) => queueMicrotask(resolve));
    if (element.result !== null || element.shadowRoot.querySelector("[part=root]")) throw new Error("still there");
    document.getElementById("left").append(element);
    await element.ready;
  });
  assert.equal(await page.locator("#early .question").getAttribute("data-fact"), "kanal");
  assert.deepEqual(page.trouble, []);
});

test("removed while it loads, and put back", async () => {
  const page = await open(browser, server.page());
  await page.evaluate(async () => {
    await window.define();
    const element = document.getElementById("early");
    element.remove();
    await new Promise((resolve) => queueMicrotask(resolve));
    document.getElementById("right").append(element);
    await element.ready;
  });
  assert.equal(await page.locator("#early [part=root]").count(), 1);
  assert.deepEqual(page.trouble, []);
});

test("removed while it loads: whoever waits is told", async () => {
  const page = await open(browser, server.page());
  const codes = await page.evaluate(async () => {
    await window.define();
    const element = document.getElementById("early");
    const waiting = [element.ready, element.decide({})].map((promise) => promise.then(() => "", (error) => error.code));
    element.remove();
    return Promise.all(waiting);
  });
  assert.deepEqual(codes, ["not-connected", "not-connected"]);
  assert.deepEqual(page.trouble, []);
});

test("changed attributes are followed; answers that still mean something stay", async () => {
  const page = await started();
  const set = (name, value) => page.evaluate(([name, value]) => document.getElementById("early").setAttribute(name, value), [name, value]);
  await pick(page.locator("#early"), "kanal", "telefon");
  await set("heading-level", "4");
  await page.locator("#early h4[part=title]").waitFor();
  await set("date", "2026-12-01");
  await page.waitForFunction(() => document.getElementById("early").result.date === "2026-12-01");
  assert.equal(await page.locator("#early .question").getAttribute("data-fact"), "motpart");
  await set("date", "1999-01-01");
  await status(page, "expired", "#early");
  await set("date", "2026-12-01");
  await status(page, "ready", "#early");
  await set("rulebook", "vgr-vardcentral");
  await page.waitForFunction(() => document.getElementById("early").result?.rulebook === "vgr-vardcentral");
  await set("rulebook", "halland-medicinsk-service");
  await set("rulebook", "vgr-rehab");
  await page.waitForFunction(() => document.getElementById("early").result?.rulebook === "vgr-rehab");
  await status(page, "ready", "#early");
  assert.equal(await page.locator("#early [part=root]").count(), 1, "the one that was overtaken does not show");
  assert.deepEqual(page.trouble, []);
});

test("the element's methods", async () => {
  const page = await started();
  const said = await page.evaluate(async () => {
    const element = document.getElementById("early");
    const decided = await element.decide({ kanal: "telefon", motpart: "ombud" }, { date: "2026-11-22" });
    const errors = [];
    for (const [facts, options] of [[{ fax: "ja" }], [{ kanal: "fax" }], [{}, { date: "1999-01-01" }], [{}, { date: "i dag" }]]) {
      await element.decide(facts, options).catch((error) => errors.push([error.name, error.code]));
    }
    return { outcome: decided.decisions.kontakttyp.outcome, errors, untouched: element.result.missing[0] };
  });
  const name = "KontaktkollError";
  assert.deepEqual(said, {
    outcome: "mote-om-patient",
    errors: [[name, "fact"], [name, "choice"], [name, "edition"], [name, "date"]],
    untouched: "kanal",
  });
  await pick(page.locator("#early"), "kanal", "telefon");
  await page.evaluate(() => document.getElementById("early").reset());
  await page.locator('#early .question[data-fact="kanal"]').waitFor();
  await page.evaluate(() => document.getElementById("early").focus());
  await page.waitForFunction(() => document.activeElement.id === "early");
});

test("a host may ask and change the element from inside its events", async () => {
  const page = await started();
  await page.evaluate(() => {
    addEventListener("kontaktkoll-step", (event) => {
      window.during = event.target.result.missing[0];
      event.target.setAttribute("heading-level", "5");
      event.target.reset();
    });
  });
  await page.locator("#early input[value=telefon]").check();
  await page.locator("#early").getByRole("button", { name: "Nästa" }).click();
  await page.locator("#early h5[part=title]").waitFor();
  assert.equal(await page.evaluate(() => window.during), "motpart", "the result is the one after the step");
  await page.locator('#early .question[data-fact="kanal"]').waitFor();
  assert.deepEqual(page.trouble, []);
});

test("answers are shared only when the page asks for them", async () => {
  const page = await started();
  await pick(page.locator("#early"), "kanal", "telefon");
  await page.evaluate(() => document.getElementById("early").setAttribute("share-answers", ""));
  await pick(page.locator("#early"), "motpart", "ombud");
  await page.waitForFunction(() => window.seen.at(-1).type === "result");
  const events = await page.evaluate(() => window.seen.filter((event) => event.type !== "ready"));
  const answers = { kanal: "telefon", motpart: "ombud" };
  assert.deepEqual(events, [
    { type: "step", target: "early", rulebook: "vgr-rehab", fact: "kanal" },
    { type: "step", target: "early", rulebook: "vgr-rehab", fact: "motpart", answers },
    { type: "result", target: "early", rulebook: "vgr-rehab", edition: "6.0", outcome: "mote-om-patient", answers },
  ]);
});

test("what is asked for outside the document counts when the element is put back in the same task", async () => {
  const page = await started();
  const seen = await page.evaluate(async () => {
    const element = document.getElementById("early");
    const place = element.parentNode;
    element.remove();
    element.setAttribute("rulebook", "halland-distanskontakt");
    place.append(element);
    await element.ready;
    return [element.result.rulebook, (await element.decide({})).rulebook];
  });
  assert.deepEqual(seen, ["halland-distanskontakt", "halland-distanskontakt"]);
  assert.deepEqual(page.trouble, []);
});

test("`ready` says when the widget has gone to an error, and so does `decide`", async () => {
  const page = await started();
  const codes = await page.evaluate(async () => {
    const element = document.getElementById("early");
    element.setAttribute("date", "x");
    const code = (promise) => promise.then(() => "no error", (error) => error.code);
    return [element.dataset.status, await code(element.ready), await code(element.decide({}))];
  });
  assert.deepEqual(codes, ["error", "date", "date"]);
  await page.evaluate(() => document.getElementById("early").removeAttribute("date"));
  await status(page, "ready", "#early");
  assert.equal(await page.evaluate(() => document.getElementById("early").ready.then(() => "ready")), "ready");
});

test("a library that has replaced `remove` by one that needs a parent", async () => {
  const page = await open(browser);
  await page.addInitScript(() => {
    HTMLElement.prototype.remove = function () {
      this.parentNode.removeChild(this);
      return this;
    };
  });
  await page.goto(server.page());
  await page.waitForFunction(() => window.define);
  await page.evaluate(() => window.define().then(() => undefined));
  await status(page, "ready", "#early");
  await pick(page.locator("#early"), "kanal", "telefon");
  await page.locator('#early .question[data-fact="motpart"]').waitFor();
  assert.deepEqual(page.trouble, []);
});

test("a parent that is as wide as what it holds gives the widget a width", async () => {
  const page = await started();
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const style of ["display: flex", "display: flex; flex-direction: column; align-items: center", "float: left", "display: inline-block", "position: absolute"]) {
      const [own, all] = await page.evaluate((style) => {
        const element = document.getElementById("early");
        element.parentNode.style.cssText = style;
        const measured = [element.getBoundingClientRect().width, document.documentElement.scrollWidth];
        element.parentNode.style.cssText = "";
        return measured;
      }, style);
      assert.ok(own >= 230, `${width}, ${style}: ${own} px wide`);
      assert.ok(all <= width, `${width}, ${style}: the page is ${all} px wide`);
    }
  }
});
