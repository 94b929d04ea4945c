/** A promise that is settled from outside. Nobody has to listen to its failure. */
export class Deferred {
  promise!: Promise<void>;
  /** Whether it is settled; then a new one is needed for the next time. */
  settled = true;
  #resolve!: () => void;
  #reject!: (reason: unknown) => void;

  constructor() {
    this.renew();
  }

  /** Makes a new one of one that is settled. */
  renew(): void {
    if (!this.settled) return;
    this.settled = false;
    this.promise = new Promise<void>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.promise.catch(() => undefined);
  }

  resolve(): void {
    this.settled = true;
    this.#resolve();
  }

  reject(reason: unknown): void {
    this.settled = true;
    this.#reject(reason);
  }
}
