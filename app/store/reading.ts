import type { Before } from "../engine/graph/lower/before"
import { programBefore, programIn } from "../engine/graph/lower/text"
import { type PackedProgram, unpackProgram } from "../engine/graph/packed"
import type { Lowered } from "../engine/graph/program"
import type { Diagnostic } from "../engine/language/diagnostic"
import type { Statement } from "../engine/language/expression"
import type { Document } from "../document/document"
import { shapesOf } from "../document/given"

/** What the text says: its statements, what there is to tell about it, and the program if it is one. */
export interface Reading {
  readonly text: string
  /** [] of a long text. */
  readonly statements: readonly Statement[]
  readonly diagnostics: readonly Diagnostic[]
  /** Where `large` says so, the inputs alone. */
  readonly program: Lowered | null
  /** Of a text with an error: what stands before the faulty statement, if that is a program. Its text is the beginning of this one. */
  readonly before: Before | null
  /** The number of nodes of a program that is too large to draw. */
  readonly large: number | null
  /** Reading was broken off, because it would hold up the page: the rest is for a worker. */
  readonly unfinished: boolean
}

/** A text, the values of unknown names, whose shapes it is read with, and the ops that are opened into what they are made of. */
export interface Text {
  readonly text: string
  readonly at: Document["at"]
  readonly expanded: readonly string[]
}

/** What a worker has read. */
export interface Read extends Pick<Reading, "diagnostics" | "large"> {
  readonly program: PackedProgram | null
}

/** A program of more nodes is not drawn: it is run, and its results are shown. */
export const MOST_DRAWN = 20_000

/** What is read at once takes some 8 ms: longer texts and larger programs are read by a worker. */
const MOST_AT_ONCE = { characters: 4000, nodes: 1000 }

/** What a program of so many nodes means is derived in slices, so that the page goes on in between. */
export const takesLong = ({ graph }: Lowered): boolean => graph.size > MOST_AT_ONCE.nodes

const isNote = ({ severity }: Diagnostic) => severity !== "error"

/** Parses and resolves a text. Pure; the result depends on the text, the shapes of unknown names, and what is opened. */
export function read({ text, at, expanded }: Text): Reading {
  const nothing = { text, statements: [], diagnostics: [], program: null, before: null, large: null }
  if (text.length > MOST_AT_ONCE.characters) return { ...nothing, unfinished: true }
  const options = { shapes: shapesOf(at), opened: new Set(expanded), most: MOST_AT_ONCE.nodes }
  const found = programIn(text, options)
  const unfinished = found.diagnostics.some(({ code }) => code === "too-large")
  if (unfinished) return { ...nothing, ...found, diagnostics: found.diagnostics.filter(isNote), unfinished }
  return { ...nothing, ...found, before: programBefore(text, found, options), unfinished }
}

/** The reading that a worker's answer completes. */
export function completed(reading: Reading, { program, ...read }: Read): Reading {
  return { ...reading, ...read, program: program && unpackProgram(program), unfinished: false }
}
