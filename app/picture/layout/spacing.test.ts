import { describe, expect, test } from "vitest"
import { columns } from "./columns"
import { gatherComponents } from "./components"
import { corridors, corridorsAt } from "./corridors"
import { netOf, rowsOf } from "./nets.fixture"
import { pictureOf } from "./pictures.fixture"
import { ports } from "./ports"
import { properGraph, type ProperGraph } from "./proper"
import { ranks } from "./ranks"
import { distances } from "./spacing"
import type { LayoutInput } from "./geometry"

const netFor = (input: LayoutInput) => properGraph(input, ranks(input))

describe("columns", () => {
  /** A mark, an edge with a label so wide, a mark. Its vertices: both marks and the bend between. */
  const pair = (label: number): LayoutInput => {
    const { marks, links } = pictureOf("a; b a")
    return {
      marks: [marks[0]!, { ...marks[1]!, width: 60 }],
      links: [{ ...links[0]!, label: { width: label, height: 18 } }],
      direction: "right",
    }
  }
  const of = (input: LayoutInput, centre: readonly number[], known?: readonly number[]) => {
    const { start, end } = columns(netFor(input), input, Float64Array.from(centre), known && Float64Array.from(known))
    return [Array.from(start), Array.from(end)]
  }

  test("are as wide as their marks, and gaps as their labels and 18 px on both sides", () => {
    expect(of(pair(20), [0, 0, 0])).toEqual([
      [0, 100, 156],
      [100, 156, 216],
    ])
  })

  test("stand 44 px apart at least, tight ones 40", () => {
    expect(of(pair(4), [0, 0, 0])[0]).toEqual([0, 100, 144])
    expect(of({ ...pair(4), density: "tight" }, [0, 0, 0])[0]).toEqual([0, 100, 140])
  })

  test.each([
    [[0, 100, 100], 44 + 45],
    [[0, 100, 0], 44 + 45],
    [[0, -100, 50], 44 + 0.45 * 150],
    [[0, 300, 300], 44 + 76],
    [[0, 20, 20], 56],
  ])("stand farther apart where edges are steep, up to 76 px: %j", (centre, gap) => {
    expect(of(pair(20), centre)[0]![2]).toBeCloseTo(100 + gap, 9)
  })

  test("a label of an edge that passes a column stands in it, without room beside it", () => {
    const input = pictureOf("a; b a; c a b")
    const wide = (width: number) => ({
      ...input,
      links: input.links.map(link => (link.id === "a→c:0" ? { ...link, label: { width, height: 18 } } : link)),
    })
    const [start] = of(wide(130), Array<number>(8).fill(0))
    expect(start).toEqual([0, 100, 156, 286, 342])
    expect(of(wide(90), Array<number>(8).fill(0))[0]).toEqual([0, 100, 156, 256, 312])
  })

  test("are not farther left than most of their marks stood", () => {
    expect(of(pair(20), [0, 0, 0], [50, 400])[0]).toEqual([0, 100, 370])
    expect(of(pair(20), [0, 0, 0], [50, 100])[0]).toEqual([0, 100, 156])
    expect(of(pair(20), [0, 0, 0], [NaN, 400])).toEqual([
      [0, 100, 370],
      [100, 370, 430],
    ])
  })

  test("by the middle one of them", () => {
    const input = pictureOf("a; b a; c a; d a")
    expect(of(input, Array<number>(7).fill(0), [50, 900, 500, 600])[0]![2]).toBe(550)
  })
})

describe("distances in a layer", () => {
  const of = (rows: string, input: LayoutInput, loosest: number) => {
    const net = netFor(input)
    const breadth = Float64Array.from({ length: net.size }, (_, v) => (v < net.marks ? 70 : net.label[v]! < 0 ? 2 : 18))
    return Array.from(distances(net, rowsOf(rows).rows, input, breadth, loosest), d => Number(d.toFixed(4)))
  }
  /** Vertices: marks 0 … 3, bends 4, 5, 6 with labels. */
  const fan = pictureOf("a; b; c; d a b c")

  test("leave 28 px between marks and 10 between edges in a high picture", () => {
    expect(of("0 1 2 / 4 5 6 / 3", fan, 5)).toEqual([0, 98, 98, 0, 0, 28, 28])
    expect(of("0 1 2 / 4 5 6 / 3", { ...fan, density: "tight" }, 5)).toEqual([0, 88, 88, 0, 0, 30, 30])
  })

  test("grow in a flat one until it is 1.7 times as wide as high: (540 / 1.7 − 140) / 28 = 6.3445 times", () => {
    const pair = pictureOf("a; b; c a b; d c")
    const wide = { ...pair, marks: pair.marks.map((mark, k) => (k === 3 ? { ...mark, width: 180 } : mark)) }
    expect(of("0 1 / 4 5 / 2 / 6 / 3", wide, 7)).toEqual([0, 247.6471, 0, 0, 0, 81.4454, 0])
  })

  test("but no more than so many times the least", () => {
    const pair = pictureOf("a; b; c a b; d c")
    expect(of("0 1 / 4 5 / 2 / 6 / 3", pair, 2)).toEqual([0, 126, 0, 0, 0, 38, 0])
    expect(of("0 1 / 4 5 / 2 / 6 / 3", pair, 1)).toEqual([0, 98, 0, 0, 0, 28, 0])
  })

  test("leave 16 px between an edge and a mark", () => {
    const passing = pictureOf("a; b a; c b a")
    expect(of("0 / 3 5 / 1 6 / 4 7 / 2", passing, 1)).toEqual([0, 0, 0, 0, 0, 20, 60, 20])
    const net = netFor(passing)
    expect([3, 4, 5, 6, 7].map(v => [net.layer[v], net.label[v]])).toEqual([
      [1, 0],
      [3, 1],
      [1, -1],
      [2, 2],
      [3, -1],
    ])
  })
})

