import type { numerical as english } from "../../en/labs/numerical"

/** Differences against h. */
export const numerical: typeof english = {
  shows:
    "Der Fehler von Differenzenquotienten gegen die Schrittweite h: Ein großes h schneidet ab, ein kleines rundet. AD hat kein h.",
  chart: (of, by) => `Fehler von ∂${of}/∂${by} gegen h`,
  curve: (of, by) => `${of} über ${by}, mit der Tangente und den Sekanten zur Schrittweite h`,
  h: "Schrittweite h",
  drag: "Schrittweite h",
  step: h => `h = ${h}`,
  error: "Fehler",
  truncation: "Abschneiden",
  rounding: "Runden",
  slope: slope => `Steigung ${slope}`,
  methods: {
    forward: "Vorwärtsdifferenz",
    central: "zentrale Differenz",
    complex: "komplexer Schritt",
  },
  read: { label: "Schätzungen zur Schrittweite h", heads: ["durch", "Schätzung", "Fehler"] },
  ad: "AD",
  noStep: "–",
  exact: (of, by, derivative) => `AD: ∂${of}/∂${by} = ${derivative}`,
  complex: {
    op: op => `Kein komplexer Schritt: ${op} ist nicht analytisch.`,
    array: "Kein komplexer Schritt: Er wird hier an Skalaren gezeigt.",
  },
  undefined: "Die Ableitung ist hier keine endliche Zahl, also gibt es nichts zu vergleichen.",
  check: {
    title: "Gradientenprüfung",
    label: "Gradientenprüfung, Eintrag für Eintrag",
    heads: ["Eintrag", "AD", "Differenzen", "relativer Fehler", "Urteil"],
    verdicts: { agrees: "stimmt", differs: "weicht ab", unclear: "unklar" },
    reasons: {
      kink: "ein Knick",
      undefined: "kein endlicher Wert",
      unsettled: "Differenzen kommen nicht zur Ruhe",
    },
    all: count => (count === 1 ? "Die Ableitung stimmt." : `Alle ${count} Ableitungen stimmen.`),
    some: (agree, count, differ) =>
      differ > 0
        ? `${differ} von ${count} Ableitungen weichen ab.`
        : `${agree} von ${count} Ableitungen stimmen; über die anderen sagen Differenzen nichts.`,
    many: count => `${count} Einträge sind zu viele, um sie beim Zusehen zu prüfen.`,
  },
}
