import type { cost as english } from "../../en/later/cost"
import { counted, grouped } from "../number"

const sweeps = (n: number) => counted(n, "Durchlauf", "Durchläufe")
const multiplications = (n: number) => counted(n, "Multiplikation", "Multiplikationen")

/** What each mode takes. */
export const cost: typeof english = {
  forward: "Vorwärts",
  reverse: "Rückwärts",
  frozen: "Alle Eingaben sind eingefroren: Es gibt nichts abzuleiten.",
  sweeps: (n, m) =>
    `n = ${counted(n, "Eingabe", "Eingaben")}, m = ${counted(m, "Ausgabe", "Ausgaben")}: vorwärts ${sweeps(n)}, einer je Spalte; rückwärts ${sweeps(m)}, einer je Zeile.`,
  cheaper: (mode, least, most, ratio) =>
    `${mode} ist hier günstiger: ${multiplications(least)} statt ${grouped(most)}, ein Faktor von ${ratio}.`,
  level: (count, forward, reverse) =>
    `Beide brauchen ${multiplications(count)}; ${forward <= reverse ? "vorwärts" : "rückwärts"} belegt weniger Speicher.`,
  memory: (reverse, forward) =>
    `Der Preis ist Speicher: bis zu ${counted(reverse, "lebende Zahl", "lebende Zahlen")} statt ${grouped(forward)}.`,
  number: grouped,
  rows: {
    sweeps: "Durchläufe",
    multiplications: "Multiplikationen",
    additions: "Additionen",
    calls: "ausgewertete Operationen",
    stored: "gespeicherte Werte",
    live: "lebende Zahlen",
  },
  whole: { label: "Aufwand", title: "Für die ganze Jacobi-Matrix" },
  now: { label: "Aufwand bisher", title: "Bis zu diesem Schritt" },
  counted: {
    title: "Was gezählt wird",
    text: "Eine Multiplikation ist eine aktive Kante eines Durchlaufs, gleich welche partielle Ableitung sie trägt; Startwerte kosten nichts. Eine Addition vereint zwei Beiträge. Ein gespeicherter Wert wird für den Rückweg aufgehoben. Eine lebende Zahl ist ein Wert, eine Tangente oder eine Adjungierte, die ein späterer Schritt noch lesen kann oder die ein Ergebnis ist: für die ganze Jacobi-Matrix die meisten zugleich, bis zu diesem Schritt die jetzt gehaltenen. Felder zählen Eintrag für Eintrag.",
  },
  model: {
    title: "In Operationen",
    text: "Durchläufe mal c mal die Operationen des Werts; c sagt, wie oft der Wert allein so viel kostet wie ein Durchlauf.",
    /** Within TeX. */
    value: "Wert",
    forward: "vorwärts",
    reverse: "rückwärts",
  },
}
