import { describe, expect, test } from "vitest"
import { withGaps, withoutGaps } from "./gaps"
import type { LayoutInput } from "./geometry"
import { shuffled, starts } from "./initial"
import { neighbours, type Neighbours } from "./neighbours"
import { netOf, rowsOf, written } from "./nets.fixture"
import { baydin, pictureOf } from "./pictures.fixture"
import { properGraph } from "./proper"
import { ranks } from "./ranks"
import { guess, recall } from "./recall"

const list = (numbers: Int32Array) => Array.from(numbers)
const netFor = (input: LayoutInput) => properGraph(input, ranks(input))

test("neighbours are told in the order of the segments, with the segment that leads there", () => {
  const { start, at, segment } = neighbours(3, [2, 0, 2, 2], [5, 6, 7, 5])
  expect(list(start)).toEqual([0, 1, 1, 4])
  expect(list(at)).toEqual([6, 5, 7, 5])
  expect(list(segment)).toEqual([1, 0, 2, 3])
})

describe("the column of a mark", () => {
  const columnsOf = (text: string) => {
    const input = pictureOf(text)
    const found = ranks(input)
    return input.marks.map(({ id }, k) => `${id}${found[k]!}`).join(" ")
  }

  test("is one behind its last operand", () => {
    expect(list(ranks(baydin()))).toEqual([0, 0, 1, 1, 2, 2, 3])
    expect(columnsOf("x; a x; b a; c b x")).toBe("x0 a1 b2 c3")
  })

  test("of an op is as near to its consumer as it can be", () => {
    expect(columnsOf("x; y; a x; b a; c b; d y; e c d")).toBe("x0 y2 a1 b2 c3 d3 e4")
  })

  test("of an op of two ops stays by them", () => {
    expect(columnsOf("x; p x; q x; s p q; a x; b a; c b; d c; e d s")).toBe("x0 p1 q1 s2 a1 b2 c3 d4 e5")
    expect(columnsOf("x; p x; s p x; a x; b a; c b; d c; e d s")).toBe("x0 p3 s4 a1 b2 c3 d4 e5")
  })

  test("of an input is the first, unless it is used three columns later or farther", () => {
    expect(columnsOf("x; w; a x; b a w")).toBe("x0 w0 a1 b2")
    expect(columnsOf("x; w; a x; b a; c b w")).toBe("x0 w2 a1 b2 c3")
    expect(columnsOf("x; w; a x; b a w; c b w")).toBe("x0 w0 a1 b2 c3")
  })

  test("of an output is the last, unless it ends four columns early or earlier", () => {
    expect(columnsOf("x; early x; a x; b a; c b; d c")).toBe("x0 early4 a1 b2 c3 d4")
    expect(columnsOf("x; early x; a x; b a; c b; d c; e d")).toBe("x0 early1 a1 b2 c3 d4 e5")
  })

  test("of what has no edges is the first", () => {
    expect(columnsOf("alone; x; a x")).toBe("alone0 x0 a1")
  })
})

describe("the column of a mark that stood", () => {
  const after = (text: string, stood: readonly number[]) => list(ranks(pictureOf(text), Float64Array.from(stood)))

  test("is as it was, by its place", () => {
    expect(after("x; y; a x; b a y", [0, 180, 180.5, 400])).toEqual([0, 1, 1, 2])
    expect(after("x; y; a x; b a y", [0, 180, 182, 400])).toEqual([0, 1, 2, 3])
  })

  test("makes room for what comes before it", () => {
    expect(after("x; a x; n a; b n", [0, 150, NaN, 300])).toEqual([0, 1, 2, 3])
  })

  test("of a new mark is by its consumer", () => {
    expect(after("x; n x; a x; b a; c b n", [0, NaN, 100, 200, 300])).toEqual([0, 2, 1, 2, 3])
    expect(after("x; a x; b a; n x", [0, 100, 200, NaN])).toEqual([0, 1, 2, 1])
  })

  test("leaves no column empty", () => {
    expect(after("x; a x; b a", [0, 500, 1000])).toEqual([0, 1, 2])
    expect(after("x; a x; b a; y; c y", [NaN, NaN, NaN, 100, 900])).toEqual([0, 1, 2, 0, 1])
  })
})

