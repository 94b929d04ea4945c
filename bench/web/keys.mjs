// From a key press to the painted answer, at every question of every rulebook and in the table view.

import { SLOWER, blank, percentile, spread } from "./browser.mjs";
import { ids } from "./rulebook.mjs";

const ROUNDS = 3;
const WANTED = 50;

/**
 * In the page: how long each key event takes to the frame that shows what it led to. The browser measures
 * it itself (Event Timing: from the event's time stamp to the frame's presentation, rounded to 8 ms, nothing below
 * 16 ms), beside the time until the page has handed the frame over.
 */
function listen() {
  const timed = [];
  const observer = new PerformanceObserver((list) => timed.push(...list.getEntries()));
  observer.observe({ type: "event", durationThreshold: 16 });
  const painted = new MessageChannel();
  const handed = [];
  let stamps = [];
  painted.port1.onmessage = () => {
    const now = performance.now();
    handed.push(...stamps.map((stamp) => now - stamp));
    stamps = [];
  };
  const note = ({ timeStamp }) => {
    stamps.push(timeStamp);
    // A message sent before a frame is painted arrives after it.
    requestAnimationFrame(() => painted.port2.postMessage(0));
  };
  addEventListener("keydown", note, true);
  addEventListener("keyup", note, true);
  globalThis.__keys = {
    clear() {
      observer.takeRecords();
      timed.length = handed.length = 0;
    },
    async read() {
      // Both are known some frames later; the processor is idle then.
      for (let frame = 0; frame < 3 || stamps.length > 0; frame++) await new Promise((next) => requestAnimationFrame(next));
      await new Promise((idle) => requestIdleCallback(idle, { timeout: 500 }));
      timed.push(...observer.takeRecords());
      return { presented: Math.max(0, ...timed.map(({ duration }) => duration)), handed: Math.max(...handed) };
    },
  };
}

async function press(page, key, what, samples) {
  await page.evaluate(() => globalThis.__keys.clear());
  await page.keyboard.press(key);
  const { presented, handed } = await page.evaluate(() => globalThis.__keys.read());
  samples.push({ what, key, time: presented, handed });
}

/** In the page: the facts that the question on the screen asks for, several on a checklist; null at the result. */
function asked() {
  const element = document.querySelector("kontakt-koll");
  const question = element.shadowRoot.querySelector(".question");
  if (!question) return null;
  const { checklists = [], facts } = element.compiled.editions.at(-1);
  const list = checklists.find(({ id }) => id === question.dataset.checklist);
  return list ? list.facts.map((fact) => facts[fact].id) : [question.dataset.fact];
}

/** A digit in a number field; the space bar at the first choice, of each condition on a checklist; Enter. */
async function answer(page, fact, samples) {
  const number = (await page.locator(".question input").first().getAttribute("type")) === "text";
  const names = await page.locator(".question input").evaluateAll((inputs) => [...new Set(inputs.map(({ name }) => name))]);
  for (const [at, name] of names.entries()) {
    const field = number ? page.locator(".question input").first() : page.locator(`.question input[name="${name}"]`).first();
    await field.focus();
    await press(page, number ? "4" : "Space", names.length > 1 ? `${fact}, ${at + 1}` : fact, samples);
  }
  await press(page, "Enter", fact, samples);
}

/** Walks through every question; returns how many. */
async function walk(page, samples) {
  const passed = [];
  let screens = 0;
  for (let facts = await page.evaluate(asked); facts !== null; facts = await page.evaluate(asked)) {
    const fact = facts[0];
    if (passed.includes(fact)) throw new Error(`${fact} is asked again`);
    await answer(page, fact, samples);
    passed.push(...facts);
    screens++;
    // Without the answer, so that no question is settled by an earlier one.
    await page.evaluate((passed) => document.querySelector("kontakt-koll").start({}, passed), passed);
    await page.waitForFunction(
      (before) => document.querySelector("kontakt-koll").shadowRoot.querySelector(".question")?.dataset.fact !== before,
      fact,
    );
  }
  return screens;
}

/** In the whole table: every choice of every list with the arrow keys, and the buttons. */
async function filter(page, samples) {
  await page.locator('[data-do="table"]').click();
  await page.locator(".explore select").first().waitFor();
  for (const list of await page.locator(".explore select").all()) {
    const fact = await list.getAttribute("data-fact");
    const choices = await list.locator("option").count();
    await list.focus();
    for (let choice = 1; choice < choices; choice++) await press(page, "ArrowDown", `table, ${fact}`, samples);
    await press(page, "Home", `table, ${fact}`, samples);
  }
  const first = page.locator(".explore select").first();
  await first.focus();
  await page.keyboard.press("ArrowDown");
  for (const button of await page.locator(".explore .filter button").all()) {
    await button.focus();
    await press(page, "Enter", "table, button", samples);
  }
  return page.locator(".explore select").count();
}

async function open(browser, server, id) {
  const page = await blank(browser, { slower: SLOWER });
  await page.addInitScript(listen);
  await page.goto(server.url("kontaktkoll", `index.html?rulebook=${id}`));
  await page.locator('kontakt-koll[data-status="ready"]').waitFor();
  return page;
}

export async function measureKeys(browser, server, dist, report) {
  const rows = [];
  const all = [];
  for (const id of ids(dist)) {
    for (const [name, walkThrough] of [["", walk], [", the table", filter]]) {
      const samples = [];
      let count = 0;
      for (let round = 0; round < ROUNDS; round++) {
        const page = await open(browser, server, id);
        count = await walkThrough(page, samples);
        await page.context().close();
      }
      console.error(`keys ${id}${name}: ${samples.length} key presses`);
      const times = samples.map(({ time }) => time);
      const handed = samples.map(({ handed }) => handed);
      const slowest = samples.toSorted((a, b) => b.time - a.time)[0];
      all.push(...samples);
      const { median, most } = spread(times);
      rows.push(`| \`${id}\`${name} | ${count} | ${times.length} | ${median.toFixed(0)} | ${percentile(times, 0.95).toFixed(0)} | ${most.toFixed(0)} (${slowest.what}, ${slowest.key}) | ${percentile(handed, 0.95).toFixed(0)} |`);
    }
  }
  const high = percentile(all.map(({ time }) => time), 0.95);
  report.goal(`key press to painted answer, processor ${SLOWER}× slower, 95th percentile, ms`, `< ${WANTED}`, high.toFixed(0), high < WANTED);
  report.section(`## From key press to painted answer

Every question of every rulebook (a choice with the space bar, or a digit; on a checklist each condition; Enter to go on), and the
whole table (every choice of every list by arrow key and Home, and the buttons), processor ${SLOWER}× slower. Measured by the browser
(Event Timing): from the event's time stamp to the frame presented with what it led to, in steps of 8 ms, 0 below 16 ms.
*Handed over* is beside it: until the page was done with that frame. ${ROUNDS} rounds. A table shows its first 4 rows in that
frame, more in the next ones. Other work on the machine makes every figure worse: compare within one run.

| rulebook | questions, lists | key presses | median, ms | 95th percentile, ms | slowest, ms | handed over, 95th |
|---|--:|--:|--:|--:|---|--:|
${rows.join("\n")}
`);
}
