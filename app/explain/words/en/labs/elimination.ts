/** The Jacobian by eliminating vertices. */
export const elimination = {
  shows:
    "Press an inner node: every path of two edges through it becomes one edge, by one multiplication. What is left at the end is the Jacobian.",
  drawn: "Linearised graph",
  eliminate: (name: string, cost: number) => `Eliminate ${name}: ${cost} multiplications`,
  counted: (spent: number, done: number, all: number) =>
    `${spent} multiplications, ${done} of ${all} inner nodes eliminated`,
  orders: "All of it, by order",
  order: { forward: "Forward", reverse: "Reverse", markowitz: "Markowitz" },
  cost: (multiplications: number) => `${multiplications} multiplications`,
  next: "Next by this order",
  back: "Put back",
  reset: "Start again",
  optimal: (found: number, best: number) =>
    `Neither mode is optimal here: another order needs ${best} multiplications, the better mode ${found}.`,
  arrays: "Elimination is told on numbers: this program has arrays.",
  none: "No inner node lies between an input and an output here.",
  tooMany: (nodes: number) => `${nodes} inner nodes are too many to be eliminated by hand: up to 60 are drawn.`,
  table: "Edges that are left",
  columns: { from: "from", to: "to", partial: "partial" },
  copy: (name: string) => `${name}′`,
}
