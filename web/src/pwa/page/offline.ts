// The life of the worker as a page sees it: registering, looking for new versions, switching.

import { type ToPage, ask, versionOf } from "../shared/messages.js";
import { note, noted } from "../shared/notes.js";
import { BROKEN, NO_CONTACT, SCOPE, register, whyNot } from "./register.js";
import { expired } from "./rules.js";
import { START, type State } from "./state.js";
import { switching } from "./switched.js";

const MINUTE = 60_000;
/** A page that stays open looks again this often, and when the user comes back to it. */
const INTERVAL = 6 * 60 * MINUTE;
const COMING_BACK = 60 * MINUTE;
/** A server that has said nothing for so long is not there. */
const SILENCE = MINUTE / 2;
/** A repair fetches the whole app. */
const REPAIR = 4 * MINUTE;

export class Offline extends EventTarget {
  #state = START;
  #registration: ServiceWorkerRegistration | undefined;
  #reloading = false;
  /** The worker in use is to go. A question would keep it for another half minute: browsers wait until it is idle. */
  #leaving = false;
  #drawing: ReturnType<typeof setTimeout> | undefined;
  #check: Promise<void> | undefined;
  /** The last time it was looked, successfully or not. */
  #looked = 0;

  get state(): State {
    return this.#state;
  }

