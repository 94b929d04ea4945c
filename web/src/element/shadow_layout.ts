// The elements in the shadow root. On the app's own page they are made, with the prerendered first
// question in them, before the custom element is defined.

export interface ShadowLayout {
  readonly root: ShadowRoot;
  /** Contains the fallback or the widget. */
  readonly content: HTMLElement;
}

/** The layout of `element`, created if necessary. */
export function shadowLayoutOf(element: Element): ShadowLayout {
  const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
  let content = root.querySelector<HTMLElement>(".stack>div");
  if (!content) {
    content = document.createElement("div");
    const stack = document.createElement("div");
    stack.className = "stack";
    stack.append(content);
    root.append(stack);
  }
  return { root, content };
}
