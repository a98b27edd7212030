import type { grade as english } from "../../en/teach/grade"

const COLUMNS = { value: "der Wert", tangent: "die Tangente", adjoint: "die Adjungierte" } as const

/** A trace that has been checked. */
export const grade: typeof english = {
  line: (column, node) => `${COLUMNS[column]} von ${node}`,
  right: "Richtig.",
  carried: "Richtig für die eigenen Zahlen davor.",
  missing: "Leer gelassen.",
  wrong: expected => `Nach den eigenen Zahlen davor ist dies ${expected}.`,
  all: "Jede Zeile ist richtig.",
  slip: line => `Der erste Fehler ist ${line}.`,
  first: (line, output) => `Der erste Fehler ist ${line}. ${output}`,
}
