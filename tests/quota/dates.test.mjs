// The quota view's dates: what can be read in two ways, what looks right but is not, and what is kept for how long.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../support/browser.mjs";
import { BR_ZV051 } from "../support/cases.mjs";
import { ready, walk } from "../support/guide.mjs";
import { serve } from "../support/server.mjs";
import { until } from "../support/until.mjs";

const page_ = (attributes) => `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Kvot</title><link rel="icon" href="icon.svg">
<meta name="viewport" content="width=device-width"><script type="module" src="kontaktkoll/v1/kontaktkoll.js"></script></head>
<body><main><h1>Prov</h1><kontakt-koll rulebook="vgr-rehab" view="quota" ${attributes}><p>Riktlinjen.</p></kontakt-koll></main></body></html>`;

let browser, server;
before(async () => {
  const routes = { "dated.html": page_('date="2026-11-26"'), "today.html": page_("") };
  [browser, server] = await Promise.all([launch(), serve({ routes })]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

/** The view on 2026-11-26, for a contact of that day. */
async function view(address = "dated.html") {
  const page = await open(browser);
  await page.clock.setFixedTime(new Date("2026-11-26T12:00:00+01:00"));
  await page.goto(server.url + address);
  await page.locator('.explore[data-view="quota"]').waitFor();
  return page;
}

const contacts = (page) => page.getByLabel("Tidigare skriftliga kontakter");
const visits = (page) => page.getByLabel("Tidigare fysiska besök");
const contactDate = (page) => page.getByLabel("Den här kontaktens datum");
const heading = (page) => page.locator(".quota-verdict [role=status] :is(h2, h3, h4, h5)").innerText();
const says = (page, text) => until(async () => assert.equal(await heading(page), text));
const troubles = (page) => page.locator(".troubles li").allInnerTexts();
const set = (page, name, value) => page.locator("kontakt-koll").evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value]);
const fields = async (page) => [await contactDate(page).inputValue(), await contacts(page).inputValue(), await visits(page).inputValue()];
const hold = (page, expected) => until(async () => assert.deepEqual(await fields(page), expected));

test("a date that can be read in two ways is refused, and the verdict says that it is not counted", async () => {
  const page = await view();
  await contacts(page).fill("2026-11-24");
  await says(page, "Kontakten 2026-11-26 ersätts inte.");
  for (const written of ["26-11-24", "261124", "26/11/24", "26.11.24"]) {
    await contacts(page).fill(written);
    await says(page, "Kontakten 2026-11-26 ersätts, om bara de datum som är lästa räknas.");
    assert.deepEqual(await troubles(page), [`Rad 1: ”${written}” kan läsas som 2026-11-24 eller 2024-11-26. Skriv ÅÅÅÅ-MM-DD, med fyra siffror i året.`]);
    assert.match(await page.locator(".quota-verdict").innerText(), /Alla rader är inte lästa\. Rätta dem först: svaret kan bli ett annat\./);
  }
  for (const written of ["26-11-05", "261105", "5/11 2026"]) {
    await contacts(page).fill(written);
    await says(page, "Kontakten 2026-11-26 ersätts.");
    assert.equal(await page.locator('.quota tr[data-date="2026-11-05"]').count(), 1, written);
  }
  await contactDate(page).fill("26-11-24");
  await until(async () => assert.match(await page.locator("#kontaktdatum-fel").innerText(), /kan läsas som 2026-11-24 eller 2024-11-26/));
  assert.equal(await page.locator(".quota-verdict").count(), 0, "no verdict for a date that is not certain");
  assert.deepEqual(page.trouble, []);
});

test("dates that look right are read, and a character that only looks right is named", async () => {
  const page = await view();
  for (const written of ["2026\u201011\u201024", "2026\u201111\u201124", "2026\u00ad11\u00ad24", "\u200b2026-11-24\u200f", "2026-11-24T14:30", "24\u00a0november\u00a02026", "TISDAG DEN 24 NOV 2026 KL 14.30"]) {
    await contacts(page).fill(written);
    await says(page, "Kontakten 2026-11-26 ersätts inte.");
    assert.deepEqual(await troubles(page), [], written);
  }
  await contacts(page).fill("ma\u030andag 23 november 2026");
  await says(page, "Kontakten 2026-11-26 ersätts inte.");
  await contacts(page).fill("24 n\u043evember 2026");
  await until(async () => assert.match((await troubles(page)).join(), /där står tecknet U\+043E \(kyrillisk bokstav\)/));
});

test("what is typed survives every change around it, in its field", async () => {
  const page = await view("today.html");
  const element = page.locator("kontakt-koll");
  await contacts(page).fill("2026-11-16\nfel");
  await visits(page).fill("2026-10-01");
  const typed = ["2026-11-16\nfel", "2026-10-01"];
  await hold(page, ["2026-11-26", ...typed]);
  const field = await visits(page).elementHandle();
  await visits(page).focus();
  const isSame = () => field.evaluate((field) => field.isConnected && field.getRootNode().activeElement === field);
  for (const [name, value] of [["theme", "dark"], ["heading-level", "4"], ["date", "2026-11-25"]]) {
    await set(page, name, value);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    assert.ok(await isSame(), name);
  }
  await page.locator(".explore h4.explore-title").waitFor();
  await hold(page, ["2026-11-25", ...typed]);
  await says(page, "Kontakten 2026-11-25 ersätts, om bara de datum som är lästa räknas.");
  // A date that the user has changed is kept too.
  await contactDate(page).fill("2026-11-20");
  await visits(page).focus();
  await element.evaluate((element) => element.removeAttribute("date"));
  await page.clock.setFixedTime(new Date("2026-11-27T00:00:01+01:00"));
  await element.evaluate((element) => element.refresh());
  await hold(page, ["2026-11-20", ...typed]);
  assert.ok(await isSame(), "midnight");
  // A day without an edition shows why; the dates are there again afterwards.
  await set(page, "date", "1999-01-01");
  await page.getByText("Vyn kunde inte öppnas.").waitFor();
  await set(page, "date", "2026-11-26");
  await hold(page, ["2026-11-20", ...typed]);
});

test("what is typed survives closing the view, until the user starts over", async () => {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`);
  await ready(page);
  const openQuota = async () => {
    await page.locator('.result[data-outcome="BR-ZV051"]').waitFor();
    await page.getByRole("button", { name: "Ersätts kontakten?" }).click();
    await page.locator('.explore[data-view="quota"]').waitFor();
  };
  await walk(page, BR_ZV051);
  await openQuota();
  const [today] = await fields(page);
  await contacts(page).fill("2026-01-05");
  await visits(page).fill("2026-01-07");
  await page.getByRole("button", { name: "Tillbaka till frågorna" }).click();
  await openQuota();
  await hold(page, [today, "2026-01-05", "2026-01-07"]);
  await page.getByRole("button", { name: "Tillbaka till frågorna" }).click();
  await page.getByRole("button", { name: "Börja om" }).click();
  await walk(page, BR_ZV051);
  await openQuota();
  await hold(page, [today, "", ""]);
  assert.deepEqual(page.trouble, []);
});

test("a page that starts over empties an open view", async () => {
  const page = await view();
  await contacts(page).fill("2026-11-16");
  await page.locator("kontakt-koll").evaluate((element) => element.reset());
  await hold(page, ["2026-11-26", "", ""]);
});

test("a view that the user has left stays closed when the day changes", async () => {
  const page = await view();
  await page.getByRole("button", { name: "Tillbaka till frågorna" }).click();
  await page.locator(".question").waitFor();
  await set(page, "date", "2026-11-25");
  await until(async () => assert.equal(await page.locator("kontakt-koll").evaluate((element) => element.result.date), "2026-11-25"));
  assert.equal(await page.locator(".explore").count(), 0);
});

test("today is asked for when it is used", async () => {
  const page = await view();
  await contactDate(page).fill("2027-01-10");
  await contacts(page).fill("2026-11-27");
  await until(async () => assert.deepEqual(await troubles(page), ["Rad 1: ”2026-11-27” ligger i framtiden: i dag är det 2026-11-26."]));
  await page.clock.setFixedTime(new Date("2026-11-27T00:00:01+01:00"));
  await contacts(page).fill("2026-11-27\n2026-11-28");
  await until(async () => assert.deepEqual(await troubles(page), ["Rad 2: ”2026-11-28” ligger i framtiden: i dag är det 2026-11-27."]));
});

test("beyond the stated number of lines, a message", async () => {
  const page = await view();
  await contacts(page).fill(`${"\n".repeat(2_000)}2026-11-24`);
  await says(page, "Kontakten 2026-11-26 ersätts, om bara de datum som är lästa räknas.");
  assert.deepEqual(await troubles(page), ["Högst 2000 rader läses. Resten räknas inte."]);
});

test("scripts and the element read dates alike", async () => {
  const page = await view();
  const said = await page.evaluate(async () => {
    const { decide, quota } = await import("./kontaktkoll/v1/kontaktkoll.js");
    const element = document.querySelector("kontakt-koll");
    const failed = (error) => [error.code, error.message];
    const by = (date) => [
      decide("vgr-rehab", {}, { date }).then((result) => result.date, failed),
      element.decide({}, { date }).then((result) => result.date, failed),
      quota("vgr-rehab", { contacts: [date] }, { date: "2026-11-26" }).then((result) => result.contacts[0].date, failed),
    ];
    return Promise.all(["261105", "5 november 2026", "26-11-24", "31/1"].map((date) => Promise.all(by(date))));
  });
  const either = "”26-11-24” kan läsas som 2026-11-24 eller 2024-11-26. Skriv ÅÅÅÅ-MM-DD, med fyra siffror i året";
  const none = "”31/1” är inget datum; skriv ÅÅÅÅ-MM-DD, till exempel 2026-01-31";
  const expected = ["2026-11-05", "2026-11-05", ["date", either], ["date", none]];
  assert.deepEqual(said, expected.map((each) => [each, each, each]));
});

test("scripts: ages in digits only, and answers in a Map", async () => {
  const page = await view();
  const said = await page.evaluate(async () => {
    const { decide } = await import("./kontaktkoll/v1/kontaktkoll.js");
    const code = await decide("vgr-rehab", { alder: "+54" }).catch((error) => error.code);
    const facts = new Map([["kanal", "telefon"], ["motpart", "ombud"]]);
    const { decisions } = await decide("vgr-rehab", facts, { date: "2026-11-22" });
    return [code, decisions.kontakttyp.outcome];
  });
  assert.deepEqual(said, ["choice", "mote-om-patient"]);
});
