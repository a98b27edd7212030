import type { LessonWords } from "../../course"
import { limits } from "./14-limits"
import { recalledWords } from "./recalled"

export const loss: LessonWords = {
  section: "Rückwärtsmodus",
  title: "Ein Verlust, der einen inneren Knoten liest",
  cures: "Ein Verlust liest nur die Ausgabe.",
  source: "Baydin et al. 2018, Abschnitt 3.2",
  steps: [
    {
      words:
        "Eine Kette aus vier Schichten. Der Verlust hat einen zweiten Summanden, der h3 liest, einen inneren Knoten.",
      ask: "Wie viele Beiträge erhält h3, und wie viele h2?",
      wrong: [
        "Der zweite Summand des Verlusts verwendet h3 auch.",
        "Was bei h3 hinzukommt, geht entlang derselben Kante weiter: h2 hat eine Verwendung.",
      ],
      why: "Ein Beitrag mehr bei h3; sonst ändert sich nichts.",
    },
    { words: "Der Rückweg beginnt beim Verlust und teilt sich: ein Teil an h4, einer geradewegs an h3." },
    {
      words: "Von h3 an fließt eine einzige Adjungierte zurück: die Summe beider Teile.",
      ask: "Warum erhält h3 zwei Beiträge?",
      reasons: [
        ["zwei Operationen verwenden h3", ""],
        ["der Verlust hat zwei Summanden", "Dann erhielte h2 auch zwei."],
        ["es hat zwei Operanden", "tanh hat einen. Beiträge kommen von Abnehmern."],
      ],
      why: "Die nächste Schicht und der zweite Summand des Verlusts.",
    },
    {
      words: "alpha auf 0 setzen. Der zweite Beitrag ist 0, die Kante ist noch da.",
      done: "h3 erhält immer noch zwei Beiträge, einer davon ist 0.",
    },
    {
      words: "Eine Strafe auf w1 kommt hinzu. Eine solche für jedes Gewicht anfügen und finden, wo jede ankommt.",
      done: "Jedes Gewicht erhält einen Beitrag mehr, geradewegs vom Verlust.",
    },
    recalledWords(limits),
  ],
}
