// Fetches the scripts of the app's page. While one is missing, a message beside the first question says so and
// offers another try; what the user has pressed stays in the question.

import { failureBox } from "../element/failure_box.js";
import { Failure } from "../element/failure.js";
import { reportIfSlow, slow } from "../element/patience.js";

const MISSING = "nätet är borta, eller så svarar inte servern";
const SANDBOXED = "sidan ligger i en ram som inte släpper fram programmet";

/** Imports the script at `address`, and calls `start` with it once. Resolves when the first attempt has succeeded or failed. */
export function importProgram<Script>(address: URL, start?: (script: Script) => void): Promise<void> {
  let box: HTMLElement | undefined;
  let attempt = 0;
  let isStarted = false;
  const report = (failure: Failure): void => {
    if (isStarted) return;
    box?.remove();
    box = show(failure, () => {
      box?.remove();
      void load();
    });
  };
  const load = (): Promise<void> => {
    // Browsers may remember a failed import, so each attempt has an address of its own.
    if (attempt > 0) address.search = `attempt=${attempt}`;
    attempt++;
    const script = import(address.href) as Promise<Script>;
    return reportIfSlow(script, () => report(slow("programmet"))).then(
      (script) => {
        box?.remove();
        if (isStarted) return;
        isStarted = true;
        start?.(script);
      },
      (cause: unknown) => report(new Failure("network", isSandboxed() ? SANDBOXED : MISSING, { cause })),
    );
  };
  return load();
}

/** Shows the message below the first question, or below what stands in place of it. */
function show(failure: Failure, retry: () => void): HTMLElement | undefined {
  const element = document.querySelector("kontakt-koll");
  const content = element?.shadowRoot?.querySelector(".stack>div");
  const box = failureBox(failure, retry, "Frågorna kunde inte laddas färdigt.");
  if (content) {
    // The message replaces the announcement that what was pressed is done soon.
    for (const status of content.querySelectorAll("[role=status]")) status.textContent = "";
    if (content.querySelector("[aria-disabled]")) box.firstElementChild!.append(paragraph("Det du tryckte på finns kvar."));
  }
  if (isSandboxed()) box.append(" ", linkToWindow());
  (content ?? element)?.append(box);
  return box;
}

/** Whether the page is in a frame without an origin, to which servers do not hand the scripts. */
function isSandboxed(): boolean {
  return self.origin === "null";
}

function linkToWindow(): HTMLElement {
  const link = document.createElement("a");
  Object.assign(link, { href: location.href, target: "_blank", rel: "noopener", textContent: "Öppna Kontaktkoll i ett eget fönster" });
  return link;
}

function paragraph(text: string): HTMLElement {
  const made = document.createElement("p");
  made.textContent = text;
  return made;
}
