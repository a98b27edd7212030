import { rich } from "../../../rich"
import type { matrix as english } from "../../en/labs/matrix"

/** Differentiation as a triangular solve. */
export const matrix: typeof english = {
  shows: {
    evaluate: rich`Jede Zeile ${{ tex: "v_i" }} enthält ihre lokalen partiellen Ableitungen ${{ tex: "\\partial v_i/\\partial v_j" }}: unter der Diagonale, denn ein Knoten liest nur frühere.`,
    forward: rich`Der Vorwärtsmodus löst ${{ tex: "(I - L)\\,\\dot v = \\dot x" }} Zeile für Zeile abwärts: Jeder Schritt verwendet eine Zeile lokaler partieller Ableitungen.`,
    reverse: rich`Der Rückwärtsmodus löst ${{ tex: "(I - L^{\\mathsf T})\\,\\bar v = \\bar y" }} die Spalten aufwärts: Jeder Schritt verwendet einen Eintrag.`,
  },
  title: "Matrix der lokalen partiellen Ableitungen",
  entry: (of, by, value) => `∂${of}/∂${by} = ${value}`,
  unknown: "noch unbekannt",
  rule: "eine Regel für Matrizen",
  none: "Keine Kante wird hier abgeleitet, also ist die Matrix leer.",
  tooMany: nodes => `${nodes} Knoten ergeben eine Matrix, die zu groß zum Ansehen ist; bis zu 200 werden gezeichnet.`,
  beams: "Von Eingaben zu Ausgaben",
  beamsAre: "Ein Strahl je Eintrag der Jacobi-Matrix: breit ist groß, gestrichelt ist negativ, keiner ist 0.",
  beam: (of, by, value) => `∂${of}/∂${by} = ${value}`,
  columns: { row: "Zeile", column: "Spalte", partial: "lokale partielle Ableitung" },
}
