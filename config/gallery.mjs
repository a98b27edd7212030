// npm run gallery: one tall screenshot of the gallery per theme and size, into .cache/gallery. Arguments choose: -- theme=dark size=phone,wall mode=forward step=3 only=scene
/* global URLSearchParams */
import { mkdirSync } from "node:fs"
import { chromium } from "@playwright/test"
import { createServer } from "vite"
import { FLAGS, requireBrowser } from "./browser.mjs"

const FOLDER = ".cache/gallery"
const PATIENCE_MS = 900_000

const asked = Object.fromEntries(process.argv.slice(2).map(argument => argument.split("=")))
const themes = (asked.theme ?? "light,dark").split(",")
const sizes = (asked.size ?? "desk,small,wall,phone,tablet,landscape").split(",")
const rest = Object.entries(asked).filter(([name]) => ["mode", "step", "only"].includes(name))

mkdirSync(FOLDER, { recursive: true })
const executablePath = await requireBrowser()
const server = await createServer({ server: { port: 0, hmr: false }, logLevel: "warn" })
await server.listen()
const browser = await chromium.launch({ executablePath, args: FLAGS })
try {
  for (const theme of themes)
    for (const size of sizes) {
      const page = await browser.newPage({
        viewport: { width: 1440, height: 900 },
        colorScheme: theme,
        reducedMotion: "reduce",
      })
      const options = new URLSearchParams([["theme", theme], ["size", size], ...rest])
      await page.goto(`${server.resolvedUrls.local[0]}gallery.html?${options}`)
      await page.locator("html[data-ready=true]").waitFor({ timeout: PATIENCE_MS })
      const path = `${FOLDER}/${[theme, size, ...rest.flat()].join("-")}.png`
      await page.screenshot({ path, fullPage: true })
      await page.close()
      console.log(path)
    }
} finally {
  await browser.close()
  await server.close()
}
