import type { Refusal } from "../../../code/target"

const refused: Readonly<Record<Refusal, string>> = {
  arrays: "This target knows numbers alone, and the program has vectors or matrices: PyTorch and JAX have them.",
  op: "This target has no word for one of the functions of the program.",
  long: "The program is too long to be read as code.",
}

/** The program as code. */
export const code = {
  shows: "The program and its gradient as code that runs as it stands. A line lights up with its node, row and edges.",
  target: "Language",
  output: "Output",
  listing: "Code",
  copy: "Copy code",
  copied: "Copied",
  download: "Download code",
  refused,
}
