import type { NodeId } from "../../engine/graph/graph"
import type { Lowered } from "../../engine/graph/program"
import { texName, unicodeName } from "../../engine/language/tex"
import { opNamed } from "../../engine/ops"
import { callExpression, formula, infix, operand, plainNode, plainOf, texNode, texOf } from "../../explain/formula"
import { edgeName, spokenNode } from "../../explain/name"
import { plainPartial, texPartial } from "../../explain/partial"
import { spoken } from "../../explain/spoken"
import { words } from "../../explain/words"
import type { Link, Mark } from "../diagram/diagram"
import type { Part } from "../diagram/part"

/** A label, typeset, as plain text and in words. */
export interface Label {
  readonly tex: string
  readonly plain: string
  /** In words, for screen readers. */
  readonly spoken: string
}

/** Labels depend on the program alone: each is written once. */
const known = new WeakMap<Lowered, Map<string, Label>>()

function once(program: Lowered, key: string, write: () => Label): Label {
  const labels = known.get(program) ?? new Map<string, Label>()
  known.set(program, labels)
  const before = labels.get(key)
  if (before) return before
  const label = write()
  labels.set(key, label)
  return label
}

/** The label of a mark: what its node computes; of an input, and of a copy, its name; of a constant that is drawn its value; of a closed part its name. */
export function markLabel(program: Lowered, { id, shows, kind, part, members }: Mark): Label {
  const name = program.names[shows]!
  if (kind === "copy") return once(program, id, () => ({ tex: texName(name), plain: unicodeName(name), spoken: name }))
  if (part) return once(program, `${id} ${part.key} ${members.length}`, () => partLabel(program, part, shows, members))
  return once(program, id, () => ({
    tex: texNode(program, shows),
    plain: plainNode(program, shows),
    spoken: spokenNode(program, shows),
  }))
}

function partLabel(program: Lowered, part: Part, shows: NodeId, members: Mark["members"]): Label {
  const name = program.names[shows]!
  if (part.kind === "sum" || part.kind === "product") return chainLabel(program, part.kind, shows, members)
  const { tex, plain, spoken } = partName(program, part)
  if (part.kind !== "call" && part.kind !== "composite") {
    const around = part.kind === "run" ? `\\cdots\\;${tex}\\;\\cdots` : tex
    return { tex: around, plain: part.kind === "run" ? `⋯ ${plain} ⋯` : plain, spoken: `${name}, ${spoken}` }
  }
  return {
    tex: `${texName(name)} = ${tex}`,
    plain: `${unicodeName(name)} = ${plain}`,
    spoken: words.names.equals(name, spoken),
  }
}

/** What a part is called: "f(a, b)", "iteration 3", "sum". */
export function partName(program: Lowered, { kind, of, name, args }: Part): Label {
  if (kind === "call" || kind === "composite") {
    const call = callExpression(program, name, args)
    const sign = kind === "composite" ? opNamed(name).infix : undefined
    const whole = sign ? infix(sign, call.args[0]!, call.args[1]!) : call
    const said =
      kind === "call"
        ? words.parts.call(
            name,
            call.args.map(arg => spoken(arg, words)),
          )
        : spoken(whole, words)
    return { tex: texOf(whole), plain: plainOf(whole), spoken: said }
  }
  const chain = kind === "sum" || kind === "product"
  const plain = chain
    ? words.parts.chain[kind]
    : words.parts.ranged(of ?? (kind === "term" ? "term" : "iteration"), name)
  return { tex: `\\text{${plain}}`, plain, spoken: words.parts.spokenRange(plain) }
}

/** What an op is called where it can be opened, in words: "softmax of v1". */
export function opName(program: Lowered, node: NodeId): string {
  const written = formula(program, node)
  return written ? spoken(written, words) : program.names[node]!
}

/** Operands of a chain that are written out; of more the first two and the last. */
const MOST_OPERANDS = 4

/** "y = v₁ + v₂ + ⋯ + v₉", "y = w x + b" */
function chainLabel(program: Lowered, kind: "sum" | "product", shows: NodeId, members: Mark["members"]): Label {
  const { graph, names } = program
  const own = new Set(members)
  const folds = (node: NodeId) => own.has(node) && graph.kind(node) === "op" && graph.op(node).fold === kind
  const operands = members.flatMap(node => (folds(node) ? graph.args(node).filter(arg => !folds(arg)) : []))
  // A product that a sum has taken in is written out.
  const written = operands.map(node => (own.has(node) && formula(program, node)) || operand(program, node))
  const long = written.length > MOST_OPERANDS
  const shown = long ? [...written.slice(0, 2), null, written.at(-1)!] : written
  const join = (sign: string, left: string, write: (one: (typeof written)[number]) => string) =>
    shown.map(one => (one ? write(one) : left)).join(` ${sign} `)
  const name = names[shows]!
  const sum = kind === "sum"
  return {
    tex: `${texName(name)} = ${join(sum ? "+" : "\\cdot", "\\cdots", texOf)}`,
    plain: `${unicodeName(name)} = ${join(sum ? "+" : "·", "⋯", plainOf)}`,
    spoken: words.names.equals(name, words.parts[kind](operands.length)),
  }
}

/** The label of a link: the local partial; none where it enters a closed part, whose inner partials are several. */
export function linkLabel(program: Lowered, { edges, id }: Link, to: Mark): Label {
  const { to: node, slot } = edges[0]!
  const through = to.part !== null && to.part.kind !== "sum" && to.part.kind !== "product"
  const label = () => ({
    tex: through || edges.length > 1 ? "" : texPartial(program, node, slot),
    plain: through || edges.length > 1 ? "" : plainPartial(program, node, slot),
    spoken: through
      ? words.parts.into(program.names[program.graph.arg(node, slot)]!, program.names[to.shows]!)
      : edgeName(program, node, slot),
  })
  return once(program, `${id} ${through ? to.part.key : edges.length}`, label)
}

/** TeX of a constant that is drawn on its consumer. */
export function dockedTex(program: Lowered, node: NodeId): string {
  return texOf(operand(program, node))
}
