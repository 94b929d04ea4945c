// Links with answers, and the history: back and forward walk through the questions.
//
// What the address says of the answers leaves out the age and other numbers. Going back and forward
// they are kept in this page's memory only.

import { type Edition, type Rulebook, isNumber } from "../answer/words.js";
import type { DecisionResult } from "../element/types.js";
import { fit } from "./fit.js";
import { read, write } from "./fragment.js";
import { clear, notify } from "./notice.js";

/** The element, as this page uses it. */
interface Guide extends HTMLElement {
  readonly ready: Promise<void>;
  readonly result: DecisionResult | null;
  readonly answers: Readonly<Record<string, string>>;
  readonly passed: readonly string[];
  readonly compiled: unknown;
  begin?: () => void;
  start(facts: Readonly<Record<string, string>>, passed?: readonly string[]): void;
}

/** Where the user was at one entry of the history. */
interface Visit {
  readonly rulebook: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly passed: readonly string[];
}

const visits = new Map<number, Visit>();
let latest = 0;
/** The visit on the screen, as text; changes that lead to it again are none. */
let current = "";
/** Bookkeeping rests while a link or an entry of the history is being opened. */
let opening = false;

/** Opens the link in the address, and keeps the history from now on. */
export function follow(guide: Guide): void {
  const share = shareButton();
  guide.append(share);
  guide.addEventListener("kontaktkoll-change", () => {
    share.dataset["copy"] = location.href.replace(/[?#].*$/s, "") + fragmentOf(editionOf(guide), visitOf(guide));
    record(guide);
  });
  addEventListener("popstate", (event) => void go(guide, event.state));
  if (location.hash.length > 1) void open(guide, true);
  else {
    visits.set(latest, { rulebook: rulebookOf(guide), answers: {}, passed: [] });
    history.replaceState({ visit: latest }, "");
    // The answer that loaded this is the first step.
    record(guide);
  }
}

function record(guide: Guide): void {
  if (opening || !guide.result) return;
  const visit = visitOf(guide);
  const text = JSON.stringify(visit);
  if (text === current) return;
  if (current === "" && Object.keys(visit.answers).length + visit.passed.length === 0) return;
  current = text;
  keep(guide);
  clear();
}

/** What is on the screen becomes the latest entry of the history. */
function keep(guide: Guide): void {
  const visit = visitOf(guide);
  visits.set(++latest, visit);
  history.pushState({ visit: latest }, "", fragmentOf(editionOf(guide), visit));
}

/** Back or forward, or an address written by hand. */
async function go(guide: Guide, state: unknown): Promise<void> {
  // Back closes a view before it takes an answer back.
  const leave = guide.shadowRoot?.querySelector<HTMLElement>(".explore-back");
  if (leave) {
    leave.click();
    return keep(guide);
  }
  const visit = visits.get((state as { visit?: number } | null)?.visit ?? -1);
  if (!visit) return open(guide);
  clear();
  await start(guide, visit);
  guide.focus();
}

/** Opens the link in the address. What cannot be used is said; the app goes on. */
async function open(guide: Guide, arriving = false): Promise<void> {
  const fragment = location.hash;
  if (fragment.length <= 1) return start(guide, { rulebook: rulebookOf(guide), answers: {}, passed: [] });
  const shared = read(fragment);
  if (typeof shared === "string") return refuse(guide, [shared]);
  opening = true;
  const before = rulebookOf(guide);
  try {
    if (shared.rulebook !== before) guide.setAttribute("rulebook", shared.rulebook);
    await there(guide);
  } catch {
    if (shared.rulebook !== before) {
      guide.setAttribute("rulebook", before);
      await guide.ready.catch(() => undefined);
      opening = false;
      return refuse(guide, [`Länken gäller regelboken ”${shared.rulebook.slice(0, 40)}”, som inte finns här. Svara på frågorna i stället.`]);
    }
  }
  const edition = editionOf(guide);
  opening = false;
  // No edition is in force, or nothing could be fetched: the element says so itself.
  if (!edition) return;
  const { answers, passed, trouble } = fit(shared, guide.compiled as Rulebook, edition);
  const visit = { rulebook: shared.rulebook, answers, passed };
  // Where the link answers nothing, the user may have answered the first question meanwhile.
  const begun = arriving && shared.answers.size === 0;
  if (!begun) await start(guide, visit);
  // Answers that wait for an earlier question stay in the address too.
  visits.set(++latest, visit);
  history.replaceState({ visit: latest }, "", fragmentOf(edition, visit));
  if (begun) record(guide);
  if (trouble.length > 0) notify(guide, trouble);
}

async function start(guide: Guide, visit: Visit): Promise<void> {
  opening = true;
  if (visit.rulebook !== rulebookOf(guide)) guide.setAttribute("rulebook", visit.rulebook);
  await there(guide).catch(() => undefined);
  guide.start(visit.answers, visit.passed);
  await new Promise((shown) => setTimeout(shown));
  current = JSON.stringify(visitOf(guide));
  opening = false;
}

/** The widget can be given answers; if that may be, before it is on the screen, which then shows no other question. */
async function there(guide: Guide): Promise<void> {
  await customElements.whenDefined("kontakt-koll");
  if (guide.result) return;
  const begun = new Promise<void>((resolve) => (guide.begin = resolve));
  await Promise.race([begun, guide.ready]);
}

/** The address is cleaned, so that it is not passed on. */
function refuse(guide: Guide, words: string[]): void {
  visits.set(++latest, visitOf(guide));
  history.replaceState({ visit: latest }, "", location.href.replace(/#.*$/s, ""));
  notify(guide, words);
}

function visitOf(guide: Guide): Visit {
  return { rulebook: rulebookOf(guide), answers: guide.answers, passed: guide.passed };
}

function rulebookOf(guide: Guide): string {
  return guide.getAttribute("rulebook") ?? "";
}

function editionOf(guide: Guide): Edition | undefined {
  const name = guide.result?.edition;
  return (guide.compiled as Rulebook | undefined)?.editions.find((edition) => edition.edition === name);
}

/** A visit as a fragment: in asking order, and without numbers. */
function fragmentOf(edition: Edition | undefined, visit: Visit): string {
  const entries = (edition?.facts ?? []).filter((fact) => !isNumber(fact)).flatMap((fact): [string, string][] => {
    const choice = visit.answers[fact.id] ?? (visit.passed.includes(fact.id) ? "" : undefined);
    return choice === undefined ? [] : [[fact.id, choice]];
  });
  return write({ rulebook: visit.rulebook, edition: edition?.edition ?? "", answers: new Map(entries) });
}

/** Stands with the tools of the answer; they copy what `data-copy` says, and say what `data-copied` says. */
function shareButton(): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.slot = "tools";
  button.textContent = "Kopiera länk";
  // An address says nothing to the reader; what it leaves out does.
  button.dataset["copied"] = "Länken är kopierad. Ålder och datum följer inte med.";
  return button;
}
