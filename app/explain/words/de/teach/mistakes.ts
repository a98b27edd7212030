import type { mistakes as english } from "../../en/teach/mistakes"

/** What mistakes are called, and what was missed. */
export const mistakes: typeof english = {
  overwrite: {
    name: "An der Verzweigung überschrieben",
    sentence:
      "Ein Wert, der mehrmals verwendet wird, erhält die Summe seiner Beiträge; hier hat der letzte die anderen ersetzt.",
  },
  "first-path": {
    name: "Nur der erste Weg",
    sentence: "Jeder Weg zählt: Die späteren Beiträge sind zum ersten zu addieren.",
  },
  upstream: {
    name: "Die Kette ist unterbrochen",
    sentence: "Die lokale partielle Ableitung allein genügt nicht: Sie wird mit dem multipliziert, was ankommt.",
  },
  partial: {
    name: "Die lokale partielle Ableitung fehlt",
    sentence:
      "Was ankommt, wird mit der lokalen partiellen Ableitung der Kante multipliziert, bevor es weitergegeben wird.",
  },
  swap: {
    name: "Der eigene Wert des Faktors als partielle Ableitung",
    sentence: "Die partielle Ableitung eines Produkts nach einem Faktor ist der andere Faktor.",
  },
  minus: {
    name: "Ein verlorenes Minus",
    sentence: "Diese Regel hat ein Minus: a − b fällt, wenn b wächst; die partielle Ableitung nach b ist also −1.",
  },
  half: {
    name: "Die halbe Produktregel",
    sentence: "In einem Produkt ändern sich beide Faktoren, also liefern beide Operanden einen Summanden.",
  },
  seed: {
    name: "Überall der Startwert 1",
    sentence:
      "Der Startwert 1 überall addiert Ableitungen; eine 1 und sonst Nullen greifen eine einzelne davon heraus.",
  },
}
