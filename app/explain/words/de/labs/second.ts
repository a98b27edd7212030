import type { second as english } from "../../en/labs/second"

/** Second derivatives. */
export const second: typeof english = {
  shows:
    "Zweite Ableitungen sind ein Durchlauf über einen Durchlauf: Einer liefert Hesse-Matrix mal Vektor, einer je Eingabe die ganze Hesse-Matrix.",
  noNumber: "Nur eine einzelne Zahl hat eine Hesse-Matrix: Kein Ergebnis dieses Programms ist eine.",
  many: count =>
    `${count} Eingaben sind zu viele für eine Matrix hier; die Tafel der Jacobi-Matrix zeigt eine solche Hesse-Matrix.`,
  output: "Von",
  hessian: of => `Hesse-Matrix von ${of}`,
  bends: {
    bowl: "Alle Eigenwerte sind positiv: f biegt sich nach oben, wie eine Schüssel.",
    dome: "Alle Eigenwerte sind negativ: f biegt sich nach unten, wie eine Kuppel.",
    saddle: "Eigenwerte beider Vorzeichen: ein Sattel.",
    flat: "Ein Eigenwert ist 0: In einer Richtung biegt sich f nicht.",
    undefined: "Manche zweiten Ableitungen sind hier nicht endlich.",
  },
  product: {
    title: "Hesse-Matrix mal Vektor",
    entry: name => `Richtung entlang ${name}`,
    label: "H·v auf drei Wegen",
    way: "Weg",
    sweeps: "Durchläufe",
    ways: {
      matrix: "die Matrix H, dann H·v",
      forwardOverReverse: "vorwärts über rückwärts",
      reverseOverReverse: "rückwärts über rückwärts",
    },
    agree: "Die drei Wege stimmen überein.",
    differ: by => `Die drei Wege unterscheiden sich um bis zu ${by}.`,
    curvature: value => `vᵀ·H·v = ${value}: wie f sich entlang v biegt.`,
  },
  newton: {
    title: "Newtonschritt",
    rule: "H\\,p = -\\nabla f",
    label: "Newtonschritt, Eintrag für Eintrag",
    heads: ["Eingabe", "∇f", "Schritt p", "wird zu"],
    take: "Den Schritt gehen",
    value: (of, now, next) => `${of}: ${now} → ${next}`,
    none: "H hat hier keine Inverse, also gibt es keinen Schritt.",
    away: "Dieser Schritt führt zu einem Punkt, wo ∇f 0 ist, aber zu keinem Minimum: f biegt sich hier nicht nach oben.",
  },
}
