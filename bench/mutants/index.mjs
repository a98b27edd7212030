// Do the tests see what they should? Changes the sources in small ways, one at a time and in a copy, and runs the tests that reach them. Prints Markdown.
// node bench/mutants/index.mjs <sources> <tests> [--count=60] [--seed=1] [--strings=<globs>] [--all]
import { fork } from "node:child_process"
import { once } from "node:events"
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, normalize } from "node:path"
import { setTimeout as after } from "node:timers/promises"
import { mutantsOf } from "./operators.mjs"

/** A test that takes so many times as long as it did, and so many ms more, hangs. */
const SLOWER = 3
const GRACE = 15_000
/** As long a test is thought to take, in ms, before it has run. */
const UNKNOWN = 10_000

const NOT_COPIED = new Set(["node_modules", ".git", ".cache", "dist", "coverage", "test-results", "playwright-report"])

const options = process.argv.slice(2).filter(word => word.startsWith("--"))
const [sourceGlobs, testGlobs] = process.argv.slice(2).filter(word => !word.startsWith("--"))
const option = (name, otherwise) => options.find(word => word.startsWith(`--${name}=`))?.split("=")[1] ?? otherwise
if (!testGlobs) throw new Error("node bench/mutants/index.mjs <sources> <tests>, each as globs with commas between")

const note = text => process.stderr.write(`${text}\n`)

/** Files below a folder, by their paths from here. */
const filesIn = folder =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : [path]
  })

const every = filesIn("app")

/** Files that match one of these globs: `*` within a name, `**` across folders, {a,b} for either. */
function matching(globs) {
  const patterns = globs.split(/,(?![^{]*\})/).map(glob => {
    const source = glob
      .replace(/[.+]/g, "\\$&")
      .replace(/\{([^}]*)\}/g, (_, names) => `(?:${names.replace(/,/g, "|")})`)
      .replace(/\*\*\/|\*/g, star => (star === "*" ? "[^/]*" : "(?:.*/)?"))
    return new RegExp(`^${source}$`)
  })
  return every.filter(path => patterns.some(pattern => pattern.test(path)))
}

/** What a file imports of ours. */
function importsOf(path) {
  const named = readFileSync(path, "utf8").matchAll(/(?:from|import|import\() ?"(\.[^"?]+)/g)
  return Array.from(named, ([, name]) => normalize(join(dirname(path), name))).flatMap(name =>
    [name, `${name}.ts`, `${name}.tsx`, `${name}/index.ts`].filter(file => existsSync(file) && statSync(file).isFile()),
  )
}

function reachedFrom(test) {
  const reached = new Set([test])
  for (const path of reached) for (const next of importsOf(path)) reached.add(next)
  return reached
}

function shuffled(items, seed) {
  let state = seed
  const key = items.map(() => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0))
  return items
    .map((item, k) => [key[k], item])
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item)
}

/** The process that runs tests in the copy; another one after a test that hangs. */
let running = null

async function started(copy) {
  const child = fork(join(import.meta.dirname, "tests.mjs"), { cwd: copy, stdio: "ignore" })
  await once(child, "message")
  return child
}

/** Sources that have changed since a test ran. */
const changed = new Set()

function put(copy, path, text) {
  writeFileSync(join(copy, path), text)
  changed.add(path)
}

/** Runs one file of tests in the copy: whether all pass, and in how many ms. */
async function run(copy, test, timeout) {
  running ??= await started(copy)
  const start = performance.now()
  running.send({ test, changed: [...changed] })
  changed.clear()
  const answer = await Promise.race([once(running, "message"), after(timeout, null, { ref: false })])
  const ms = performance.now() - start
  if (answer !== null) return { passes: answer[0].passes, hangs: false, ms }
  running.kill("SIGKILL")
  running = null
  return { passes: false, hangs: true, ms }
}

function copied() {
  const copy = mkdtempSync(join(realpathSync(tmpdir()), "mutants-"))
  process.on("exit", () => rmSync(copy, { recursive: true, force: true }))
  process.on("SIGINT", () => process.exit(1))
  process.on("SIGTERM", () => process.exit(1))
  for (const name of readdirSync(".")) if (!NOT_COPIED.has(name)) cpSync(name, join(copy, name), { recursive: true })
  symlinkSync(realpathSync("node_modules"), join(copy, "node_modules"))
  return copy
}

/** Tests with the files that they reach, the ms that they take once they have run, and how many mutants they have seen so far. */
const testsOf = globs => matching(globs).map(test => ({ test, reached: reachedFrom(test), ms: null, seen: 0 }))

/** The tests that reach a file: first those that see most for their time, those beside the file before the others. */
function near(path, tests) {
  const worth = ({ test, ms, seen }) => ((dirname(test) === dirname(path) ? 4 : 1) * (1 + seen)) / (ms ?? UNKNOWN)
  return tests.filter(({ reached }) => reached.has(path)).sort((a, b) => worth(b) - worth(a))
}

/** How long a test takes while nothing is changed. */
async function measured(copy, test) {
  const { passes, ms } = await run(copy, test, 600_000)
  if (!passes) throw new Error(`${test} fails as it is`)
  note(`${test}: ${(ms / 1000).toFixed(1)} s`)
  return ms
}

/** What became of a mutant, and which test saw it. */
async function fate(copy, { path, mutated }, tests) {
  const original = readFileSync(path, "utf8")
  const reaching = near(path, tests)
  if (reaching.length === 0) return { fate: "not reached" }
  for (const test of reaching) {
    test.ms ??= await measured(copy, test.test)
    put(copy, path, mutated)
    const { passes, hangs } = await run(copy, test.test, SLOWER * test.ms + GRACE)
    put(copy, path, original)
    if (passes) continue
    test.seen++
    return { fate: hangs ? "killed (hangs)" : "killed", test: test.test }
  }
  return { fate: "lived" }
}

const code = text => `\`\` ${text.replace(/\|/g, "\\|")} \`\``
const sources = matching(sourceGlobs).filter(path => !/\.(test|fixture)\.tsx?$/.test(path))
const withStrings = new Set(matching(option("strings", "")))
const all = sources.flatMap(path =>
  mutantsOf(readFileSync(path, "utf8"), withStrings.has(path)).map(mutant => ({ path, ...mutant })),
)
const count = options.includes("--all") ? all.length : Number(option("count", 60))
const chosen = shuffled(all, Number(option("seed", 1))).slice(0, count)
const copy = copied()
const tests = testsOf(testGlobs)
const found = []
for (const mutant of chosen) {
  const seen = { ...mutant, ...(await fate(copy, mutant, tests)) }
  found.push(seen)
  note(`${found.length}/${chosen.length} ${seen.fate}: ${seen.path}:${seen.line} ${seen.is}`)
}
running?.kill("SIGKILL")
const killed = found.filter(({ fate }) => fate.startsWith("killed"))
const left = found.filter(mutant => !killed.includes(mutant))
console.log(
  `${killed.length} of ${found.length} mutants killed (${Math.round((100 * killed.length) / found.length)} %), of ${all.length} in ${sources.length} files.\n`,
)
console.log("| fate | where | was | is |\n| ---- | ----- | --- | -- |")
for (const { fate, path, line, was, is } of [...left, ...killed])
  console.log(`| ${fate} | ${path}:${line} | ${code(was)} | ${code(is)} |`)
