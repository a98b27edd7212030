import type { numbers as english } from "../en/numbers"

/** How numbers are written and said. */
export const numbers: typeof english = {
  /** Before the decimals; and within TeX. */
  point: ",",
  tex: "{,}",
  /** Between the numbers of a list: commas stand within them. */
  comma: "; ",
  nan: "keine Zahl",
  minus: "minus ",
  infinity: "unendlich",
  power: (digits, power) => `${digits} mal 10 hoch ${power}`,
  /** Between the sides of a shape. */
  by: " mal ",
  vector: length => `ein Vektor der Länge ${length}`,
  matrix: shape => `eine ${shape}-Matrix`,
}
