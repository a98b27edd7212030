import type { program as english } from "../en/program"

/** The program's text and what is made of it. */
export const program: typeof english = {
  title: "Programm",
  problems: "Fehler im Text",
  brackets: "Alle Klammern",
}
