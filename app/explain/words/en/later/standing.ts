/** Which text the picture is of, while the one that stands there is no program. */
export const standing = {
  earlier: "This is the picture of an earlier text: the one that stands there is no program yet.",
  part: (line: number) => `Drawn up to line ${line}: what follows is no program yet.`,
  open: (names: readonly string[]) =>
    `open end: ${names.join(", ")} ${names.length === 1 ? "leads" : "lead"} on to what is no program yet`,
}
