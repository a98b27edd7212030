/** A whole number with its thousands set apart. */
export const grouped = (n: number): string => n.toLocaleString("de")

/** So many of something: "1 Eingabe", "2 Eingaben". */
export const counted = (n: number, one: string, many: string): string => `${grouped(n)} ${n === 1 ? one : many}`
