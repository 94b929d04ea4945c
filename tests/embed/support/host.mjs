// Host pages: the files of a scenario's folder at `/host/`, on a server that also has Kontaktkoll.

import { readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { serve } from "../../support/server.mjs";

/** Serves the folder of a scenario; `headers` are sent with its pages, `everywhere` with every file. */
export async function host(folder, { headers = {}, everywhere = {}, routes = {}, ...options } = {}) {
  const pages = {};
  for (const name of await readdir(folder)) {
    if (/\.(html|css|js|json)$/.test(name)) pages[`host/${name}`] = { body: await readFile(join(folder, name), "utf8"), headers };
  }
  const server = await serve({ routes: { ...pages, "favicon.ico": { status: 204, body: "" }, ...routes }, headers: everywhere, ...options });
  return Object.assign(server, { page: (name = "page.html") => `${server.url}host/${name}` });
}

/** Waits until every element that matches `selector` has the status. */
export async function status(page, wanted = "ready", selector = "kontakt-koll") {
  await page.waitForFunction(
    ([selector, wanted]) => {
      const all = [...document.querySelectorAll(selector)];
      return all.length > 0 && all.every((element) => element.dataset.status === wanted);
    },
    [selector, wanted],
  );
}

/** Answers the question on the screen in one element. */
export async function pick(element, fact, choice) {
  const question = element.locator(`.question[data-fact="${fact}"]`);
  await question.locator(`input[value="${choice}"]`).check();
  await question.getByRole("button", { name: "Nästa" }).click();
  await question.waitFor({ state: "detached" });
}

/** Records the events of the page in `window.seen`. */
export function listen(page) {
  return page.addInitScript(() => {
    window.seen = [];
    for (const type of ["ready", "step", "result", "error"]) {
      addEventListener(`kontaktkoll-${type}`, (event) => window.seen.push({ type, target: event.target.id, ...event.detail }));
    }
  });
}
