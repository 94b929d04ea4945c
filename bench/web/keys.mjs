// From a key press to the frame that shows its effect: at every question of every rulebook, beside a hand-written page
// that shows the same, and in the table view.

import { SLOWER, blank, percentile, spread } from "./browser.mjs";
import { ids } from "./rulebook.mjs";

const ROUNDS = 3;
/** The goal: times the hand-written page's, 95th percentiles. */
const WANTED = 1.5;
/** Event Timing reports no shorter duration: milliseconds. */
const SHORTEST = 16;

/**
 * In the page: how long each key event takes to the frame that shows its effect. The browser measures it (Event Timing:
 * from the event's time stamp to the frame's presentation, rounded to 8 ms, nothing below 16 ms); beside it, the time
 * until the page has handed the frame over.
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
      // Both are known some frames later, when the processor is idle.
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

/** In the page: what the widget shows, as markup with the state of its fields and the position of the focus. */
function screen() {
  const root = document.querySelector("kontakt-koll").shadowRoot;
  const states = [...root.querySelectorAll("input")].map(({ checked, value }) => ({ checked, value }));
  return { html: root.innerHTML, states, focus: [...root.querySelectorAll("*")].indexOf(root.activeElement) };
}

/** In the page: the widget's style sheets. */
const styles = () =>
  document.querySelector("kontakt-koll").shadowRoot.adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText).join("\n"));

/** In the page: the facts that the question on the screen asks for, several on a checklist; null at the result. */
function asked() {
  const element = document.querySelector("kontakt-koll");
  const question = element.shadowRoot.querySelector(".question");
  if (!question) return null;
  const { checklists = [], facts } = element.compiled.editions.at(-1);
  const list = checklists.find(({ id }) => id === question.dataset.checklist);
  return list ? list.facts.map((fact) => facts[fact].id) : [question.dataset.fact];
}

/** Presses a key in the widget, and notes the screens before and after it. */
async function pressInWidget(page, key, what, samples) {
  const before = await page.evaluate(screen);
  await press(page, key, what, samples);
  Object.assign(samples.at(-1), { before, after: await page.evaluate(screen) });
}

/** A digit in a number field; the space bar at the first choice, of each condition on a checklist; Enter. */
async function answer(page, fact, samples) {
  const number = (await page.locator(".question input").first().getAttribute("type")) === "text";
  const names = await page.locator(".question input").evaluateAll((inputs) => [...new Set(inputs.map(({ name }) => name))]);
  for (const [at, name] of names.entries()) {
    const field = number ? page.locator(".question input").first() : page.locator(`.question input[name="${name}"]`).first();
    await field.focus();
    await pressInWidget(page, number ? "4" : "Space", names.length > 1 ? `${fact}, ${at + 1}` : fact, samples);
  }
  await pressInWidget(page, "Enter", fact, samples);
}

/** Walks through every question; returns the number of screens. */
async function walk(page, samples) {
  const passed = [];
  let screens = 0;
  for (let facts = await page.evaluate(asked); facts !== null; facts = await page.evaluate(asked)) {
    const fact = facts[0];
    if (passed.includes(fact)) throw new Error(`${fact} is asked again`);
    await answer(page, fact, samples);
    passed.push(...facts);
    screens++;
    // Without the answer, so that no question is settled by an earlier answer.
    await page.evaluate((passed) => document.querySelector("kontakt-koll").start({}, passed), passed);
    await page.waitForFunction(
      (before) => document.querySelector("kontakt-koll").shadowRoot.querySelector(".question")?.dataset.fact !== before,
      fact,
    );
  }
  return screens;
}

/** Presses the same keys on the same screens in the hand-written page. */
async function pressByHand(browser, server, sheets, samples, handWritten) {
  const page = await blank(browser, { slower: SLOWER });
  await page.addInitScript(listen);
  await page.goto(server.url("same"));
  for (const { key, what, before, after } of samples) {
    await page.evaluate(([sheets, before, after]) => globalThis.prepare(sheets, before, after), [sheets, before, after]);
    await press(page, key, what, handWritten);
    const shown = await page.evaluate(() => document.querySelector("main").shadowRoot.innerHTML);
    if (shown !== after.html) throw new Error(`${what}, ${key}: the hand-written page shows something else`);
  }
  await page.context().close();
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
  const own = [];
  const handWritten = [];
  for (const id of ids(dist)) {
    const questions = [];
    const byHand = [];
    const table = [];
    let screens = 0;
    let lists = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const page = await open(browser, server, id);
      const samples = [];
      screens = await walk(page, samples);
      const sheets = await page.evaluate(styles);
      await page.context().close();
      await pressByHand(browser, server, sheets, samples, byHand);
      questions.push(...samples);
      const tablePage = await open(browser, server, id);
      lists = await filter(tablePage, table);
      await tablePage.context().close();
    }
    console.error(`keys ${id}: ${questions.length + byHand.length + table.length} key presses`);
    own.push(...questions);
    handWritten.push(...byHand);
    rows.push(row(`\`${id}\``, screens, questions), row(`\`${id}\`, by hand`, screens, byHand), row(`\`${id}\`, the table`, lists, table));
  }
  const high = (samples) => Math.max(SHORTEST, percentile(samples.map(({ time }) => time), 0.95));
  const ratio = high(own) / high(handWritten);
  report.goal(
    `key press at a question, processor ${SLOWER}× slower, 95th percentile: times that of a hand-written page that shows the same`,
    `≤ ${WANTED}`,
    ratio.toFixed(2),
    ratio <= WANTED,
  );
  report.section(`## From key press to painted answer

Every question of every rulebook (a choice with the space bar, or a digit; on a checklist each condition; Enter to go on), the same keys
on the same screens in a hand-written page that has them all as markup and writes the next into the page, and the whole table (every choice
of every list by arrow key and Home, and the buttons), in turns, processor ${SLOWER}× slower. Measured by the browser (Event Timing): from the
event's time stamp to the frame presented with its effect, in steps of 8 ms, 0 below 16 ms. *Handed over* is the time until the page was done
with that frame. ${ROUNDS} rounds. A table shows its first 4 rows in that frame, more in the next frames. At the questions the 95th percentile of
all key presses is ${high(own).toFixed(0)} ms, by hand ${high(handWritten).toFixed(0)} ms.

| rulebook | questions, lists | key presses | median, ms | 95th percentile, ms | slowest, ms | handed over, 95th |
|---|--:|--:|--:|--:|---|--:|
${rows.join("\n")}
`);
}

function row(label, count, samples) {
  const times = samples.map(({ time }) => time);
  const handed = samples.map(({ handed }) => handed);
  const slowest = samples.toSorted((a, b) => b.time - a.time)[0];
  const { median, most } = spread(times);
  return `| ${label} | ${count} | ${times.length} | ${median.toFixed(0)} | ${percentile(times, 0.95).toFixed(0)} | ${most.toFixed(0)} (${slowest.what}, ${slowest.key}) | ${percentile(handed, 0.95).toFixed(0)} |`;
}
