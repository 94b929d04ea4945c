// Links with answers, and the history: back and forward walk through the questions.
//
// The address never contains the age or another number. For going back and forward, numbers are kept in
// this page's memory.

import type { KontaktKoll } from "../element/element.js";
import { type Edition, type Rulebook, isNumber } from "./compiled_rulebook.js";
import { type Fitted, fitAnswers } from "./fit_answers.js";
import { readFragment, writeFragment } from "./fragment.js";
import { isListed } from "./listed.js";
import { clearNotice, showNotice } from "./notice.js";

/** The user's answers at one entry of the history. */
interface Visit {
  readonly rulebook: string;
  readonly answers: Readonly<Record<string, string>>;
  readonly passed: readonly string[];
}

/** What an entry of the history holds: its position among the entries of this page, which survives a reload. */
interface Entry {
  readonly visit: number;
}

/** A visit with the fragment of its entry, by position: only for the numbers, which the fragment does not have. */
const remembered = new Map<number, readonly [fragment: string, visit: Visit]>();
/** The position of the entry that is open. */
let position = positionOf(history.state) ?? 0;
/** The visit on the screen, as text, to tell whether a change leads to another visit. */
let current = "";
/** The number of links and entries that are being opened; until all are there, changes are not recorded. */
let opening = 0;
/** The number of the latest link or entry to be opened; an earlier one that is still on its way stops when it sees that. */
let latest = 0;

