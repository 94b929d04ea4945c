// Made once: that is slow, and the day is asked for again and again. Swedish writes dates YYYY-MM-DD.
const swedish = new Intl.DateTimeFormat("sv", { timeZone: "Europe/Stockholm" });

/** The day it is in Sweden, YYYY-MM-DD. */
export const today = (now: Date = new Date()): string => swedish.format(now);
