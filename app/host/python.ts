import type { PythonRun } from "../labs/python"
import address from "./python.worker?worker&url"
import { scriptAddress } from "./trusted"

/** How long a source may run, ms: then its worker is ended. */
export const PYTHON_LIMIT_MS = 5000

/** What came of a source; `late`: it took too long; `failed`: there is no Python here. */
export type PythonOutcome = PythonRun | "late" | "failed"

/** Runs Python in a worker of its own, which can be ended: what it returns does so. */
export function startPython(source: string, done: (outcome: PythonOutcome) => void): () => void {
  let limit = 0
  let worker: Worker | null = null
  const end = () => {
    clearTimeout(limit)
    worker?.terminate()
  }
  const finish = (outcome: PythonOutcome) => {
    end()
    done(outcome)
  }
  try {
    worker = new Worker(scriptAddress(address), { type: "module" })
  } catch {
    finish("failed")
    return end
  }
  worker.onerror = () => finish("failed")
  worker.onmessage = ({ data }: MessageEvent<PythonRun | "begun" | "failed">) => {
    if (data === "begun") limit = window.setTimeout(() => finish("late"), PYTHON_LIMIT_MS)
    else finish(data)
  }
  worker.postMessage(source)
  return end
}
