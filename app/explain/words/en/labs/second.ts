/** Second derivatives. */
export const second = {
  shows:
    "Second derivatives are a sweep over a sweep: one gives a Hessian-vector product, one for each input the whole Hessian.",
  noNumber: "Only a single number has a Hessian: no result of this program is one.",
  many: (count: number) => `${count} inputs are too many for a matrix here; the Jacobian’s panel shows such a Hessian.`,
  output: "Of",
  hessian: (of: string) => `Hessian of ${of}`,
  bends: {
    bowl: "All eigenvalues are positive: f bends up, as a bowl.",
    dome: "All eigenvalues are negative: f bends down, as a dome.",
    saddle: "Eigenvalues of both signs: a saddle.",
    flat: "An eigenvalue is 0: in some direction f does not bend.",
    undefined: "Some second derivatives are not finite here.",
  },
  product: {
    title: "Hessian times a vector",
    entry: (name: string) => `Direction along ${name}`,
    label: "H·v three ways",
    way: "way",
    sweeps: "sweeps",
    ways: {
      matrix: "the matrix H, then H·v",
      forwardOverReverse: "forward over reverse",
      reverseOverReverse: "reverse over reverse",
    },
    agree: "The three ways agree.",
    differ: (by: string) => `The three ways differ by up to ${by}.`,
    curvature: (value: string) => `vᵀ·H·v = ${value}: how f bends along v.`,
  },
  newton: {
    title: "Newton’s step",
    rule: "H\\,p = -\\nabla f",
    label: "Newton’s step, entry by entry",
    heads: ["input", "∇f", "step p", "goes to"],
    take: "Take the step",
    value: (of: string, now: string, next: string) => `${of}: ${now} → ${next}`,
    none: "H has no inverse here, so there is no step.",
    away: "This step heads for a point where ∇f is 0, but not for a minimum: f does not bend up here.",
  },
}
