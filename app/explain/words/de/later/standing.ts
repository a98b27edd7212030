import type { standing as english } from "../../en/later/standing"

/** Which text the picture is of, while the one that stands there is no program. */
export const standing: typeof english = {
  earlier: "Dies ist das Bild eines früheren Textes: Der jetzige ist noch kein Programm.",
  part: line => `Gezeichnet bis Zeile ${line}: Was folgt, ist noch kein Programm.`,
  open: names =>
    `offenes Ende: ${names.join(", ")} ${names.length === 1 ? "führt" : "führen"} zu etwas, das noch kein Programm ist`,
}
