/** The day it is in Sweden, YYYY-MM-DD. */
export function today(now: Date = new Date()): string {
  // Asked for in parts: no locale is sure to write a date the ISO way for ever.
  const format = new Intl.DateTimeFormat("en", {
    timeZone: "Europe/Stockholm",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const parts = new Map(format.formatToParts(now).map((part) => [part.type, part.value]));
  return ["year", "month", "day"].map((type) => parts.get(type as Intl.DateTimeFormatPartTypes)).join("-");
}
