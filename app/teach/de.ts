import type { CourseWords } from "./course"
import { decks } from "./decks/de"
import { lessons } from "./lessons/de"

/** The course in German. */
export const course: CourseWords = {
  lessons,
  decks,
  examples: {
    baydin: { title: "Das Beispiel des Überblicks", source: "Baydin et al. 2018, Tabellen 2 und 3" },
    integers: { title: "Drei Wege zu einer Eingabe", source: "jeder Wert ist eine ganze Zahl" },
    griewank: { title: "Ein gemeinsamer Teilausdruck", source: "Griewank & Walther 2008" },
    neuron: { title: "Ein logistisches Neuron", source: "CS231n" },
    micrograd: { title: "Viele Verwendungen zweier Eingaben", source: "micrograd README" },
    polar: { title: "Polarkoordinaten: zwei Ausgaben", source: "eine 2 × 2-Jacobi-Matrix" },
    "logistic-map": { title: "Die logistische Abbildung", source: "Baydin et al. 2018, Tabelle 1" },
    differences: { title: "Abschneiden gegen Runden", source: "Baydin et al. 2018, Abbildung 3" },
    rosenbrock: { title: "Rosenbrocks Tal", source: "Rosenbrock 1960" },
    "cross-entropy": { title: "Sigmoid und Kreuzentropie", source: "logistische Regression" },
    beale: { title: "Beales Funktion", source: "Beale 1958" },
    tower: { title: "x hoch x", source: "ein Knoten speist beide Plätze" },
    quotient: { title: "x durch x", source: "die Ableitung ist 0" },
    kink: { title: "Ein Knick", source: "Subgradienten an einer Ecke" },
    mlp: { title: "Ein kleines Netz, 2-3-1", source: "39 Knoten" },
    layer: { title: "Eine Schicht: Matrix mal Vektor", source: "Regeln für Matrizen" },
    regression: { title: "Lineare Regression, alle Punkte zugleich", source: "ein Bias für drei Punkte" },
    matmul: { title: "Ein Produkt von Matrizen", source: "mit Einsen als Startwerten" },
    batch: { title: "Eine Schicht auf einem Batch", source: "ihr Bias kommt zu jeder Zeile hinzu" },
    "batch-norm": { title: "Batch-Normalisierung", source: "Ioffe & Szegedy 2015, Algorithmus 1 ohne ε" },
    attention: { title: "Eine Anfrage an die Attention", source: "Vaswani et al. 2017, Gleichung 1" },
    notebook: { title: "Eine Sigmoid-Einheit lernt y = x", source: "Dillhoffs Notebook zur Backpropagation" },
    softmax: { title: "Softmax und Kreuzentropie", source: "eine Klasse von dreien" },
    loop: { title: "Die logistische Abbildung als Schleife", source: "Baydin et al. 2018, Abbildung 2" },
    neither: { title: "Keiner der Modi ist optimal", source: "Knotenelimination, Griewank & Walther 2008" },
  },
}