/** Opens the link in the address, and maintains the history from now on. */
export function handleLinks(guide: KontaktKoll): void {
  const share = shareButton();
  guide.append(share);
  guide.addEventListener("kontaktkoll-change", () => {
    share.dataset["copy"] = location.href.replace(/[?#].*$/s, "") + fragmentOf(editionOf(guide), visitOf(guide));
    record(guide);
  });
  addEventListener("popstate", (event) => void goToEntry(guide, event.state));
  if (location.hash.length > 1) void openLink(guide, true);
  else {
    replaceEntry("", { rulebook: rulebookOf(guide), answers: {}, passed: [] });
    // The answer that caused this script to load is the first step.
    record(guide);
  }
}

function positionOf(state: unknown): number | undefined {
  const { visit } = (state ?? {}) as Partial<Entry>;
  return typeof visit === "number" ? visit : undefined;
}

/** Adds an entry to the history if the visit on the screen is a new one. */
function record(guide: KontaktKoll): void {
  if (opening > 0 || !guide.result) return;
  const visit = visitOf(guide);
  const text = JSON.stringify(visit);
  if (text === current) return followEdition(guide);
  if (current === "" && isEmpty(visit)) return;
  current = text;
  pushEntry(guide);
  clearNotice();
}

/** After a change of the date, the same answers may belong to another edition. */
function followEdition(guide: KontaktKoll): void {
  const edition = editionOf(guide)?.edition ?? "";
  const shared = readFragment(location.hash);
  if (typeof shared === "string" || shared.edition === edition) return;
  replaceEntry(writeFragment({ ...shared, edition }), visitOf(guide));
}

function isEmpty({ answers, passed }: Visit): boolean {
  return Object.keys(answers).length + passed.length === 0;
}

/** Adds an entry with the visit on the screen after the open one. */
function pushEntry(guide: KontaktKoll): void {
  const visit = visitOf(guide);
  const fragment = fragmentOf(editionOf(guide), visit);
  remembered.set(++position, [fragment, visit]);
  history.pushState({ visit: position } satisfies Entry, "", fragment);
}

/** Gives the open entry a visit and its fragment; an empty fragment leaves none in the address. */
function replaceEntry(fragment: string, visit: Visit): void {
  remembered.set(position, [fragment, visit]);
  history.replaceState({ visit: position } satisfies Entry, "", fragment || location.href.replace(/#.*$/s, ""));
}

/** The user went back or forward, or edited the address. */
async function goToEntry(guide: KontaktKoll, state: unknown): Promise<void> {
  const known = positionOf(state);
  // The browser adds an edited address after the open entry.
  const from = position;
  position = known ?? from + 1;
  // Back closes a view before it takes an answer back.
  if (guide.closeView?.()) return pushEntry(guide);
  clearNotice();
  const before = current;
  const isOpened = await openLink(guide);
  if (!isOpened || known === undefined) return;
  // A number that was forgotten when the page was loaded again has left an entry like the one before: one more
  // step, so that Back always takes an answer back.
  if (current === before && known > 0 && known < from) history.back();
  else guide.focus();
}

/** Opens the link in the address; false if it cannot be used, which is reported, and the app goes on. */
async function openLink(guide: KontaktKoll, arriving = false): Promise<boolean> {
  const own = ++latest;
  const fragment = location.hash;
  if (fragment.length <= 1) {
    await startVisit(guide, { rulebook: rulebookOfPage() ?? rulebookOf(guide), answers: {}, passed: [] });
    if (own === latest) replaceEntry("", visitOf(guide));
    return own === latest;
  }
  const shared = readFragment(fragment);
  if (typeof shared === "string") return refuseLink(guide, shared);
  const before = rulebookOf(guide);
  if (shared.rulebook !== before && !isListed(shared.rulebook)) {
    return refuseLink(guide, `Länken gäller regelverket ”${shared.rulebook.slice(0, 40)}”, som inte finns här. Svara på frågorna i stället.`);
  }
  opening++;
  if (shared.rulebook !== before) guide.setAttribute("rulebook", shared.rulebook);
  // Without an edition in force, or after a failed download, the element shows why.
  await answerable(guide).catch(() => undefined);
  opening--;
  const edition = editionOf(guide);
  if (!edition || own !== latest) return false;
  const fitted = fitAnswers(shared, guide.compiled as unknown as Rulebook, edition);
  const visit = { rulebook: shared.rulebook, ...withNumbers(fitted, fragment, edition) };
  // A link without answers leaves alone what the user has answered in the meantime.
  const keepsAnswers = arriving && shared.answers.size === 0;
  if (!keepsAnswers) await startVisit(guide, visit);
  if (own !== latest) return false;
  // Answers to questions that are not asked yet stay in the address too.
  replaceEntry(fragmentOf(edition, visit), visit);
  if (keepsAnswers) record(guide);
  if (fitted.problems.length > 0) showNotice(guide, fitted.problems);
  return true;
}

/** Adds the numbers, which `fragment` does not have, if the entry is remembered. */
function withNumbers({ answers, passed }: Fitted, fragment: string, edition: Edition): Pick<Visit, "answers" | "passed"> {
  const [known, visit] = remembered.get(position) ?? [];
  if (!visit || known !== fragment) return { answers, passed };
  const numbers = edition.facts.filter(isNumber);
  const answered = numbers.flatMap(({ id, choices }): [string, string][] => {
    const choice = choices.find((known) => known.id === visit.answers[id]);
    return choice ? [[id, choice.id]] : [];
  });
  return {
    answers: { ...answers, ...Object.fromEntries(answered) },
    passed: [...passed, ...numbers.map(({ id }) => id).filter((id) => visit.passed.includes(id))],
  };
}

async function startVisit(guide: KontaktKoll, visit: Visit): Promise<void> {
  opening++;
  if (visit.rulebook !== rulebookOf(guide)) guide.setAttribute("rulebook", visit.rulebook);
  await answerable(guide).catch(() => undefined);
  guide.start(visit.answers, visit.passed);
  await new Promise((rendered) => setTimeout(rendered));
  current = JSON.stringify(visitOf(guide));
  opening--;
}

/** Resolves when the widget can take answers: if possible before it is on the screen, so that it never shows another question. */
async function answerable(guide: KontaktKoll): Promise<void> {
  await customElements.whenDefined("kontakt-koll");
  if (guide.result) return;
  const mounted = new Promise<void>((resolve) => (guide.beforeFirstRender = resolve));
  await Promise.race([mounted, guide.ready]);
}

/** Replaces the unusable fragment in the address by that of the screen, so that it is not passed on. */
function refuseLink(guide: KontaktKoll, words: string): false {
  const visit = visitOf(guide);
  replaceEntry(isEmpty(visit) ? "" : fragmentOf(editionOf(guide), visit), visit);
  showNotice(guide, [words]);
  return false;
}

/** The rulebook that the address names outside its fragment. */
function rulebookOfPage(): string | undefined {
  const id = new URLSearchParams(location.search).get("rulebook") ?? undefined;
  return isListed(id) ? id : undefined;
}

/** The visit on the screen; without answers as long as the element is not defined. */
function visitOf(guide: KontaktKoll): Visit {
  return { rulebook: rulebookOf(guide), answers: guide.answers ?? {}, passed: guide.passed ?? [] };
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
