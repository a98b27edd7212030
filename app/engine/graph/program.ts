import type { Diagnostic, Span } from "../language/diagnostic"
import type { Tensor } from "../tensor/tensor"
import type { Fault, NodeFault } from "./fault"
import type { Graph, NodeId } from "./graph"

/** A leaf that the learner may set: an unknown name, or a name defined by a literal. */
export interface Input {
  readonly name: string
  readonly node: NodeId
  /** `const`: given, never differentiated. */
  readonly constant: boolean
  /** Value in the text (a literal on the right), and where it stands, so that a slider can edit it; else null: the value lives in the point. */
  readonly literal: { readonly value: Tensor; readonly span: Span } | null
}

/** A result by name. Two outputs may share a node, and an output may be an input: then its name is an alias. */
export interface Output {
  readonly name: string
  readonly node: NodeId
}

/** What a function is applied to: a node, or a constant with its name, "" for none. */
export type Argument = NodeId | { readonly tensor: Tensor; readonly name: string }

/** Nodes from … to−1 of the Wengert list that belong together: a call of a learner function, an iteration, a term of a Σ or factor of a Π, a composite op. */
export interface Group {
  readonly id: number
  readonly parent: number | null
  readonly kind: "call" | "iteration" | "term" | "composite"
  /** Of the function or op; of an iteration its number, from 1; of a term its index. */
  readonly name: string
  /** Of a call or composite op, in the order written; [] for iterations and terms. */
  readonly args: readonly Argument[]
  readonly from: NodeId
  readonly to: NodeId
}

/** What of a node has a symbol of its own. */
export type Signed = "tangent" | "adjoint"

/** What catalogues of words are in. */
export interface WordsLanguage {
  readonly tag: string
  readonly of: <Words extends object>(english: Words, name: string) => Words
}

/** How the derivatives of nodes are written where it is not the survey's way, v̇ and v̄. */
export interface Signs {
  /** In a line of TeX, and as plain text: v_2 \to \partial f/\partial v_2. `by`: the adjoint is of a derivative by these. */
  readonly tex: (is: Signed, name: string, by?: readonly string[]) => string
  readonly plain: (is: Signed, name: string, by?: readonly string[]) => string
  /** The same where a fraction has room. */
  readonly display: (is: Signed, name: string) => string
  /** A text or TeX of the app's own in which v̇ and v̄ stand for derivatives of no node of this program: J·ẋ. */
  readonly general: (text: string) => string
  /** What flows along an edge: what comes along it, and its local partial. */
  readonly product?: (given: string, partial: string, is: Signed) => string
  /** A catalogue in the words of this notation, of this language. */
  readonly words: <Words extends object>(words: Words, language?: WordsLanguage) => Words
}

/** A program, resolved: the primal Wengert list and what the learner calls things. */
export interface Lowered {
  /** Primal nodes only: ids 0 … graph.size − 1. Inputs come first, in the order of `inputs`. */
  readonly graph: Graph
  readonly inputs: readonly Input[]
  readonly outputs: readonly Output[]
  /** Name of every node: "x1", "v3", "loss", "l#2"; "" for a constant without a name. No two nodes share a name. */
  readonly names: readonly string[]
  /** 1 for every node that the app has named, v3; 0 where the name is the learner's, or there is none. */
  readonly generated: Uint8Array
  /** Where in the text each node comes from. */
  readonly spans: readonly Span[]
  /** Where in the text each operand of an op stands; [] for inputs and constants. */
  readonly operands: readonly (readonly Span[])[]
  /** In the order in which they open; a parent comes before its children. */
  readonly groups: readonly Group[]
  /** Faults of ops that were folded into constants: they hold at every point. */
  readonly faults: readonly Fault[]
  /** Nodes that something leads on from which is no program yet: the picture says so. Absent of a whole program. */
  readonly open?: readonly NodeId[]
  /** Of a derivative program: what was differentiated, first `by` others, and which input each of its outputs is the adjoint of, by names: x_bar, x. */
  readonly adjoints?: {
    readonly of: string
    readonly by?: readonly string[]
    readonly inputs: ReadonlyMap<string, string>
  }
  /** Absent: tangents and adjoints are written as in the survey. */
  readonly signs?: Signs
  /** The same with the names that its text gives, where they are others. */
  readonly given?: Lowered
}

/** What became of a text: `program` is null exactly if `diagnostics` has an error. */
export interface Lowering {
  readonly program: Lowered | null
  readonly diagnostics: readonly Diagnostic[]
}

/** A fault of a node with its place in the text: the operand to blame, else the whole operation. */
export function locate({ spans, operands }: Lowered, { node, slot, ...fault }: NodeFault): Fault {
  const place = slot === null ? undefined : operands[node]?.[slot]
  return { ...fault, node, span: place ?? spans[node]! }
}
