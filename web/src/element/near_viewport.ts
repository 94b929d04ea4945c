/** How far outside the viewport still counts as near. */
const MARGIN = "600px";

/** Waits until an element comes near the viewport, or is needed for another reason. */
export class NearViewport {
  #resolve: (() => void) | undefined;
  #observer: IntersectionObserver | undefined;

  /** Resolves when `element` is near the viewport; replaces an earlier wait. */
  wait(element: Element): Promise<void> {
    this.stop();
    return new Promise((resolve) => {
      this.#resolve = resolve;
      this.#observer = new IntersectionObserver((entries) => {
        if (entries.some((entry) => entry.isIntersecting)) this.endWait();
      }, { rootMargin: MARGIN });
      this.#observer.observe(element);
    });
  }

  /** Resolves the wait at once. */
  endWait(): void {
    this.#resolve?.();
    this.stop();
  }

  /** Gives up the wait, which then never resolves. */
  stop(): void {
    this.#observer?.disconnect();
    this.#observer = this.#resolve = undefined;
  }
}
