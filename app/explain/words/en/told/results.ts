import { rich, type Rich } from "../../../rich"

/** What a whole run has found. */
export const results = {
  evaluate: (values: Rich) => rich`All values are known: ${values}.`,
  gradient: (parts: Rich) => rich`The gradient is complete: ${parts}.`,
  row: (row: number, parts: Rich) => rich`Row ${row} of the Jacobian is complete: ${parts}.`,
  weighted: (parts: Rich) => rich`The weighted sum of the Jacobian's rows is complete: ${parts}.`,
  column: (column: number, parts: Rich) => rich`Column ${column} of the Jacobian is complete: ${parts}.`,
  directional: (parts: Rich) => rich`The directional derivative is complete: ${parts}.`,
  nothingFlows: "No differentiated input is reached, so every derivative found is 0.",
  adjoint: (name: string, value: string) => `the adjoint of ${name} is ${value}`,
  tangent: (name: string, value: string) => `the tangent of ${name} is ${value}`,
  value: (name: string, value: string) => `${name} is ${value}`,
  and: "and",
}
