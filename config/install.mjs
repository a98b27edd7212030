// Installs what the lock names, only when something of it is missing. Needs nothing but Node and npm.
import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { existsSync, readFileSync } from "node:fs"

/** Runs a command in the foreground; its exit code. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32", ...options })
  return done.status ?? 1
}

/** Runs a command beside others; its exit code and all that it printed. */
export async function runAside(command, args, options = {}) {
  const child = spawn(command, args, { shell: process.platform === "win32", ...options })
  let output = ""
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", text => (output += text))
  const [code] = await once(child, "close")
  return { code: code ?? 1, output: output.trim() }
}

function locked(file) {
  const packages = JSON.parse(readFileSync(file, "utf8")).packages
  return Object.entries(packages).filter(([path, entry]) => path && !entry.optional)
}

/** True when every package of the lock stands in node_modules at the version that the lock names. */
function installed() {
  if (!existsSync("node_modules/.package-lock.json")) return false
  const present = new Map(locked("node_modules/.package-lock.json"))
  return locked("package-lock.json").every(([path, entry]) => present.get(path)?.version === entry.version)
}

export function install() {
  if (installed()) return
  console.log("Installing the packages that package-lock.json names …")
  const code = run("npm", ["ci", "--no-audit", "--no-fund"])
  if (code !== 0) process.exit(code)
}
