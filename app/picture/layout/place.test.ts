import { describe, expect, test } from "vitest"
import { writePlaces } from "./crossings"
import { withGaps, withoutGaps } from "./gaps"
import type { LayoutInput } from "./geometry"
import { order } from "./order"
import { baydin, factors, logistic, perceptron, pictureOf, polar, random } from "./pictures.fixture"
import { placeAcross } from "./place"
import { ports } from "./ports"
import { properGraph } from "./proper"
import { ranks } from "./ranks"
import { distances } from "./spacing"

/** Heights of the marks of a picture, its order and least distances given. */
function heights(input: LayoutInput, known?: readonly number[]): readonly number[] {
  const net = properGraph(input, ranks(input))
  const rows = withGaps(net, order(withoutGaps(net)).rows)
  const place = new Int32Array(net.size)
  writePlaces(rows, place)
  const breadth = Float64Array.from({ length: net.size }, (_, v) => {
    const link = net.label[v]!
    return v < net.marks ? input.marks[v]!.height : link < 0 ? 2 : input.links[link]!.label.height
  })
  const distance = distances(net, rows, input, breadth, 1)
  const centre = placeAcross(net, { rows, distance }, ports(net, input, place), known && Float64Array.from(known))
  return Array.from(centre.slice(0, input.marks.length))
}

const SMALL = pictureOf("x; y; a x; b a x; c a y")
const TRUNK = pictureOf("x; y; m y; c0 m x; c1 m x; c2 m x; c3 m x; c4 m x; c5 m x")
const NEW = NaN

/**
 * The least sum of squares of what segments climb, by their pulls (1; 8 between bends; 0.2 where a trunk branches), that keeps all distances: solved as a
 * quadratic program by scipy. Heights are against that of the first mark.
 */
describe("marks stand where edges climb least", () => {
  test.each<[string, LayoutInput, readonly number[]]>([
    ["Baydin's function", baydin(), [0, 98, -39.5, 58.5, 111.2, 13.2, 62.2]],
    ["(x·y + x)·(y − x)", factors(), [0, 98, 21.6, -5.4, 92.6, 43.6]],
    ["polar coordinates", polar(), [0, 98, 19, -11, 139, 109]],
    ["a long edge", SMALL, [0, 98, 31.4, -16.6, 81.4]],
    ["a trunk", TRUNK, [0, 141.9, 141.9, 159.9, 61.9, -36.1, -134.1, 355.9, 257.9]],
    ["3 steps of the logistic map", logistic(3), [0, 98.7, 54.5, -43.5, 12.4, 73.9, -24.1, 33.2, 96.1, -1.9, 47.1]],
    [
      "15 random nodes",
      random(15, 3),
      [0, -238.8, 261.9, 371.4, 89.1, 187.1, -118.6, 273.4, -20.6, 175.4, 77.4, -227.8, -314.6, -216.6, -412.6],
    ],
    [
      "a 2-3-1 perceptron",
      perceptron(2, 3, 1),
      [
        0, 392, -98, -30.1, 294, 278.2, 32.7, 130.7, 86.4, 95.9, 98, 82.2, 490, 376.2, 228.7, 326.7, 282.4, 291.9, 196,
        180.2, 588, 485.4, 424.7, 465.7, 426.3, 407.4, -2.1, 87.8, 193.9, 211.4, 309.4, 327.2, 180.7, 254, 352, 303,
        401, 352, 352,
      ],
    ],
  ])("%s", (_, input, expected) => {
    const found = heights(input)
    expected.forEach((y, mark) => {
      expect(Math.abs(found[mark]! - found[0]! - y)).toBeLessThan(0.5)
    })
  })
})

/** The same, each mark that stood drawn back 200 times as hard as all its edges pull. */
describe("marks that stood stay, and new ones stand where edges climb least", () => {
  test.each<[string, LayoutInput, readonly number[], readonly number[]]>([
    ["Baydin's function", baydin(), [0, NEW, 40, 210, NEW, 100, 120], [0.3, 245.2, 40, 209.7, 200.4, 100, 120.1]],
    ["(x·y + x)·(y − x)", factors(), [0, NEW, 190, 60, NEW, 100], [0.4, 239, 189.5, 60.1, 212.7, 100.1]],
    ["polar coordinates", polar(), [0, NEW, 190, 60, NEW, 250], [0.3, 249.5, 189.5, 60.1, 309.5, 250.1]],
    ["a long edge", SMALL, [0, NEW, 190, 60, NEW], [0.3, 249.8, 189.8, 60.1, 223.3]],
    [
      "a trunk",
      TRUNK,
      [0, NEW, 190, 510, NEW, 250, 120, NEW, 760],
      [0.3, 190.7, 190.7, 509.1, 347.5, 249.5, 120.3, 854.6, 756.6],
    ],
  ])("%s", (_, input, known, expected) => {
    const found = heights(input, known)
    expected.forEach((y, mark) => {
      expect(Math.abs(found[mark]! - y)).toBeLessThan(0.1)
    })
  })
})
