const counted = (n: number, one: string) => `${n.toLocaleString("en")} ${one}${n === 1 ? "" : "s"}`

const cost = {
  forward: "Forward",
  reverse: "Reverse",
  frozen: "Every input is frozen, so there is nothing to differentiate.",
  sweeps: (n: number, m: number) =>
    `n = ${counted(n, "input")}, m = ${counted(m, "output")}: forward needs ${counted(n, "sweep")}, one a column; reverse ${counted(m, "sweep")}, one a row.`,
  cheaper: (mode: string, least: number, most: number, ratio: string) =>
    `${mode} is cheaper here: ${counted(least, "multiplication")} instead of ${most.toLocaleString("en")}, ${ratio} times fewer.`,
  level: (multiplications: number, forward: number, reverse: number) =>
    `Both take ${counted(multiplications, "multiplication")}; ${forward <= reverse ? "forward" : "reverse"} keeps less in memory.`,
  memory: (reverse: number, forward: number) =>
    `It pays with memory: up to ${counted(reverse, "live number")} instead of ${forward.toLocaleString("en")}.`,
}

/** What looks at the picture. */
const view = {
  toolbar: "View",
  find: "Find a node",
  near: "Zoom to the node and its neighbours",
  follow: "Follow the active step",
  fit: "Fit the graph to the view",
  legend: "Legend",
  meaning: "What lines and marks mean",
  all: "Show every node",
  folded: "Folded so that it can be overlooked: show every node",
  unfolded: "Every node is shown: fold what is large",
  placeholder: "Name or formula",
  found: (count: number, shown: number) =>
    count === 0 ? "No node" : count > shown ? `${counted(count, "node")}, ${shown} shown` : counted(count, "node"),
}

/** In the place of a graph that is too large to draw. */
const large = {
  title: (nodes: string) => `${nodes} nodes: too many to draw, but here is what they come to.`,
  outputs: "Outputs",
  gradient: (of: string) => `Gradient of ${of}`,
  firstOf: (of: string) => `the first entry of ${of}`,
  norm: (norm: string) => `Norm of the gradient: ${norm}.`,
  counts: (computed: string, megabytes: string) =>
    `Value and gradient took one pass over ${computed} nodes, in ${megabytes} MB, by one reverse sweep.`,
  waiting: "Its values are on their way.",
}

/** What a person reads of parts of the page that are fetched later, in English. */
export const later = { cost, view, large }

/** The same of any language. */
export type LaterWords = typeof later
