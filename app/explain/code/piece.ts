import type { Attrs } from "../../engine/ops/op"
import type { Shape } from "../../engine/tensor/tensor"

/** How tightly a piece of code holds together, as in Python and JavaScript: what is looser than its place asks for gets brackets. */
export const LEVEL = { choice: 1, comparison: 3, sum: 5, product: 6, sign: 7, power: 8, atom: 10 } as const

/** A piece of code: an operand, or an op applied to some. */
export interface Piece {
  readonly text: string
  readonly level: number
  /** A comparison as the condition that it is, beside the number that it makes. */
  readonly test?: string
  /** A number that is written out. */
  readonly constant?: true
}

/** What an emitter knows of the place beside the operands. */
export interface OpPlace {
  readonly attrs: Attrs
  readonly shape: Shape
  /** Of the operands. */
  readonly shapes: readonly Shape[]
  /** Something here is not finite: what would raise an error must not. */
  readonly guarded: boolean
}

/** How an op is written in a language, of its operands. */
export type Emit = (args: readonly Piece[], place: OpPlace) => Piece

export const atom = (text: string): Piece => ({ text, level: LEVEL.atom })

/** A piece where at least `level` is asked for. */
export const within = (piece: Piece, level: number): string => (piece.level < level ? `(${piece.text})` : piece.text)

/** f(a, b) */
export const call =
  (name: string, ...more: readonly string[]): Emit =>
  args =>
    atom(`${name}(${[...args.map(({ text }) => text), ...more].join(", ")})`)

/** a + b, where what stands on the right holds together more tightly. */
export const infix =
  (sign: string, level: number): Emit =>
  ([a, b]) => ({ text: `${within(a!, level)} ${sign} ${within(b!, level + 1)}`, level })

/** Text in which #1, #2 … are operands, bracketed where they are looser than `inner`; #1! ones that stand between commas. */
export const template =
  (text: string, level: number = LEVEL.atom, inner: number = LEVEL.atom): Emit =>
  args => ({
    text: text.replace(/#(\d)(!?)/g, (_, slot: string, bare: string) =>
      bare === "!" ? args[Number(slot) - 1]!.text : within(args[Number(slot) - 1]!, inner),
    ),
    level,
  })

/** Only so many of the operands: the others are there to be written in formulas. */
export const first =
  (count: number, emit: Emit): Emit =>
  (args, place) =>
    emit(args.slice(0, count), place)

/** The operand itself. */
export const same: Emit = ([x]) => x!

/** The static arguments as further operands, as `number` writes them. */
export const withAttrs =
  (emit: Emit, number: (value: number) => Piece): Emit =>
  (args, place) =>
    emit([...args, ...Object.values(place.attrs).map(value => number(value as number))], place)

/** The plain form, and one that no value stops. */
export const checked =
  (plain: Emit, guarded: Emit): Emit =>
  (args, place) =>
    (place.guarded ? guarded : plain)(args, place)
