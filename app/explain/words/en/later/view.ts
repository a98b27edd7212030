import { counted } from "../number"

/** What looks at the picture. */
export const view = {
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

/** What lines and marks mean. */
export const legend = {
  title: "Legend",
  primal: "a value: thin, solid",
  tangent: "a tangent: solid, its arrow with the edge",
  adjoint: "an adjoint: dashed, its arrow against the edge",
  stored: "the value is stored until the way back has used it",
  contribution: "one of two contributions is in",
  fault: "something is wrong at this point: see the sentence of its step",
}
