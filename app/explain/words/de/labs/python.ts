import type { python as english } from "../../en/labs/python"

/** Python that runs in the page. */
export const python: typeof english = {
  shows: "Ein kleines Tape oder duale Zahlen in Python, das hier läuft, Zeile für Zeile, auf diesem Programm.",
  kind: "Geschrieben mit",
  kinds: { tape: "einem Tape (Rückwärtsmodus)", dual: "dualen Zahlen (Vorwärtsmodus)" },
  bugs: "Fehler zum Einschalten",
  bug: {
    start: "eine Adjungierte, die bei 1 beginnt",
    paths: "ein Durchlauf entlang jedes Weges, nicht in topologischer Ordnung",
    assign: "= an der Stelle von +=",
  },
  step: "Zeile des Laufs",
  at: (step, of, cut) => `Zeile ${step} von ${of}${cut ? " (die ersten)" : ""}`,
  next: "Nächste Zeile",
  back: "Vorige Zeile",
  source: "Python-Quelltext",
  edit: "Bearbeiten",
  run: "Ausführen",
  reset: "Zurücksetzen",
  running: "Python läuft …",
  late: seconds => `Nach ${seconds} s angehalten: Endet eine Schleife nie?`,
  failed: "Python ließ sich hier nicht starten.",
  error: (line, text) => (line === null ? text : `Zeile ${line}: ${text}`),
  names: "Namen in dieser Zeile",
  columns: { name: "Name", value: "Wert" },
  printed: "Gedruckt",
}
