import { rich } from "../../../rich"

/** Dual numbers. */
export const dual = {
  shows: rich`The forward sweep as a calculation with ${{ tex: "v + \\dot{v}\\,\\varepsilon" }}, where ${{ tex: "\\varepsilon^2 = 0" }}: what stands before ${{ tex: "\\varepsilon" }} is the tangent.`,
  form: "Written as",
  forms: { sum: "v + v̇·ε", blocks: "2 × 2 blocks" },
  sweep: "The sweep with dual numbers",
  heads: ["node", "calculation"],
  cut: (count: number) => `The first ${count} nodes.`,
  arrays: "Dual numbers are told on scalars here; this program has arrays.",
  waiting: "…",
  rules: {
    title: "Rules",
    why: rich`Taylor’s series ends after its second term, because ${{ tex: "\\varepsilon^2 = 0" }}:`,
    taylor:
      "f(a + b\\,\\varepsilon) = f(a) + f'(a)\\,b\\,\\varepsilon + \\tfrac{1}{2} f''(a)\\,b^2\\,\\varepsilon^2 + \\cdots = f(a) + f'(a)\\,b\\,\\varepsilon",
  },
  calculator: { title: "Calculator", label: "Calculate with ε", none: "Nothing to calculate yet." },
}
