/** A promise that is resolved or rejected from outside. Nobody has to listen to a rejection. */
export class Deferred {
  promise!: Promise<void>;
  #isSettled = true;
  #resolve!: () => void;
  #reject!: (reason: unknown) => void;

  constructor() {
    this.renew();
  }

  /** Replaces a settled promise by a new one. */
  renew(): void {
    if (!this.#isSettled) return;
    this.#isSettled = false;
    this.promise = new Promise<void>((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.promise.catch(() => undefined);
  }

  resolve(): void {
    this.#isSettled = true;
    this.#resolve();
  }

  reject(reason: unknown): void {
    this.#isSettled = true;
    this.#reject(reason);
  }
}
