import type { LessonWords } from "../../course"
import { reverse } from "./07-reverse"
import { recalledWords } from "./recalled"

export const cost: LessonWords = {
  section: "Vorwärtsmodus gegen Rückwärtsmodus",
  title: "Die Durchläufe zählen",
  cures: "Der Rückwärtsmodus ist immer günstiger.",
  source: "Baydin et al. 2018, Abschnitt 3.2; CS231n",
  steps: [
    {
      words:
        "Ein Neuron: fünf Eingaben, eine Ausgabe. Vorwärts braucht einen Durchlauf je Eingabe, rückwärts einen je Ausgabe.",
      ask: "Wie viele Durchläufe sind jeweils für alle Ableitungen nötig, vorwärts und rückwärts?",
      wrong: [
        "Ein Vorwärtsdurchlauf hat nur eine Richtung.",
        "Umgekehrt: Vorwärts geht nach Eingaben, rückwärts nach Ausgaben.",
      ],
      why: "Fünf Eingaben, eine Ausgabe: Hier ist rückwärts günstiger.",
    },
    {
      words:
        "Beide Bahnen abspielen: Vorwärts laufen die Durchläufe nacheinander, während rückwärts ein einziger genügt.",
      ask: "Warum braucht vorwärts fünf Durchläufe?",
      reasons: [
        ["es gibt fünf Eingaben", ""],
        ["es gibt drei Gewichte", "Die beiden x sind auch Eingaben."],
        ["wegen der einen Ausgabe", "Darum braucht rückwärts einen."],
      ],
      why: "Ein Vorwärtsdurchlauf gibt einer Eingabe den Startwert 1.",
    },
    {
      words: "Nun eine Eingabe und fünf Ausgaben. Vor dem Abspielen noch einmal zählen.",
      ask: "Wie viele Durchläufe sind es jetzt, vorwärts und rückwärts?",
      wrong: ["Jetzt gibt es eine Eingabe.", "Ein Rückwärtsdurchlauf füllt eine Zeile, und es gibt fünf."],
      why: "Eine Eingabe: Ein Vorwärtsdurchlauf genügt für alles.",
    },
    {
      words: "Eine zweite Ausgabe anfügen, etwa g = w0*w1, und die Zähler beobachten.",
      done: "Rückwärts braucht einen zweiten Durchlauf; vorwärts braucht fünf wie zuvor.",
    },
    {
      words: "Ein Programm schreiben, für das beide Modi drei Durchläufe brauchen.",
      done: "Eine quadratische Jacobi-Matrix: Kein Modus braucht weniger Durchläufe.",
    },
    recalledWords(reverse),
  ],
}
