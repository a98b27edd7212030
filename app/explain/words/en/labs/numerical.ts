/** Differences against h. */
export const numerical = {
  shows: "The error of difference quotients against the step h: a large h truncates, a small one rounds. AD has no h.",
  chart: (of: string, by: string) => `Error of ∂${of}/∂${by} against h`,
  curve: (of: string, by: string) => `${of} against ${by}, with its tangent and the secants of step h`,
  h: "step h",
  drag: "Step h",
  step: (h: string) => `h = ${h}`,
  error: "error",
  truncation: "truncation",
  rounding: "rounding",
  slope: (slope: string) => `slope ${slope}`,
  methods: { forward: "forward difference", central: "centre difference", complex: "complex step" },
  read: { label: "Estimates at step h", heads: ["by", "estimate", "error"] },
  ad: "AD",
  noStep: "–",
  exact: (of: string, by: string, derivative: string) => `AD: ∂${of}/∂${by} = ${derivative}`,
  complex: {
    op: (op: string) => `No complex step: ${op} is not analytic.`,
    array: "No complex step: it is told on scalars here.",
  },
  undefined: "The derivative is not a finite number here, so there is nothing to compare with.",
  check: {
    title: "Gradient check",
    label: "Gradient check, entry by entry",
    heads: ["entry", "AD", "differences", "relative error", "verdict"],
    verdicts: { agrees: "agrees", differs: "differs", unclear: "unclear" },
    reasons: { kink: "a kink", undefined: "no finite value", unsettled: "differences do not settle" },
    all: (count: number) => (count === 1 ? "The derivative agrees." : `All ${count} derivatives agree.`),
    some: (agree: number, count: number, differ: number) =>
      differ > 0
        ? `${differ} of ${count} derivatives differ.`
        : `${agree} of ${count} derivatives agree; differences say nothing of the others.`,
    many: (count: number) => `${count} entries are too many to check while you watch.`,
  },
}
