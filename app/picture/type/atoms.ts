/** What TeX knows of a piece of a formula: the space beside it depends on this. */
export type AtomKind = "ordinary" | "operator" | "binary" | "relation" | "open" | "close" | "comma" | "inner"

/** A symbol: kind, width in em, and its height where it is higher than others. */
export type Symbol = readonly [kind: AtomKind, width: number, above?: number]

/** Characters that are not letters. */
export const characters: ReadonlyMap<string, Symbol> = new Map<string, Symbol>([
  ["+", ["binary", 0.778]],
  ["-", ["binary", 0.778]],
  ["*", ["binary", 0.5]],
  ["=", ["relation", 0.778]],
  ["<", ["relation", 0.778]],
  [">", ["relation", 0.778]],
  [":", ["relation", 0.278]],
  ["(", ["open", 0.389]],
  [")", ["close", 0.389]],
  ["[", ["open", 0.278]],
  ["]", ["close", 0.278]],
  [",", ["comma", 0.278]],
  [";", ["comma", 0.278]],
  [".", ["ordinary", 0.278]],
  ["|", ["ordinary", 0.278]],
  ["'", ["ordinary", 0.25]],
  ["!", ["close", 0.278]],
  ["?", ["close", 0.472]],
  ["@", ["ordinary", 0.778]],
  ["∞", ["ordinary", 1]],
  ["−", ["binary", 0.778]],
  ["·", ["comma", 0.278]],
])

/** Commands without arguments, Greek letters and names of functions apart. */
export const commands: ReadonlyMap<string, Symbol> = new Map<string, Symbol>([
  ["cdot", ["binary", 0.278]],
  ["times", ["binary", 0.778]],
  ["otimes", ["binary", 0.778]],
  ["odot", ["binary", 0.778]],
  ["le", ["relation", 0.778]],
  ["ge", ["relation", 0.778]],
  ["ne", ["relation", 0.778]],
  ["to", ["relation", 1]],
  ["Rightarrow", ["relation", 1]],
  ["sum", ["operator", 1.056]],
  ["prod", ["operator", 0.944]],
  ["partial", ["ordinary", 0.587]],
  ["nabla", ["ordinary", 0.834]],
  ["infty", ["ordinary", 1]],
  ["top", ["ordinary", 0.778]],
  ["square", ["ordinary", 0.778]],
  ["ldots", ["inner", 1.172]],
  ["cdots", ["inner", 1.172]],
  ["vdots", ["ordinary", 0.278, 1.5]],
  ["ddots", ["inner", 1.282]],
  ["lfloor", ["open", 0.445]],
  ["rfloor", ["close", 0.445]],
  ["lVert", ["open", 0.5]],
  ["rVert", ["close", 0.5]],
  ["_", ["ordinary", 0.528]],
  ["#", ["ordinary", 0.834]],
  ["%", ["ordinary", 0.834]],
  ["&", ["ordinary", 0.778]],
  ["{", ["open", 0.5]],
  ["}", ["close", 0.5]],
])

/** Spaces, in em. */
export const spaces: ReadonlyMap<string, number> = new Map([
  [",", 3 / 18],
  [":", 4 / 18],
  [";", 5 / 18],
  ["!", -3 / 18],
  [" ", 0.25],
  ["quad", 1],
  ["qquad", 2],
])

/** In scripts spaces are wider by so much. */
export const SCRIPT_EM = 1.171

const THIN = 3 / 18
const MEDIUM = 4 / 18
const THICK = 5 / 18

/** Space between neighbours in em (The TeXbook, chapter 18); in scripts only that beside operators is left. */
export function spaceBetween(left: AtomKind, right: AtomKind, script: boolean): number {
  if (right === "close" || left === "open") return 0
  const beside = left === "operator" ? right : left
  if (left === "operator" || right === "operator") {
    const pair = left === "operator" && right === "operator"
    if (pair || beside === "ordinary" || (left === "close" && right === "operator"))
      return script ? THIN * SCRIPT_EM : THIN
  }
  if (script) return 0
  if (left === "relation" || right === "relation") return left === right ? 0 : THICK
  if (left === "binary" || right === "binary") return MEDIUM
  if (left === "comma") return THIN
  if (left === "inner" || right === "inner") return left === "close" || right !== "open" || left === "inner" ? THIN : 0
  return 0
}
