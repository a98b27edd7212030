import { grouped } from "../number"

/** The derivative graph beside the program. */
export const derivative = {
  title: "Derivative graph",
  brief: "Derivative",
  /** As a possessor: "Player of the derivative graph". */
  of: "the derivative graph",
  mode: "Mode of the derivative graph",
  modes: { evaluate: "evaluate", forward: "forward", reverse: "reverse" },
  order: (order: number) => `Order ${order}`,
  again: "Differentiate again by",
  back: "One order back",
  close: "Close the derivative graph",
  none: (name: string) => `${name} is nothing here that could be differentiated.`,
  tooLarge: (nodes: number) => `With ${grouped(nodes)} nodes it is too large to be drawn here.`,
}
