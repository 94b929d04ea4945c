// The worker as a page sees it: registering it, checking for new versions, switching versions.

import { type ToPage, ask, versionOf } from "../shared/messages.js";
import { readNote, writeNote } from "../shared/notes.js";
import { BROKEN, NO_CONTACT, SCOPE, register, workerProblem } from "./register.js";
import { expired } from "./rules.js";
import { INITIAL_STATE, type State } from "./state.js";
import { leaveSwitchMark } from "./switched.js";

const MINUTE = 60_000;
/** How often a page that stays open checks. */
const CHECK_INTERVAL = 6 * 60 * MINUTE;
/** A page that becomes visible checks if the last check is older than this. */
const RETURN_INTERVAL = 60 * MINUTE;
/** How long the server may take to answer. */
const UPDATE_TIMEOUT = MINUTE / 2;
/** How long a repair may take, which fetches the whole app. */
const REPAIR_TIMEOUT = 4 * MINUTE;

export class Offline extends EventTarget {
  #state = INITIAL_STATE;
  #registration: ServiceWorkerRegistration | undefined;
  #isReloading = false;
  /** The worker in use is about to be replaced. A message would delay that: browsers wait until a worker is idle. */
  #isSwitching = false;
  #changeTimer: ReturnType<typeof setTimeout> | undefined;
  #runningCheck: Promise<void> | undefined;
  /** The time of the last check, successful or not. */
  #lastCheck = 0;

  get state(): State {
    return this.#state;
  }

