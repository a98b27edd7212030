import type { LessonWords } from "../../course"

export const numerical: LessonWords = {
  section: "Numerisches Ableiten",
  title: "Keine Schrittweite ist richtig",
  cures: "Automatisches Differenzieren sind endliche Differenzen.",
  source: "Baydin et al. 2018, Abschnitt 2.1 und Abbildung 3",
  steps: [
    {
      words: "Eine Vorwärtsdifferenz teilt durch eine Schrittweite h. Ein großes h schneidet ab, ein kleines rundet.",
      ask: "Bei welcher Zehnerpotenz von h ist für ∂f/∂x2 der Fehler am kleinsten?",
      wrong: [
        "Ein so kleiner Schritt lässt von der Differenz fast keine Stellen übrig: Das Runden überwiegt.",
        "Dort ist das Abschneiden noch groß: Es fällt mit h.",
        "Das liegt näher am besten Schritt einer zentralen Differenz.",
      ],
      why: "Die beiden Fehler treffen sich nahe der Wurzel der Maschinengenauigkeit, ungefähr bei 1e-8.",
    },
    { words: "Die Tafel zeigt den Fehler gegen h. Auch am tiefsten Punkt stimmt nur die Hälfte der Stellen." },
    {
      words:
        "Bis ans Ende gehen: Die Adjungierte von x2 stimmt bis zur letzten Stelle, und kein h musste gewählt werden.",
      ask: "Warum ist die Adjungierte von x2 genau?",
      reasons: [
        ["jede partielle Ableitung ist eine Formel", ""],
        ["sie verwendet das beste h", "Auch das beste h lässt einen Fehler."],
        ["f ist linear in x2", "Es enthält einen Sinus."],
      ],
      why: "x1 − cos x2, berechnet aus gespeicherten Werten.",
    },
    {
      words: "x2 auf 50 setzen. Die Fehlerkurve wandert; den Durchlauf kümmert es nicht.",
      done: "Auch hier wurde keine Schrittweite gewählt.",
    },
    {
      words: "Ein Programm finden, bei dem ein Differenzenquotient für jedes h genau ist. (Ein lineares zum Beispiel.)",
      done: "Eine Gerade ist ihre eigene Tangente: Nichts wird abgeschnitten.",
    },
  ],
}
