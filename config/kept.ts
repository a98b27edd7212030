import { existsSync, readdirSync, readFileSync } from "node:fs"
import { extname, join } from "node:path"
import type { Plugin } from "vite"

const TYPES: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
  ".ttf": "font/ttf",
}

/**
 * What is served of the build's assets: read once, and kept by a browser for ever, since a file's name says what is in it.
 * A page has some 130 of them, which the preview's own server looks up and compresses each time.
 */
export const keptAssets: Plugin = {
  name: "kept-assets",
  configurePreviewServer({ config, middlewares }) {
    const folder = join(config.root, config.build.outDir, "assets")
    if (!existsSync(folder)) return
    const files = new Map(
      readdirSync(folder, { recursive: true, encoding: "utf8" })
        .filter(name => extname(name) in TYPES)
        .map(name => [`/assets/${name.replaceAll("\\", "/")}`, readFileSync(join(folder, name))]),
    )
    middlewares.use((request, response, next) => {
      const file = files.get(request.url ?? "")
      if (!file || request.method !== "GET") return next()
      for (const [name, value] of Object.entries(config.preview.headers)) response.setHeader(name, value ?? "")
      response.setHeader("Content-Type", TYPES[extname(request.url ?? "")] ?? "")
      response.setHeader("Content-Length", file.length)
      response.setHeader("Cache-Control", "max-age=31536000, immutable")
      response.end(file)
    })
  },
}
