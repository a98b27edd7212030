/** A whole number with its thousands set apart. */
export const grouped = (n: number): string => n.toLocaleString("en")

/** So many of something: "1 input", "2 inputs". */
export const counted = (n: number, one: string): string => `${grouped(n)} ${one}${n === 1 ? "" : "s"}`
