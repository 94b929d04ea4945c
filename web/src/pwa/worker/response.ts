// Makes the response that is stored for a file.

import type { Verified } from "./download.js";

/** The types that browsers insist on; used even if the server sends wrong ones. */
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  mjs: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  json: "application/json",
  wasm: "application/wasm",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  webmanifest: "application/manifest+json",
};

/** The headers by which a server protects a page; the stored page keeps them. */
const KEPT_HEADERS = [
  "content-security-policy",
  "content-security-policy-report-only",
  "cross-origin-embedder-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
  "permissions-policy",
  "referrer-policy",
  "x-content-type-options",
  "x-frame-options",
];

/** A new response: browsers refuse a redirected response as the answer to a navigation. */
export function response({ path, bytes, headers }: Verified): Response {
  const kept = new Headers();
  for (const name of KEPT_HEADERS) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  const type = TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? headers.get("content-type");
  if (type) kept.set("content-type", type);
  kept.set("content-length", String(bytes.byteLength));
  return new Response(bytes, { headers: kept });
}
