/** The program's text and what is made of it. */
export const program = {
  title: "Program",
  problems: "Problems",
  brackets: "Every bracket",
}
