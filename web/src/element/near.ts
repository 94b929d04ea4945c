// Waiting until the element is worth loading.

/** How far outside the viewport it is near enough. */
const MARGIN = "600px";

/** Opens once the element comes near the viewport, or somebody needs it. */
export class Near {
  #open: (() => void) | undefined;
  #watch: IntersectionObserver | undefined;

  /** Settles when `element` is near; replaces a former wait. */
  wait(element: Element): Promise<void> {
    this.stop();
    return new Promise((resolve) => {
      this.#open = resolve;
      this.#watch = new IntersectionObserver((seen) => {
        if (seen.some((entry) => entry.isIntersecting)) this.now();
      }, { rootMargin: MARGIN });
      this.#watch.observe(element);
    });
  }

  /** Somebody needs it. */
  now(): void {
    this.#open?.();
    this.stop();
  }

  stop(): void {
    this.#watch?.disconnect();
    this.#watch = this.#open = undefined;
  }
}
