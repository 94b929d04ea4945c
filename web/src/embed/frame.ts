// The frame: for pages that want Kontaktkoll kept apart from all that is theirs.

import { type Wish, queryOf } from "./wish.js";

/** What the frame says; `web/src/frame.ts` sends it. */
interface Message {
  readonly type: "kontaktkoll-height";
  readonly height: number;
}

/** Without `allow-same-origin`, the page in the frame has an origin of its own, which reads as null. */
const SANDBOX = "allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox";
const ORIGIN = "null";
const TALLEST = 20_000;

/** A sandboxed frame that is as tall as its content. */
export function frame(page: URL, wish: Wish): HTMLIFrameElement {
  const frame = document.createElement("iframe");
  page.search = queryOf(wish).toString();
  frame.setAttribute("sandbox", SANDBOX);
  frame.title = "Kontaktkoll";
  frame.loading = "lazy";
  frame.allow = "clipboard-write";
  Object.assign(frame.style, { border: "0", display: "block", width: "100%", height: "60em" });
  const listen = (event: MessageEvent<unknown>): void => {
    if (!frame.isConnected) removeEventListener("message", listen);
    // Any page and any other frame may send messages here.
    if (event.source !== frame.contentWindow || event.origin !== ORIGIN || !isHeight(event.data)) return;
    frame.style.height = `${Math.min(Math.ceil(event.data.height), TALLEST)}px`;
  };
  addEventListener("message", listen);
  frame.src = page.href;
  return frame;
}

function isHeight(data: unknown): data is Message {
  const message = data as Partial<Message> | null;
  return message?.type === "kontaktkoll-height" && typeof message.height === "number" && message.height > 0;
}
