/** A trace with blanks, to be filled in the workbench. */
export const fading = {
  name: "Trace",
  levels: {
    shown: "all shown",
    last: "last cell blank",
    half: "half blank",
    program: "only the program",
    mixed: "random program, no help",
  },
  words:
    "Fill in what is blank in the trace: numbers, fractions or expressions. Each line is judged by your own numbers before it.",
  alone: "Fill in the whole trace. What is right is said when no blank is left.",
  blank: (line: string) => `Your ${line}`,
  left: (blanks: number) => (blanks === 1 ? "1 blank is left." : `${blanks} blanks are left.`),
  show: "Show the rest",
  another: "Another program",
}
