// From a key press to the painted answer, at every question of every rulebook.

import { SLOWER, blank, percentile, spread } from "./browser.mjs";
import { ids } from "./rulebook.mjs";

const ROUNDS = 3;
const WANTED = 50;

/** In the page: times each key press from its event to the frame after the one that it was painted in. */
function listen() {
  const painted = ({ timeStamp }) =>
    // The frame after the next begins when the next has been painted.
    requestAnimationFrame(() => requestAnimationFrame(() => (globalThis.__painted = performance.now() - timeStamp)));
  addEventListener("keydown", painted, true);
}

async function press(page, key) {
  await page.evaluate(() => (globalThis.__painted = undefined));
  await page.keyboard.press(key);
  await page.waitForFunction(() => globalThis.__painted !== undefined);
  return page.evaluate(() => globalThis.__painted);
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

async function walk(page, url, samples) {
  await page.goto(url);
  await page.locator('kontakt-koll[data-status="ready"]').waitFor();
  const passed = [];
  for (let facts = await page.evaluate(asked); facts !== null; facts = await page.evaluate(asked)) {
    const fact = facts[0];
    if (passed.includes(fact)) throw new Error(`${fact} is asked again`);
    const field = page.locator(".question input").first();
    await field.focus();
    const key = (await field.getAttribute("type")) === "text" ? "4" : "Space";
    samples.push({ fact, key, time: await press(page, key) });
    samples.push({ fact, key: "Enter", time: await press(page, "Enter") });
    passed.push(...facts);
    await page.evaluate((passed) => document.querySelector("kontakt-koll").start({}, passed), passed);
    await page.waitForFunction(
      (before) => document.querySelector("kontakt-koll").shadowRoot.querySelector(".question")?.dataset.fact !== before,
      fact,
    );
  }
  return passed.length;
}

export async function measureKeys(browser, server, dist, report) {
  const rows = [];
  const all = [];
  for (const id of ids(dist)) {
    const samples = [];
    let questions = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const page = await blank(browser, { slower: SLOWER });
      await page.addInitScript(listen);
      questions = await walk(page, server.url("kontaktkoll", `index.html?rulebook=${id}`), samples);
      await page.context().close();
    }
    console.error(`keys ${id}: ${questions} questions`);
    const times = samples.map(({ time }) => time);
    const slowest = samples.toSorted((a, b) => b.time - a.time)[0];
    all.push(...times);
    const { median, most } = spread(times);
    rows.push(`| \`${id}\` | ${questions} | ${times.length} | ${median.toFixed(0)} | ${percentile(times, 0.95).toFixed(0)} | ${most.toFixed(0)} (\`${slowest.fact}\`, ${slowest.key}) |`);
  }
  const high = percentile(all, 0.95);
  report.goal(`key press to painted answer, processor ${SLOWER}× slower, 95th percentile, ms`, `< ${WANTED}`, high.toFixed(0), high < WANTED);
  report.section(`## From key press to painted answer

Every question of every rulebook, processor ${SLOWER}× slower: a choice with the space bar (or a digit), and Enter to go on; from the
event's time stamp to the start of the frame after the one that was painted (so up to one frame, 17 ms, too much). ${ROUNDS} rounds.

| rulebook | facts asked for | key presses | median, ms | 95th percentile, ms | slowest, ms |
|---|--:|--:|--:|--:|---|
${rows.join("\n")}
`);
}
