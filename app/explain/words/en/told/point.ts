/** The values at which a program is run. */
export const inputs = {
  title: "Inputs",
  many: (count: number) => `Inputs (${count})`,
  none: "No inputs: the program is a constant.",
  value: (name: string) => `Value of ${name}`,
  differentiate: (name: string) => `Differentiate ${name}`,
  constant: "const in the program: never differentiated",
  entry: (place: string) => `Entry ${place}`,
  entries: (name: string) => `Entry by entry: ${name}`,
}

/** What a sweep starts with. */
export const seeds = {
  title: (count: number): string => (count === 1 ? "seed" : "seeds"),
  /** In Compare, where both kinds stand beside each other. */
  titles: {
    forward: (count: number) => `Tangent ${seeds.title(count)}`,
    reverse: (count: number) => `Adjoint ${seeds.title(count)}`,
  },
  of: (name: string) => `Seed of ${name}`,
  entry: (place: string) => `Seed ${place}`,
  entries: (name: string) => `Seed by entry: ${name}`,
  presets: "Seed presets",
  preset: (index: number, name: string) => `Seed e${index}: ${name} alone`,
  entryOf: (index: number, name: string) => `entry ${index} of ${name}`,
  inTurn: { forward: "Every column in turn", reverse: "Every row in turn" },
  sweeps: (count: number) => `${count} sweeps, one unit seed after another.`,
}
