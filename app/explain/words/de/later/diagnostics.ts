import type { DiagnosticParams, DiagnosticSentences } from "../../../../engine/messages"
import type { DiagnosticCode } from "../../../../engine/language/diagnostic"
import { counted, grouped } from "../number"

const entries = (n: number) => counted(n, "Eintrag", "Einträge")

function argumentsOf(min: number, max: number): string {
  const most = counted(max, "Argument", "Argumente")
  if (max === Infinity) return `mindestens ${counted(min, "Argument", "Argumente")}`
  return min === max ? most : `${min} bis ${most}`
}

const shape = (of: string): string => (of === "[]" ? "eine Zahl" : `Form ${of}`)

const shapes = (left: string, right: string | undefined): string =>
  right === undefined ? shape(left) : `${shape(left)} und ${shape(right)}`

const SHAPE_PROBLEMS: ReadonlyMap<string, string> = new Map([
  ["product", "Die inneren Längen eines Matrixprodukts müssen übereinstimmen"],
  ["rank", "Hier wird ein Vektor oder eine Matrix anderer Form gebraucht"],
  ["axis", "Eine solche Achse gibt es nicht"],
  ["index", "Einen solchen Eintrag gibt es nicht (der erste ist [0])"],
  ["subscript", "In einer Summe oder einem Produkt zählen Einträge ab 1, und einen solchen Eintrag gibt es nicht"],
  ["entry", "Tiefgestellte Indizes zählen Einträge ab 1, und einen solchen Eintrag gibt es nicht"],
  ["square", "Hier wird eine quadratische Matrix gebraucht"],
])

const UNSUPPORTED: ReadonlyMap<string, string> = new Map([
  [
    "index",
    "Ein Index muss eine ganze Zahl sein oder der Zähler einer Schleife oder Summe, allenfalls plus oder minus eins",
  ],
  ["const", "`const` braucht eine Zahl oder eine Liste von Zahlen, nichts Berechnetes"],
])

