// A formatter is slow to make, so it is made once. Swedish writes dates YYYY-MM-DD.
const swedish = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Stockholm" });

/** Today in Sweden, YYYY-MM-DD. */
export const today = (now: Date = new Date()): string => swedish.format(now);