describe("corridors", () => {
  /** A mark, a labelled edge, an edge, a mark, from top to bottom. */
  const net = { ...netOf([4], ""), marks: 4 }
  const ordered = (marks: readonly number[], rows: string) => {
    const centre = Float64Array.of(0, 200, 60, 100)
    const breadth = Float64Array.of(70, 70, 18, 2)
    const found = corridors({ ...net, marks: marks.length } as ProperGraph, rowsOf(rows).rows, { centre, breadth })
    return [Array.from(found.top), Array.from(found.bottom)]
  }

  test("end 10 px from marks and 2 px from the middle between edges", () => {
    expect(ordered([0, 1], "0 2 3 1")).toEqual([
      [-Infinity, 135, 45, 86],
      [41, Infinity, 82, 155],
    ])
  })

  test("are watched all along a column, in the middle of a gap, and narrower for a label", () => {
    const input = pictureOf("a; b a; c b a")
    const graph = netFor(input)
    const rooms = { top: new Float64Array(8).fill(-100), bottom: new Float64Array(8).fill(100) }
    const start = Float64Array.of(0, 100, 160, 260, 320)
    const end = Float64Array.of(100, 160, 260, 320, 420)
    const at = (v: number) =>
      corridorsAt(v, { net: graph, input, columns: { start, end }, rooms }).map(({ x, top, bottom }) => [
        x,
        top,
        bottom,
      ])
    expect(at(6)).toEqual([
      [160, -100, 100],
      [185, -100, 100],
      [210, -91, 91],
      [235, -100, 100],
      [260, -100, 100],
    ])
    expect(at(5)).toEqual([[130, -100, 100]])
    expect(at(3)).toEqual([[130, -91, 91]])
  })
})

describe("ports", () => {
  /** How far below their mark's centre edges from so many inputs enter it, and edges to them leave it. */
  const entries = (count: number, height = 70) => {
    const names = Array.from({ length: count }, (_, k) => `x${k}`)
    const { marks, links } = pictureOf([...names, `y ${names.join(" ")}`].join("; "))
    const input: LayoutInput = { marks: marks.map(mark => ({ ...mark, height })), links, direction: "right" }
    const net = netFor(input)
    const place = Int32Array.from({ length: net.size }, (_, v) => v)
    return Array.from(ports(net, input, place).entry).filter((_, s) => net.head[s] === count)
  }
  const exits = (count: number, place: (v: number) => number = v => v) => {
    const input = pictureOf(["x", ...Array.from({ length: count }, (_, k) => `y${k} x`)].join("; "))
    const net = netFor(input)
    const found = ports(
      net,
      input,
      Int32Array.from({ length: net.size }, (_, v) => place(v)),
    )
    return Array.from(found.exit).filter((_, s) => net.tail[s] === 0)
  }

  test("of one edge are in the middle", () => {
    expect([entries(1), exits(1)]).toEqual([[0], [0]])
  })

  test("enter 22 px apart, where there is room between the corners", () => {
    expect(entries(2)).toEqual([-11, 11])
    expect(entries(3)).toEqual([-22, 0, 22])
    expect(entries(5)).toEqual([-23, -11.5, 0, 11.5, 23])
    expect(entries(2, 40)).toEqual([-8, 8])
    expect(entries(2, 20)).toEqual([-0.5, 0.5])
  })

  test("leave 14 px apart", () => {
    expect(exits(2)).toEqual([-7, 7])
    expect(exits(4)).toEqual([-21, -7, 7, 21])
    expect(exits(5)).toEqual([-23, -11.5, 0, 11.5, 23])
  })

  test("stand in the order in which edges arrive", () => {
    expect(exits(3, v => -v)).toEqual([14, 0, -14])
  })
})

describe("parts that no edge joins", () => {
  const gathered = (sizes: readonly number[], segments: string, rows: string, centres: readonly number[]) => {
    const net = netOf(sizes, segments) as ProperGraph
    const distance = Float64Array.from({ length: net.size }, (_, v) => 98 + 10 * net.layer[v]!)
    const centre = Float64Array.from(centres)
    gatherComponents(net, { rows: rowsOf(rows).rows, distance }, centre)
    return Array.from(centre)
  }

  test("move up to each other", () => {
    expect(gathered([2], "", "0 1", [0, 500])).toEqual([0, 98])
    expect(gathered([3], "", "2 0 1", [400, 900, 0])).toEqual([98, 196, 0])
  })

  test("or apart, where they stand too near", () => {
    expect(gathered([2], "", "0 1", [0, 50])).toEqual([0, 98])
  })

  test("as a whole, as far as their nearest vertex lets them", () => {
    expect(gathered([2, 2], "0-2 1-3", "0 1 / 2 3", [0, 500, 0, 540])).toEqual([0, 98, 0, 138])
    expect(gathered([2, 2], "0-2 1-3", "0 1 / 2 3", [0, 540, 0, 500])).toEqual([0, 148, 0, 108])
  })

  test("whatever of them has nothing above it, or only their own", () => {
    expect(gathered([2, 1], "1-2", "0 1 / 2", [0, 500, 500])).toEqual([0, 98, 98])
    expect(gathered([3, 1], "1-3 2-3", "0 1 2 / 3", [0, 500, 600, 550])).toEqual([0, 98, 198, 148])
  })

  test("stand still where nothing is above them, and where all is one part", () => {
    expect(gathered([1, 1, 1], "0-1", "0 / 1 / 2", [0, 0, 700])).toEqual([0, 0, 700])
    expect(gathered([2, 1], "0-2 1-2", "0 1 / 2", [0, 500, 250])).toEqual([0, 500, 250])
  })
})
