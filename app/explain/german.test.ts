import { expect, test } from "vitest"
import { fromNested, scalar } from "../engine/tensor/tensor"
import { explain } from "./explanation"
import { nodeName } from "./name"
import { formatNumber, spokenNumber, texNumber, withPoint } from "./number"
import { flat } from "./said.fixture"
import { BAYDIN, sweep } from "./sweep.fixture"
import { formatCells, formatValue, fullValue, spokenValue, texValue } from "./value"
import { speak } from "./words"
import { german as germanOf } from "./words/de/german"
import { told } from "./words/told"

const german = germanOf({})
const vector = fromNested([1.5, 2])!

test("in English a comma before three digits may part thousands, else it is a decimal comma", () => {
  expect(["3,5", " −0,25 ", "12,3456"].map(withPoint)).toEqual(["3.5", "−0.25", "12.3456"])
  expect(["1,234", "[1,2]", "1,2,3", "3.5", "x"].map(withPoint)).toEqual(["1,234", "[1,2]", "1,2,3", "3.5", "x"])
})

test("in English numbers are as they were", () => {
  expect(formatNumber(-0.28366)).toBe("−0.2837")
  expect(formatValue(vector)).toBe("[1.5, 2]")
})

/** The rest of this file is in German. */
const inGerman = (title: string, body: () => void) =>
  test(`in German ${title}`, () => {
    speak(german)
    body()
  })

inGerman("numbers have a comma, wherever they are shown", () => {
  expect(formatNumber(-0.28366)).toBe("−0,2837")
  expect(formatNumber(1.2345e-7)).toBe("1,235×10⁻⁷")
  expect(formatNumber(123456)).toBe("123456")
  expect(texNumber(11.652)).toBe("11{,}65")
  expect(texNumber(1.5e-9)).toBe("1{,}5\\cdot 10^{-9}")
  expect(formatCells(scalar(0.5))).toBe("0,5")
  expect(formatValue(vector)).toBe("[1,5; 2]")
  expect(texValue(vector)).toBe("\\begin{bmatrix} 1{,}5 \\\\ 2 \\end{bmatrix}")
})

inGerman("numbers are spoken", () => {
  expect(spokenNumber(-0.28366)).toBe("minus 0,2837")
  expect(spokenNumber(1.2e-7)).toBe("1,2 mal 10 hoch minus 7")
  expect(spokenNumber(-Infinity)).toBe("minus unendlich")
  expect(spokenNumber(NaN)).toBe("keine Zahl")
  expect(
    spokenValue(
      fromNested([
        [1, 2, 3],
        [4, 5, 6],
      ])!,
    ),
  ).toBe("eine 2 mal 3-Matrix")
})

inGerman("what machines read keeps its points", () => {
  expect(fullValue(vector)).toBe("[1.5, 2]")
})

inGerman("a comma is always a decimal one", () => {
  expect(["1,234", "3,5", "[1,2]"].map(withPoint)).toEqual(["1.234", "3.5", "[1,2]"])
})

inGerman("a node is named with what is known of it", () => {
  const { program, run } = sweep(...BAYDIN, "reverse")
  expect(nodeName(program, run, program.names.indexOf("v3"), 13)).toBe(
    "v3 gleich Sinus von x2, Wert minus 0,9589, Adjungierte minus 1",
  )
})

