import { rich } from "../../../rich"

/** The Jacobian as it fills. */
export const jacobian = {
  title: "Jacobian",
  frozen: "Every input is frozen: there is nothing to differentiate.",
  tooMany: (rows: number, columns: number) => `${rows}×${columns} entries: seeds and cost tell more of so many.`,
  derivativeOf: "Derivative graph of",
  openGradient: "Open the gradient as a program",
  back: "Back returns to this program",
  noProgram: "The gradient of this program moves entries about in ways that the language has no word for.",
  hints: {
    evaluate: "Values alone are computed here; Forward fills columns, Reverse fills rows.",
    forward: "A forward sweep fills a column: press an input to seed it.",
    reverse: "A reverse sweep fills a row: press an output to seed it.",
    mixed: "These seeds mix rows or columns: press a name for one of them alone.",
  },
}

/** Any matrix with its heads. */
export const matrix = {
  seed: (name: string) => `Seed ${name}`,
  direction: (name: string) => `Direction ${name}`,
  unknown: "not known yet",
}

/** A matrix that is too large to be written out whole. */
export const blocks = {
  title: (matrix: string) => `Blocks of the ${matrix}`,
  nothing: "nothing yet",
  norm: (norm: string) => `norm ${norm}`,
  block: (output: string, input: string) => `Block ${output} by ${input}`,
  first: (lines: number) => `The first ${lines} rows and columns of this block.`,
}

/** Second derivatives. */
export const hessian = {
  title: "Hessian",
  waiting: (lines: number) => `${lines}×${lines} second derivatives are on their way.`,
  column: (product: string, seed: string) =>
    rich`${{ tex: product }}: a forward sweep with the seed ${{ tex: seed }} over the reverse sweep.`,
  hint: "Each column is a forward sweep over the reverse sweep: press an input for its direction.",
}
