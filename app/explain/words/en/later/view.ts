import { counted } from "../number"

/** What looks at the picture. */
export const view = {
  toolbar: "View",
  find: "Find a node",
  near: "Zoom to the node and its neighbours",
  follow: "Follow the active step",
  fit: "Fit the graph to the view",
  form: "Form",
  formTitle: "How the graph is set out, and its notation",
  legend: "Legend",
  meaning: "What lines and marks mean",
  all: "Show every node",
  folded: "Folded so that it can be overlooked: show every node",
  unfolded: "Every node is shown: fold what is large",
  placeholder: "Name or formula",
  found: (count: number, shown: number) =>
    count === 0 ? "No node" : count > shown ? `${counted(count, "node")}, ${shown} shown` : counted(count, "node"),
}

/** What lines and marks mean. */
export const legend = {
  title: "Legend",
  primal: "a value: thin, solid",
  tangent: "a tangent: solid, its arrow with the edge",
  adjoint: "an adjoint: dashed, its arrow against the edge",
  stored: "the value is stored until the way back has used it",
  active: "filled: the step is about it",
  done: "a coloured border: it has its number of this pass",
  partial: "a local partial, on its edge; with its number while it is used",
  used: "an edge that this pass has gone along: paler than what is at work",
  trail: "what has come along the edge, at its receiver's end",
  wide: "the wider, the larger what has come: a tenfold number is a little wider",
  minus: "a hollow arrowhead: what has come is negative",
  contribution: "one of two contributions is in",
  sum: "what the step adds, and what it comes to",
  group: "a part that is closed: press + to open it, − on its frame to close it",
  inner: "an input that stands within the node that uses it",
  axis: "the axis along which entries are added up, or one is spread again",
  copy: "a copy of an input that is used in many places",
  ailment: "a slope near 0 (saturated), 0 by a kink (dead), or a derivative that has become very small (vanishing)",
  local: "a local partial, in a formula",
  untaken: "a branch that is not taken at this point",
  fault: "something is wrong at this point: see the sentence of its step",
}
