// npm test: every check there is, in one run; ends with "N passed, N failed" over unit and browser tests.
import { once } from "node:events"
import { createServer } from "node:net"
import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { install, run, runAside } from "./install.mjs"

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
const env = {
  ...process.env,
  ADJOINT_BROWSER: browser,
  ADJOINT_TEST_PORT: port,
  PLAYWRIGHT_JSON_OUTPUT_NAME: BROWSER,
}

/** What reads the sources alone: several at a time, the longest first. */
const readers = [
  ["lint", ["eslint", "."]],
  ["types", ["tsc", "--noEmit"]],
  ["format", ["prettier", "--check", "--log-level", "warn", "."]],
  ["types of the core, without a DOM", ["tsc", "--noEmit", "-p", "tsconfig.core.json"]],
  ["architecture", ["depcruise", "app", "--config", ".dependency-cruiser.cjs", "--output-type", "err"]],
]

/** What needs the machine for itself, one after another. */
const runners = [
  ["unit tests", ["vitest", "run", "--coverage", "--reporter=dot", "--reporter=json", `--outputFile.json=${UNIT}`]],
  ["build", ["vite", "build", "--logLevel", "warn"]],
  ["size of the bundle", ["size-limit"]],
  ["browser tests", ["playwright", "test"]],
]

const failures = []
const title = name => console.log(`\n── ${name}`)

const queue = [...readers]
const readInTurn = async () => {
  for (let next = queue.shift(); next; next = queue.shift()) {
    const [name, args] = next
    const { code, output } = await runAside("npx", args, { env })
    title(name)
    if (output !== "") console.log(output)
    if (code !== 0) failures.push(name)
  }
}
await Promise.all([readInTurn(), readInTurn()])
for (const [name, args] of runners) {
  title(name)
  if (run("npx", args, { env }) !== 0) failures.push(name)
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
