/** The panels on the right: titles by their ids, which is how a link names them. */
export const tabs = {
  name: "Panels",
  titles: {
    trace: "Trace",
    jacobian: "Jacobian",
    cost: "Cost",
    numerical: "Numerical",
    symbolic: "Symbolic",
    dual: "Dual numbers",
    "second-order": "Second order",
    code: "Code",
    python: "Python",
    pytorch: "PyTorch",
    descent: "Descent",
    checkpointing: "Checkpointing",
    elimination: "Elimination",
    matrix: "Matrix",
    geometry: "Geometry",
    deck: "Deck",
  },
  unknown: "This link's panel could not be read; the default stands instead.",
}
