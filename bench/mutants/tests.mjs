// Runs files of tests for its parent, which names them one at a time: what has been read stays read, so that a run costs little more than its tests.
// A message { test, changed }: the file of tests, and the sources that are not what they were. The answer { passes }.
import { join } from "node:path"
import { createVitest } from "vitest/node"

const root = process.cwd()
const vitest = await createVitest("test", { root, watch: false, bail: 1, maxWorkers: 1, reporters: [{}] })
await vitest.standalone()

process.on("message", async ({ test, changed }) => {
  vitest.state.filesMap.clear() // else `bail` counts the failures of earlier runs
  for (const path of changed) vitest.invalidateFile(join(root, path))
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(
    (await vitest.globTestSpecifications([test])).filter(({ moduleId }) => moduleId === join(root, test)),
  )
  process.send({ passes: testModules.length > 0 && unhandledErrors.length === 0 && testModules.every(one => one.ok()) })
})
process.send({ ready: true })
