import { rich } from "../../../rich"
import type {
  blocks as englishBlocks,
  hessian as englishHessian,
  jacobian as englishJacobian,
  matrix as englishMatrix,
} from "../../en/later/jacobian"

/** The Jacobian as it fills. */
export const jacobian: typeof englishJacobian = {
  title: "Jacobi-Matrix",
  frozen: "Alle Eingaben sind eingefroren: Es gibt nichts abzuleiten.",
  tooMany: (rows, columns) => `${rows}×${columns} Einträge: Über so viele sagen Startwerte und Aufwand mehr.`,
  derivativeOf: "Ableitungsgraph von",
  openGradient: "Den Gradienten als Programm öffnen",
  back: "„Zurück“ führt zu diesem Programm",
  noProgram: "Der Gradient dieses Programms ordnet Einträge so um, dass die Sprache kein Wort dafür hat.",
  hints: {
    evaluate: "Hier werden nur Werte berechnet; „Vorwärts“ füllt Spalten, „Rückwärts“ füllt Zeilen.",
    forward: "Ein Vorwärtsdurchlauf füllt eine Spalte: Ein Druck auf eine Eingabe gibt ihr den Startwert 1.",
    reverse: "Ein Rückwärtsdurchlauf füllt eine Zeile: Ein Druck auf eine Ausgabe gibt ihr den Startwert 1.",
    mixed: "Diese Startwerte mischen Zeilen oder Spalten: Ein Druck auf einen Namen wählt eine allein.",
  },
}

/** Any matrix with its heads. */
export const matrix: typeof englishMatrix = {
  seed: name => `Startwert bei ${name}`,
  direction: name => `Richtung ${name}`,
  unknown: "noch unbekannt",
}

/** A matrix that is too large to be written out whole. */
export const blocks: typeof englishBlocks = {
  title: matrix => `Blöcke: ${matrix}`,
  nothing: "noch nichts",
  norm: norm => `Norm ${norm}`,
  block: (output, input) => `Block ${output} nach ${input}`,
  first: lines => `Die ersten ${lines} Zeilen und Spalten dieses Blocks.`,
}

/** Second derivatives. */
export const hessian: typeof englishHessian = {
  title: "Hesse-Matrix",
  waiting: lines => `${lines}×${lines} zweite Ableitungen sind unterwegs.`,
  column: (product, seed) =>
    rich`${{ tex: product }}: ein Vorwärtsdurchlauf mit dem Startwert ${{ tex: seed }} über den Rückwärtsdurchlauf.`,
  hint: "Jede Spalte ist ein Vorwärtsdurchlauf über den Rückwärtsdurchlauf: Ein Druck auf eine Eingabe wählt ihre Richtung.",
}
