// A page may stay open over midnight, and other rules may apply in the morning.

import type { WidgetContext } from "../element/widget_context.js";
import { ConnectedWidgets } from "./connected_widgets.js";

const MINUTE = 60_000;
const widgets = new ConnectedWidgets();
/** The day that each widget was last rendered for. */
const days = new WeakMap<WidgetContext, string>();
let isWatching = false;

/** Refreshes the widget when the day has changed: checked after each step, every minute, and when the page becomes visible. */
export function watchDay(context: WidgetContext): void {
  if (!widgets.add(context)) return refreshIfNewDay(context);
  days.set(context, context.today);
  if (isWatching) return;
  isWatching = true;
  const check = (): void => widgets.forEach(refreshIfNewDay);
  setInterval(check, MINUTE);
  document.addEventListener("visibilitychange", check);
}

function refreshIfNewDay(context: WidgetContext): void {
  const { today } = context;
  if (today === days.get(context)) return;
  days.set(context, today);
  context.refresh();
}
