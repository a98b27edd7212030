import type { Span } from "../language/diagnostic"
import { type PackedGraph, packed, unpacked } from "./builder"
import type { Lowered } from "./program"

/** A program as plain data with as few objects as can be, fit to be posted from one thread to another. */
export interface PackedProgram extends Pick<Lowered, "inputs" | "outputs" | "groups" | "faults"> {
  readonly graph: PackedGraph
  /** All names, a line each. */
  readonly names: string
  /** from and to of every node's place in the text. */
  readonly spans: Int32Array
  /** from and to of every operand's place, one node's after another's. */
  readonly operands: Int32Array
  /** Node i's operands have places operandsFirst[i] … operandsFirst[i+1]−1. */
  readonly operandsFirst: Int32Array
}

const ends = (spans: readonly Span[]) => Int32Array.from(spans.flatMap(({ from, to }) => [from, to]))

/** Packs a program. */
export function packProgram({
  graph,
  names,
  spans,
  operands,
  inputs,
  outputs,
  groups,
  faults,
}: Lowered): PackedProgram {
  const operandsFirst = new Int32Array(operands.length + 1)
  operands.forEach((places, node) => (operandsFirst[node + 1] = operandsFirst[node]! + places.length))
  return {
    graph: packed(graph),
    names: names.join("\n"),
    spans: ends(spans),
    operands: ends(operands.flat()),
    operandsFirst,
    inputs,
    outputs,
    groups,
    faults,
  }
}

function spansFrom(ends: Int32Array): readonly Span[] {
  return Array.from({ length: ends.length / 2 }, (_, i) => ({ from: ends[2 * i]!, to: ends[2 * i + 1]! }))
}

/** The program that was packed. */
export function unpackProgram(program: PackedProgram): Lowered {
  const { graph, names, spans, operands, operandsFirst, ...rest } = program
  const places = spansFrom(operands)
  return {
    ...rest,
    graph: unpacked(graph),
    names: graph.size === 0 ? [] : names.split("\n"),
    spans: spansFrom(spans),
    operands: Array.from({ length: graph.size }, (_, i) => places.slice(operandsFirst[i], operandsFirst[i + 1])),
  }
}
