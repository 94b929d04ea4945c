// Early input, replayed in the mounted widget. The widget's markup is the same as the prerendered one, so
// controls correspond by position.

/** Replays early input in the mounted widget. */
export type ReplayInput = (stage: HTMLElement) => void;

const CONTROLS = "input, button, summary";

/** Records the user's input in the prerendered `root`. */
export function recordInput(root: HTMLElement): ReplayInput {
  const before = controls(root);
  const focus = before.indexOf((root.getRootNode() as ShadowRoot).activeElement as HTMLElement);
  const pressed = before.findIndex((control) => control.hasAttribute("aria-disabled"));
  return (widget) => {
    const now = controls(widget);
    // On another day the first question may differ; then there is nothing to replay.
    if (now.length !== before.length || before.some((control, at) => control.id !== now[at]!.id)) return;
    before.forEach((control, at) => copyState(control, now[at]!));
    now[focus]?.focus({ preventScroll: true });
    now[pressed]?.click();
  };
}

function controls(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(CONTROLS)];
}

function copyState(from: HTMLElement, to: HTMLElement): void {
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
