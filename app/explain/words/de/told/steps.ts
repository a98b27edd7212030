import { listed, rich } from "../../../rich"
import type { steps as english } from "../../en/told/steps"
import { passes } from "../names"

const NUMERALS = ["null", "einem", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn"]
const ORDINALS = ["", "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt"]

const numeral = (n: number) => NUMERALS[n] ?? String(n)
const times = (n: number) => (n === 1 ? "einmal" : `${numeral(n)}mal`)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function ordinal(n: number, ending: string): string {
  const stem = ORDINALS[n]
  return stem === undefined ? `${n}.` : stem + ending
}

/** "zweite von drei Beiträgen", "letzter von drei Beiträgen". */
const place = (index: number, total: number, ending: "e" | "er") =>
  `${index === total ? `letzt${ending}` : ordinal(index, ending)} von ${numeral(total)} Beiträgen`

/** What is said of a step: its title, its sentence, its speech. */
export const steps: typeof english = {
  title: (pass, k, steps) => `${passes[pass]}, Schritt ${k} von ${steps}`,
  spokenTitle: (k, steps) => `Schritt ${k} von ${steps}.`,
  begin: {
    evaluate: () => [
      "Jeder Knoten wird aus seinen Operanden berechnet, von den Eingaben zu den Ausgaben, ein Knoten je Schritt.",
    ],
    forward: () => [
      "Ein Durchlauf von den Eingaben zu den Ausgaben: Jeder Knoten erhält seinen Wert und im selben Schritt seine Tangente.",
    ],
    reverse: outputs =>
      outputs.length === 0
        ? ["Jeder Knoten wird ausgewertet. Keine Ausgabe hat einen Startwert, also fließt nichts zurück."]
        : rich`Zuerst wird jeder Knoten ausgewertet und sein Wert gespeichert; dann fließen Adjungierte von ${listed(outputs, "und")} zurück, eine Kante je Schritt.`,
  },
  read: (name, value) => rich`${name} ist eine Eingabe mit dem Wert ${value}.`,
  readSeeded: (name, value, tangent) =>
    rich`${name} ist eine Eingabe mit dem Wert ${value}; die Tangente ist der Startwert ${tangent}.`,
  noTangent: "Der Knoten hängt von keiner Eingabe ab, nach der abgeleitet wird, und hat daher keine Tangente.",
  evaluate: (name, operands, value) =>
    rich`${name} wird aus ${listed(operands, "und")} berechnet und hat den Wert ${value}.`,
  stored: "Er wird für den Rückweg gespeichert.",
  push: (name, value, tangent, terms) =>
    rich`${name} erhält den Wert ${value} und im selben Schritt die Tangente ${tangent}: ${
      terms === 1
        ? "Tangente des Operanden mal lokale partielle Ableitung."
        : "für jeden Operanden Tangente mal lokale partielle Ableitung, aufsummiert."
    }`,
  seedFirst: (name, seed) => rich`Der Rückweg beginnt: Die Adjungierte von ${name} beginnt mit dem Startwert ${seed}.`,
  seed: (name, seed) => rich`Die Adjungierte von ${name} beginnt mit dem Startwert ${seed}.`,
  seedAdded: (name, before, after) =>
    rich`${name} hat einen eigenen Startwert, der addiert wird: Aus ${before} wird ${after}.`,
  pull: told => {
    const passes = rich`${told.from} gibt seine Adjungierte ${told.adjoint} entlang der Kante an ${told.to} zurück`
    const how = told.matrix ? "nach der Regel dieser Operation" : "multipliziert mit der lokalen partiellen Ableitung"
    if (told.total === 1) return rich`${passes}, ${how}: Die Adjungierte von ${told.to} ist ${told.after}.`
    const which = `dies ist der ${place(told.index, told.total, "e")}`
    const change = told.before === null ? `, ${told.after}` : `: Aus ${told.before} wird ${told.after}`
    return told.uses === told.total
      ? rich`${passes}. ${told.to} wird ${times(told.uses)} verwendet, und ${which}${change}.`
      : rich`${passes}. ${told.to} ist eine Ausgabe, die weiterverwendet wird, und ${which}${change}.`
  },
  /** Words of a product and of sums, for speech. */
  spoken: {
    product: (a, b) => `${a} mal ${b}`,
    sum: parts => parts.join(" plus "),
    is: (left, right) => `${left} ist ${right}`,
    read: (name, value, tangent) => `Eingabe ${name}, Wert ${value}${tangent === null ? "" : `, Tangente ${tangent}`}.`,
    seed: (name, sum) => `Die Adjungierte von ${name} erhält ihren Startwert: ${sum}.`,
    pull: (from, adjoint, to, sum) => `${from} gibt seine Adjungierte ${adjoint} an ${to} zurück: ${sum}.`,
    place: (index, total) => `${capital(place(index, total, "er"))}.`,
  },
  /** A product of matrices on the way back: the other factor keeps its side, and is transposed. */
  product: ({ side, other, given, sizes, shared }) =>
    rich`${other} stand ${side === "left" ? "links" : "rechts"}, also auch seine Transponierte: ${sizes}. ${
      shared === 1
        ? rich`Nichts wird summiert: Jeder Eintrag ist ein einziges Produkt.`
        : rich`Es wird transponiert, weil die Summe über die ${shared} ${side === "right" ? "Spalten" : "Zeilen"} läuft, die ${other} und ${given} gemeinsam haben.`
    }`,
  /** What was repeated on the way there is added up on the way back. */
  repeated: (name, axes, lengths) =>
    rich`${name} wurde ${lengths.map(times).join(" und ")} entlang ${
      axes.length === 1
        ? `Achse ${axes[0] ?? 0} (${axes[0] === 0 ? "die Zeilen hinab" : "die Spalten entlang"})`
        : `der Achsen ${axes.join(" und ")}`
    } wiederholt, also wird darüber summiert, was zurückfließt.`,
  branch: {
    holds: (taken, untaken) =>
      rich`Die Bedingung gilt hier, also wird ${taken} genommen: ${untaken} hat keinen Anteil am Ergebnis, und nichts fließt dorthin zurück.`,
    fails: (taken, untaken) =>
      rich`Die Bedingung gilt hier nicht, also wird ${taken} genommen: ${untaken} hat keinen Anteil am Ergebnis, und nichts fließt dorthin zurück.`,
    wins: (taken, untaken) =>
      rich`${taken} entscheidet hier: ${untaken} hat keinen Anteil am Ergebnis, und nichts fließt dorthin zurück.`,
  },
  spreads: "NaN, keine Zahl, breitet sich auf alles aus, was daraus berechnet wird.",
  indefinite: "Unendlich mal 0 hat keinen bestimmten Wert: Das Ergebnis ist NaN, keine Zahl.",
  infinite: "Ein unendlicher Wert ist hinzugekommen; was daraus berechnet wird, kann unendlich oder unbestimmt sein.",
}
