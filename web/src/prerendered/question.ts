// The first question as the build has rendered it (crates/xtask/src/arrange/first.rs). Its form controls
// work without script; the button that was pressed last is remembered.

/** The level of the first heading in the markup. */
const LEVEL = 2;
const DAY = 86_400_000;
const WAITING = "Programmet laddas fortfarande. Det du tryckte på görs strax.";
/** What is said while a message beside the question tells that the program is missing. */
const MISSING = "Programmet saknas ännu. Det du tryckte på finns kvar och görs när det har laddats.";

/** The first question of a rulebook, if `markup` has one that is valid today. */
export function prerenderedQuestion(markup: Document, id: string, headingLevel = LEVEL): HTMLElement | undefined {
  // Today in Sweden is within these days. Working out the exact day takes longer than everything else here.
  const [earliest, latest] = [-1, 1].map((days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10));
  const isValid = ({ dataset: { first, from = "", to = "9" } }: HTMLElement): boolean => first === id && from <= earliest! && latest! <= to;
  const template = [...markup.querySelectorAll("template")].find(isValid);
  const root = template && (document.importNode(template.content, true).firstElementChild as HTMLElement);
  if (!root) return undefined;
  if (headingLevel !== LEVEL) shiftHeadings(root, headingLevel - LEVEL);
  root.addEventListener("submit", (event) => event.preventDefault());
  root.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button");
    if (button) press(root, button);
  });
  return root;
}

/** Remembers the button as pressed, and shows and announces that. */
function press(root: HTMLElement, button: HTMLElement): void {
  for (const earlier of root.querySelectorAll("[aria-disabled]")) earlier.removeAttribute("aria-disabled");
  button.setAttribute("aria-disabled", "true");
  root.querySelector("[role=status]")!.textContent = root.parentElement?.querySelector(".trouble") ? MISSING : WAITING;
}

function shiftHeadings(root: HTMLElement, levels: number): void {
  for (const heading of root.querySelectorAll("h2, h3, h4, h5, h6")) {
    const shifted = document.createElement(`h${Math.min(6, Number(heading.localName[1]) + levels)}`);
    for (const { name, value } of heading.attributes) shifted.setAttribute(name, value);
    shifted.append(...heading.childNodes);
    heading.replaceWith(shifted);
  }
}
