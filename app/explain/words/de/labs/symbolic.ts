import type { symbolic as english } from "../../en/labs/symbolic"

/** Derivatives as expressions. */
export const symbolic: typeof english = {
  shows:
    "Die Ableitung als ein Ausdruck, nach den gelernten Regeln. Er schwillt an, weil Gemeinsames immer wieder geschrieben wird.",
  raw: (of, by) => `∂${of}/∂${by}, von Hand`,
  cut: (shown, all) => `Die ersten ${shown} von ${all} Knoten.`,
  array: node => `${node} besteht aus Vektoren oder Matrizen; ein Ausdruck wird hier aus Zahlen geschrieben.`,
  point: "Der Zeiger auf einem Summanden zeigt dessen Weg im Graphen.",
  paths: count => `Wege: ${count}`,
  more: count => `und ${count} weitere`,
  shared: { title: "Mit Namen für Gemeinsames", none: "Die Form mit Namen hat keinen Text." },
  simple: {
    title: "Vereinfacht",
    by: "durch Algebrite",
    waiting: "Wird vereinfacht …",
    long: "Zu lang: keine Antwort binnen 2 Sekunden.",
    large: "Zu lang: Der Ausdruck ist zu groß für die Frage.",
    op: op => `${op} hat in der Algebra kein Wort.`,
    none: "Keine lesbare Antwort.",
  },
  sizes: {
    title: "Größe",
    label: "Größen und Werte",
    heads: ["", "Größe", "Wert hier"],
    value: of => `${of} als Baum`,
    raw: "Ableitung von Hand, als Baum",
    simple: "vereinfacht, als Baum",
    shared: "mit Namen, in Zeilen",
    trace: "AD: Zeilen der Ablaufspur",
    agrees: "stimmt mit AD überein",
    differs: "weicht von AD ab",
  },
  swell: {
    title: "Anschwellen: die logistische Abbildung",
    chart: "Knoten der Ausdrücke der logistischen Abbildung gegen n, neben den Zeilen ihrer Ablaufspur",
    n: "n",
    nodes: "Knoten",
    heads: ["n", "Baum von l", "Baum von l′", "Zeilen"],
    series: { derivative: "l′ als Baum", tree: "l als Baum", statements: "Zeilen der Ablaufspur" },
  },
}
