// A stored file, as an answer.

import type { Verified } from "./download.js";

/** The types that browsers insist on; a server that has them wrong shall not matter offline. */
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

/** What a server says with a page to protect it; the stored page keeps it. */
const KEPT = [
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

/** A whole and fresh response: one that was redirected could not answer a navigation. */
export function response({ path, bytes, headers }: Verified): Response {
  const kept = new Headers();
  for (const name of KEPT) {
    const value = headers.get(name);
    if (value !== null) kept.set(name, value);
  }
  const type = TYPES[path.slice(path.lastIndexOf(".") + 1)] ?? headers.get("content-type");
  if (type) kept.set("content-type", type);
  kept.set("content-length", String(bytes.byteLength));
  return new Response(bytes, { headers: kept });
}
