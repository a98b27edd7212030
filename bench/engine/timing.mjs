// Times in turns: each task runs a while, then the next, round after round, so that a slow moment of the machine meets all of them.

const ROUNDS = 15
const WHILE_US = 20_000

/** Processor time of this process: what else the machine does is not in it. */
function microseconds() {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** @param {{ run: () => unknown }} task @param {number} calls */
function time({ run }, calls) {
  const start = microseconds()
  for (let i = 0; i < calls; i++) run()
  return microseconds() - start
}

/** How often a task must run to fill a while. Running it so often also warms it up. */
function callsFor(task) {
  for (let calls = 1; ; calls *= 2) {
    const taken = time(task, calls)
    if (taken > WHILE_US / 2) return Math.max(1, Math.round((calls * WHILE_US) / taken))
  }
}

/** @param {{ name: string, run: () => unknown }[]} tasks @returns {Map<string, number>} median seconds a call */
export function interleaved(tasks, rounds = ROUNDS) {
  for (const task of tasks) callsFor(task)
  const calls = new Map(tasks.map(task => [task.name, callsFor(task)]))
  const samples = new Map(tasks.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const task of tasks) samples.get(task.name).push(time(task, calls.get(task.name)) / calls.get(task.name) / 1e6)
  const median = times => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]
  return new Map([...samples].map(([name, times]) => [name, median(times)]))
}
