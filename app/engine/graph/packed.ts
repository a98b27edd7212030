import type { Span } from "../language/diagnostic"
import { type PackedGraph, packed, unpacked } from "./builder"
import type { Lowered } from "./program"

/** A program as plain data with as few objects as can be, fit to be posted from one thread to another. */
export interface PackedProgram extends Pick<Lowered, "generated" | "inputs" | "outputs" | "groups" | "faults"> {
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
  generated,
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
    generated,
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
  const spans: Span[] = []
  for (let i = 0; i < ends.length; i += 2) spans.push({ from: ends[i]!, to: ends[i + 1]! })
  return spans
}

/** The program that was packed. */
export function unpackProgram(program: PackedProgram): Lowered {
  const { graph, names, spans, operands, operandsFirst, ...rest } = program
  const all = spansFrom(operands)
  const places: (readonly Span[])[] = []
  for (let node = 0; node < graph.size; node++) places.push(all.slice(operandsFirst[node], operandsFirst[node + 1]))
  return {
    ...rest,
    graph: unpacked(graph),
    names: graph.size === 0 ? [] : names.split("\n"),
    spans: spansFrom(spans),
    operands: places,
  }
}