  async start(): Promise<void> {
    // The browser is believed either way at once; whether the server is there is seen after that.
    addEventListener("online", () => {
      this.#set({ online: true });
      // One that is under way may have met the network as it was before.
      void this.checkAnew();
    });
    addEventListener("offline", () => this.#set({ online: false }));
    await this.#readNotes();
    const registration = await register();
    if (typeof registration === "string") {
      this.#set({ offline: { no: registration } });
      return;
    }
    this.#registration = registration;
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener("message", (event: MessageEvent<ToPage>) => {
      if (event.data?.kontaktkoll === "failed") void this.#readNotes(event.data.reason);
    });
    serviceWorker.startMessages();
    if (serviceWorker.controller) serviceWorker.addEventListener("controllerchange", () => this.#reload());
    registration.addEventListener("updatefound", () => this.#follow(registration.installing));
    this.#follow(registration.installing);
    await this.#readWorkers();
    // The start: nobody has answered yet, and an answer by rules that are no more would be wrong.
    if (this.#state.next && expired(this.#state.current)) return this.switch();
    await this.#compare();
    await this.#repair();
    setInterval(() => void this.check(), INTERVAL);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible" && Date.now() - this.#looked > COMING_BACK) void this.check();
    });
    await this.check();
    const { current, next } = this.#state;
    // Its files are gone from here and from the server: this page is of the new version already.
    if (next && current?.whole === false) return this.switch();
    // After the first visit, this is the version to compare with.
    if (!this.#state.former) await this.#compare();
  }

  /** Looks for a new version, and fetches it when there is one. */
  check(): Promise<void> {
    this.#check ??= this.#look().finally(() => (this.#check = undefined));
    return this.#check;
  }

  /** As `check`, but not content with one that is under way: it may have met a network that was not there. */
  async checkAnew(): Promise<void> {
    await this.#check;
    await this.check();
  }

  /** Switches to the version that is ready; every tab of the app loads again, with its answers. */
  switch(): void {
    const waiting = this.#registration?.waiting;
    if (!waiting) return;
    this.#leaving = true;
    // A page that no worker controls yet hears of no change of controller.
    waiting.addEventListener("statechange", () => {
      if (waiting.state === "activated") this.#reload();
      if (waiting.state !== "redundant") return;
      // A newer version came instead: it is announced like any other.
      this.#leaving = false;
      void this.#readWorkers();
    });
    waiting.postMessage({ kontaktkoll: "switch" });
  }

  async #look(): Promise<void> {
    const registration = this.#registration;
    if (!registration) return;
    this.#looked = Date.now();
    this.#set({ checking: true });
    try {
      await inTime(registration.update());
      const installed = await settled(registration.installing);
      if (installed) await note(SCOPE, "checked", { at: Date.now() });
      // What failed before, when now all is well, is no longer of interest.
      if (installed) await note(SCOPE, "failed", null);
      this.#set({ online: true });
    } catch {
      const reason = (await whyNot()) ?? BROKEN;
      // Being offline is a state of its own, not a failure of the server.
      const online = navigator.onLine && reason !== NO_CONTACT;
      if (online) await note(SCOPE, "failed", { at: Date.now(), reason });
      this.#set({ online });
    }
    await this.#readNotes();
    await this.#readWorkers();
    this.#set({ checking: false });
  }

  /** The answers are in the address, as they are in a link: without age and dates. */
  #reload(): void {
    if (this.#reloading) return;
    this.#reloading = true;
    switching();
    location.reload();
  }

  #follow(installing: ServiceWorker | null): void {
    if (!installing) return;
    if (!this.#registration?.active) this.#set({ offline: "preparing" });
    installing.addEventListener("statechange", () => void this.#readWorkers());
  }

  async #readWorkers(): Promise<void> {
    const registration = this.#registration;
    if (!registration || this.#leaving) return;
    const { active, waiting, installing } = registration;
    // A page that came from the network before the worker was there is of the version it installed.
    const worker = navigator.serviceWorker.controller ?? active ?? waiting;
    const current = worker ? await versionOf(worker) : null;
    const next = waiting && active ? await versionOf(waiting) : null;
    // A worker notes when it has installed.
    const checked = await noted(SCOPE, "checked");
    this.#set({ checked, current, next, offline: this.#offline(worker, installing !== null, current?.whole) });
  }

  #offline(worker: ServiceWorker | null, installing: boolean, whole: boolean | undefined): State["offline"] {
    if (whole) return "yes";
    if (installing) return "preparing";
    if (worker && whole === undefined) return { no: "Det här är en utvecklingsversion." };
    return { no: this.#state.failed?.reason ?? "Webbläsaren lagrar inte appen." };
  }

  /** A version that came while the app was closed was announced to nobody. */
  async #compare(): Promise<void> {
    const { current } = this.#state;
    if (!current) return;
    const used = await noted(SCOPE, "used");
    this.#set({ former: used?.id === current.id ? null : used });
    if (used?.id === current.id) return;
    await note(SCOPE, "used", { id: current.id, app: current.app, rulebooks: current.rulebooks });
  }

  /** Somebody cleared what was stored, and left the worker. */
  async #repair(): Promise<void> {
    const active = this.#registration?.active;
    if (!active || this.#state.current?.whole !== false) return;
    this.#set({ offline: "preparing" });
    await ask(active, { kontaktkoll: "repair" }, REPAIR);
    await this.#readNotes();
    await this.#readWorkers();
  }

  async #readNotes(reason?: string): Promise<void> {
    const [checked, failed] = await Promise.all([noted(SCOPE, "checked"), noted(SCOPE, "failed")]);
    this.#set({ checked, failed: failed ?? (reason === undefined ? null : { at: Date.now(), reason }) });
    if (reason !== undefined) await this.#readWorkers();
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    // Much changes at a start; it is drawn once.
    this.#drawing ??= setTimeout(() => {
      this.#drawing = undefined;
      this.dispatchEvent(new Event("change"));
    }, 20);
  }
}

/** A server that is silent keeps the browser waiting for minutes. */
function inTime<T>(work: Promise<T>): Promise<T> {
  return Promise.race([work, new Promise<never>((_, reject) => setTimeout(reject, SILENCE))]);
}

/** Waits until a worker is installed; false when it could not be. */
function settled(worker: ServiceWorker | null): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!worker || ["installed", "activating", "activated"].includes(worker.state)) resolve(true);
      else if (worker.state === "redundant") resolve(false);
    };
    worker?.addEventListener("statechange", look);
    look();
  });
}
