// Two presses in one double click are one: the second would land on what the first has brought to the screen.

const CONTROL = "button, a, label, input, summary";

/** Ignores presses below `root` that meet another control than the first press of their gesture did. */
export function ignoreSecondPress(root: ShadowRoot): void {
  let first: EventTarget | null = null;
  root.addEventListener("click", (event) => {
    // Clicks by script, and those of the keyboard, count no presses.
    const { detail, target } = event as MouseEvent;
    if (!isOwn(root, target)) return;
    const control = target.closest(CONTROL) ?? target;
    if (detail > 1 && control !== first) stop(event);
    else if (detail === 1) first = control;
  }, true);
  // A key held down would answer one question after the other.
  root.addEventListener("keydown", (event) => {
    const { key, repeat, target } = event as KeyboardEvent;
    if (key === "Enter" && repeat && isOwn(root, target) && target.localName !== "textarea") stop(event);
  }, true);
}

/** Whether the element is in the shadow root, and not the host page's content of a slot. */
function isOwn(root: ShadowRoot, target: EventTarget | null): target is Element {
  return target instanceof Element && target.getRootNode() === root;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
