import { rich } from "../../../rich"
import type { geometry as english } from "../../en/labs/geometry"

/** The Jacobian as a map of arrows. */
export const geometry: typeof english = {
  shows: rich`Eine Jacobi-Matrix, zwei Richtungen: Vorwärts führt ${{ tex: "\\dot x" }} zu ${{ tex: "J\\cdot\\dot{x}" }}, rückwärts bringt ${{ tex: "\\bar y" }} zurück zu ${{ tex: "\\bar{y}\\cdot J" }}. Die runden Enden lassen sich ziehen.`,
  inputs: "Ebene der Eingaben",
  outputs: "Ebene der Ausgaben",
  tangent: place => `Tangente der Eingaben, ${place}: Pfeiltasten drehen sie`,
  adjoint: place => `Adjungierte der Ausgaben, ${place}: Pfeiltasten drehen sie`,
  /** How far a plane reaches, of what is drawn in a colour. */
  reach: reach => `Rand ${reach}`,
  more: (inputs, outputs) =>
    `Eingaben: ${inputs}, Ausgaben: ${outputs}. Die ersten zwei von jeder Art sind gezeichnet; die übrigen Startwerte sind 0, sobald einer gezogen wird.`,
  tooMany: "So viele Einträge haben keine Ebene: Zwei Eingaben und zwei Ausgaben haben eine.",
  undefined: "Die Jacobi-Matrix hat hier Einträge, die keine endlichen Zahlen sind.",
  table: "Pfeile der Jacobi-Matrix",
  columns: { arrow: "Pfeil" },
  rows: {
    tangent: "Startwert der Eingaben",
    pushed: "J mal diesen",
    adjoint: "Startwert der Ausgaben",
    pulled: "dieser mal J",
  },
}
