// A page may stay open over midnight, and other rules may apply in the morning.

import type { WidgetContext } from "../element/widget_context.js";
import { ConnectedWidgets } from "./connected_widgets.js";

const MINUTE = 60_000;
const widgets = new ConnectedWidgets();
/** The day that each widget was last rendered for. */
const days = new WeakMap<WidgetContext, string>();
let isWatching = false;

/**
 * Refreshes the widget when the day has changed: checked after each step, before a button does its work, every minute,
 * and when the page becomes visible.
 */
export function watchDay(context: WidgetContext): void {
  if (!widgets.add(context)) return void refreshIfNewDay(context);
  days.set(context, context.today);
  if (isWatching) return;
  isWatching = true;
  const check = (): void => widgets.forEach(refreshIfNewDay);
  setInterval(check, MINUTE);
  document.addEventListener("visibilitychange", check);
}

/** Refreshes the widget if it was rendered for another day; true if so. It renders after this task. */
export function refreshIfNewDay(context: WidgetContext): boolean {
  const { today } = context;
  const shown = days.get(context) ?? today;
  days.set(context, today);
  if (shown === today) return false;
  context.refresh();
  return true;
}