const DIAGNOSTICS: DiagnosticSentences = {
  unclosed: ({ open, close }) => `Die Klammer \`${open}\` wird nie geschlossen: \`${close}\` fehlt.`,
  "extra-close": ({ close }) => `\`${close}\` schließt nichts: Davor ist keine Klammer offen.`,
  "wrong-close": ({ open, close, expected }) =>
    `\`${open}\` wird mit \`${close}\` geschlossen; nötig wäre \`${expected}\`.`,
  unfinished: ({ after }) => `Nach \`${after}\` fehlt etwas.`,
  "missing-operand": ({ before, after }) =>
    before === "" ? `Vor \`${after}\` fehlt etwas.` : `Zwischen \`${before}\` und \`${after}\` fehlt etwas.`,
  "empty-parens": ({ text }) => `In \`${text}\` steht nichts.`,
  "two-numbers": ({ left, right }) => `Zwischen \`${left}\` und \`${right}\` fehlt ein Operator, etwa \`*\`.`,
  "bad-number": ({ number }) => `\`${number}\` ist keine lesbare Zahl.`,
  "decimal-comma": ({ text, number }) =>
    `\`${text}\` hat ein Komma: Im Programm steht in Dezimalzahlen ein Punkt, \`${number}\`.`,
  "bad-char": ({ char }) => `\`${char}\` hat hier keine Bedeutung.`,
  confusable: ({ name, other }) => `\`${name}\` und \`${other}\` sehen gleich aus, sind aber zwei verschiedene Namen.`,
  "unknown-function": ({ name, factor, nearest }) =>
    nearest !== undefined
      ? `Eine Funktion \`${name}\` gibt es nicht; ist \`${nearest}\` gemeint?`
      : factor === 0
        ? `Eine Funktion \`${name}\` gibt es nicht.`
        : `Eine Funktion \`${name}\` gibt es nicht; ist \`${name}\` ein Faktor, so schreibt man \`${name}*(…)\`.`,
  "unknown-name": ({ name, nearest }) =>
    nearest === undefined
      ? `\`${name}\` gibt es in diesem Programm nicht.`
      : `\`${name}\` kommt sonst nirgends vor; ist \`${nearest}\` gemeint?`,
  "unknown-name-split": ({ name, split }) => `\`${name}\` wird als ein Name gelesen; ist \`${split}\` gemeint?`,
  "function-as-value": ({ name, example, power }) =>
    power === undefined
      ? `\`${name}\` braucht ein Argument, wie in \`${example}\`.`
      : `\`${power}\` bedeutet für manche die Umkehrfunktion, für andere den Kehrwert; zu schreiben ist, was gemeint ist.`,
  arity: ({ name, call, got, min, max, attr }) =>
    attr === undefined
      ? `\`${name}\` nimmt ${argumentsOf(min, max)}, und \`${call}\` hat ${got}.`
      : `\`${name}\` hat keine Option \`${attr}\`.`,
  reserved: ({ name }) =>
    `\`${name}\` ist eine Funktion und kann keine andere Bedeutung erhalten; ein anderer Name ist nötig.`,
  "reserved-const": ({ name }) => `\`${name}\` ist nun selbst vergeben und bedeutet nicht mehr die Konstante.`,
  "bad-target": ({ target }) => `Links von \`=\` kann nur ein Name stehen, und \`${target}\` ist keiner.`,
  "double-equals": ({ text }) => `\`${text}\` vergleicht; um einen Namen festzulegen, genügt ein einzelnes \`=\`.`,
  duplicate: ({ name }) => `\`${name}\` wird hier noch einmal festgelegt; ab hier gilt die neue Bedeutung.`,
  "use-before-definition": ({ name }) => `\`${name}\` wird hier verwendet, aber erst weiter unten festgelegt.`,
  cycle: ({ path }) => `Diese Festlegungen laufen im Kreis: ${path}.`,
  "self-reference": ({ name }) =>
    `\`${name}\` ist durch sich selbst festgelegt; zuerst braucht es einen Wert oder hier einen anderen Namen.`,
  recursion: ({ name }) => `Die Funktion \`${name}\` ruft sich selbst auf; das würde nie enden.`,
  "ambiguous-slash": ({ product }) =>
    `Nach dem \`/\` wird nur durch den ersten Faktor von \`${product}\` geteilt; Klammern machen es klar.`,
  "ambiguous-application": ({ name, argument }) =>
    `Es ist nicht klar, wie viel von \`${argument}\` zu \`${name}\` gehört; Klammern machen es klar.`,
  "ambiguous-bars": ({ text }) => `In \`${text}\` ist nicht klar, welche Striche zusammengehören.`,
  "vector-product": ({ left, right }) =>
    `\`${left}\` und \`${right}\` sind zwei Vektoren: Welches Produkt ist gemeint, eintragsweise oder Skalarprodukt?`,
  "elementwise-product": ({ text, other }) =>
    `\`${text}\` multipliziert Eintrag für Eintrag; ${
      other === "dot" ? "das Skalarprodukt ist `dot`" : "das Matrixprodukt ist `@`"
    }.`,
  "elementwise-power": ({ text, base }) =>
    `\`${text}\` potenziert jeden Eintrag; die Matrix \`${base}\` mal sich selbst ist \`${base} @ ${base}\`.`,
  "bars-of-array": ({ text, other, inner }) =>
    `\`${text}\` ist der Betrag jedes Eintrags; die ${other === "det" ? "Determinante" : "Norm"} ist \`${other}(${inner})\`.`,
  "name-or-product": ({ name, product }) =>
    `\`${name}\` wird als ein Name gelesen; ein Produkt schreibt sich \`${product}\`.`,
  "note-log": ({ name }) => `\`${name}\` ist der natürliche Logarithmus, \`ln\`.`,
  "note-unary": ({ text, read }) => `\`${text}\` bedeutet \`${read}\`: Die Potenz kommt zuerst.`,
  "note-inverse": ({ text, base }) => `\`${text}\` ist die Inverse der Matrix \`${base}\`.`,
  "note-rows": ({ name }) => `\`${name}\` einer Matrix wird von jeder Zeile genommen.`,
  "note-norm": ({ text, order }) =>
    order === "2"
      ? `\`${text}\` einer Matrix wird als Frobeniusnorm gelesen, nicht als größter Singulärwert.`
      : `\`${text}\` einer Matrix wird als Norm aller Einträge in einem Vektor gelesen.`,
  shape: ({ problem, left, right }) =>
    problem === "indices"
      ? "Eine Matrix hat zwei Indizes, Zeile und Spalte; dies ist einer zu viel."
      : `${SHAPE_PROBLEMS.get(problem) ?? "Die Formen passen nicht zusammen"}: ${shapes(left, right)}.`,
  "shape-matmul": ({ left, right }) =>
    `\`*\` multipliziert Eintrag für Eintrag, und ${shapes(left, right)} passen nicht zusammen; das Matrixprodukt ist \`@\`.`,
  ragged: ({ expected, got }) =>
    got === "number"
      ? `Dies ist eine Zahl, und sie steht unter Zeilen der Länge ${expected}.`
      : `Diese Zeile hat ${entries(got)}, die anderen haben ${expected}.`,
  "non-scalar": ({ name, shape: of }) => `Die Ausgabe \`${name}\` muss hier eine Zahl sein und hat ${shape(of)}.`,
  "bool-output": ({ text }) =>
    `\`${text}\` ist eine Bedingung, keine Zahl; Bedingungen stehen in \`where(c, a, b)\` oder \`a if c else b\`.`,
  unused: ({ name }) => `\`${name}\` wirkt auf keine Ausgabe.`,
  "too-large": ({ most, nodes }) =>
    nodes === undefined
      ? `Das Programm wächst über ${grouped(most)} Operationen hinaus.`
      : `Das Programm hat ${grouped(nodes)} Knoten: Mehr als ${grouped(most)} werden nicht gezeichnet, aber ausgeführt.`,
  "too-deep": ({ limit }) => `Dies ist mehr als ${grouped(limit)} Ebenen tief verschachtelt.`,
  "too-long": ({ length, limit }) =>
    `Der Text hat ${grouped(length)} Zeichen; gelesen werden höchstens ${grouped(limit)}.`,
  "bad-count": ({ count: text }) =>
    text === ""
      ? "`repeat` braucht eine Anzahl von Durchgängen, wie in `repeat 4:`."
      : `\`${text}\` ist keine Anzahl von Durchgängen: Sie muss eine ganze Zahl sein, mindestens 1.`,
  "bad-bound": ({ text, counter }) =>
    counter !== undefined
      ? `\`${text}\` läuft über das, was \`${counter}\` indiziert, und es indiziert hier nichts.`
      : `\`${text}\` ist kein Bereich: Eine Summe oder ein Produkt läuft zwischen ganzen Zahlen, wie in \`sum_{i=1}^{3}\`.`,
  "unknown-latex": ({ command }) => `\`${command}\` ist LaTeX, das noch nicht gelesen werden kann.`,
  "unknown-python": ({ text }) => `\`${text}\` ist Python, das noch nicht gelesen werden kann.`,
  "unknown-julia": ({ text }) => `\`${text}\` ist Julia, das noch nicht gelesen werden kann.`,
  unsupported: ({ what, name }) =>
    what === "static"
      ? `\`${name ?? ""}\` muss als einfache Zahl gegeben sein.`
      : `${UNSUPPORTED.get(what) ?? `\`${what}\` lässt sich hier nicht verwenden`}.`,
  empty: () => "Hier steht noch nichts: Ein Ausdruck wie `x^2 + sin(x)` genügt.",
}

type Params = Readonly<Record<string, string | number>>

/** The German sentence for a diagnostic. Names and other words of the learner stand in backticks. */
export const diagnosticSentence = ({ code, params }: { readonly code: DiagnosticCode; readonly params: Params }) =>
  (DIAGNOSTICS[code] as (params: Params | DiagnosticParams[DiagnosticCode]) => string)(params)
