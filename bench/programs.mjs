// Programs of 7, 25 and 114 nodes, each with a variant of another structure, so that an edit from one to the other draws a new graph.

const network = (hidden, activation, rest) =>
  [
    ...Array.from({ length: hidden }, (_, k) => `h${k} = ${activation}(w${k}*x + u${k}*y + b${k})`),
    `o = ${Array.from({ length: hidden }, (_, k) => `a${k}*h${k}`).join(" + ")} + c`,
    ...rest,
  ].join("\n")

const pair = text => [text("tanh"), text("sigmoid")]

export const PROGRAMS = [
  {
    nodes: 7,
    what: "Baydin's function",
    texts: ["ln(x1) + x1*x2 - sin(x2)", "ln(x1) + x1*x2 - cos(x2)"],
  },
  { nodes: 25, what: "network 2-2-1", texts: pair(activation => network(2, activation, [])) },
  {
    nodes: 114,
    what: "network 2-10-1 with its error",
    texts: pair(activation => network(10, activation, ["e = o - t"])),
  },
]
