import { counted, grouped } from "../number"

/** What each mode takes. */
export const cost = {
  forward: "Forward",
  reverse: "Reverse",
  frozen: "Every input is frozen, so there is nothing to differentiate.",
  sweeps: (n: number, m: number) =>
    `n = ${counted(n, "input")}, m = ${counted(m, "output")}: forward needs ${counted(n, "sweep")}, one a column; reverse ${counted(m, "sweep")}, one a row.`,
  cheaper: (mode: string, least: number, most: number, ratio: string) =>
    `${mode} is cheaper here: ${counted(least, "multiplication")} instead of ${grouped(most)}, ${ratio} times fewer.`,
  level: (multiplications: number, forward: number, reverse: number) =>
    `Both take ${counted(multiplications, "multiplication")}; ${forward <= reverse ? "forward" : "reverse"} keeps less in memory.`,
  memory: (reverse: number, forward: number) =>
    `It pays with memory: up to ${counted(reverse, "live number")} instead of ${grouped(forward)}.`,
  number: grouped,
  rows: {
    sweeps: "sweeps",
    multiplications: "multiplications",
    additions: "additions",
    calls: "operations evaluated",
    stored: "stored values",
    live: "live numbers",
  },
  whole: { label: "Cost", title: "For the whole Jacobian" },
  now: { label: "Cost so far", title: "By this step" },
  counted: {
    title: "What is counted",
    text: "A multiplication is one active edge of a sweep, whatever its partial; seeds are free. An addition joins two contributions. A stored value is kept for the way back. A live number is a value, tangent or adjoint that a later step may still read, or that is a result: of the whole Jacobian the most at once, by this step those kept now. Arrays count entry by entry.",
  },
  model: {
    title: "In operations",
    text: "Sweeps times c times the operations of the value; c says how many times the value alone one sweep costs.",
    /** Within TeX. */
    value: "value",
    forward: "forward",
    reverse: "reverse",
  },
}
