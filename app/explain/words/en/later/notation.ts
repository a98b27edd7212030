/** One notation: its name in the menu, and what it calls things that are said by other words: pairs of an expression and what stands in its place. */
export interface NotationWords {
  readonly name: string
  readonly terms: readonly (readonly [said: string, instead: string])[]
}

const GRADIENT = [
  ["\\b([Aa])n adjoint", "$1 gradient"],
  ["\\badjoint", "gradient"],
  ["\\bAdjoint", "Gradient"],
] as const

/** How derivatives are written. */
export const notation = {
  title: "Notation",
  numbered: "Inputs are v₋₁, v₀",
  signs: {
    survey: { name: "v̇, v̄ (survey)", terms: [] },
    partial: {
      name: "∂L/∂v",
      terms: [["^Adjoint$", "∂L/∂v"], ["^Tangent$", "dv/dt"], ...GRADIENT, ["\\btangent", "derivative"]],
    },
    grad: {
      name: "v.grad (PyTorch, micrograd)",
      terms: [["^Adjoint$", ".grad"], ["^Tangent$", ".tangent"], ...GRADIENT],
    },
    primal: {
      name: "v.primal, v.adjoint",
      terms: [
        ["^Value$", "Primal"],
        ["(^|, )value (?!of)", "$1primal "],
        ["\\bits value is\\b", "its primal is"],
        ["\\bthe value (?=[\\d−])", "the primal "],
      ],
    },
    upstream: {
      name: "upstream × local (CS231n)",
      terms: [
        ["\\bpasses its adjoint\\b", "passes its upstream gradient"],
        ["\\blocal partial", "local gradient"],
        ...GRADIENT,
      ],
    },
    delta: {
      name: "δ",
      terms: [
        ["\\b([Aa])n adjoint", "$1 delta"],
        ["\\badjoint", "delta"],
        ["^Adjoint$", "δ"],
        ["\\bAdjoint", "Delta"],
      ],
    },
  } satisfies Readonly<Record<string, NotationWords>> as Readonly<
    Record<"survey" | "partial" | "grad" | "primal" | "upstream" | "delta", NotationWords>
  >,
}
