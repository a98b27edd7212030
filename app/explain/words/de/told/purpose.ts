import { listed, rich } from "../../../rich"
import type { purpose as english } from "../../en/told/purpose"

const J = { tex: "J" }

const times = (weight: string) => (weight === "1" ? "" : `${weight} × `)

/** What a sweep is for. */
export const purpose: typeof english = {
  values: outputs => rich`Berechnet wird der Wert von ${listed(outputs, "und")}.`,
  frozen: "Alle Eingaben sind eingefroren: Es gibt nichts abzuleiten.",
  noSeed: {
    forward: "Alle Startwerte sind 0, also wird jede Tangente 0.",
    reverse: "Alle Startwerte sind 0, also fließt nichts zurück, und jede Adjungierte wird 0.",
  },
  column: (column, input) =>
    rich`Berechnet wird Spalte ${column} der Jacobi-Matrix: wie sich jede Ausgabe mit ${input} ändert.`,
  derivative: (output, input) =>
    rich`Berechnet wird Spalte 1 der Jacobi-Matrix: die Ableitung von ${output} nach ${input}.`,
  directional: direction =>
    rich`Berechnet wird ${{ tex: `J \\cdot ${direction}` }}: eine Richtungsableitung, nicht der Gradient.`,
  row: (row, gradient) =>
    rich`Berechnet wird Zeile ${row} der Jacobi-Matrix: ganz ${gradient} in einem einzigen Rückwärtsdurchlauf.`,
  scaledRow: (row, weight) => rich`Berechnet wird das ${weight}-Fache der Zeile ${row} der Jacobi-Matrix.`,
  scaledColumn: (column, weight) => rich`Berechnet wird das ${weight}-Fache der Spalte ${column} der Jacobi-Matrix.`,
  weighted: weights =>
    rich`Berechnet wird ${{ tex: `\\bar{y} \\cdot J` }} mit ${{ tex: `\\bar{y} = ${weights}` }}: eine gewichtete Summe der Zeilen von ${J}.`,
  /** For the head of a lane. */
  brief: {
    seed: seed => rich`Startwert ${{ tex: seed }}`,
    line: {
      forward: (column, weight) => `${times(weight)}Spalte ${column} von J`,
      reverse: (row, weight) => `${times(weight)}Zeile ${row} von J`,
    },
    sweep: (sweep, of) => `Durchlauf ${sweep} von ${of}`,
  },
}