  async start(): Promise<void> {
    // The browser's events are believed at once; a check then shows whether the server answers.
    addEventListener("online", () => {
      this.#set({ online: true });
      // A running check may have failed because there was no network yet.
      void this.checkAgain();
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
    registration.addEventListener("updatefound", () => this.#watchInstallation(registration.installing));
    this.#watchInstallation(registration.installing);
    await this.#readWorkers();
    // At the start nothing is answered yet, and an answer by expired rules would be wrong.
    if (this.#state.next && expired(this.#state.current)) return this.switch();
    await this.#compareWithLastUsed();
    await this.#repair();
    setInterval(() => void this.check(), CHECK_INTERVAL);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible" && Date.now() - this.#lastCheck > RETURN_INTERVAL) void this.check();
    });
    await this.check();
    const { current, next } = this.#state;
    // The current version's files are gone from the cache and the server, so this page is of the next version already.
    if (next && current?.whole === false) return this.switch();
    // Later visits compare with the version of the first visit.
    if (!this.#state.former) await this.#compareWithLastUsed();
  }

  /** Checks for a new version, and fetches it if there is one. */
  check(): Promise<void> {
    this.#runningCheck ??= this.#runCheck().finally(() => (this.#runningCheck = undefined));
    return this.#runningCheck;
  }

  /** As `check`, but not satisfied with a running check, which may have begun without a network. */
  async checkAgain(): Promise<void> {
    await this.#runningCheck;
    await this.check();
  }

  /** Switches to the next version; every tab of the app reloads, with its answers. */
  switch(): void {
    const waiting = this.#registration?.waiting;
    if (!waiting) return;
    this.#isSwitching = true;
    // A page without a controlling worker gets no `controllerchange`.
    waiting.addEventListener("statechange", () => {
      if (waiting.state === "activated") this.#reload();
      if (waiting.state !== "redundant") return;
      // A newer version has replaced it, which is announced like any other.
      this.#isSwitching = false;
      void this.#readWorkers();
    });
    waiting.postMessage({ kontaktkoll: "switch" });
  }

  async #runCheck(): Promise<void> {
    const registration = this.#registration;
    if (!registration) return;
    this.#lastCheck = Date.now();
    this.#set({ checking: true });
    try {
      await withTimeout(registration.update());
      const isInstalled = await installed(registration.installing);
      if (isInstalled) {
        await writeNote(SCOPE, "checked", { at: Date.now() });
        await writeNote(SCOPE, "failed", null);
      }
      this.#set({ online: true });
    } catch {
      const reason = (await workerProblem()) ?? BROKEN;
      // Being offline is a state of its own, not a failure of the server.
      const online = navigator.onLine && reason !== NO_CONTACT;
      if (online) await writeNote(SCOPE, "failed", { at: Date.now(), reason });
      this.#set({ online });
    }
    await this.#readNotes();
    await this.#readWorkers();
    this.#set({ checking: false });
  }

  /** The address keeps the answers, as in a link: without age and dates. */
  #reload(): void {
    if (this.#isReloading) return;
    this.#isReloading = true;
    leaveSwitchMark();
    location.reload();
  }

  #watchInstallation(installing: ServiceWorker | null): void {
    if (!installing) return;
    if (!this.#registration?.active) this.#set({ offline: "preparing" });
    installing.addEventListener("statechange", () => void this.#readWorkers());
  }

  async #readWorkers(): Promise<void> {
    const registration = this.#registration;
    if (!registration || this.#isSwitching) return;
    const { active, waiting, installing } = registration;
    // A page that was fetched before any worker was active is of the version that its worker installed.
    const worker = navigator.serviceWorker.controller ?? active ?? waiting;
    const current = worker ? await versionOf(worker) : null;
    const next = waiting && active ? await versionOf(waiting) : null;
    // Workers write this note when they have installed.
    const checked = await readNote(SCOPE, "checked");
    this.#set({ checked, current, next, offline: this.#offline(worker, installing !== null, current?.whole) });
  }

  #offline(worker: ServiceWorker | null, installing: boolean, whole: boolean | undefined): State["offline"] {
    if (whole) return "yes";
    if (installing) return "preparing";
    if (worker && whole === undefined) return { no: "Det här är en utvecklingsversion." };
    return { no: this.#state.failed?.reason ?? "Webbläsaren lagrar inte appen." };
  }

  /** Finds out whether the version has changed since the last visit, and remembers the current version. */
  async #compareWithLastUsed(): Promise<void> {
    const { current } = this.#state;
    if (!current) return;
    const used = await readNote(SCOPE, "used");
    this.#set({ former: used?.id === current.id ? null : used });
    if (used?.id === current.id) return;
    await writeNote(SCOPE, "used", { id: current.id, app: current.app, rulebooks: current.rulebooks });
  }

  /** Fetches the version again if its cache was deleted. */
  async #repair(): Promise<void> {
    const active = this.#registration?.active;
    if (!active || this.#state.current?.whole !== false) return;
    this.#set({ offline: "preparing" });
    await ask(active, { kontaktkoll: "repair" }, REPAIR_TIMEOUT);
    await this.#readNotes();
    await this.#readWorkers();
  }

  async #readNotes(reason?: string): Promise<void> {
    const [checked, failed] = await Promise.all([readNote(SCOPE, "checked"), readNote(SCOPE, "failed")]);
    this.#set({ checked, failed: failed ?? (reason === undefined ? null : { at: Date.now(), reason }) });
    if (reason !== undefined) await this.#readWorkers();
  }

  #set(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    // Several changes in quick succession cause one event.
    this.#changeTimer ??= setTimeout(() => {
      this.#changeTimer = undefined;
      this.dispatchEvent(new Event("change"));
    }, 20);
  }
}

/** Rejects if `work` takes too long: the browser itself waits minutes for a silent server. */
function withTimeout<T>(work: Promise<T>): Promise<T> {
  return Promise.race([work, new Promise<never>((_, reject) => setTimeout(reject, UPDATE_TIMEOUT))]);
}

/** Resolves when a worker is installed; false if it could not be. */
function installed(worker: ServiceWorker | null): Promise<boolean> {
  return new Promise((resolve) => {
    const checkState = (): void => {
      if (!worker || ["installed", "activating", "activated"].includes(worker.state)) resolve(true);
      else if (worker.state === "redundant") resolve(false);
    };
    worker?.addEventListener("statechange", checkState);
    checkState();
  });
}
