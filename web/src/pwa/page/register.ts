// Registers the worker, if that is possible.

/** The worker, beside this script. */
export const WORKER = new URL("sw.js", import.meta.url);

/** The folder of the app: the worker's scope. */
export const SCOPE = new URL("./", WORKER).href;

/** Being offline is distinguished from a failing server. */
export const NO_CONTACT = "Ingen kontakt med servern.";

/** The server sent a script that the browser refused. */
export const BROKEN = "Filen sw.js på servern är trasig eller inte hel.";

/** How long the server has to answer, in milliseconds. */
const PATIENCE = 10_000;

/** The policy name that pages with trusted types have to allow: `trusted-types kontaktkoll-worker`. */
const POLICY = "kontaktkoll-worker";
const NOT_ALLOWED = "Webbläsaren eller sidans säkerhetspolicy tillåter det inte.";

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

/** The registration, or a sentence in Swedish about why there is none. */
export async function register(): Promise<ServiceWorkerRegistration | string> {
  if (!isSecureContext) return "Adressen börjar inte med https, och då tillåter webbläsaren det inte.";
  if (!("serviceWorker" in navigator)) return "Webbläsaren tillåter det inte här, till exempel för att fönstret är privat.";
  try {
    // Private windows may have the interface and refuse to store.
    await caches.has("kontaktkoll");
  } catch {
    return "Webbläsaren tillåter inte att appen lagras, till exempel för att fönstret är privat.";
  }
  try {
    const known = await navigator.serviceWorker.getRegistration(SCOPE);
    if (known?.active && known.scope === SCOPE) return known;
    if (!(await allowsPolicy())) return NOT_ALLOWED;
    return await navigator.serviceWorker.register(trustedUrl(WORKER.href), { scope: SCOPE, updateViaCache: "none" });
  } catch (failure) {
    const broken = failure instanceof TypeError;
    return (await workerProblem()) ?? (broken ? BROKEN : NOT_ALLOWED);
  }
}

/** What is wrong with the server's answer for the worker, as a sentence in Swedish; undefined if nothing is. */
export async function workerProblem(): Promise<string | undefined> {
  let response: Response;
  try {
    response = await fetch(WORKER, { cache: "no-store", redirect: "manual", signal: AbortSignal.timeout(PATIENCE) });
  } catch {
    return NO_CONTACT;
  }
  if (response.type === "opaqueredirect") return "Servern skickade vidare till en annan sida, kanske en inloggning.";
  if (!response.ok) return `Servern svarade ${response.status}.`;
  const type = response.headers.get("content-type") ?? "";
  if (type.startsWith("text/html")) return "Servern skickade en annan sida, kanske en inloggning.";
  if (!type.includes("javascript")) return "Servern skickade filen sw.js med fel typ.";
  return undefined;
}

/** Whether the page's policies allow `POLICY`. Trying to create it where they do not would be reported as a violation. */
async function allowsPolicy(): Promise<boolean> {
  if (!("trustedTypes" in globalThis)) return true;
  const { headers } = await fetch(location.href, { method: "HEAD" });
  const meta = document.querySelectorAll<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy" i]');
  // A header may contain several policies; each of them has to allow it.
  const policies = [headers.get("content-security-policy") ?? "", ...Array.from(meta, ({ content }) => content)];
  return policies.join(",").split(",").every((policy) => {
    const directives = policy.split(";").map((directive) => directive.trim().split(/\s+/));
    const allowed = directives.find(([name]) => name?.toLowerCase() === "trusted-types");
    return !allowed || allowed.includes(POLICY) || allowed.includes("*");
  });
}

/** The address as a trusted type, on browsers that have these. */
function trustedUrl(url: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (!types) return url;
  return types.createPolicy(POLICY, { createScriptURL: (wanted) => wanted }).createScriptURL(url);
}
