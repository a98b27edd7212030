import type { MistakeId } from "../mistakes"
import type { Random } from "./random"

/** What a reply is worth: right or not, and the mistakes that it may come from. */
export interface Graded {
  readonly right: boolean
  readonly mistakes: readonly MistakeId[]
}

/** A kind of exercise. */
export interface ExerciseKind<Data, Reply> {
  readonly id: string
  /** Fresh data, well-posed. */
  readonly make: (random: Random) => Data
  readonly model: (data: Data) => Reply
  readonly grade: (data: Data, reply: Reply) => Graded
  /** Replies of those who make a mistake: each is graded wrong, and the mistake named. */
  readonly slips: (data: Data) => readonly { readonly reply: Reply; readonly mistake: MistakeId | null }[]
}

export const RIGHT: Graded = { right: true, mistakes: [] }
export const WRONG: Graded = { right: false, mistakes: [] }
