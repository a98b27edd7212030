import type { Span } from "./diagnostic"

export type TokenKind = "number" | "name" | "superscript" | "mark" | "newline" | "semicolon" | "bad" | "end"

/** A word of the text. The span points into the learner's own text; `text` is the canonical spelling (`−` is `-`, `θ₁` is `theta_1`). */
export interface Token extends Span {
  readonly kind: TokenKind
  readonly text: string
  /** What a number or a superscript means, NaN for a letter above the line; 0 for every other kind. */
  readonly value: number
}

/** Whether the token is this operator or bracket. */
export const isMark = (token: Token, mark: string): boolean => token.kind === "mark" && token.text === mark

/** Whether the token ends a statement when no bracket is open. */
export const isBreak = (token: Token): boolean =>
  token.kind === "newline" || token.kind === "semicolon" || token.kind === "end"

/** Whether the token assigns: `=` or `:=`. */
export const isEquals = (token: Token): boolean => isMark(token, "=")
