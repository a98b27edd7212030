import { introduction } from "./01-introduction"
import { numerical } from "./02-numerical"
import { symbolic } from "./03-symbolic"
import { forward } from "./04-forward"
import { jacobian } from "./05-jacobian"
import { reverse } from "./06-reverse"
import { modes } from "./07-modes"
import { implementation } from "./08-implementation"
import { matrices } from "./09-matrices"
import { pytorch } from "./10-pytorch"
import { limits } from "./11-limits"
import type { ReadyDeck } from "./ready"

export type { ReadyDeck, ReadyState } from "./ready"
export { deckOf } from "./ready"

/** Decks for the sections of the notes, in their order: a new one is a file and a line. */
export const READY_DECKS: readonly ReadyDeck[] = [
  introduction,
  numerical,
  symbolic,
  forward,
  jacobian,
  reverse,
  modes,
  implementation,
  matrices,
  pytorch,
  limits,
]
