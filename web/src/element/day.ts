// Days that scripts give.

import { loadExplore } from "./wasm.js";

/**
 * The day that `written` means, YYYY-MM-DD. Other forms are read by the module of the views, which few scripts
 * need. Without it they stay as they are, and are refused.
 */
export async function dayOf(written: string): Promise<string> {
  if (/^\d{4}-\d\d-\d\d$/.test(written)) return written;
  const module = await loadExplore().catch(() => undefined);
  return module ? module.readDay(written) : written;
}
