import { rich } from "../../../rich"
import type { results as english } from "../../en/told/results"

/** What a whole run has found. */
export const results: typeof english = {
  evaluate: values => rich`Alle Werte sind bekannt: ${values}.`,
  gradient: parts => rich`Der Gradient ist vollständig: ${parts}.`,
  row: (row, parts) => rich`Zeile ${row} der Jacobi-Matrix ist vollständig: ${parts}.`,
  weighted: parts => rich`Die gewichtete Summe der Zeilen der Jacobi-Matrix ist vollständig: ${parts}.`,
  column: (column, parts) => rich`Spalte ${column} der Jacobi-Matrix ist vollständig: ${parts}.`,
  directional: parts => rich`Die Richtungsableitung ist vollständig: ${parts}.`,
  nothingFlows: "Keine Eingabe, nach der abgeleitet wird, ist erreicht; also ist jede gefundene Ableitung 0.",
  adjoint: (name, value) => `die Adjungierte von ${name} ist ${value}`,
  tangent: (name, value) => `die Tangente von ${name} ist ${value}`,
  value: (name, value) => `${name} ist ${value}`,
  and: "und",
}
