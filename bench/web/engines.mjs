// The decision by script, in the browser: publicodes and `decide` of the module that pages import.

import { blank, spread } from "./browser.mjs";
import { checker, compiled, randomCases } from "./rulebook.mjs";

const CASES = 1000;
const ROUNDS = 5;
const ID = "vgr-rehab";

export async function measureEngines(browser, server, dist, report) {
  const { facts, outcomes } = checker(compiled(dist, ID));
  const cases = randomCases(facts, CASES);
  const named = cases.map((choices) => Object.fromEntries(facts.map((fact, at) => [fact.id, fact.choices[choices[at]].id])));
  const peer = await blank(browser);
  await peer.goto(server.url("publicodes"));
  await peer.waitForFunction(() => globalThis.benchmark);
  const own = await blank(browser);
  await own.goto(server.url("kontaktkoll", `index.html?rulebook=${ID}`));
  await own.locator('kontakt-koll[data-status="ready"]').waitFor();

  const times = { own: [], peer: [] };
  for (let round = 0; round <= ROUNDS; round++) {
    const a = await own.evaluate(decideAll, named);
    const b = await peer.evaluate((cases) => globalThis.benchmark(cases), cases);
    const known = new Set(outcomes.map(({ id }) => id));
    a.outcomes.forEach((outcome, at) => {
      if (!known.has(outcome) || outcome !== b.outcomes[at]) throw new Error(`${JSON.stringify(named[at])}: ${outcome}, publicodes ${b.outcomes[at]}`);
    });
    if (round > 0) {
      times.own.push((a.time * 1000) / CASES);
      times.peer.push((b.time * 1000) / CASES);
    }
    console.error(`engines ${round}/${ROUNDS}: ${a.time.toFixed(0)} ${b.time.toFixed(0)} ms`);
  }
  const [a, b] = [spread(times.own), spread(times.peer)];
  const shown = ({ median, least, most }) => `${median.toFixed(1)} (${least.toFixed(1)}–${most.toFixed(1)})`;
  report.section(`## The engine beside publicodes

Both in Chromium, called from JavaScript with an object of facts: ${CASES} random complete cases of \`${ID}\`, microseconds a case, median of
${ROUNDS} in turns (least–most); all outcomes agree. Kontaktkoll gives all decisions with reasons and citations as an object, publicodes the
outcome of the first decision.

| Kontaktkoll \`decide\` | publicodes 1.10.3 | publicodes ÷ own |
|--:|--:|--:|
| ${shown(a)} | ${shown(b)} | ${(b.median / a.median).toFixed(1)}× |
`);
  await own.context().close();
  await peer.context().close();
}

/** In the page: the element's module decides them all. */
async function decideAll(named) {
  const { decide } = await import("/kontaktkoll/kontaktkoll/v1/kontaktkoll.js");
  await decide("vgr-rehab", {}, { date: "2026-11-22" });
  const started = performance.now();
  const results = [];
  for (const facts of named) results.push(await decide("vgr-rehab", facts, { date: "2026-11-22" }));
  const time = performance.now() - started;
  return { outcomes: results.map(({ decisions }) => decisions.kontakttyp.outcome), time };
}
