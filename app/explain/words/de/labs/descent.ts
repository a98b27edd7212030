import type { descent as english } from "../../en/labs/descent"

/** Downhill by the gradient. */
export const descent: typeof english = {
  shows:
    "Jeder Schritt geht bergab, mit dem Gradienten eines Rückwärtsdurchlaufs; die Bühne zeigt den Durchlauf an der jetzigen Iterierten.",
  noNumber: "Nur eine einzelne Zahl lässt sich klein machen: Kein Ergebnis dieses Programms ist eine.",
  objective: "Klein machen",
  methods: { gradient: "Gradient", momentum: "Momentum", adam: "Adam", newton: "Newton" },
  method: "Verfahren",
  rules: {
    gradient: "x \\leftarrow x - \\eta\\,\\nabla f",
    momentum: "v \\leftarrow \\beta v + \\nabla f,\\quad x \\leftarrow x - \\eta v",
    adam: "x \\leftarrow x - \\eta\\,\\hat m / (\\sqrt{\\hat v} + \\varepsilon)",
    newton: "x \\leftarrow x - H^{-1}\\nabla f",
  },
  rate: "Lernrate η",
  momentum: "Momentum β",
  back: "Schritt zurück",
  on: "Schritt weiter",
  play: "Den Weg abspielen",
  stop: "Anhalten",
  walk: "Mit Durchläufen abspielen",
  iterate: "Iterierte",
  counted: (k, last) => `${k} von ${last}`,
  refit: "Ansicht anpassen",
  at: (k, value, slope) => `Iterierte ${k}: f = ${value}, |∇f| = ${slope}`,
  plane: place => `Start des Abstiegs, ${place}: Pfeiltasten bewegen ihn, ein Druck setzt ihn`,
  drawn: "Höhenlinien von f, die Farbkarte, Pfeile entlang −∇f und die Wege",
  curve: "f, die Tangente an der jetzigen Iterierten und der Weg",
  losses: "f über der Iterierten",
  ends: {
    "goes on": "",
    "stands still": "Hier endet es: Der nächste Schritt ändert nichts.",
    "is lost": "Hier endet es: Der nächste Schritt führt zu keiner endlichen Zahl.",
    "is singular": "Hier endet es: Die Hesse-Matrix hat keine Inverse.",
  },
  undefined: "Wo es schraffiert ist, ist f keine Zahl.",
  columns: { iterate: "k", value: "f", slope: "|∇f|" },
  table: method => `Iterierte mit ${method}`,
}
