import type { practice as english } from "../../en/teach/practice"
import { counted } from "../number"

const WHAT = { value: "der Wert", tangent: "die Tangente", adjoint: "die Adjungierte" } as const
const PART = { column: "Spalte", row: "Zeile" } as const

const sized = (inputs: number, outputs: number) =>
  `${counted(inputs, "Eingabe", "Eingaben")} und ${counted(outputs, "Ausgabe", "Ausgaben")}`
const numbered = (numbers: readonly string[]) => (numbers.length === 1 ? numbers[0]! : `(${numbers.join("; ")})`)

/** Exercises, and checking one's own work. */
export const practice: typeof english = {
  shows: "Aufgaben mit immer neuen Zahlen. Was schiefgeht, erhält seinen Namen.",
  list: "Arten von Aufgaben",
  back: "Alle Aufgaben",
  kinds: {
    number: { name: "Eine Zahl", sentence: "Eine Zahl eines Durchlaufs ausrechnen." },
    trace: { name: "Ablaufspur", sentence: "Jede Zeile ausfüllen." },
    order: { name: "Reihenfolge", sentence: "Knoten so ordnen, dass jeder berechnet werden kann." },
    seed: { name: "Startwert", sentence: "Ihn für eine Zeile oder Spalte wählen." },
    mode: { name: "Modus", sentence: "Den günstigeren wählen." },
    "first-wrong": { name: "Falscher Schritt", sentence: "Den ersten finden." },
    bug: { name: "Fehlersuche", sentence: "Die falsche Zeile im Quelltext finden." },
    line: { name: "Quelltext und Kanten", sentence: "Einer Zeile ihre Kante zuordnen." },
    build: { name: "Bauen", sentence: "f mit diesem Gradienten schreiben." },
    graph: { name: "Graphen bauen", sentence: "Das Programm zu einem Bild schreiben." },
    shapes: { name: "Matrixregel", sentence: "Formen und Transponierte einsetzen." },
    cost: { name: "Aufwand", sentence: "Die Zeit für eine Jacobi-Matrix schätzen." },
  },
  title: (name, start) => `${name} ${start}`,
  on: { label: "Programm", random: "Zufälliges Programm", program: "Dieses Programm" },
  unfit:
    "Diese Aufgabe lässt sich zu diesem Programm nicht stellen: Sie braucht eine Ausgabe und Eingaben, die andere Zahlen erhalten dürfen.",
  check: "Prüfen",
  model: "Musterlösung zeigen",
  another: "Noch eine",
  unread: "Noch ist die Antwort nicht vollständig.",
  answer: "Antwort",
  modelIs: answer => `Musterlösung: ${answer}.`,
  played: "Sie läuft im Bild ab.",
  oneOf: names => `Dorthin führt mehr als ein Fehler: ${names.join("; ")}.`,
  means: {
    otherMode: (mode, sweeps) =>
      `Der ${mode === "forward" ? "Vorwärtsmodus" : "Rückwärtsmodus"} bräuchte hier ${counted(sweeps, "Durchlauf", "Durchläufe")}.`,
    gradient: (at, found, wanted) =>
      `Bei (x, y) = ${at} ist der Gradient der eigenen Funktion ${found}; gefragt ist ${wanted}.`,
    unread: text =>
      text === "" ? "Der Text lässt sich nicht bis zum Ende lesen." : `„${text}“ lässt sich dort nicht lesen.`,
    uses: (name, wanted, given) =>
      `Im Bild hat ${name} ${counted(wanted, "Verwendung", "Verwendungen")}, im eigenen Programm ${given}.`,
    cost: {
      differences: runs =>
        `Das wären ${runs} Auswertungen. Differenzen brauchen eine am Punkt und eine nach einem Schritt entlang jeder Eingabe.`,
      forward: runs =>
        `Das wären ${runs} Auswertungen. Zu zählen sind die Eingaben: Jede braucht einen Durchlauf, jeder Durchlauf 2,5 Auswertungen.`,
      reverse: runs =>
        `Das wären ${runs} Auswertungen. Zu zählen sind die Ausgaben: Jede braucht einen Durchlauf, jeder Durchlauf 4 Auswertungen.`,
    },
  },
  modes: { forward: "Vorwärts", reverse: "Rückwärts" },
  modeLabel: "Modus",
  at: values => `bei ${values.join("; ")}`,
  ask: {
    number: (what, node, known) => `Was ist ${WHAT[what]} von ${node}${known}?`,
    contribution: (from, given, node) =>
      `Im Rückwärtsmodus gibt ${from} seine Adjungierte ${given} an ${node} zurück. Was kommt dort an?`,
    sum: (from, given, node) =>
      `Im Rückwärtsmodus gibt ${from} seine Adjungierte ${given} an ${node} zurück. Was ist die Adjungierte von ${node} danach?`,
    tangent: (node, seeds) => `Im Vorwärtsmodus mit dem Startwert ${seeds}: Was ist die Tangente von ${node}?`,
    value: node => `Was ist der Wert von ${node}?`,
    trace: {
      forward: "Die Ablaufspur im Vorwärtsmodus ausfüllen.",
      reverse: "Die Ablaufspur im Rückwärtsmodus ausfüllen.",
    },
    seeded: seeds => `Startwert: ${seeds}.`,
    order: "Die Knoten in eine Reihenfolge bringen, in der jeder berechnet werden kann. Es kann mehrere geben.",
    seed: (part, place, inputs, outputs) =>
      `Eine Funktion hat ${sized(inputs, outputs)}. Welcher Modus und welcher Startwert liefern ${PART[part]} ${place} ihrer Jacobi-Matrix?`,
    mode: (inputs, outputs) =>
      `Eine Funktion hat ${sized(inputs, outputs)}. Welcher Modus braucht weniger Durchläufe für die ganze Jacobi-Matrix, und wie viele?`,
    firstWrong: "In diesem Lauf steckt ein Fehler. Welche Zeile ist die erste falsche?",
    bug: (of, code, truth) =>
      `Dieser Gradient wurde von Hand geschrieben, und eine Zeile ist falsch. Für ${numbered(of)} liefert er ${numbered(code)}; richtig ist ${numbered(truth)}.`,
    line: "Entlang welcher Kante geht diese Zeile zurück?",
    build: "Eine Funktion von x und y mit diesem Gradienten schreiben.",
    graph: "Welches Programm hat diesen Graphen? Eigene Namen sind erlaubt.",
    shapes: wanted => `Die Adjungierte von C ist gegeben. Was ist die Adjungierte von ${wanted}?`,
    cost: {
      differences: (inputs, outputs, ms) =>
        `Eine Funktion mit ${sized(inputs, outputs)} braucht ${ms} ms. Wie lange brauchen Vorwärtsdifferenzen für ihre Jacobi-Matrix, in ms?`,
      forward: (inputs, outputs, ms) =>
        `Eine Funktion mit ${sized(inputs, outputs)} braucht ${ms} ms, ein Vorwärtsdurchlauf höchstens 2,5-mal so lange. Wie lange braucht der Vorwärtsmodus höchstens für die ganze Jacobi-Matrix, in ms?`,
      reverse: (inputs, outputs, ms) =>
        `Eine Funktion mit ${sized(inputs, outputs)} braucht ${ms} ms, ein Rückwärtsdurchlauf höchstens 4-mal so lange. Wie lange braucht der Rückwärtsmodus höchstens für die ganze Jacobi-Matrix, in ms?`,
    },
  },
  program: "Programm",
  sources: {
    notebook:
      "Aus dem Notebook des Kurses zur Backpropagation (A. Dillhoff, CSE 6363): Es prüft beide Gewichte bei −0,1, wo die beiden Zeilen übereinstimmen. Darum verwenden Tests Zahlen, die sich unterscheiden.",
  },
  corrected: line => `Richtig wäre ${line}.`,
  nodes: "Knoten in ihrer Reihenfolge",
  earlier: node => `${node} nach oben`,
  later: node => `${node} nach unten`,
  lines: "Zeilen",
  edges: "Kanten",
  edge: (from, to, operand) => `${from} → ${to}, Operand ${operand + 1}`,
  seedOf: name => `Startwert von ${name}`,
  sweeps: "Durchläufe",
  function: "f(x, y)",
  partial: by => `∂f/∂${by}`,
  factors: { C: "C̄" },
  shape: { rule: "Regel", left: "Linker Faktor", right: "Rechter Faktor", rows: "Zeilen", columns: "Spalten" },
  rule: {
    column: "Regel",
    of: node => `Regel von ${node}`,
    names: {
      sum: "Summe",
      difference: "Differenz",
      product: "Produkt",
      quotient: "Quotient",
      power: "Potenz",
      function: "ihre Ableitung",
    },
    wrong: node => `Für ${node} gilt eine andere Regel.`,
    unsaid: count => (count === 1 ? "Eine Regel ist nicht gewählt." : `${count} Regeln sind nicht gewählt.`),
  },
  graph: {
    program: "Das eigene Programm",
    picture: edges => `Der Graph: ${edges.join("; ")}.`,
  },
  shapeOf: (name, rows, columns) => `${name}: ${rows} × ${columns}`,
  adjoint: name => `Adjungierte von ${name}`,
  choose: "…",
  cells: "Eigene Ablaufspur",
  node: "Knoten",
  columns: { value: "Wert", tangent: "Tangente", adjoint: "Adjungierte" },
  marks: { right: "richtig", carried: "richtig für die eigenen Zahlen", wrong: "falsch", unread: "keine Zahl" },
  sweptBy: mode => (mode === "forward" ? "Vorwärtsmodus" : "Rückwärtsmodus"),
  progress: {
    title: "Bisher geübt",
    stays: "Es bleibt in diesem Browser.",
    none: "Noch nichts.",
    count: (right, all) => `${right} von ${all} beim ersten Prüfen richtig`,
    json: "Als JSON speichern",
    csv: "Als CSV speichern",
    forget: "Löschen",
    really: "Alles löschen",
    keep: "Behalten",
  },
  work: {
    shows:
      "Eine eigene Ablaufspur dieses Programms eintippen oder einfügen. Der erste Fehler erhält seinen Namen; er kostet nur eine Zeile.",
    paste: "Eine Tabelle einfügen",
    hint: "Eine Tabelle einfügen, ablegen oder öffnen: eine Zeile je Knoten.",
    label: "Tabelle als Text",
    fill: "Eintragen",
    open: "Eine Datei öffnen",
    clear: "Leeren",
    filled: cells => `${counted(cells, "Feld", "Felder")} ausgefüllt.`,
    unknown: names => `Keine Zeile hier heißt ${names.join(", ")}.`,
    unread: cells => `Nicht gelesen: ${cells.join("; ")}.`,
    cell: (line, text) => `Zeile ${line}, „${text}“`,
    blank: count => (count === 1 ? "1 Feld ist leer." : `${count} Felder sind leer.`),
    good: "Bisher ist jede Zeile richtig.",
    all: "Jede Zeile ist richtig.",
    empty: "Noch gibt es nichts zu prüfen.",
    show: "Diese Zeile im Bild zeigen",
    long: lines => `Dieses Programm hat ${lines} Zeilen: mehr, als jemand von Hand ausfüllen würde.`,
  },
}
