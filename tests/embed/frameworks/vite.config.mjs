// Builds the React, Vue or Svelte page that the environment variable HOST names.

import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";
import { join } from "node:path";
import { defineConfig } from "vite";

export default defineConfig({
  root: join(import.meta.dirname, process.env.HOST),
  base: "./",
  logLevel: "warn",
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "kontakt-koll" } } }), svelte()],
  build: { outDir: process.env.OUT, emptyOutDir: true, target: "es2022" },
});
