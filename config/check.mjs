// npm run check: what reads the sources alone. The list is package.json: every script whose name begins with "check:".
import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { runAside } from "./install.mjs"

/** Runs all of them, two at a time in the order of package.json (the longest first), and prints each whole; the names of those that fail. */
export async function check() {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"))
  const queue = Object.keys(scripts).filter(name => name.startsWith("check:"))
  const failures = []
  const readInTurn = async () => {
    for (let script = queue.shift(); script; script = queue.shift()) {
      const { code, output } = await runAside("npm", ["run", "--silent", script])
      console.log(`\n── ${script.slice("check:".length)}`)
      if (output !== "") console.log(output)
      if (code !== 0) failures.push(script)
    }
  }
  await Promise.all([readInTurn(), readInTurn()])
  return failures
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const failures = await check()
  console.log(failures.length === 0 ? "\nEvery check holds." : `\nFailed: ${failures.join(", ")}.`)
  process.exit(failures.length === 0 ? 0 : 1)
}
