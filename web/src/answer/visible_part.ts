// In a frame as tall as its content, most of the frame's own window is out of sight: the page around it scrolls.

/** How often the place is looked at again, in milliseconds. */
const INTERVAL = 200;

/**
 * In a frame, calls `place` with the part of `element` that the user sees, in coordinates of the frame's window, now and
 * while the page around the frame scrolls, as long as `isNeeded`.
 */
export function followVisiblePart(element: Element, isNeeded: () => boolean, place: (part: DOMRectReadOnly) => void): void {
  if (window.parent === window) return;
  // The observer knows what all the frames around show, also those of other origins. It only calls when the share that
  // shows changes, so each look takes a new one.
  new IntersectionObserver(([entry], observer) => {
    observer.disconnect();
    if (!isNeeded()) return;
    if (entry?.isIntersecting) place(entry.intersectionRect);
    setTimeout(() => followVisiblePart(element, isNeeded, place), INTERVAL);
  }).observe(element);
}
