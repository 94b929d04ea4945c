// The quota view: typed, pasted and clicked dates, the timeline and the table.

import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessible } from "../support/axe.mjs";
import { launch, open } from "../support/browser.mjs";
import { BR_ZV051 } from "../support/cases.mjs";
import { ready, walk } from "../support/guide.mjs";
import { SHOTS, fits } from "../support/screen.mjs";
import { serve } from "../support/server.mjs";
import { until } from "../support/until.mjs";

const PAGE = `<!doctype html><html lang="sv"><head><meta charset="utf-8"><title>Kvot</title><link rel="icon" href="icon.svg">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><script type="module" src="kontaktkoll/v1/kontaktkoll.js"></script></head>
<body><main><h1>Prov</h1><kontakt-koll rulebook="vgr-rehab" view="quota" date="2026-11-20"><p>Riktlinjen.</p></kontakt-koll></main></body></html>`;

let browser, server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve({ routes: { "kvot.html": PAGE } })]);
});
after(() => Promise.all([browser?.close(), server?.close()]));

/** The view for a contact on 2026-11-20, two days ago. */
async function view(options) {
  const page = await open(browser, undefined, options);
  await page.clock.setFixedTime(new Date("2026-11-22T12:00:00+01:00"));
  await page.goto(`${server.url}kvot.html`);
  await page.locator('.explore[data-view="quota"]').waitFor();
  return page;
}

const contacts = (page) => page.getByLabel("Tidigare skriftliga kontakter");
const visits = (page) => page.getByLabel("Tidigare fysiska besök");
const verdict = (page) => page.locator(".quota-verdict");
/** The verdict follows a moment after the input. */
const says = (page, pattern, message) => until(async () => assert.match(await verdict(page).innerText(), pattern, message));
const holds = (field, text, message) => until(async () => assert.equal(await field.inputValue(), text, message));
const troubles = (page) => page.locator(".troubles li").allInnerTexts();
const rows = (page) =>
  page.locator(".explore .scroll tbody tr").evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent).join("|")));

/** `count` Mondays, newest first; the newest is in the week before the contact. */
const mondays = (count) => Array.from({ length: count }, (_, at) => new Date(Date.UTC(2026, 10, 9 - 7 * at)).toISOString().slice(0, 10));

test("from the answer BR + ZV051, and back to it", async () => {
  const page = await open(browser, `${server.url}?rulebook=vgr-rehab`);
  await ready(page);
  assert.equal(await page.getByRole("button", { name: "Ersätts kontakten?" }).count(), 0, "not before the answer");
  await walk(page, BR_ZV051);
  await page.locator('.result[data-outcome="BR-ZV051"]').waitFor();
  await page.getByRole("button", { name: "Ersätts kontakten?" }).click();
  await page.locator('.explore[data-view="quota"]').waitFor();
  assert.equal(await page.locator(".quota .notice").count(), 0);
  assert.match(await verdict(page).innerText(), /ersätts\./);
  await page.getByRole("button", { name: "Tillbaka till frågorna" }).click();
  await page.locator('.result[data-outcome="BR-ZV051"]').waitFor();
  await page.getByRole("button", { name: "Börja om" }).click();
  await page.locator(".question").waitFor();
  await walk(page, { ...BR_ZV051, kanal: "telefon" });
  await page.locator('.result[data-outcome="TB"]').waitFor();
  assert.equal(await page.getByRole("button", { name: "Ersätts kontakten?" }).count(), 0, "not for other outcomes");
  assert.deepEqual(page.trouble, []);
});

test("no dates: compensated, with three empty counters", async () => {
  const page = await view();
  assert.match(await verdict(page).innerText(), /Kontakten 2026-11-20 ersätts\./);
  assert.match(await verdict(page).innerText(), /En kontakt till ersätts tidigast 2026-11-23/);
  const counters = await page.locator(".counters > li").evaluateAll((items) => items.map((item) => `${item.dataset.limit} ${item.querySelector(".dots").textContent}`));
  assert.deepEqual(counters, ["en-per-vecka ○", "fem-utan-besok ○○○○○", "tio-per-tolv-manader ○○○○○○○○○○"]);
  await accessible(page, "empty");
  assert.deepEqual(page.trouble, []);
});

