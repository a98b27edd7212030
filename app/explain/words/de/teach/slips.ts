import type { slips as english } from "../../en/teach/slips"

/** Slips that exercises can show beside the mistakes of the sweeps. */
export const slips: typeof english = {
  nowhere: {
    name: "Nicht darunter",
    sentence: "Die Antwort ist eine von denen, die zur Auswahl stehen.",
  },
  early: {
    name: "Vor den Operanden",
    sentence: "Ein Knoten kann erst berechnet werden, wenn jeder Knoten da ist, den er verwendet.",
  },
  absent: { name: "Ein Knoten fehlt", sentence: "Jeder Knoten muss einmal berechnet werden." },
  otherMode: {
    name: "Der andere Modus",
    sentence:
      "Ein Vorwärtsdurchlauf nimmt eine Eingabe und liefert eine Spalte; ein Rückwärtsdurchlauf nimmt eine Ausgabe und liefert eine Zeile.",
  },
  backward: {
    name: "Von der Ausgabe zurück",
    sentence: "So laufen die Adjungierten; Werte entstehen von den Eingaben her.",
  },
  zeros: {
    name: "Kein Startwert",
    sentence: "Mit lauter Nullen gibt es nichts weiterzugeben: Ein Startwert ist 1.",
  },
  otherPlace: {
    name: "Der Startwert an anderer Stelle",
    sentence: "Die 1 steht bei der Eingabe oder Ausgabe, deren Spalte oder Zeile gefragt ist.",
  },
  multiple: {
    name: "Ein anderer Startwert als 1",
    sentence: "Er liefert die Spalte oder Zeile mal dieser Zahl.",
  },
  combination: {
    name: "Mehr als ein Startwert",
    sentence: "Durchläufe sind linear: Mehrere Startwerte liefern eine Summe von Spalten oder Zeilen, keine einzelne.",
  },
  bothDimensions: {
    name: "Beide Seiten gezählt",
    sentence: "Ein Modus genügt: Seine Durchläufe liefern die ganze Jacobi-Matrix.",
  },
  central: {
    name: "Zentrale Differenzen",
    sentence:
      "Sie gehen entlang jeder Eingabe in beide Richtungen; Vorwärtsdifferenzen gehen in eine und teilen sich den Punkt selbst.",
  },
  noUnit: {
    name: "Auswertungen statt Millisekunden",
    sentence: "So viele Auswertungen sind es; jede braucht ihre Zeit.",
  },
  everyEntry: {
    name: "Ein Durchlauf je Eintrag",
    sentence: "Ein Durchlauf liefert eine ganze Spalte oder Zeile der Jacobi-Matrix auf einmal.",
  },
  otherDimension: {
    name: "Auf der anderen Seite gezählt",
    sentence: "Der Vorwärtsmodus braucht einen Durchlauf je Eingabe, der Rückwärtsmodus einen je Ausgabe.",
  },
  oneSweep: {
    name: "Nur ein Durchlauf",
    sentence: "Ein Durchlauf liefert eine Spalte oder Zeile; die Jacobi-Matrix hat mehr davon.",
  },
  uncounted: {
    name: "Keine Anzahl von Durchläufen",
    sentence: "Durchläufe werden gezählt: 1, 2, 3 und so weiter.",
  },
  tooManySweeps: {
    name: "Mehr Durchläufe als nötig",
    sentence: "Die Jacobi-Matrix ist vollständig, bevor der letzte begonnen hat.",
  },
  tooFewSweeps: {
    name: "Zu wenige Durchläufe",
    sentence: "Jeder liefert eine Spalte oder Zeile; ein Teil der Jacobi-Matrix würde fehlen.",
  },
  freeSweep: {
    name: "Durchläufe so billig wie Auswertungen",
    sentence:
      "Ein Durchlauf berechnet auch partielle Ableitungen und kostet daher mehr als die Auswertung der Funktion.",
  },
  base: {
    name: "Ohne den Punkt selbst",
    sentence: "Vorwärtsdifferenzen brauchen die Funktion auch an dem Punkt, von dem sie ausgehen.",
  },
  later: {
    name: "Eine spätere Zeile",
    sentence: "Sie ist falsch, weil eine frühere es ist: Der Fehler geschah davor.",
  },
  rightLine: {
    name: "Diese Zeile ist richtig",
    sentence: "Sie tut, was die Kettenregel verlangt, mit dem, was sie erhält.",
  },
  otherWeight: {
    name: "Das Gewicht einer anderen Schicht",
    sentence: "Was durch w2·h + b2 zurückkommt, wird mit w2 multipliziert; w1 gehört zur Schicht davor.",
  },
  otherUse: {
    name: "Eine andere Verwendung des Knotens",
    sentence: "Die Zeile addiert zur richtigen Adjungierten, aber entlang der Kante zu einem anderen Abnehmer.",
  },
  otherOperand: {
    name: "Ein anderer Operand",
    sentence: "Die Zeile gibt die richtige Adjungierte zurück, aber an einen anderen Operanden.",
  },
  otherEdge: {
    name: "Eine ganz andere Kante",
    sentence: "Links vom Gleichheitszeichen steht die Adjungierte, die empfängt, rechts davon die, die zurückgibt.",
  },
  unshared: {
    name: "Noch einmal berechnet",
    sentence:
      "Im Graphen hat ein Knoten mehrere Verwendungen; hier wird er für jede neu berechnet. Ein Name dafür, mehrmals verwendet, genügt.",
  },
  operandOrder: {
    name: "Die Operanden vertauscht",
    sentence: "Eine Differenz hat einen ersten und einen zweiten Operanden.",
  },
  otherOperation: {
    name: "Eine andere Operation",
    sentence: "Jede Kante stimmt, aber nicht, was mit dem geschieht, was auf ihnen ankommt.",
  },
  tooManyNodes: {
    name: "Zu viele Knoten",
    sentence: "Jede Operation, die dasteht, ist ein Knoten.",
  },
  tooFewNodes: {
    name: "Zu wenige Knoten",
    sentence: "Jeder Knoten des Bildes außer den Eingaben ist eine Operation, die dastehen muss.",
  },
  looseEnd: {
    name: "Ein loses Ende",
    sentence: "Nur ein Knoten ist das Ergebnis; jeder andere wird von einem Knoten verwendet.",
  },
  otherEdges: {
    name: "Andere Kanten",
    sentence: "Es sind so viele Operationen wie gefragt, aber sie haben nicht dieselben Operanden.",
  },
  noProgram: {
    name: "Noch kein Programm",
    sentence: "Eine Zeile nennt einen Knoten und sagt, was berechnet wird.",
  },
  otherRule: {
    name: "Eine andere Regel",
    sentence:
      "Die Operation entscheidet: Die partiellen Ableitungen einer Summe sind 1, die eines Produkts seine anderen Faktoren.",
  },
  constantFactor: {
    name: "Ein konstanter Faktor",
    sentence: "Beide partiellen Ableitungen liegen um dieselbe Zahl daneben.",
  },
  noFunction: {
    name: "Keine Zahl aus x und y",
    sentence: "Gefragt ist ein einziger Ausdruck, in dem nur x und y noch keinen Wert haben.",
  },
  negated: {
    name: "Das Vorzeichen ist umgekehrt",
    sentence: "Diese Funktion fällt, wo die gesuchte steigt.",
  },
  notIntegrated: {
    name: "Die partielle Ableitung selbst",
    sentence: "Gegeben ist die Ableitung; gesucht ist die Funktion, die sie hat.",
  },
  onePartial: {
    name: "Nur eine partielle Ableitung",
    sentence: "Die eine partielle Ableitung stimmt, die andere nicht: Jeder Summand zählt in beiden.",
  },
  adjointShape: {
    name: "Die Form des Produkts",
    sentence: "Eine Adjungierte hat die Form dessen, wozu sie gehört.",
  },
  transposes: {
    name: "Eine Transponierte zu viel oder zu wenig",
    sentence:
      "Die Faktoren sind die richtigen; ihre inneren Längen müssen übereinstimmen, und die äußeren ergeben die Form.",
  },
  factorOrder: {
    name: "Die Faktoren vertauscht",
    sentence: "Matrizen vertauschen nicht: Was von rechts multipliziert wurde, geht von rechts zurück.",
  },
}
