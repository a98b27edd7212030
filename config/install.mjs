// Installs what the lock names, only when something of it is missing. Needs nothing but Node and npm.
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"

/** Runs a command in the foreground; its exit code. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32", ...options })
  return done.status ?? 1
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
