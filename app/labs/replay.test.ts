import { expect, test } from "vitest"
import { checkpointing } from "./checkpointing"
import { holdings, replay } from "./replay"

test("a replay of three steps with two snapshots holds what is stored, and ends with all reversed", () => {
  const schedule = checkpointing(3, 2)
  expect(replay(schedule, 0)).toEqual({ held: [], advanced: 0, reversed: 0, state: 0 })
  expect(replay(schedule, 1).held).toEqual([0])
  const end = replay(schedule, schedule.actions.length)
  expect(end).toMatchObject({ advanced: schedule.advances, reversed: 3, held: [0] })
})

test("the start is held to the end, every other snapshot as long as it is needed", () => {
  const schedule = checkpointing(10, 3)
  const [start, ...others] = holdings(schedule)
  expect(start).toEqual({ state: 0, from: 0, to: schedule.actions.length })
  expect(others.length).toBeGreaterThan(2)
  for (const { state, from, to } of others) {
    expect(schedule.actions[from]).toEqual({ kind: "store", state })
    expect(schedule.actions[to]).toEqual({ kind: "discard", state })
  }
})
