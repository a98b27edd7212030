/** What a person can fix of the picture's form. */
export const form = {
  title: "Form of the graph",
  direction: "Direction",
  directions: { auto: "As it fits", right: "To the right", down: "Down", rows: "In rows" },
  density: "Nodes",
  densities: { auto: "As it fits", loose: "Loose", tight: "Tight" },
  folding: "Folding",
  folds: { auto: "As it fits", none: "Nothing" },
}
