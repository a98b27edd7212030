import react from "@vitejs/plugin-react"
import { defineConfig, type Plugin } from "vite"

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

/** Alphabets that no formula of the app is set in: their tables of widths are 8 kB of the first load. A letter of theirs in a name gets upright widths. */
const UNUSED_ALPHABETS = [
  "AMS-Regular",
  "Caligraphic-Regular",
  "Fraktur-Regular",
  "Main-Bold",
  "Main-BoldItalic",
  "Math-BoldItalic",
  "SansSerif-Bold",
  "SansSerif-Italic",
  "SansSerif-Regular",
  "Script-Regular",
  "Typewriter-Regular",
]

const katexAlphabets: Plugin = {
  name: "katex-alphabets",
  apply: "build",
  transform(code, id) {
    if (!id.endsWith("katex.mjs")) return null
    const kept = UNUSED_ALPHABETS.reduce((text, name) => {
      const without = text.replace(new RegExp(`^  "${name}": \\{[\\s\\S]*?^  \\},?\\n`, "m"), "")
      if (without === text) this.error(`KaTeX has no table of ${name} where it was`)
      return without
    }, code)
    const missing = 'throw new Error("Font metrics not found for font: " + font + ".");'
    if (!kept.includes(missing)) this.error("KaTeX no longer throws where a table is missing")
    return { code: kept.replace(missing, 'font = "Main-Regular";'), map: null }
  },
}

/** Modules that only later parts need (view/later.ts). All others are one file: small ones beside it would each be compressed alone. */
const LATER = new RegExp(
  [
    "view/(Board|Legend|Shortcuts|export)\\.",
    "panels/(Jacobian|Cost|LaneHead|LanePlayer|Derivative|Matrix|Blocks|Hessian|Findings)\\.",
    "kit/OneOf\\.",
    "canvas/(Film|Leaving|motion|moves|zoom|Working|Large|Backdrop|bitmap|sheet|paint|ink|geometry|Parts|Tools|Find|Minimap|matches|near|double)\\.",
    "d3-(zoom|drag|selection|transition|interpolate|color|dispatch|timer|ease)/",
    "diagram/(matching|structure)\\.",
    "host/compression",
    "picture/layout/(?!measure|glyphs|box|atoms)",
    "scene/(svg|scene|moment|passage|course|stages|frame|transition)\\.",
    "explain/(csv|jacobian|code|advice|words/((\\w+/)?later|pseudo))",
    "run/(hessian|jacobian|machine|counts|live|check)\\.",
    "graph/(derivative|entry)\\.",
    "run/fast",
    "engine/messages",
    "store/(cost|derivative|large|bulk)",
    "teach/",
    "worker",
  ].join("|"),
)

export default defineConfig({
  base: "./",
  plugins: [react(), katexAlphabets, contentSecurityPolicy],
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    // All lazy parts are fetched at once as soon as the first picture stands: lists of what to preload with each would only make the first load longer.
    modulePreload: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "first", test: id => !LATER.test(id) }] } } },
  },
  worker: {
    format: "es",
    rolldownOptions: {
      output: { entryFileNames: "assets/worker/[name]-[hash].js", chunkFileNames: "assets/worker/[name]-[hash].js" },
    },
  },
  preview: { headers: { "Content-Security-Policy": CONTENT_SECURITY_POLICY } },
})
