import type { LessonWords } from "../../course"
import { matrices } from "./12-matrices"
import { recalledWords } from "./recalled"

export const limits: LessonWords = {
  section: "Grenzen",
  title: "Wo es keine Ableitung gibt",
  cures: "Alles ist glatt.",
  source: "Baydin et al. 2018, Abschnitt 5; Vereinbarungen von PyTorch",
  steps: [
    {
      words: "Das Argument von relu ist hier negativ.",
      ask: "Was kommt bei x und w an?",
      wrong: [
        "Das ist der Gradient von x*w: relu lässt hier nichts durch.",
        "Links von 0 ist die Steigung von relu 0.",
      ],
      why: "Links von 0 ist relu flach: Eine tote Einheit lernt nichts.",
    },
    {
      words: "Der Logarithmus bei 0: Der Wert ist −∞.",
      ask: "Was ist die Adjungierte von x?",
      wrong: ["1/x wächst gegen 0 über alle Grenzen.", "Das ist der Wert."],
      why: "Die Steigung 1/x bei 0 ist +∞. Die Seite sagt es; sie bleibt nicht stehen.",
    },
    {
      words: "max(x, x) hat überall eine Ecke, und doch ist es x.",
      ask: "Was ist die Adjungierte von x?",
      wrong: ["Jeder Operand erhält die Hälfte, und x ist beide.", "Die Steigung wird geteilt, nicht verdoppelt."],
      why: "Bei Gleichstand erhält jeder Operand die Hälfte: ½ + ½ = 1.",
    },
    {
      words: "Eine tote Einheit: relu gibt nichts zurück, also ändert sich kein Gewicht davor.",
      ask: "Warum erhält w 0?",
      reasons: [
        ["relu ist links von 0 flach", ""],
        ["x ist 0", "x ist 1."],
        ["w wird nicht verwendet", "w ist ein Faktor von v1."],
      ],
      why: "Was x auch ist, es wird mit 0 multipliziert.",
    },
    {
      words: "Daraus max(x, 0) machen, bei x = 0, und nachsehen, was die Vereinbarung tut.",
      done: "Ein Gleichstand: x erhält die Hälfte. relu(x) erhält bei 0 eine 0: Beides sind Vereinbarungen.",
    },
    {
      words: "abs(x) allein mit relu schreiben und beide bei 0 vergleichen.",
      done: "Bei 0 sind hier beide Steigungen 0.",
    },
    recalledWords(matrices),
  ],
}
