// What the shadow root holds from the start. The app's own page makes it, and puts the first question
// in it, before the element is defined.

export interface Frame {
  readonly root: ShadowRoot;
  /** Where the fallback or the widget goes. */
  readonly inside: HTMLElement;
}

/** The frame of `element`, made if it is not there. */
export function frameOf(element: Element): Frame {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  let inside = root.querySelector<HTMLElement>(".stack>div");
  if (!inside) {
    inside = document.createElement("div");
    const stack = document.createElement("div");
    stack.className = "stack";
    stack.append(inside);
    root.append(stack);
  }
  return { root, inside };
}
