import type { large as english } from "../../en/later/large"
import { grouped } from "../number"

/** In the place of a graph that is too large to draw. */
export const large: typeof english = {
  label: "Großes Programm",
  title: nodes => `${grouped(nodes)} Knoten: zu viele zum Zeichnen, aber hier steht, was herauskommt.`,
  outputs: "Ausgaben",
  gradient: of => `Gradient von ${of}`,
  firstOf: of => `des ersten Eintrags von ${of}`,
  norm: norm => `Norm des Gradienten: ${norm}.`,
  counts: (computed, megabytes) =>
    `Wert und Gradient brauchten einen Gang über ${grouped(computed)} Knoten, in ${grouped(megabytes)} MB, mit einem Rückwärtsdurchlauf.`,
  waiting: "Die Werte sind unterwegs.",
}
