/** How numbers are written and said. */
export const numbers = {
  /** Before the decimals; and within TeX. */
  point: ".",
  tex: ".",
  /** Between the numbers of a list. */
  comma: ", ",
  nan: "not a number",
  minus: "minus ",
  infinity: "infinity",
  power: (digits: string, power: string) => `${digits} times 10 to the ${power}`,
  /** Between the sides of a shape. */
  by: " by ",
  vector: (length: number) => `a vector of ${length}`,
  matrix: (shape: string) => `a ${shape} matrix`,
}
