import { rich } from "../../../rich"
import type { dual as english } from "../../en/labs/dual"

/** Dual numbers. */
export const dual: typeof english = {
  shows: rich`Der Vorwärtsdurchlauf als Rechnung mit ${{ tex: "v + \\dot{v}\\,\\varepsilon" }}, wobei ${{ tex: "\\varepsilon^2 = 0" }}: Was vor ${{ tex: "\\varepsilon" }} steht, ist die Tangente.`,
  form: "Geschrieben als",
  forms: { sum: "v + v̇·ε", blocks: "2 × 2-Blöcke" },
  sweep: "Der Durchlauf mit dualen Zahlen",
  heads: ["Knoten", "Rechnung"],
  cut: count => `Die ersten ${count} Knoten.`,
  arrays: "Duale Zahlen werden hier an Skalaren gezeigt; dieses Programm hat Vektoren oder Matrizen.",
  waiting: "…",
  rules: {
    title: "Regeln",
    why: rich`Die Taylorreihe endet nach dem zweiten Glied, weil ${{ tex: "\\varepsilon^2 = 0" }}:`,
    taylor:
      "f(a + b\\,\\varepsilon) = f(a) + f'(a)\\,b\\,\\varepsilon + \\tfrac{1}{2} f''(a)\\,b^2\\,\\varepsilon^2 + \\cdots = f(a) + f'(a)\\,b\\,\\varepsilon",
  },
  calculator: { title: "Rechner", label: "Mit ε rechnen", none: "Noch gibt es nichts zu rechnen." },
}
