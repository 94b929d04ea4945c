// The first question as the build has written it. Its controls work as the browser has them; what is
// pressed is remembered.

/** The level of the first heading in what is written. */
const LEVEL = 2;
const DAY = 86_400_000;
const WAITING = "Programmet laddas fortfarande. Det du tryckte på görs strax.";

/** The first question of a rulebook, if `written` has one for today. */
export function question(written: Document, id: string, headingLevel = LEVEL): HTMLElement | undefined {
  // The day in Sweden is one of these, or between them; to find out which takes longer than all the rest.
  const [earliest, latest] = [-1, 1].map((days) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10));
  const right = ({ dataset: { first, from = "", to = "9" } }: HTMLElement): boolean => first === id && from <= earliest! && latest! <= to;
  const template = [...written.querySelectorAll("template")].find(right);
  const root = template && (document.importNode(template.content, true).firstElementChild as HTMLElement);
  if (!root) return undefined;
  if (headingLevel !== LEVEL) shift(root, headingLevel - LEVEL);
  root.addEventListener("submit", (event) => event.preventDefault());
  root.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button");
    if (button) press(root, button);
  });
  return root;
}

/** Remembers the button: it is seen and heard that it was pressed. */
function press(root: HTMLElement, button: HTMLElement): void {
  for (const former of root.querySelectorAll("[aria-disabled]")) former.removeAttribute("aria-disabled");
  button.setAttribute("aria-disabled", "true");
  root.querySelector("[role=status]")!.textContent = WAITING;
}

/** Moves the headings so many levels down. */
function shift(root: HTMLElement, levels: number): void {
  for (const heading of root.querySelectorAll("h2, h3, h4, h5, h6")) {
    const moved = document.createElement(`h${Math.min(6, Number(heading.localName[1]) + levels)}`);
    for (const { name, value } of heading.attributes) moved.setAttribute(name, value);
    moved.append(...heading.childNodes);
    heading.replaceWith(moved);
  }
}
