import react from "@vitejs/plugin-react"
import { fileURLToPath } from "node:url"
import { defineConfig, type Plugin, type Rolldown } from "vite"
import { keptAssets } from "./config/kept.ts"
import { slimKatex } from "./config/katex.ts"
import { withoutProbes } from "./config/probes.ts"

/** Nothing from elsewhere, nothing inline, no string that becomes code (WebAssembly, which bulk work is compiled to, reaches nothing but numbers). In the build's meta tag and in the preview server's header. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types app-url",
].join("; ")

const contentSecurityPolicy: Plugin = {
  name: "content-security-policy",
  apply: "build",
  transformIndexHtml: () => [
    {
      tag: "meta",
      attrs: { "http-equiv": "Content-Security-Policy", content: CONTENT_SECURITY_POLICY },
      injectTo: "head-prepend",
    },
  ],
}

/**
 * The first chunk: what the page's script imports without `import()`, directly or not. It is one file: small ones beside it would each be compressed alone.
 * What is left comes when it is wanted (app/host/lazy.ts).
 */
function firstChunk(): (id: string, graph: Rolldown.ChunkingContext) => string | null {
  let first: Set<string> | null = null
  const reached = (graph: Rolldown.ChunkingContext) => {
    const found = new Set([fileURLToPath(new URL("app/main.tsx", import.meta.url))])
    // What is added while a set is gone through comes in its turn.
    for (const id of found) for (const next of graph.getModuleInfo(id)?.importedIds ?? []) found.add(next)
    return found
  }
  return (id, graph) => ((first ??= reached(graph)).has(id) ? "first" : null)
}

export default defineConfig({
  base: "./",
  plugins: [react(), slimKatex, withoutProbes, contentSecurityPolicy, keptAssets],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    // All lazy parts are fetched at once as soon as the first picture stands: lists of what to preload with each would only make the first load longer.
    modulePreload: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { output: { codeSplitting: { groups: [{ debugName: "first", name: firstChunk() }] } } },
  },
  worker: {
    format: "es",
    rolldownOptions: {
      output: { entryFileNames: "assets/worker/[name]-[hash].js", chunkFileNames: "assets/worker/[name]-[hash].js" },
    },
  },
  preview: { headers: { "Content-Security-Policy": CONTENT_SECURITY_POLICY } },
})