describe("a layered net", () => {
  test("has a bend in the gap of a short edge, and in all layers that a long one passes", () => {
    const net = netFor(pictureOf("x; a x; b a x"))
    expect([net.marks, net.size, net.layers]).toEqual([3, 8, 5])
    expect(list(net.layer)).toEqual([0, 2, 4, 1, 3, 1, 2, 3])
    expect(net.dummies.map(list)).toEqual([[3], [4], [5, 6, 7]])
    expect(list(net.label)).toEqual([-1, -1, -1, 0, 1, -1, 2, -1])
    expect(net.trunks.map(list)).toEqual([[], [], []])
    expect(list(net.tail)).toEqual([0, 3, 1, 4, 0, 5, 6, 7])
    expect(list(net.head)).toEqual([3, 1, 4, 2, 5, 6, 7, 2])
  })

  /** x with this many consumers in column 2, and y, which makes that column. */
  const fan = (count: number) => {
    const long = Array.from({ length: count }, (_, k) => `c${k} m x`)
    return pictureOf(["x", "y", "m y", ...long].join("; "))
  }

  test("has a trunk for a mark with more than five long edges", () => {
    const five = properGraph(fan(5), ranks(fan(5)))
    expect(five.trunks.every(trunk => trunk.length === 0)).toBe(true)
    expect(five.size).toBe(8 + 1 + 5 + 5 * 3)
    const six = properGraph(fan(6), ranks(fan(6)))
    expect(six.size).toBe(9 + 1 + 6 + 2 + 6)
    const [trunk] = six.trunks
    expect(Array.from(trunk!, v => six.layer[v])).toEqual([1, 2])
    const branches = fan(6).links.flatMap(({ from }, link) => (from === 0 ? [six.dummies[link]!] : []))
    expect(branches.map(own => Array.from(own, v => six.layer[v]))).toEqual(Array(6).fill([3]))
    for (const [own] of branches) {
      expect(six.up.at[six.up.start[own!]!]).toBe(trunk![1])
      expect(fan(6).links[six.label[own!]!]!.from).toBe(0)
    }
  })

  /** Two edges from one mark to marks in these columns. */
  const far = (...columns: readonly number[]) => {
    const net = properGraph(pictureOf("x; a x; b x"), Int32Array.of(0, ...columns))
    return [net.size - 3, net.trunks[0]!.length, ...net.dummies.map(own => own.length)]
  }

  test("has 200,000 bends at most, then trunks, and the longest edges are drawn straight through", () => {
    expect(far(50_000, 50_001)).toEqual([200_000, 0, 99_999, 100_001])
    expect(far(50_001, 50_001)).toEqual([0, 0, 0, 0])
    expect(far(50_000, 50_002)).toEqual([99_999, 99_998, 1, 0])
  })
})

describe("gaps", () => {
  const net = netFor(pictureOf("x; y; a x; b a x; c a y"))

  test("are left out where orders are sought: what passes one joins two columns at once", () => {
    const columns = withoutGaps(net)
    expect([columns.layers, columns.marks, columns.size]).toEqual([3, 5, net.size])
    expect(list(columns.layer)).toEqual(list(net.layer).map(l => (l % 2 ? -1 : l / 2)))
    const of = ({ start, at }: Neighbours, v: number) => list(at.slice(start[v], start[v + 1]))
    expect(of(columns.down, 2)).toEqual([3, 4])
    expect(of(columns.up, 3)).toEqual([2, net.dummies[2]![1]])
    expect(of(columns.down, 1)).toEqual([net.dummies[4]![1]])
  })

  test("are ordered by where straight lines pass them", () => {
    const [xa, ab, xb, ac, yc] = net.dummies.map(list)
    const rows = withGaps(net, rowsOf(`0 1 / ${xb![1]!} 2 ${yc![1]!} / 3 4`).rows)
    expect(written(rows)).toBe(
      [
        "0 1",
        `${xb![0]!} ${xa![0]!} ${yc![0]!}`,
        `${xb![1]!} 2 ${yc![1]!}`,
        `${xb![2]!} ${ab![0]!} ${ac![0]!} ${yc![2]!}`,
        "3 4",
      ].join(" / "),
    )
  })
})

