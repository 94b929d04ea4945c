// Start-up: from the navigation to the first question on the screen, and until any question can be answered.

import { setTimeout as sleep } from "node:timers/promises";
import { NETWORK, SLOWER, emptyContext, milliseconds, slowPage, spread } from "./browser.mjs";

const ROUNDS = 7;
/** Milliseconds between two pages: closing a large page takes processor time from the next. */
const PAUSE = 1_000;

// The goals: ratios of medians, and kB.
const FIRST_QUESTION = 1.15;
const READY = 0.4;
const SECOND_VISIT = 1.3;
const MEMORY = 320;

const OWN = { folder: "kontaktkoll", query: "index.html?rulebook=vgr-rehab", question: ".question", host: "kontakt-koll" };

const CONTESTANTS = {
  kontaktkoll: { label: "Kontaktkoll", ...OWN },
  again: { label: "Kontaktkoll, second visit", visited: true, ...OWN },
  vanilla: { label: "hand-written JavaScript", question: "form.question" },
  publicodes: { label: "publicodes + Preact", question: "form.question" },
  survey: { label: "SurveyJS", question: ".sd-question, .sv-question, fieldset" },
};

/**
 * In the page: notes the first frame that shows the question, and the first frame in which any question can be answered,
 * when the widget has a decision result.
 */
function watch({ question, host }) {
  const times = (globalThis.__times = {});
  const onScreen = () => {
    const root = host ? document.querySelector(host)?.shadowRoot : document;
    return [...(root?.querySelectorAll(question) ?? [])].some((found) => found.querySelector("input")?.checkVisibility() && found.getClientRects().length);
  };
  const look = () => {
    const note = (what) => requestAnimationFrame(() => (times[what] ??= performance.now()));
    if (!times.question && onScreen()) note("question");
    if (!times.ready && (host ? document.querySelector(host)?.result : true) && onScreen()) note("ready");
    if (!times.question || !times.ready) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  // The memory of the wasm module when it has started.
  const memories = (globalThis.__memories = []);
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const usual = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await usual.apply(WebAssembly, given);
      const exports = Object.values((made.instance ?? made).exports);
      const memory = exports.find((value) => value instanceof WebAssembly.Memory);
      if (memory) memories.push(memory);
      return made;
    };
  }
}

/** Visits the page at full speed, until its service worker has stored the site. */
async function visit(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active.state !== "activated") await new Promise((next) => active.addEventListener("statechange", next, { once: true }));
  });
  await page.close();
}

async function start(browser, server, name) {
  const { folder = name, query, visited = false, question, host } = CONTESTANTS[name];
  const url = server.url(folder, query);
  const context = await emptyContext(browser, { worker: visited });
  if (visited) await visit(context, url);
  const page = await slowPage(context, { network: true, slower: SLOWER });
  await page.addInitScript(watch, { question, host });
  const files = server.count(folder);
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(() => globalThis.__times?.ready && globalThis.__times?.question, undefined, { polling: 50 });
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const times = await page.evaluate(() => globalThis.__times);
  const memory = await page.evaluate(() => globalThis.__memories.map(({ buffer }) => buffer.byteLength));
  await context.close();
  return { ...times, bytes, memory: memory[0] };
}

/** Measures all in turns. */
export async function measureStart(browser, server, report) {
  const names = Object.keys(CONTESTANTS);
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round <= ROUNDS; round++) {
    // Every other round backwards, so that no page always follows the same page.
    for (const name of round % 2 ? names.toReversed() : names) {
      const sample = await start(browser, server, name);
      await sleep(PAUSE);
      // The first round warms up the browser and the server.
      if (round > 0) samples[name].push(sample);
      console.error(`start ${round}/${ROUNDS} ${name}: ${sample.question.toFixed(0)} ${sample.ready.toFixed(0)} ms, ${sample.bytes} bytes`);
    }
  }
  const of = (name, what) => spread(samples[name].map((sample) => sample[what]));
  const ratio = (name, what) => of("kontaktkoll", what).median / of(name, what).median;
  const rows = names.map((name) => {
    const times = `${milliseconds(of(name, "question"))} | ${milliseconds(of(name, "ready"))}`;
    const ratios = name === "kontaktkoll" ? "" : `${ratio(name, "question").toFixed(2)} | ${ratio(name, "ready").toFixed(2)}`;
    return `| ${CONTESTANTS[name].label} | ${times} | ${(of(name, "bytes").median / 1000).toFixed(1)} | ${ratios || " | "} |`;
  });
  const first = ratio("vanilla", "question");
  const ready = ratio("survey", "ready");
  const again = of("again", "ready").median / of("vanilla", "question").median;
  const memory = samples.kontaktkoll[0].memory / 1024;
  report.goal("first question: times the hand-written page's", `≤ ${FIRST_QUESTION}`, first.toFixed(2), first <= FIRST_QUESTION);
  report.goal("ready for any answer: times SurveyJS's", `≤ ${READY}`, ready.toFixed(2), ready <= READY);
  report.goal("second visit, ready for any answer: times the hand-written page's first question", `≤ ${SECOND_VISIT}`, again.toFixed(2), again <= SECOND_VISIT);
  report.goal("memory of the wasm module at the start, kB", `≤ ${MEMORY}`, memory.toFixed(0), memory <= MEMORY);
  report.section(`## Start-up in Chromium

The same questions of \`vgr-rehab\`; ${(NETWORK.downloadThroughput * 8) / 1e6} Mbit/s, ${NETWORK.latency} ms, processor ${SLOWER}× slower, nothing in the cache, brotli 11, no service worker. From the navigation until the
first question stands on the screen, and until any question can be answered (for the peers the same moment); median of ${ROUNDS} in turns, every
other round backwards, ${PAUSE / 1000} s between two pages (least–most), in milliseconds. The hand-written page and the peers' ask and answer; Kontaktkoll is the whole application.
At the second visit its service worker has stored the site, and answers from its own process, which is not slowed down.

| page | first question | ready | kB sent until ready | question: Kontaktkoll ÷ it | ready: Kontaktkoll ÷ it |
|---|--:|--:|--:|--:|--:|
${rows.join("\n")}

The wasm module's memory when it has started: ${memory.toFixed(0)} kB.
`);
}
