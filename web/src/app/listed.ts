/** Whether the page offers the rulebook `id`: its choice of rulebooks has a link to each. */
export function isListed(id: string | null | undefined): boolean {
  return !!id && [...document.querySelectorAll("nav a")].some((link) => link.getAttribute("href") === `?rulebook=${id}`);
}
