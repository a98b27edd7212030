/** The numbers that have a name in the language, unless a program assigns the name or has it as an input. */
export const NAMED_CONSTANTS: ReadonlyMap<string, number> = new Map([
  ["e", Math.E],
  ["pi", Math.PI],
])

/** The name of a number that has one; null for every other number. */
export function constantName(value: number): string | null {
  for (const [name, number] of NAMED_CONSTANTS) if (number === value) return name
  return null
}
