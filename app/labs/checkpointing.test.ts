import { describe, expect, test } from "vitest"
import tables from "../engine/reference/golden-tables.json"
import { checkpointing, fewestAdvances, longestChain, type Schedule } from "./checkpointing"

/** The least number of advances by dynamic programming, independent of the closed form. */
function oracle(most: number, snapshots: number): number[][] {
  const table = [Array.from({ length: most + 1 }, (_, l) => (l * (l - 1)) / 2)]
  for (let s = 2; s <= snapshots; s++) {
    const row = [0, 0]
    for (let l = 2; l <= most; l++) {
      let least = Infinity
      for (let first = 1; first < l; first++) least = Math.min(least, first + table[s - 2]![l - first]! + row[first]!)
      row.push(least)
    }
    table.push(row)
  }
  return table
}

/** Runs a schedule: every reversal finds its state, no more snapshots are held than allowed; the steps in the order reversed. */
function simulate({ actions, snapshots }: Schedule): number[] {
  const held = new Set<number>()
  const reversed: number[] = []
  let state = 0
  for (const action of actions) {
    if (action.kind === "store") {
      expect(state).toBe(action.state)
      held.add(action.state)
      expect(held.size).toBeLessThanOrEqual(snapshots)
    } else if (action.kind === "discard") expect(held.delete(action.state)).toBe(true)
    else if (action.kind === "restore") {
      expect(held.has(action.state)).toBe(true)
      state = action.state
    } else if (action.kind === "advance") {
      expect(state).toBe(action.from)
      state = action.to
    } else {
      expect(state).toBe(action.step)
      reversed.push(action.step)
    }
  }
  return reversed
}

describe("binomial checkpointing", () => {
  test.each(Object.entries(tables.checkpointing.table))(
    "with %s a chain of %i steps can be reversed",
    (key, length) => {
      const [, s, t] = /s=(\d+),t=(\d+)/.exec(key)!.map(Number) as [number, number, number]
      expect(longestChain(s, t)).toBe(length)
      const schedule = checkpointing(length, s)
      expect(schedule.repetitions).toBeLessThanOrEqual(t)
      if (s > 1 && length < 500) expect(checkpointing(length + 1, s).repetitions).toBeGreaterThan(t)
    },
  )

  test("advances no more than dynamic programming finds necessary, for all chains to 40 and 6 snapshots", () => {
    const least = oracle(40, 6)
    for (let s = 1; s <= 6; s++)
      for (let l = 1; l <= 40; l++) {
        expect(fewestAdvances(l, s), `${l} steps, ${s} snapshots`).toBe(least[s - 1]![l]!)
        expect(checkpointing(l, s).advances).toBe(least[s - 1]![l]!)
      }
  })

  test("its schedules run: each step is reversed once, the last one first, within the snapshots", () => {
    for (const [length, snapshots] of [
      [1, 1],
      [7, 1],
      [10, 3],
      [20, 3],
      [100, 5],
      [64, 100],
    ] as const)
      expect(simulate(checkpointing(length, snapshots))).toEqual(Array.from({ length }, (_, i) => length - 1 - i))
  })

  test("ten steps with three snapshots", () => {
    const { advances, repetitions } = checkpointing(10, 3)
    expect([advances, repetitions]).toEqual([15, 2])
  })

  test("of 100 steps with 20 snapshots beats every tenth state stored, which advances 180 times", () => {
    const { advances, repetitions } = checkpointing(100, 20)
    expect([advances, repetitions]).toEqual([178, 2])
  })

  test("refuses a chain without steps, or without a snapshot", () => {
    expect(() => checkpointing(0, 1)).toThrow(RangeError)
    expect(() => checkpointing(3, 0)).toThrow(RangeError)
  })
})
