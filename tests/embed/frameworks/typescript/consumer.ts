// Code of a TypeScript project that uses the package. It only has to compile.

import { type DecisionResult, KontaktkollError, type QuotaResult, decide, quota, rulebook, rulebooks } from "kontaktkoll";

const element = document.createElement("kontakt-koll");
element.setAttribute("rulebook", rulebooks[0]?.id ?? "vgr-rehab");
await element.ready;
const before: DecisionResult | null = element.result;
element.addEventListener("kontaktkoll-result", ({ detail }) => console.log(detail.outcome?.length));
element.focus();
element.reset();
element.refresh();
const wasOpen: boolean = element.closeView();
element.addEventListener("kontaktkoll-change", ({ detail }) => console.log(detail.rulebook?.length));
// @ts-expect-error members for Kontaktkoll's own page are not in the types
element.start({});

const result: DecisionResult = await decide("vgr-rehab", { kanal: "telefon", alder: 54 }, { date: "2026-11-22" });
const value: number | null | undefined = result.decisions["avgift"]?.value;
const assessed: QuotaResult = await quota(await rulebook("vgr-rehab"), { contacts: ["2026-01-05"] });
try {
  await element.decide({ kanal: "brev" });
} catch (error) {
  if (error instanceof KontaktkollError && error.code === "choice") console.log(error.message);
}
// @ts-expect-error answers are strings and numbers
await decide("vgr-rehab", { kanal: true });
export { assessed, before, value, wasOpen };
