import type { LessonWords } from "../../course"
import { forward } from "./04-forward"
import { recalledWords } from "./recalled"

export const jacobian: LessonWords = {
  section: "Die Jacobi-Matrix berechnen",
  title: "Eine Spalte je Durchlauf",
  cures: "Zeilen und Spalten der Jacobi-Matrix sind für beide Modi gleich.",
  source: "Baydin et al. 2018, Abschnitt 3.1",
  steps: [
    {
      words:
        "Polarkoordinaten: zwei Eingaben, zwei Ausgaben. Ein Vorwärtsdurchlauf füllt eine Spalte der Jacobi-Matrix.",
      ask: "Wie viele Vorwärtsdurchläufe füllen sie ganz?",
      wrong: [
        "Ein Durchlauf hat eine Richtung: Er füllt eine Spalte.",
        "Ein Durchlauf füllt eine ganze Spalte, nicht einen Eintrag.",
      ],
      why: "Einer je Eingabe. Mit 50 Ausgaben anstelle von zweien wären es immer noch zwei.",
    },
    {
      words: "Mit dem Startwert bei r liefert der Durchlauf ∂x/∂r und ∂y/∂r: cos θ und sin θ.",
      ask: "Warum ist die Tangente von x gleich cos θ?",
      reasons: [
        ["r hat den Startwert, x = r cos θ", ""],
        ["θ hat den Startwert", "Der Startwert von θ ist 0."],
        ["x ist seine eigene Tangente", "Sein Wert ist r cos θ."],
      ],
      why: "Nur r bewegt sich, und ∂x/∂r = cos θ.",
    },
    { words: "Rückwärts füllt ein Durchlauf eine Zeile. Zwei Ausgaben: auch zwei Durchläufe." },
    {
      words: "z = r^2 anfügen. Rückwärts ist ein dritter Durchlauf nötig, vorwärts nicht.",
      done: "Drei Zeilen, zwei Spalten.",
    },
    {
      words: "Ein Programm schreiben, für das rückwärts einen Durchlauf braucht und vorwärts fünf.",
      done: "Fünf Spalten, eine Zeile: ein Gradient.",
    },
    recalledWords(forward),
  ],
}
