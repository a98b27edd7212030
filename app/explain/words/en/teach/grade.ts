/** A trace that has been checked. */
export const grade = {
  line: (column: "value" | "tangent" | "adjoint", node: string) => `${column} of ${node}`,
  right: "Right.",
  carried: "Right for your own numbers before it.",
  missing: "Left blank.",
  wrong: (expected: string) => `By your own numbers before it, this is ${expected}.`,
  slip: (line: string) => `The first slip is the ${line}.`,
  all: "Every line is right.",
  first: (line: string, output: string) => `The first slip is the ${line}. ${output}`,
}
