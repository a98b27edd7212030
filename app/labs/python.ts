import { instrument, PROBE } from "./instrument"

/** Before a line runs: the line, from 0, and what its names stand for. */
export interface PythonStep {
  readonly line: number
  readonly names: readonly (readonly [name: string, value: string])[]
}

/** What came of a run of Python: its first steps, what it printed, and the error that ended it with its line. */
export interface PythonRun {
  readonly steps: readonly PythonStep[]
  /** Whether there were more steps than are told. */
  readonly cut: boolean
  readonly printed: string
  readonly error: { readonly text: string; readonly line: number | null } | null
}

/** What runs Python. */
export interface Interpreter {
  readonly runPython: (code: string) => unknown
  readonly registerJsModule: (name: string, module: object) => void
}

/** Steps beyond these run, but are not told. */
export const MOST_STEPS = 2000

/** What the page's Python lacks of the module math, and errors of the kind that Python has; then the probe. */
const PRELUDE = `
import sys, math as _math
import _stage
class _Math: pass
math = _Math()
for _name in dir(_math):
    if _name[0] != "_": setattr(math, _name, getattr(_math, _name))
def _large(f, name):
    def g(x):
        try:
            return f(x)
        except ValueError:
            if x == x and abs(x) > 700 and (name != "exp" or x > 0):
                raise OverflowError("math range error")
            raise
    return g
for _name in ("exp", "expm1", "sinh", "cosh"):
    setattr(math, _name, _large(getattr(_math, _name), "exp" if _name[:3] == "exp" else _name))
def _pow(x, n):
    if x == 1 or n == 0: return 1.0
    try:
        return _math.pow(x, n)
    except ValueError:
        if x != 0 and (x > 0 or n == int(n)): raise OverflowError("math range error")
        raise
math.pow = _pow
def _hypot(a, b):
    a, b = max(abs(a), abs(b)), min(abs(a), abs(b))
    return a if a == 0 or b == 0 or a == _math.inf else a * _math.sqrt(1.0 + (b / a) * (b / a))
math.hypot = _hypot
def _log1p(x):
    u = 1.0 + x
    return x if u == 1.0 else _math.log(u) * (x / (u - 1.0)) if u != _math.inf else u
math.log1p = _log1p
sys.modules["math"] = math
def _shown(value):
    if value is None or isinstance(value, (int, float, str, bool)):
        return repr(value)
    if isinstance(value, (list, tuple)):
        return "[" + str(len(value)) + "]"
    if hasattr(value, "primal"):
        text = "primal " + repr(value.primal)
        for name in ("adjoint", "tangent"):
            if hasattr(value, name): text += ", " + name + " " + repr(getattr(value, name))
        return text
    return ""
_told = 0
def ${PROBE}(line, *pairs):
    global _told
    _told += 1
    if _told > ${MOST_STEPS}: return
    _stage.line(line)
    for name, value in pairs:
        text = _shown(value)
        if text != "": _stage.name(name, text)
`

/**
 * Runs a source step by step to its end. `printed` reads what the interpreter has printed so far. Whoever calls this sets the time limit: a loop
 * without end does not end here.
 */
export function runPython(python: Interpreter, source: string, printed: () => string): PythonRun {
  const steps: { line: number; names: [string, string][] }[] = []
  python.registerJsModule("_stage", {
    line: (line: number) => steps.push({ line, names: [] }),
    name: (name: string, value: string) => steps.at(-1)!.names.push([name, value]),
  })
  const { code, origins } = instrument(source)
  let error: PythonRun["error"] = null
  try {
    python.runPython(PRELUDE)
    python.runPython(code)
  } catch (thrown) {
    const text = thrown instanceof Error ? thrown.message.trim() : String(thrown)
    const told = [...text.matchAll(/line (\d+)/g)].at(-1)?.[1]
    error = { text: text.split("\n").at(-1)!, line: told === undefined ? null : (origins[Number(told) - 1] ?? null) }
  }
  return { steps, cut: steps.length >= MOST_STEPS, printed: printed(), error }
}
