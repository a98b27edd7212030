import type { TeachWords } from "../../explain/words/teach"
import type { Asserted } from "../facts"
import type { MistakeId } from "../mistakes"
import { createRandom, type Random } from "./random"

/** What a slip is called: a mistake of the sweeps, or one that an exercise alone can show. */
export type SlipId = MistakeId | keyof TeachWords["slips"]

/** What a reply is worth: right or not, and the slips that it may come from. */
export interface Graded {
  readonly right: boolean
  readonly mistakes: readonly SlipId[]
  /** What a wrong reply comes to, in words; beside a slip's name, or where it has none. */
  readonly means?: (words: TeachWords) => string
}

/** A kind of exercise. */
export interface ExerciseKind<Data, Reply> {
  readonly id: string
  /** Fresh data, well-posed. */
  readonly make: (random: Random) => Data
  /** Fresh data on a program of a person's own; null: it cannot be asked there. Absent: of no program. */
  readonly on?: (random: Random, document: Asserted) => Data | null
  /** Data with a source, which come first. */
  readonly known?: readonly Data[]
  readonly model: (data: Data) => Reply
  readonly grade: (data: Data, reply: Reply) => Graded
  /** Replies of those who make a mistake: each is graded wrong, and the mistake named. */
  readonly slips: (data: Data) => readonly { readonly reply: Reply; readonly mistake: SlipId | null }[]
}

export const RIGHT: Graded = { right: true, mistakes: [] }

/** Wrong, by a slip that has a name. */
export const slipped = (...mistakes: readonly SlipId[]): Graded => ({ right: false, mistakes })

/** Wrong: what the reply comes to, and the slips that it may come from. */
export const meaning = (means: (words: TeachWords) => string, ...mistakes: readonly SlipId[]): Graded => ({
  right: false,
  mistakes,
  means,
})

/** The exercise of a number, from 1: the same number poses the same. With a document: on its program, or null. */
export function posed<Data, Reply>(
  kind: ExerciseKind<Data, Reply>,
  start: number,
  document: Asserted | null,
): Data | null {
  const random = createRandom(start)
  if (document) return kind.on?.(random, document) ?? null
  return kind.known?.[start - 1] ?? kind.make(random)
}
