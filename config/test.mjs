// npm test: every check there is, in one run; ends with "N passed, N failed" over unit and browser tests.
import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { install, run } from "./install.mjs"

const UNIT = ".cache/unit.json"
const BROWSER = ".cache/browser.json"

install()
mkdirSync(".cache", { recursive: true })
for (const file of [UNIT, BROWSER]) rmSync(file, { force: true })
const { requireBrowser } = await import("./browser.mjs")
const env = { ...process.env, ADJOINT_BROWSER: await requireBrowser(), PLAYWRIGHT_JSON_OUTPUT_NAME: BROWSER }

/** What needs the machine for itself, one after another. */
const runners = [
  ["unit tests", "npm", ["run", "unit", "--", "--coverage", "--reporter=json", `--outputFile.json=${UNIT}`]],
  ["build", "npm", ["run", "build"]],
  ["size of the bundle", "npm", ["run", "size"]],
  ["browser tests", "node", ["config/e2e.mjs", "--reporter=line,json"]],
]

const { check } = await import("./check.mjs")
const failures = await check()
for (const [name, command, args] of runners) {
  console.log(`\n── ${name}`)
  if (run(command, args, { env: { ...env, npm_config_loglevel: "silent" } }) !== 0) failures.push(name)
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
