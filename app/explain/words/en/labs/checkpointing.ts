/** Memory against recomputation. */
export const checkpointing = {
  shows:
    "The way back needs every state of a chain. With few snapshots it starts again from the nearest one and computes the rest once more.",
  length: "Steps of the chain",
  snapshots: "Snapshots",
  at: "Action",
  on: "Next action",
  back: "Previous action",
  play: "Play the schedule",
  stop: "Stop",
  drawn: "The schedule: states across, time downwards",
  legend: { advance: "advance", held: "snapshot", reverse: "reverse" },
  actions: {
    store: (state: number) => `Store state ${state}.`,
    restore: (state: number) => `Restore state ${state}.`,
    discard: (state: number) => `Discard state ${state}.`,
    advance: (from: number, to: number) => `Advance from state ${from} to state ${to}.`,
    reverse: (step: number) => `Reverse step ${step}.`,
    none: "Nothing has been done yet.",
  },
  counted: (held: number, advanced: number, reversed: number) =>
    `Held: ${held}. Advanced: ${advanced}. Reversed: ${reversed}.`,
  total: (advances: number, repetitions: number, all: number) =>
    `In all ${advances} advances, no step more than ${repetitions} times; to store every state needs ${all} snapshots.`,
  chart: "Advances against snapshots",
  advances: "advances",
  columns: { snapshots: "snapshots", advances: "advances", times: "of the chain" },
}
