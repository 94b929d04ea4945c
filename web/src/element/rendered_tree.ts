// What the widget has rendered, to be put back when others have changed it. Translators and extensions wrap and
// replace text nodes; the widget would go on writing into nodes that are on the screen no more.

/** A node with its children and its text, as rendered. */
type Rendered = readonly [node: Node, children: readonly Node[], text: string | null];

/** Texts that nobody may change: codes, amounts, names in the record system, quotations. */
const FIXED = "[translate=no]";

export class RenderedTree {
  #nodes: readonly Rendered[] = [];
  #root: Node | undefined;
  /** Whether the widget is gone; its nodes may belong to another by now. */
  isEnded = false;
  /** Whether the widget is rendering, and what it renders is not remembered yet. */
  #isRendering = false;

  /** Puts everything back, for the widget to render `root` again. */
  begin(root: Node): void {
    // Yew may call back long after it has rendered. This comes before any script can see what it has rendered.
    queueMicrotask(() => this.finish());
    this.restore();
    this.#nodes = [];
    this.#root = root;
    this.#isRendering = true;
  }

  /** Remembers what the widget has rendered. */
  finish(): void {
    const root = this.#root;
    if (!root || !this.#isRendering) return;
    this.#isRendering = false;
    const all = document.createNodeIterator(root);
    const nodes: Rendered[] = [];
    for (let node = all.nextNode(); node; node = all.nextNode()) nodes.push([node, [...node.childNodes], node.nodeValue]);
    this.#nodes = nodes;
  }

  /** Puts back every node and text. */
  restore(): void {
    const scope = this.#root?.getRootNode() as Partial<ShadowRoot> | undefined;
    const focused = scope?.activeElement as HTMLElement | null | undefined;
    this.#nodes.forEach(restoreNode);
    // A node that is taken out to be put back loses the focus.
    if (focused && focused !== scope?.activeElement) focused.focus({ preventScroll: true });
  }

  /** Puts back every node and text for the last time. */
  end(): void {
    this.restore();
    this.#nodes = [];
    this.#root = undefined;
    this.isEnded = true;
  }

  /** Puts everything back if a fixed text has changed; false if none has. */
  restoreFixed(): boolean {
    const isChanged = this.#nodes.some((rendered) => isFixed(rendered[0]) && (!rendered[0].isConnected || differs(rendered)));
    if (isChanged) this.restore();
    return isChanged;
  }
}

function isFixed(node: Node): boolean {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest(FIXED) != null;
}

function differs([node, children, text]: Rendered): boolean {
  const now = node.childNodes;
  return node.nodeValue !== text || now.length !== children.length || children.some((child, at) => child !== now[at]);
}

function restoreNode(rendered: Rendered): void {
  if (!differs(rendered)) return;
  const [node, children, text] = rendered;
  node.nodeValue = text;
  for (const child of [...node.childNodes]) if (!children.includes(child)) node.removeChild(child);
  // From the last to the first: nodes that are in place stay untouched, and keep the focus.
  children.reduceRight<Node | null>((next, child) => {
    if (child.parentNode !== node || child.nextSibling !== next) node.insertBefore(child, next);
    return child;
  }, null);
}