test("each limit: why not, and when the next one is", async () => {
  const page = await view();
  await contacts(page).fill("16 november 2026");
  await says(page, /ersätts inte\.\s+En skriftlig kontakt samma vecka är redan ersatt\./);
  await says(page, /tidigast 2026-11-23/);
  await contacts(page).fill(mondays(5).join("\n"));
  await says(page, /Fem skriftliga kontakter är redan ersatta sedan det senaste fysiska besöket/);
  await says(page, /Ingen kontakt till ersätts utan nya fysiska besök/);
  assert.equal(await page.locator('[data-limit="fem-utan-besok"] .dots').textContent(), "●●●●●");
  await accessible(page, "not compensated");
  await visits(page).fill("2026-10-20");
  await says(page, /2026-11-20 ersätts\./, "a visit resets the count");
  await contacts(page).fill(mondays(10).join("\n"));
  await visits(page).fill("2026-10-07\n2026-11-17");
  await says(page, /Tio skriftliga kontakter är redan ersatta de senaste tolv månaderna/);
  await says(page, /tidigast 2027-09-07/);
  await accessible(page, "ten");
});

test("the picture and the table say the same", async () => {
  const page = await view();
  await contacts(page).fill("2026-11-02\n2026-11-04\n2026-09-01\n2024-05-01");
  await visits(page).fill("2026-10-01\n2026-11-20");
  const expected = [
    "2024-05-01|Kontakt|Ja|",
    "2026-09-01|Kontakt|Ja|",
    "2026-10-01|Fysiskt besök||",
    "2026-11-02|Kontakt|Ja|",
    "2026-11-04|Kontakt|Nej|En skriftlig kontakt samma vecka är redan ersatt.",
    "2026-11-20|Den här kontakten|Ja|",
    "2026-11-20|Fysiskt besök||",
  ];
  await until(async () => assert.deepEqual(await rows(page), expected));
  const timeline = page.locator(".scroll .timeline");
  assert.equal(await timeline.locator(".contact.yes").count(), 2, "the old one is in the table only");
  assert.equal(await timeline.locator(".contact.no").count(), 1);
  assert.equal(await timeline.locator(".visit").count(), 2);
  assert.equal(await timeline.locator(".own").count(), 1);
  assert.deepEqual(await timeline.locator(".window text").allTextContents(), [
    "Högst en per kalendervecka: 0 av 1",
    "Högst fem utan fysiskt besök: 1 av 5",
    "Högst tio på tolv månader: 2 av 10",
  ]);
  const inside = await timeline.evaluate((svg) => {
    const frame = svg.getBoundingClientRect();
    return [...svg.querySelectorAll("circle, polygon, text, rect")].every((shape) => {
      const box = shape.getBoundingClientRect();
      return box.left >= frame.left - 1 && box.right <= frame.right + 1 && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
    });
  });
  assert.ok(inside, "nothing sticks out of the picture");
});

test("what is not understood is said beside the field, line by line, and nothing is lost", async () => {
  const page = await view();
  const written = "3 mars 2026\n3/4 2026\n260505\n2026-02-30\ni går\n2026-12-24\n2026-11-21\n3 mars 2026\n5/6";
  await contacts(page).fill(written);
  const expected = [
    "Rad 4: ”2026-02-30” finns inte i kalendern.",
    "Rad 5: ”i går” är inget datum som går att förstå. Skriv till exempel 2026-03-03.",
    "Rad 6: ”2026-12-24” ligger i framtiden: i dag är det 2026-11-22.",
    "Rad 7: ”2026-11-21” är senare än kontakten 2026-11-20 och räknas inte.",
    "Rad 8: ”3 mars 2026” står redan på rad 1 och räknas en gång.",
    "Rad 9: ”5/6” saknar år. Skriv till exempel 2026-03-03.",
  ];
  await until(async () => assert.deepEqual(await troubles(page), expected));
  assert.equal(await contacts(page).inputValue(), written);
  assert.equal(await contacts(page).getAttribute("aria-invalid"), "true");
  const described = await contacts(page).evaluate((field) =>
    field.getAttribute("aria-describedby").split(" ").map((id) => field.getRootNode().getElementById(id).textContent).join(" "));
  assert.match(described, /3\sdatum lästa, 6\srader att titta på/);
  await accessible(page, "troubles");
  await contacts(page).fill(Array.from({ length: 500 }, (_, at) => (at % 2 ? "fel" : new Date(Date.UTC(2026, 10, 9 - at)).toISOString().slice(0, 10))).join("\n"));
  await until(async () => assert.equal((await troubles(page)).length, 250));
  await until(async () => assert.equal((await rows(page)).length, 251));
  assert.deepEqual(page.trouble, []);
});

