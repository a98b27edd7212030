import type { LessonWords } from "../../course"
import { pytorch } from "./13-pytorch"
import { recalledWords } from "./recalled"

export const leaves: LessonWords = {
  section: "Vergleich mit PyTorch",
  title: "Nur Blätter summieren",
  cures: "Jeder Knoten muss auf null gesetzt werden; detach hält den Wert an.",
  source: "PyTorch-Dokumentation, autograd mechanics",
  steps: [
    {
      words:
        "In PyTorch wird backward(retain_graph=True) zweimal aufgerufen. x ist ein Blatt, v1 = xy ein innerer Knoten.",
      ask: "Was enthält x.grad, und welche Adjungierte hat v1 im zweiten Aufruf?",
      wrong: [
        "Innere Knoten beginnen bei jedem Aufruf neu: Sie behalten nichts.",
        "Blätter behalten ihre Summe von Aufruf zu Aufruf.",
      ],
      why: "x.grad ist 5 + 5; v1 beginnt jedes Mal mit nichts und erhält 1.",
    },
    {
      words: "Ein Aufruf: v1 erhält 1, x erhält 1 und 4.",
      ask: "Warum erhält x mehr als einen Teil?",
      reasons: [
        ["x wird zweimal verwendet", ""],
        ["x ist ein Blatt", "y ist auch ein Blatt und erhält einen."],
        ["x ist größer als y", "3 ist kleiner als 4; Werte zählen hier nicht."],
      ],
      why: "Innerhalb eines Aufrufs kommt die Summe von den Verwendungen.",
    },
    {
      words:
        "detach() behält einen Wert und trennt seinen Rückweg. Hier tut eine eingefrorene Eingabe dasselbe: Ihr Wert gilt, nichts kommt an.",
    },
    { words: "x anstelle von y einfrieren und den Rückweg durchgehen.", done: "Jetzt wird nur nach y abgeleitet." },
    {
      words: "Ein Programm schreiben, in dem jede Operation die Adjungierte 1 hat und x die Adjungierte 3.",
      done: "Das Blatt summiert; die inneren Knoten haben je eine Verwendung.",
    },
    recalledWords(pytorch),
  ],
}