describe("orders to start from", () => {
  /** 0 and 1 feed 2, 3 and 4; 5 is 4 and 2, 6 is 3. */
  const net = netOf([2, 3, 2], "0-2 1-2 0-3 0-4 1-4 4-5 2-5 3-6")

  test("are by depth from both sides, by breadth, and as numbered", () => {
    expect(Array.from(starts(net), written)).toEqual([
      "0 1 / 4 2 3 / 5 6",
      "0 1 / 2 3 4 / 5 6",
      "0 1 / 2 3 4 / 5 6",
      "0 1 / 2 3 4 / 5 6",
    ])
    const crossed = netOf([2, 2, 1], "0-3 1-2 2-4 3-4")
    expect(Array.from(starts(crossed), written)).toEqual([
      "1 0 / 2 3 / 4",
      "0 1 / 3 2 / 4",
      "0 1 / 3 2 / 4",
      "0 1 / 2 3 / 4",
    ])
  })

  /** By the generator of Numerical Recipes, computed apart: i and j in turns, a swap for every four in the row. */
  test("are shuffled, by a seed, about a quarter of each row", () => {
    const rows = rowsOf("0 1 2 3 4 5 6 7 / 8 9 10 11 12 13 14 15")
    expect(written(shuffled(rows.rows, 1))).toBe("0 2 1 3 5 4 6 7 / 10 9 8 11 14 13 12 15")
    expect(written(shuffled(rows.rows, 2))).toBe("0 5 2 1 4 3 6 7 / 13 11 10 9 12 8 14 15")
    expect(written(shuffled(rowsOf("0 1 2 3 4 5 6 7 8").rows, 1))).toBe("2 1 3 0 6 5 4 7 8")
    expect(written(rows.rows)).toBe("0 1 2 3 4 5 6 7 / 8 9 10 11 12 13 14 15")
  })
})

describe("what stood before", () => {
  const input = pictureOf("x; a x; n a; b n")

  test("is recalled by its name, if there is anything", () => {
    expect(recall(input, null)).toBeUndefined()
    expect(recall(input, new Map([["other", { x: 1, y: 2 }]]))).toBeUndefined()
    expect(recall(input, new Map([["a", { x: 1, y: 2 }]]))).toEqual({
      x: Float64Array.of(NaN, 1, NaN, NaN),
      y: Float64Array.of(NaN, 2, NaN, NaN),
    })
  })

  test("tells where new marks may stand: between their neighbours, and edges between their ends", () => {
    const net = netFor(input)
    const of = (...y: readonly number[]) =>
      Array.from(guess(net, input, { x: new Float64Array(4), y: Float64Array.from(y) }))
    expect(of(0, 10, NaN, 50)).toEqual([0, 10, 30, 50, 5, 20, 40])
    expect(of(NaN, NaN, 8, NaN)).toEqual([8, 8, 8, 8, 8, 8, 8])
    expect(of(NaN, 4, NaN, NaN)).toEqual([4, 4, 4, 4, 4, 4, 4])
  })

  test("new marks of which nothing is known stand at 0; three steps away nothing is", () => {
    const long = pictureOf("x; a x; b a; c b; d c; y")
    const y = Float64Array.of(6, NaN, NaN, NaN, NaN, NaN)
    const found = guess(netFor(long), long, { x: new Float64Array(6), y })
    expect(Array.from(found.slice(0, 6))).toEqual([6, 6, 6, 6, 0, 0])
  })

  test("a trunk is guessed beside its mark", () => {
    const many = pictureOf("x; y; m y; c0 m x; c1 m x; c2 m x; c3 m x; c4 m x; c5 m x")
    const net = netFor(many)
    const y = Float64Array.from(many.marks, (_, k) => 10 * (k + 1))
    const found = guess(net, many, { x: new Float64Array(9), y })
    expect(Array.from(net.trunks[0]!, v => found[v])).toEqual([10, 10])
    expect(found[net.dummies[2]![0]!]).toBe(10 + (40 - 10) * 0.75)
  })
})
