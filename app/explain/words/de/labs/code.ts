import type { code as english } from "../../en/labs/code"

/** The program as code. */
export const code: typeof english = {
  shows:
    "Das Programm und sein Gradient als Quelltext, der läuft, wie er dasteht. Eine Zeile leuchtet mit Knoten, Tabellenzeile und Kanten auf.",
  target: "Sprache",
  output: "Ausgabe",
  listing: "Quelltext",
  copy: "Quelltext kopieren",
  copied: "Kopiert",
  download: "Quelltext herunterladen",
  refused: {
    arrays: "Dieses Ziel kennt nur Zahlen, und das Programm hat Vektoren oder Matrizen: PyTorch und JAX haben sie.",
    op: "Dieses Ziel hat kein Wort für eine der Funktionen des Programms.",
    long: "Das Programm ist zu lang, um als Quelltext gelesen zu werden.",
  },
}