test("the contact's own date: other forms, and what cannot be used", async () => {
  const page = await view();
  const date = page.getByLabel("Den här kontaktens datum");
  await date.fill("3 mars 2026");
  await says(page, /Kontakten 2026-03-03/);
  for (const [wrong, why] of [
    ["2026-02-30", /finns inte i kalendern/],
    ["", /Skriv kontaktens datum/],
    ["2025-11-26", /2025-11-26 går inte att räkna på. Utgåva 6.0, gäller 2025-11-27 till 2027-11-27/],
  ]) {
    await date.fill(wrong);
    await until(async () => assert.match(await page.locator("#kontaktdatum-fel").innerText(), why));
    assert.equal(await verdict(page).count(), 0, "no answer for a date that cannot be used");
  }
  await accessible(page, "a wrong date");
});

test("the calendar, by mouse and by keyboard", async () => {
  const page = await view();
  await page.getByText("Välj i kalender").click();
  await accessible(page, "calendar");
  await page.locator('[data-day="2026-11-16"]').click();
  await holds(contacts(page), "2026-11-16");
  assert.equal(await page.locator('[data-day="2026-11-16"]').getAttribute("aria-pressed"), "true");
  assert.equal(await page.locator('[data-day="2026-11-21"]').isDisabled(), true, "after the contact");
  await page.locator('[data-day="2026-11-16"]').click();
  await holds(contacts(page), "", "once more takes it away");
  await page.getByRole("radio", { name: "fysiska besök" }).check();
  await page.getByRole("button", { name: "Föregående månad" }).click();
  await page.locator(".calendar caption", { hasText: "oktober 2026" }).waitFor();
  await page.locator('[data-day="2026-10-05"]').click();
  await holds(visits(page), "2026-10-05");
  // Only one day is in the tab order; the arrow keys move from it.
  assert.equal(await page.locator('.day[tabindex="0"]').count(), 1);
  const day = () => page.evaluate(() => document.querySelector("kontakt-koll").shadowRoot.activeElement?.dataset.day);
  for (const [key, expected] of [
    ["ArrowRight", "2026-10-06"], ["ArrowDown", "2026-10-13"], ["Home", "2026-10-12"], ["End", "2026-10-18"],
    ["PageUp", "2026-09-18"], ["PageDown", "2026-10-18"], ["PageDown", "2026-11-18"], ["PageDown", "2026-11-20"],
  ]) {
    await page.keyboard.press(key);
    await until(async () => assert.equal(await day(), expected, key));
  }
  await page.keyboard.press("Enter");
  await holds(visits(page), "2026-10-05\n2026-11-20");
  assert.match(await page.locator('[data-day="2026-11-20"]').getAttribute("aria-label"), /20 november 2026, besök/);
  await accessible(page, "calendar with marks");
  assert.deepEqual(page.trouble, []);
});

test("nothing is kept", async () => {
  const page = await view();
  await contacts(page).fill("2026-11-16");
  await page.getByRole("button", { name: "Tillbaka till frågorna" }).click();
  await page.locator(".question").waitFor();
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, location.href, JSON.stringify(history.state)].join(" "));
  assert.ok(!kept.includes("2026"), kept);
});

for (const [name, options] of [
  ["320", { viewport: { width: 320, height: 640 } }],
  ["1280", {}],
  ["dark-1280", { colorScheme: "dark" }],
  ["dark-320", { colorScheme: "dark", viewport: { width: 320, height: 640 } }],
  ["forced-1280", { forcedColors: "active" }],
]) {
  test(`fits: ${name}`, async () => {
    const page = await view(options);
    await contacts(page).fill(`${mondays(6).join("\n")}\n2026-11-11\n2026-02-30`);
    await visits(page).fill("2026-09-20\n2026-03-03");
    await page.getByText(/^2\sdatum lästa/).waitFor();
    await page.getByText("Välj i kalender").click();
    await fits(page, name);
    if (name === "320") await accessible(page, name);
    await page.screenshot({ path: join(SHOTS, `quota-${name}.png`), fullPage: true });
  });
}
