// npm test: every check there is, in one run; ends with "N passed, N failed" over unit and browser tests.
import { once } from "node:events"
import { createServer } from "node:net"
import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { install, run } from "./install.mjs"

const UNIT = ".cache/unit.json"
const BROWSER = ".cache/browser.json"

install()
mkdirSync(".cache", { recursive: true })
for (const file of [UNIT, BROWSER]) rmSync(file, { force: true })
const { requireBrowser } = await import("./browser.mjs")
const browser = await requireBrowser()

async function freePort() {
  const server = createServer().listen(0)
  await once(server, "listening")
  const { port } = server.address()
  server.close()
  await once(server, "close")
  return port
}

const port = String(await freePort())

const steps = [
  ["types", "npx", ["tsc", "--noEmit"]],
  ["types of the core, without a DOM", "npx", ["tsc", "--noEmit", "-p", "tsconfig.core.json"]],
  ["lint", "npx", ["eslint", "."]],
  ["format", "npx", ["prettier", "--check", "--log-level", "warn", "."]],
  ["architecture", "npx", ["depcruise", "app", "--config", ".dependency-cruiser.cjs", "--output-type", "err"]],
  [
    "unit tests",
    "npx",
    ["vitest", "run", "--coverage", "--reporter=dot", "--reporter=json", `--outputFile.json=${UNIT}`],
  ],
  ["build", "npx", ["vite", "build", "--logLevel", "warn"]],
  ["size of the bundle", "npx", ["size-limit"]],
  ["browser tests", "npx", ["playwright", "test"]],
]

const failures = []
for (const [name, command, args] of steps) {
  console.log(`\n── ${name}`)
  const env = {
    ...process.env,
    ADJOINT_BROWSER: browser,
    ADJOINT_TEST_PORT: port,
    PLAYWRIGHT_JSON_OUTPUT_NAME: BROWSER,
  }
  if (run(command, args, { env }) !== 0) failures.push(name)
}

function counts() {
  const read = file => {
    try {
      return JSON.parse(readFileSync(file, "utf8"))
    } catch {
      return null
    }
  }
  const unit = read(UNIT)
  const pages = read(BROWSER)?.stats
  return {
    passed: (unit?.numPassedTests ?? 0) + (pages?.expected ?? 0) + (pages?.flaky ?? 0),
    failed: (unit?.numFailedTests ?? 0) + (pages?.unexpected ?? 0),
    complete: unit !== null && pages !== undefined,
  }
}

const { passed, failed, complete } = counts()
if (!complete && failures.length === 0) failures.push("reports of the test runners")
console.log(failures.length === 0 ? "\nEvery check holds." : `\nFailed: ${failures.join(", ")}.`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failures.length === 0 && failed === 0 ? 0 : 1)
