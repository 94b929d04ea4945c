// Links with answers, and the history: back and forward walk through the questions.
//
// The address never contains the age or another number. For going back and forward, numbers are kept in
// this page's memory.

import type { KontaktKoll } from "../element/element.js";
import { type Edition, type Rulebook, isNumber } from "./compiled_rulebook.js";
import { fitAnswers } from "./fit_answers.js";
import { readFragment, writeFragment } from "./fragment.js";
import { clearNotice, showNotice } from "./notice.js";

/** The user's answers at one entry of the history. */
interface Visit {
  readonly rulebook: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly passed: readonly string[];
}

const visits = new Map<number, Visit>();
let latest = 0;
/** The visit on the screen, as text, to tell whether a change leads to another visit. */
let current = "";
/** While a link or an entry of the history is being opened, changes are not recorded. */
let isOpening = false;

/** Opens the link in the address, and maintains the history from now on. */
export function handleLinks(guide: KontaktKoll): void {
  const share = shareButton();
  guide.append(share);
  guide.addEventListener("kontaktkoll-change", () => {
    share.dataset["copy"] = location.href.replace(/[?#].*$/s, "") + fragmentOf(editionOf(guide), visitOf(guide));
    record(guide);
  });
  addEventListener("popstate", (event) => void goToVisit(guide, event.state));
  if (location.hash.length > 1) void openLink(guide, true);
  else {
    visits.set(latest, { rulebook: rulebookOf(guide), answers: {}, passed: [] });
    history.replaceState({ visit: latest }, "");
    // The answer that caused this script to load is the first step.
    record(guide);
  }
}

/** Adds an entry to the history if the visit on the screen is a new one. */
function record(guide: KontaktKoll): void {
  if (isOpening || !guide.result) return;
  const visit = visitOf(guide);
  const text = JSON.stringify(visit);
  if (text === current) return;
  if (current === "" && Object.keys(visit.answers).length + visit.passed.length === 0) return;
  current = text;
  pushVisit(guide);
  clearNotice();
}

/** Makes the visit on the screen the latest entry of the history. */
function pushVisit(guide: KontaktKoll): void {
  const visit = visitOf(guide);
  visits.set(++latest, visit);
  history.pushState({ visit: latest }, "", fragmentOf(editionOf(guide), visit));
}

/** The user went back or forward, or edited the address. */
async function goToVisit(guide: KontaktKoll, state: unknown): Promise<void> {
  // Back closes a view before it takes an answer back.
  if (guide.closeView?.()) return pushVisit(guide);
  const visit = visits.get((state as { visit?: number } | null)?.visit ?? -1);
  if (!visit) return openLink(guide);
  clearNotice();
  await startVisit(guide, visit);
  guide.focus();
}

/** Opens the link in the address. Whatever cannot be used is reported, and the app goes on. */
async function openLink(guide: KontaktKoll, arriving = false): Promise<void> {
  const fragment = location.hash;
  if (fragment.length <= 1) return startVisit(guide, { rulebook: rulebookOf(guide), answers: {}, passed: [] });
  const shared = readFragment(fragment);
  if (typeof shared === "string") return refuseLink(guide, [shared]);
  isOpening = true;
  const before = rulebookOf(guide);
  try {
    if (shared.rulebook !== before) guide.setAttribute("rulebook", shared.rulebook);
    await answerable(guide);
  } catch {
    if (shared.rulebook !== before) {
      guide.setAttribute("rulebook", before);
      await guide.ready.catch(() => undefined);
      isOpening = false;
      return refuseLink(guide, [`Länken gäller regelverket ”${shared.rulebook.slice(0, 40)}”, som inte finns här. Svara på frågorna i stället.`]);
    }
  }
  const edition = editionOf(guide);
  isOpening = false;
  // Without an edition in force, or after a failed download, the element shows why.
  if (!edition) return;
  const { answers, passed, problems } = fitAnswers(shared, guide.compiled as unknown as Rulebook, edition);
  const visit = { rulebook: shared.rulebook, answers, passed };
  // A link without answers leaves alone what the user has answered in the meantime.
  const keepsAnswers = arriving && shared.answers.size === 0;
  if (!keepsAnswers) await startVisit(guide, visit);
  // Answers to questions that are not asked yet stay in the address too.
  visits.set(++latest, visit);
  history.replaceState({ visit: latest }, "", fragmentOf(edition, visit));
  if (keepsAnswers) record(guide);
  if (problems.length > 0) showNotice(guide, problems);
}

async function startVisit(guide: KontaktKoll, visit: Visit): Promise<void> {
  isOpening = true;
  if (visit.rulebook !== rulebookOf(guide)) guide.setAttribute("rulebook", visit.rulebook);
  await answerable(guide).catch(() => undefined);
  guide.start(visit.answers, visit.passed);
  await new Promise((rendered) => setTimeout(rendered));
  current = JSON.stringify(visitOf(guide));
  isOpening = false;
}

/** Resolves when the widget can take answers: if possible before it is on the screen, so that it never shows another question. */
async function answerable(guide: KontaktKoll): Promise<void> {
  await customElements.whenDefined("kontakt-koll");
  if (guide.result) return;
  const mounted = new Promise<void>((resolve) => (guide.beforeFirstRender = resolve));
  await Promise.race([mounted, guide.ready]);
}

/** Removes the unusable fragment from the address, so that it is not passed on. */
function refuseLink(guide: KontaktKoll, words: string[]): void {
  visits.set(++latest, visitOf(guide));
  history.replaceState({ visit: latest }, "", location.href.replace(/#.*$/s, ""));
  showNotice(guide, words);
}

function visitOf(guide: KontaktKoll): Visit {
  return { rulebook: rulebookOf(guide), answers: guide.answers, passed: guide.passed };
}

function rulebookOf(guide: KontaktKoll): string {
  return guide.getAttribute("rulebook") ?? "";
}

function editionOf(guide: KontaktKoll): Edition | undefined {
  const name = guide.result?.edition;
  return (guide.compiled as unknown as Rulebook | undefined)?.editions.find((edition) => edition.edition === name);
}

/** A visit as a fragment: in asking order, and without numbers. */
function fragmentOf(edition: Edition | undefined, visit: Visit): string {
  const entries = (edition?.facts ?? []).filter((fact) => !isNumber(fact)).flatMap((fact): [string, string][] => {
    const choice = visit.answers[fact.id] ?? (visit.passed.includes(fact.id) ? "" : undefined);
    return choice === undefined ? [] : [[fact.id, choice]];
  });
  return writeFragment({ rulebook: visit.rulebook, edition: edition?.edition ?? "", answers: new Map(entries) });
}

/** A button beside those of the answer, which copy `data-copy` and then announce `data-copied`. */
function shareButton(): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.slot = "tools";
  button.textContent = "Kopiera länk";
  // The link itself would tell the user nothing; what it leaves out does.
  button.dataset["copied"] = "Länken är kopierad. Ålder och datum följer inte med.";
  return button;
}
