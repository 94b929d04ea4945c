// What a new version changes in the rules, in plain Swedish.

import type { Edition, Rulebook, Summary } from "../shared/version.js";

/** A line for each change; none if only the program differs. */
export function changes(current: Summary | null, next: Summary): string[] {
  const before = new Map(current?.rulebooks.map((book) => [book.id, book]));
  const after = new Set(next.rulebooks.map((book) => book.id));
  const gone = [...before.values()].filter((book) => !after.has(book.id));
  return [
    ...next.rulebooks.flatMap((book) => ofRulebook(before.get(book.id), book)),
    ...gone.map((book) => `${name(book)}: regelverket finns inte längre i appen.`),
  ];
}

function ofRulebook(before: Rulebook | undefined, after: Rulebook): string[] {
  if (!before) return [`${name(after)}: nytt regelverk i appen.`];
  const known = new Map(before.editions.map((edition) => [edition.name, edition]));
  const left = new Set(after.editions.map((edition) => edition.name));
  const gone = before.editions.filter((edition) => !left.has(edition.name));
  return [
    ...after.editions.flatMap((edition) => ofEdition(after, known.get(edition.name), edition)),
    ...gone.map((edition) => `${name(after)}: utgåva ${edition.name} är borttagen.`),
  ];
}

function ofEdition(book: Rulebook, before: Edition | undefined, after: Edition): string[] {
  const edition = `${name(book)}: utgåva ${after.name}`;
  if (!before) return [`${name(book)}: ny utgåva ${after.name}, ${validity(after)}.`];
  if (before.from !== after.from || before.to !== after.to) return [`${edition} har ny giltighetstid: ${validity(after)}.`];
  if (before.sum !== after.sum) return [`${edition} är rättad. Den ${validity(after)}.`];
  return [];
}

function validity({ from, to }: Edition): string {
  if (from === null) return to === null ? "saknar angiven giltighetstid" : `gäller till och med ${to}`;
  return to === null ? `gäller från och med ${from}` : `gäller från och med ${from} till och med ${to}`;
}

function name({ title, region }: Rulebook): string {
  return `${title} (${region})`;
}
