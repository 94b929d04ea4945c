// The widgets of the page that something happens to now and then. None is kept alive by being here:
// a page that adds and removes widgets all day must not grow.

import type { Host } from "./host.js";

export class Living {
  readonly #known = new WeakSet<Host>();
  readonly #hosts = new Set<WeakRef<Host>>();

  /** Whether `host` is new here. */
  add(host: Host): boolean {
    if (this.#known.has(host)) return false;
    this.#known.add(host);
    this.#hosts.add(new WeakRef(host));
    return true;
  }

  /** Does `work` for each that is on the page. */
  each(work: (host: Host) => void): void {
    for (const reference of this.#hosts) {
      const host = reference.deref();
      if (!host) this.#hosts.delete(reference);
      else if (host.stage.isConnected) work(host);
    }
  }
}
