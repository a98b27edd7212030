import type { DeckWords } from "../course"

/** The ready decks in German, by their English titles: names and notes of the states in their order. */
export const decks: Readonly<Record<string, DeckWords>> = {
  Introduction: {
    title: "Einführung",
    states: [
      [
        "Ein Programm ist ein Graph",
        "Fragen: Wie viele Knoten gibt es für x? Einen, mit zwei ausgehenden Kanten. Ein Baum hätte zwei.",
      ],
      ["Die Werte vorhersagen", "Bei jedem Schritt abstimmen lassen. Die falschen Antworten sind echte Fehler."],
      [
        "Das Beispiel des Überblicks",
        "Dieselbe Funktion zieht sich durch den ganzen Überblick: hier ihr Wert, 11,6521.",
      ],
      [
        "Wohin es geht",
        "Ein Rückwärtslauf liefert beide Ableitungen, 5,5 und 1,7163. Wie, sagen die nächsten Vorlesungen.",
      ],
    ],
  },
  "Numerical differentiation": {
    title: "Numerische Ableitungen",
    states: [
      [
        "Eine Sekante ist keine Tangente",
        "Mit h = 0,1 ist der Fehler Abschneiden. Fragen, was bei kleinerem h geschieht.",
      ],
      [
        "Ein zu kleiner Schritt",
        "Bei h = 1e-12 hat das Runden die Stellen gefressen. Fragen, welches h am besten ist: zwischen 1e-8 und 1e-7.",
      ],
      ["Die Abbildung des Überblicks", "Die beiden Äste des Fehlers in einem Diagramm."],
      ["Gar kein Schritt", "Der Rückwärtsmodus kennt weder Abschneiden noch eine Schrittweite."],
    ],
  },
  "Symbolic differentiation": {
    title: "Symbolische Ableitungen",
    states: [
      ["Ein Schritt der logistischen Abbildung", "Die Ableitung ist so kurz wie die Funktion."],
      ["Drei Schritte", "Die Größe schätzen lassen, bevor die Tafel zu sehen ist."],
      [
        "Der Graph teilt, was die Formel wiederholt",
        "Dieselbe Ableitung, ein Knoten je Name: Was anschwillt, ist die Schreibweise, nicht die Mathematik.",
      ],
    ],
  },
  "Forward mode": {
    title: "Vorwärtsmodus",
    states: [
      ["Startwert an der ersten Eingabe", "Nach der Tangente von sin x2 fragen: 0, denn der Startwert von x2 ist 0."],
      [
        "Jede Tangente vorhersagen",
        "An jedem Knoten abstimmen. Lauter Einsen ist der beliebteste Fehler im nächsten Zustand.",
      ],
      [
        "Lauter Einsen sind eine Richtung",
        "7,2163 ist keine der beiden Ableitungen, sondern ihre Summe: die Ableitung entlang (1, 1).",
      ],
      ["Duale Zahlen", "Derselbe Durchlauf als Rechnen mit Paaren."],
    ],
  },
  "Computing the Jacobian": {
    title: "Die Jacobi-Matrix berechnen",
    states: [
      ["Eine Spalte je Vorwärtslauf", "Zwei Eingaben, zwei Durchläufe, gleich wie viele Ausgaben."],
      ["Eine Zeile je Rückwärtslauf", "Zwei Ausgaben, zwei Durchläufe, gleich wie viele Eingaben."],
      ["Startwerte an beiden Ausgaben", "Fragen, was zurückkommt: die Summe der Zeilen, (2,5403; 5)."],
      ["Keiner der Modi ist optimal", "Knoten in anderer Reihenfolge eliminieren und die Multiplikationen zählen."],
    ],
  },
  "Reverse mode": {
    title: "Rückwärtsmodus",
    states: [
      ["Vor dem ersten Schritt zurück", "Fragen, welche Adjungierten bekannt sind: nur die der Ausgabe."],
      ["Ein Knoten mit zwei Verwendungen wartet", "x2 erhält hier seinen ersten Beitrag und später seinen zweiten."],
      [
        "Die Summe bei x vorhersagen",
        "Zwei Schritte fragen. Richtig sind −16 und −6; wer überschreibt, sagt 2 und 10.",
      ],
      ["Die Summe", "−18 + 2 + 10 = −6. Wer überschreibt, erhält 10."],
    ],
  },
  "Forward mode against reverse mode": {
    title: "Vorwärtsmodus gegen Rückwärtsmodus",
    states: [
      ["Fünf Eingaben, eine Ausgabe", "Nach den Durchläufen jedes Modus fragen: 5 gegen 1."],
      ["Was sie kosten", "Multiplikationen zählen, nicht Sekunden."],
      ["Eine Eingabe, fünf Ausgaben", "Nun ist es umgekehrt: 1 gegen 5."],
    ],
  },
  "A basic implementation": {
    title: "Eine einfache Implementierung",
    states: [
      [
        "Adjungierte beginnen bei nichts",
        "Fragen, was herauskommt, wenn die Adjungierte von a mit 1 vorbelegt ist: 0 statt −1.",
      ],
      [
        "Die Reihenfolge des Durchlaufs",
        "Ein Knoten gibt erst weiter, wenn alle seine Verwendungen an ihn weitergegeben haben.",
      ],
      ["Das Programm als Code", "Eine Zeile leuchtet mit ihrem Knoten und ihrer Tabellenzeile auf."],
    ],
  },
  "Implementation with matrices": {
    title: "Implementierung mit Matrizen",
    states: [
      ["Wohin gehören die Transponierten?", "Aus den Formen herausfinden lassen, bevor es weitergeht."],
      ["Beide Adjungierten", "[[11, 15], [11, 15]] und [[4, 4], [6, 6]]."],
      ["Eine Schicht", "Jede Adjungierte hat die Form ihres Werts."],
    ],
  },
  "Comparison with PyTorch": {
    title: "Vergleich mit PyTorch",
    states: [
      ["Ein Aufruf von backward", "x erhält 1 und 6: 7."],
      ["Ein zweiter Aufruf addiert", "Fragen, was nach einem zweiten backward() in .grad steht: 14."],
      [
        "Nur Blätter behalten einen Gradienten",
        "x·y + x bei (3, 4): Nach zwei Aufrufen ist x.grad 10; der innere Knoten beginnt von vorn.",
      ],
    ],
  },
  Limits: {
    title: "Grenzen",
    states: [
      ["Eine tote Einheit", "Links von 0 ist relu flach: Beide Ableitungen sind 0, und nichts wird gelernt."],
      ["Ein Gleichstand, hälftig geteilt", "max(x, x): ½ und ½ ergeben 1."],
      [
        "Ein Tal, in dem man schlecht absteigt",
        "Der Gradient stimmt, und doch ist er keine gute Richtung für einen weiten Weg.",
      ],
    ],
  },
}
