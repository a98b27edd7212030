import { EMPTY } from "../../document/fields"
import { agrees } from "../answer"
import { factsOf } from "../facts"
import { scalar } from "../../engine/tensor/tensor"
import { formatNumber, inList } from "../../explain/number"
import { meaning, RIGHT, slipped, type ExerciseKind, type SlipId } from "./exercise"
import { pick, whole, type Random } from "./random"

/** A term of a function of x and y, with its partials. */
interface BuiltTerm {
  readonly f: string
  readonly x: string
  readonly y: string
}

/** A gradient that is to be somebody's, with a function that has it. */
export interface WantedGradient {
  readonly gradient: { readonly x: string; readonly y: string }
  readonly f: string
}

/** Terms in which both inputs meet, and terms of one alone. */
const BOTH: readonly ((a: number) => BuiltTerm)[] = [
  a => ({ f: `${a}*x*y`, x: `${a}*y`, y: `${a}*x` }),
  a => ({ f: `${a}*x^2*y`, x: `${2 * a}*x*y`, y: `${a}*x^2` }),
  a => ({ f: `x*y^${a}`, x: `y^${a}`, y: a === 2 ? "2*x*y" : `${a}*x*y^${a - 1}` }),
  a => ({ f: `sin(${a}*x*y)`, x: `${a}*y*cos(${a}*x*y)`, y: `${a}*x*cos(${a}*x*y)` }),
]
const ONE: readonly ((a: number) => BuiltTerm)[] = [
  a => ({ f: `${a}*x`, x: String(a), y: "" }),
  a => ({ f: `${a}*y^2`, x: "", y: `${2 * a}*y` }),
  () => ({ f: "sin(x)", x: "cos(x)", y: "" }),
  () => ({ f: "exp(y)", x: "", y: "exp(y)" }),
  () => ({ f: "cos(y)", x: "", y: "-sin(y)" }),
]

const sum = (parts: readonly string[]) =>
  parts
    .filter(part => part !== "")
    .join(" + ")
    .replaceAll("+ -", "- ")

/** Where gradients are compared: at all of these. */
const POINTS = [
  [2, 3],
  [0.7, 1.3],
  [-1.1, 0.4],
  [1.9, -0.8],
] as const

type Sampled = readonly (readonly [x: number, y: number])[]

/** The gradient of a text at the points; null: it is no function of x and y with one number as its result. */
export function gradientsOf(text: string): Sampled | null {
  const found = POINTS.map(([x, y]) => {
    const at = new Map(Object.entries({ x, y }))
    const facts = factsOf({ ...EMPTY, program: text, at, mode: "reverse" })
    if (!facts) return null
    const { program } = facts
    const known = program.inputs.every(({ name, literal }) => literal !== null || at.has(name))
    const [output, ...more] = program.outputs
    if (!known || !output || more.length > 0 || program.graph.shape(output.node).length > 0) return null
    const entry = (name: string) => (program.names.includes(name) ? facts.adjoint(name)[0]! : 0)
    return [entry("x"), entry("y")] as const
  })
  return found.every(one => one !== null) ? found : null
}

/** Values of a text at the points, as a function of x and y. */
const valuesOf = (text: string) =>
  POINTS.map(([x, y]) => {
    const facts = factsOf({ ...EMPTY, program: `r = ${text}`, at: new Map(Object.entries({ x, y })), mode: "evaluate" })
    return facts?.value("r")[0] ?? NaN
  })

/** What the gradient is to be at the points, from its texts. */
export function wantedOf({ gradient }: WantedGradient): Sampled {
  const y = valuesOf(gradient.y)
  return valuesOf(gradient.x).map((x, i) => [x, y[i]!] as const)
}

const same = (a: number, b: number) => agrees(scalar(a), scalar(b))
const eachIs = (found: Sampled, wanted: Sampled, is: (a: Sampled[0], b: Sampled[0]) => boolean) =>
  found.every((one, i) => is(one, wanted[i]!))

function made(random: Random): WantedGradient {
  const terms = [pick(random, BOTH)(whole(random, 2, 4)), pick(random, ONE)(whole(random, 2, 5))]
  return {
    f: sum(terms.map(({ f }) => f)),
    gradient: { x: sum(terms.map(({ x }) => x)), y: sum(terms.map(({ y }) => y)) },
  }
}

/** A reply, with its gradient and the wanted one, and the partials that are right. */
interface WrongFunction {
  readonly data: WantedGradient
  readonly reply: string
  readonly found: Sampled
  readonly wanted: Sampled
  readonly right: { readonly x: boolean; readonly y: boolean }
}

/** Whether a gradient is the wanted one times a factor. */
const isTimes = (factor: number, { found, wanted }: WrongFunction) =>
  eachIs(found, wanted, (a, b) => same(a[0], factor * b[0]) && same(a[1], factor * b[1]))

/** What each slip is seen by, in the order in which it is looked for. */
const SEEN_BY: readonly (readonly [SlipId, (given: WrongFunction) => boolean])[] = [
  ["notIntegrated", ({ data, reply }) => echoed(reply, data)],
  ["negated", given => isTimes(-1, given)],
  ["onePartial", ({ right }) => right.x || right.y],
  ["constantFactor", given => isTimes(given.found[0]![0] / given.wanted[0]![0], given)],
]

/** At the first point where two gradients differ: the point, the one, and the other. */
function compared(found: Sampled, wanted: Sampled): readonly [at: string, found: string, wanted: string] {
  const i = found.findIndex((one, k) => !one.every((entry, j) => same(entry, wanted[k]![j]!)))
  const [at, given, asked] = [POINTS[i]!, found[i]!, wanted[i]!].map(
    pair => `(${inList(pair.map(entry => formatNumber(entry)))})`,
  )
  return [at!, given!, asked!]
}

/** Build a function of x and y that has a given gradient. */
export const build: ExerciseKind<WantedGradient, string> = {
  id: "build",
  make: made,
  model: ({ f }) => f,
  grade: (data, reply) => {
    const found = gradientsOf(reply)
    if (!found) return slipped("noFunction")
    const wanted = wantedOf(data)
    const right = {
      x: eachIs(found, wanted, (a, b) => same(a[0], b[0])),
      y: eachIs(found, wanted, (a, b) => same(a[1], b[1])),
    }
    if (right.x && right.y) return RIGHT
    const [slip] = SEEN_BY.find(([, is]) => is({ data, reply, found, wanted, right })) ?? []
    return meaning(({ practice }) => practice.means.gradient(...compared(found, wanted)), ...(slip ? [slip] : []))
  },
  slips: data => [
    { reply: `-(${data.f})`, mistake: "negated" },
    { reply: `(${data.gradient.x}) + (${data.gradient.y})`, mistake: "notIntegrated" },
    { reply: `${data.f} + 3*x`, mistake: "onePartial" },
    { reply: `${data.f} + y^2`, mistake: "onePartial" },
    { reply: `2*(${data.f})`, mistake: "constantFactor" },
    { reply: `${data.f} + z`, mistake: "noFunction" },
  ],
}

/** Whether a reply is a partial itself, or both added. */
function echoed(reply: string, { gradient: { x, y } }: WantedGradient): boolean {
  const own = valuesOf(`(${reply.replace(/^\s*\w+\s*=/, "")})`)
  return [x, y, `(${x}) + (${y})`].some(text => valuesOf(text).every((value, i) => same(value, own[i]!)))
}