inGerman("Baydin's program is told, step by step", () => {
  const { program, run } = sweep(...BAYDIN, "reverse")
  const steps = Array.from({ length: run.plan.steps + 1 }, (_, k) => {
    const { numbers, sentence, speech } = explain(program, run, k, told(german))
    return [numbers, flat(sentence), speech].filter(line => line !== "").join("\n")
  })
  expect(steps.join("\n\n")).toMatchInlineSnapshot(`
    "Zuerst wird jeder Knoten ausgewertet und sein Wert gespeichert; dann fließen Adjungierte von $y$ zurück, eine Kante je Schritt.
    Schritt 0 von 16. Zuerst wird jeder Knoten ausgewertet und sein Wert gespeichert; dann fließen Adjungierte von y zurück, eine Kante je Schritt.

    $x_{1}$ ist eine Eingabe mit dem Wert 2. Er wird für den Rückweg gespeichert.
    Schritt 1 von 16. Eingabe x1, Wert 2.

    $x_{2}$ ist eine Eingabe mit dem Wert 5. Er wird für den Rückweg gespeichert.
    Schritt 2 von 16. Eingabe x2, Wert 5.

    = \\ln 2 = 0{,}6931
    $v_{1}$ wird aus $x_{1}$ berechnet und hat den Wert 0,6931. Er wird für den Rückweg gespeichert.
    Schritt 3 von 16. v1 gleich natürlicher Logarithmus von x1: Wert 0,6931.

    = 2 \\cdot 5 = 10
    $v_{2}$ wird aus $x_{1}$ und $x_{2}$ berechnet und hat den Wert 10. Er wird für den Rückweg gespeichert.
    Schritt 4 von 16. v2 gleich x1 mal x2: Wert 10.

    = \\sin 5 = -0{,}9589
    $v_{3}$ wird aus $x_{2}$ berechnet und hat den Wert −0,9589. Er wird für den Rückweg gespeichert.
    Schritt 5 von 16. v3 gleich Sinus von x2: Wert minus 0,9589.

    = 0{,}6931 + 10 = 10{,}69
    $v_{4}$ wird aus $v_{1}$ und $v_{2}$ berechnet und hat den Wert 10,69. Er wird für den Rückweg gespeichert.
    Schritt 6 von 16. v4 gleich v1 plus v2: Wert 10,69.

    = 10{,}69 - \\left(-0{,}9589\\right) = 11{,}65
    $y$ wird aus $v_{4}$ und $v_{3}$ berechnet und hat den Wert 11,65. Er wird für den Rückweg gespeichert.
    Schritt 7 von 16. y gleich v4 minus v3: Wert 11,65.

    Der Rückweg beginnt: Die Adjungierte von $y$ beginnt mit dem Startwert 1.
    Schritt 8 von 16. Die Adjungierte von y erhält ihren Startwert: 1.

    = 1 \\cdot 1 = 1
    $y$ gibt seine Adjungierte 1 entlang der Kante an $v_{4}$ zurück, multipliziert mit der lokalen partiellen Ableitung: Die Adjungierte von $v_{4}$ ist 1.
    Schritt 9 von 16. y gibt seine Adjungierte 1 an v4 zurück: 1 mal 1 ist 1.

    = 1 \\cdot (-1) = -1
    $y$ gibt seine Adjungierte 1 entlang der Kante an $v_{3}$ zurück, multipliziert mit der lokalen partiellen Ableitung: Die Adjungierte von $v_{3}$ ist −1.
    Schritt 10 von 16. y gibt seine Adjungierte 1 an v3 zurück: 1 mal minus 1 ist minus 1.

    = 1 \\cdot 1 = 1
    $v_{4}$ gibt seine Adjungierte 1 entlang der Kante an $v_{1}$ zurück, multipliziert mit der lokalen partiellen Ableitung: Die Adjungierte von $v_{1}$ ist 1.
    Schritt 11 von 16. v4 gibt seine Adjungierte 1 an v1 zurück: 1 mal 1 ist 1.

    = 1 \\cdot 1 = 1
    $v_{4}$ gibt seine Adjungierte 1 entlang der Kante an $v_{2}$ zurück, multipliziert mit der lokalen partiellen Ableitung: Die Adjungierte von $v_{2}$ ist 1.
    Schritt 12 von 16. v4 gibt seine Adjungierte 1 an v2 zurück: 1 mal 1 ist 1.

    = -1 \\cdot 0{,}2837 = -0{,}2837
    $v_{3}$ gibt seine Adjungierte −1 entlang der Kante an $x_{2}$ zurück. $x_{2}$ wird zweimal verwendet, und dies ist der erste von zwei Beiträgen, −0,2837.
    Schritt 13 von 16. v3 gibt seine Adjungierte minus 1 an x2 zurück: minus 1 mal 0,2837 ist minus 0,2837. Erster von zwei Beiträgen.

    = 1 \\cdot 5 = 5
    $v_{2}$ gibt seine Adjungierte 1 entlang der Kante an $x_{1}$ zurück. $x_{1}$ wird zweimal verwendet, und dies ist der erste von zwei Beiträgen, 5.
    Schritt 14 von 16. v2 gibt seine Adjungierte 1 an x1 zurück: 1 mal 5 ist 5. Erster von zwei Beiträgen.

    -0{,}2837 + 1 \\cdot 2 = 1{,}716
    $v_{2}$ gibt seine Adjungierte 1 entlang der Kante an $x_{2}$ zurück. $x_{2}$ wird zweimal verwendet, und dies ist der letzte von zwei Beiträgen: Aus −0,2837 wird 1,716.
    Schritt 15 von 16. v2 gibt seine Adjungierte 1 an x2 zurück: minus 0,2837 plus 1 mal 2 ist 1,716. Letzter von zwei Beiträgen.

    5 + 1 \\cdot 0{,}5 = 5{,}5
    $v_{1}$ gibt seine Adjungierte 1 entlang der Kante an $x_{1}$ zurück. $x_{1}$ wird zweimal verwendet, und dies ist der letzte von zwei Beiträgen: Aus 5 wird 5,5. Der Gradient ist vollständig: $\\bar{x}_{1} = 5{,}5$ und $\\bar{x}_{2} = 1{,}716$.
    Schritt 16 von 16. v1 gibt seine Adjungierte 1 an x1 zurück: 5 plus 1 mal 0,5 ist 5,5. Letzter von zwei Beiträgen. Der Gradient ist vollständig: die Adjungierte von x1 ist 5,5 und die Adjungierte von x2 ist 1,716."
  `)
})

inGerman("what is wrong at a point is told, with its numbers", () => {
  const { program, run } = sweep("sqrt(x)", { x: -2.5 }, "evaluate")
  const { sentence, speech } = explain(program, run, 2, told(german))
  expect(flat(sentence)).toContain("sqrt hat bei −2,5 keinen reellen Wert: Das Ergebnis ist keine Zahl.")
  expect(speech).toContain("sqrt hat bei minus 2,5 keinen reellen Wert: Das Ergebnis ist keine Zahl.")
})
