// What the user has done while the program was on its way, done again in the widget that takes over: its
// markup is the same, so a control is found by its place.

const CONTROLS = "input, button, summary";

/** What the user has done in `root`, to be done again in the widget that takes its place. */
export function take(root: HTMLElement): (widget: HTMLElement) => void {
  const before = controls(root);
  const focus = before.indexOf((root.getRootNode() as ShadowRoot).activeElement as HTMLElement);
  const pressed = before.findIndex((control) => control.hasAttribute("aria-disabled"));
  return (widget) => {
    const now = controls(widget);
    // Another day, another first question: nothing to do again.
    if (now.length !== before.length || before.some((control, at) => control.id !== now[at]!.id)) return;
    before.forEach((control, at) => copy(control, now[at]!));
    now[focus]?.focus({ preventScroll: true });
    now[pressed]?.click();
  };
}

function controls(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(CONTROLS)];
}

function copy(from: HTMLElement, to: HTMLElement): void {
  if (from instanceof HTMLInputElement && to instanceof HTMLInputElement) {
    if (from.type === "text") {
      to.value = from.value;
      to.setSelectionRange(from.selectionStart, from.selectionEnd);
    } else if (from.checked) {
      to.checked = true;
      to.dispatchEvent(new Event("change", { bubbles: true }));
    }
  } else if (from.parentElement instanceof HTMLDetailsElement) {
    (to.parentElement as HTMLDetailsElement).open = from.parentElement.open;
  }
}
