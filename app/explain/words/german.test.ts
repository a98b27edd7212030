import { expect, test } from "vitest"
import { ops } from "../../engine/ops"
import { first } from "."
import { german as germanOf } from "./de/german"
import { en as labsWords } from "./en/labs"
import { labs } from "./labs"
import { english, type Catalogue } from "./language"
import { later } from "./later"
import { teach } from "./teach"
import { told } from "./told"

const german = germanOf({})

/** Catalogues; those of them that are one type for the walk. */
const CATALOGUES: Readonly<Record<string, Catalogue<object>>> = { first, labs, later, teach, told }

type Texts = ReadonlyMap<string, string>

/** Sample arguments for any function of a catalogue: each way of giving numbers, texts and lists is tried until none fails. */
const SAMPLES: readonly unknown[] = [
  3,
  "x",
  ["x", "y"],
  "iteration",
  "reverse",
  "value",
  "column",
  { what: "x̄", from: "v2", receiver: "x", given: "2" },
  true,
  null,
  { from: "v2", to: "x", adjoint: "2", before: "1", after: "3", index: 2, total: 3, uses: 3, matrix: false },
]

/** Every text of a catalogue by its path, but for the replacements of notations, which are about words of one language; of a function "(n)" with its number of arguments. */
function texts(words: unknown, path: string, found = new Map<string, string>()): Texts {
  if (typeof words === "string") found.set(path, words)
  else if (typeof words === "function") found.set(path, `(${words.length})`)
  else if (typeof words === "object" && words !== null)
    for (const [key, value] of Object.entries(words)) if (key !== "terms") texts(value, `${path}.${key}`, found)
  return found
}

const all = (of: typeof english): Texts =>
  new Map(Object.entries(CATALOGUES).flatMap(([name, words]) => [...texts(words(of), name)]))

/** Texts that are the same in both languages: names, code, and words that German has taken. */
const SAME: readonly string[] = [
  "#1 minus #2",
  "#1 plus #2",
  "AD",
  "Adam",
  "Adjoint",
  "Checkpointing",
  "Elimination",
  "Esc",
  "Export",
  "Form",
  "Gradient",
  "Markowitz",
  "Matrix",
  "Momentum",
  "Momentum β",
  "Name",
  "Newton",
  "None",
  "PyTorch",
  "Python",
  "backward()",
  "detach",
  "minus ",
  "minus #1",
  "torch.autograd.functional.jacobian(f, x)",
  "torch.autograd.functional.jvp(f, x, tangent)",
  "torch.autograd.functional.vjp(f, x, seed)",
  "upstream × local (CS231n)",
  "v.grad (PyTorch, micrograd)",
  "v.primal, v.adjoint",
  "y.backward(gradient=seed), torch.autograd.grad(y, x, grad_outputs=seed)",
  "zero_grad()",
]

/** Words, not symbols, mathematics or a phrase of operands alone. */
const isSaid = (text: string) => /\p{L}{2}/u.test(text) && !text.includes("\\")

test("German has every text of the English catalogues, and no other", () => {
  expect([...all(german).keys()].sort()).toEqual([...all(english).keys()].sort())
})

test("a function takes as many arguments in both languages", () => {
  const arities = (of: typeof english) => [...all(of)].filter(([, text]) => /^\(\d\)$/.test(text))
  const inGerman = new Map(arities(german))
  const differing = arities(english).filter(([path, arity]) => (inGerman.get(path) ?? "(0)") > arity)
  expect(differing).toEqual([])
})

test("no German text is the English one, but for names and symbols", () => {
  const inGerman = all(german)
  const same = [...all(english)].filter(([path, text]) => !text.startsWith("(") && inGerman.get(path) === text)
  expect([...new Set(same.map(([, text]) => text).filter(isSaid))].sort()).toEqual(SAME)
})

/** The words that a function yields, for the first samples at which it does not fail. */
function yields(of: (...given: unknown[]) => unknown): string | null {
  const tries = SAMPLES.flatMap(a => SAMPLES.map(b => [a, b, b, b]))
  for (const given of tries) {
    try {
      const text = of(...given)
      const written = typeof text === "string" ? text : JSON.stringify(text)
      if (!written.includes("undefined") && !written.includes("[object")) return written
    } catch {
      // Not for these: the next ones.
    }
  }
  return null
}

function functions(words: unknown, path: string): readonly (readonly [string, (...given: unknown[]) => unknown])[] {
  if (typeof words === "function") return [[path, words as (...given: unknown[]) => unknown]]
  if (typeof words !== "object" || words === null) return []
  return Object.entries(words).flatMap(([key, value]) => functions(value, `${path}.${key}`))
}

test("every function of the German catalogues yields a text, and another than the English one", () => {
  const inEnglish = new Map(Object.entries(CATALOGUES).flatMap(([name, of]) => functions(of(english), name)))
  const silent: string[] = []
  const same: string[] = []
  for (const [path, of] of Object.entries(CATALOGUES).flatMap(([name, words]) => functions(words(german), name))) {
    if (/\.sentence$/.test(path)) continue
    const text = yields(of)
    if (text === null || text === "") silent.push(path)
    else if (text === yields(inEnglish.get(path)!) && /\p{L}{3}/u.test(text)) same.push(path)
  }
  expect(silent).toEqual([])
  expect(same).toEqual(["labs.pytorch.grad", "told.steps.spoken.sum"])
})

test("every op has its line in German, with the operands that its English line has", () => {
  const inGerman = first(german).ops
  const operands = (text: string) => [...(text.match(/#\d/g) ?? [])].sort()
  const told = ops.filter(({ name }) => first(english).ops[name] !== undefined)
  expect(told.filter(({ name }) => inGerman[name] === undefined)).toEqual([])
  for (const { name } of told) expect(operands(inGerman[name]!), name).toEqual(operands(first(english).ops[name]!))
})

test("what has no German stays English", () => {
  expect(germanOf({}).of(labsWords, "none")).toBe(labsWords)
})
