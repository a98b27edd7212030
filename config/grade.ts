import { readFileSync } from "node:fs"
import { grade } from "../app/teach/grade"

/** Reads a file: JSON where it is that, else text. */
function read(path: string): unknown {
  const text = readFileSync(path, "utf8")
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

const [assignment, submission] = process.argv.slice(2)
if (assignment === undefined || submission === undefined) {
  console.error("usage: node grade.mjs assignment.json submission.json|submission.csv")
  process.exitCode = 2
} else
  try {
    console.log(JSON.stringify(grade(read(assignment), read(submission)), null, 2))
  } catch (fault) {
    console.error(fault instanceof Error ? fault.message : fault)
    process.exitCode = 1
  }
