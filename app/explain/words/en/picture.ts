/** In the player's place, of a program that is too large to draw. */
export const large = {
  steps: "A program of this size cannot be stepped through: its values and its gradient are in the middle.",
}

const RANGED = { iteration: ["iteration", "iterations"], term: ["term", "terms"] } as const

/** What opens and closes in the picture. */
export const parts = {
  /** "iteration 3", "terms 3–39". */
  ranged: (of: "iteration" | "term", numbers: string) => `${RANGED[of][numbers.includes("–") ? 1 : 0]} ${numbers}`,
  spokenRange: (text: string) => text.replace("–", " to "),
  call: (name: string, args: readonly string[]) => `${name} of ${args.join(" and ")}`,
  into: (from: string, to: string) => `edge from ${from} to ${to}`,
  sum: (count: number) => `the sum of ${count} terms`,
  product: (count: number) => `the product of ${count} factors`,
  chain: { sum: "sum", product: "product" },
  more: (count: number) => `+ ${count} inputs`,
  open: (name: string) => `Open ${name}`,
  close: (name: string) => `Close ${name}`,
}
