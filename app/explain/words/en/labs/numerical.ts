/** Differences against h. */
export const numerical = {
  shows: "The error of difference quotients against the step h: a large h truncates, a small one rounds. AD has no h.",
  chart: (of: string, by: string) => `Error of ∂${of}/∂${by} against h`,
  h: "step h",
  error: "error",
  truncation: "truncation",
  rounding: "rounding",
  columns: { step: "h", forward: "forward difference", central: "centre difference", complex: "complex step" },
  exact: (of: string, by: string, derivative: string) => `AD: ∂${of}/∂${by} = ${derivative}`,
  undefined: "The derivative is not a finite number here, so there is nothing to compare with.",
}
