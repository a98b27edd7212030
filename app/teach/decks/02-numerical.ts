import { givens } from "../lessons/lesson"
import type { ReadyDeck } from "./ready"

const SURVEY = { program: "f = ln(x1) + x1*x2 - sin(x2)", at: givens({ x1: 2, x2: 5 }) }
const FIGURE = { program: "f = 64*x*(1 - x)*(1 - 2*x)^2*(1 - 8*x + 8*x^2)^2", at: givens({ x: 0.2 }) }
const step = (h: string) => new Map([["numerical.h", h]])

/** Differences. */
export const numerical: ReadyDeck = {
  title: "Numerical differentiation",
  states: [
    {
      name: "A secant is not a tangent",
      note: "With h = 0.1 the error is truncation. Ask what happens for smaller h.",
      document: { ...SURVEY, panel: "numerical", options: step("0.1") },
    },
    {
      name: "Too small a step",
      note: "At h = 1e-12 rounding has eaten the digits. Ask which h is best: between 1e-8 and 1e-7.",
      document: { ...SURVEY, panel: "numerical", options: step("1e-12") },
    },
    {
      name: "The survey's figure",
      note: "The two branches of the error on one chart.",
      document: { ...FIGURE, panel: "numerical", options: step("0.1") },
    },
    {
      name: "No step at all",
      note: "Reverse mode has neither truncation nor a step to choose.",
      document: { ...FIGURE, mode: "reverse" },
      at: "end",
    },
  ],
}
