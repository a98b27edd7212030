import type { notation as english } from "../../en/later/notation"

/** How derivatives are written: in German the heads of columns change, sentences keep the words of the survey. */
export const notation: typeof english = {
  title: "Schreibweise",
  numbered: "Eingaben sind v₋₁, v₀",
  signs: {
    survey: { name: "v̇, v̄ (Überblick)", terms: [] },
    partial: {
      name: "∂L/∂v",
      terms: [
        ["^Adjungierte$", "∂L/∂v"],
        ["^Tangente$", "dv/dt"],
      ],
    },
    grad: {
      name: "v.grad (PyTorch, micrograd)",
      terms: [
        ["^Adjungierte$", ".grad"],
        ["^Tangente$", ".tangent"],
      ],
    },
    primal: { name: "v.primal, v.adjoint", terms: [["^Wert$", "Primalwert"]] },
    upstream: { name: "upstream × local (CS231n)", terms: [["^Adjungierte$", "Gradient"]] },
    delta: { name: "δ", terms: [["^Adjungierte$", "δ"]] },
  },
}
