// A hand-written page that shows the same as the widget: it has every screen as markup, and a key press writes the next
// screen into the page. No rules, no components: little less can be done to show it.

const root = document.querySelector("main").attachShadow({ mode: "open" });
let next = null;

/** Shows a screen, with the focus where it was in the widget, and prepares the screen that a key press leads to. */
globalThis.prepare = (styles, before, after) => {
  root.adoptedStyleSheets = styles.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  show(before);
  next = after.html === before.html ? null : after;
};

function show({ html, states, focus }) {
  root.innerHTML = html;
  const inputs = root.querySelectorAll("input");
  for (const [at, { checked, value }] of states.entries()) Object.assign(inputs[at], { checked, value });
  root.querySelectorAll("*")[focus]?.focus();
}

function press() {
  if (next) show(next);
  next = null;
}

root.addEventListener("input", press);
root.addEventListener("submit", (event) => {
  event.preventDefault();
  press();
});
