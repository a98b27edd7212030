import type { tabs as english } from "../en/tabs"

/** The panels on the right: titles by their ids, which is how a link names them. */
export const tabs: typeof english = {
  name: "Tafeln",
  titles: {
    trace: "Spur",
    jacobian: "Jacobi",
    cost: "Aufwand",
    numerical: "Numerisch",
    symbolic: "Symbolisch",
    dual: "Duale Zahlen",
    "second-order": "Zweite Ordnung",
    code: "Quelltext",
    python: "Python",
    pytorch: "PyTorch",
    descent: "Abstieg",
    checkpointing: "Checkpointing",
    elimination: "Elimination",
    matrix: "Matrix",
    geometry: "Geometrie",
    practice: "Üben",
    check: "Eigenes prüfen",
    deck: "Foliensatz",
  },
  blank: "Dafür braucht es ein Programm: eines eintippen oder ein Beispiel öffnen.",
  unknown: "Die Tafel dieses Links ließ sich nicht lesen; stattdessen steht hier die übliche.",
}
