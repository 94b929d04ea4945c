// A sandboxed frame, for pages that want Kontaktkoll kept apart from everything of theirs.

import { type EmbedOptions, frameQuery } from "./embed_options.js";

/** What the page in the frame sends (web/src/frame_page.ts). */
interface Message {
  readonly type: "kontaktkoll-height";
  readonly height: number;
}

/** Without `allow-same-origin`, the page in the frame has an opaque origin, which messages give as "null". */
const SANDBOX = "allow-scripts allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox";
const ORIGIN = "null";
const MAX_HEIGHT = 20_000;

/** A sandboxed frame that is as tall as its content. */
export function sandboxedIframe(page: URL, options: EmbedOptions): HTMLIFrameElement {
  const iframe = document.createElement("iframe");
  page.search = frameQuery(options).toString();
  iframe.setAttribute("sandbox", SANDBOX);
  iframe.title = "Kontaktkoll";
  iframe.loading = "lazy";
  iframe.allow = "clipboard-write";
  Object.assign(iframe.style, { border: "0", display: "block", width: "100%", height: "60em" });
  const listener = (event: MessageEvent<unknown>): void => {
    if (!iframe.isConnected) removeEventListener("message", listener);
    // Any page and any other frame may send messages here.
    if (event.source !== iframe.contentWindow || event.origin !== ORIGIN || !isHeight(event.data)) return;
    iframe.style.height = `${Math.min(Math.ceil(event.data.height), MAX_HEIGHT)}px`;
  };
  addEventListener("message", listener);
  iframe.src = page.href;
  return iframe;
}

function isHeight(data: unknown): data is Message {
  const message = data as Partial<Message> | null;
  return message?.type === "kontaktkoll-height" && typeof message.height === "number" && message.height > 0;
}
