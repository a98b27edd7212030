import type { lab as englishLab, more as englishMore } from "../../en/labs/lab"

/** The menu of panels, by sections of the course. */
export const more: typeof englishMore = {
  name: "Mehr",
  sections: {
    numerical: "Numerisches Ableiten",
    symbolic: "Symbolisches Ableiten",
    forward: "Vorwärtsmodus",
    jacobian: "Die Jacobi-Matrix",
    use: "Wozu Ableitungen dienen",
    code: "Das Programm als Quelltext",
    practise: "Üben",
    lecture: "Vorlesung",
  },
}

/** What all labs say. */
export const lab: typeof englishLab = {
  table: "Die Zahlen",
  frozen: "Alle Eingaben sind eingefroren: Es gibt nichts abzuleiten.",
  input: "Eingabe",
  output: "Ausgabe",
}
