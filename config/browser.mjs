// Finds a browser for the tests, or installs one. The order is: an environment variable, Playwright's own, the system's, an install.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { chromium } from "@playwright/test"
import { run } from "./install.mjs"

/** As root Chromium has no sandbox; the rest keeps it quiet, offline and equal on every machine. */
export const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--font-render-hinting=none",
  "--force-color-profile=srgb",
]

/** The shell is the same browser without its furniture: the tests take two thirds of the time. */
const SHELL = "chromium-headless-shell"
const NAMES = [SHELL, "google-chrome", "google-chrome-stable", "chromium", "chromium-browser"]

function onPath() {
  for (const name of NAMES) {
    const found = spawnSync("which", [name], { encoding: "utf8" })
    if (found.status === 0) return found.stdout.trim()
  }
  return null
}

async function starts(executablePath) {
  if (!executablePath || !existsSync(executablePath)) return false
  try {
    const browser = await chromium.launch({ executablePath, args: FLAGS })
    await browser.close()
    return true
  } catch {
    return false
  }
}

/** The path of a browser that starts, or null. */
export async function findBrowser() {
  for (const candidate of [process.env.ADJOINT_BROWSER, chromium.executablePath(), onPath()])
    if (await starts(candidate)) return candidate
  return null
}

/** Finds a browser or installs one; ends the process with one clear sentence when neither works. */
export async function requireBrowser() {
  const found = await findBrowser()
  if (found) return found
  console.log("No browser found; installing one for the tests …")
  run("npx", ["playwright", "install", "--only-shell", "chromium"], { stdio: "ignore" })
  const own = await findBrowser()
  if (own) return own
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    run("apt-get", ["update", "-qq"], { stdio: "ignore" })
    for (const name of [SHELL, "chromium"]) {
      run("apt-get", ["install", "-y", "--no-install-recommends", name, "fonts-liberation"], { stdio: "ignore" })
      const system = await findBrowser()
      if (system) return system
    }
  }
  console.error("No browser starts here: install Chrome or Chromium, or name one in ADJOINT_BROWSER=/path/to/chrome.")
  return process.exit(1)
}
