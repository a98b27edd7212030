// Times in turns: each task runs a while, then the next, round after round, so that a slow moment of the machine meets all of them.

const ROUNDS = 9
const WHILE_S = 0.02

const seconds = () => performance.now() / 1000

/** @param {{ name: string, run: () => unknown }[]} tasks @returns {Map<string, number>} median seconds a call */
export function interleaved(tasks, rounds = ROUNDS) {
  const samples = new Map(tasks.map(({ name }) => [name, []]))
  for (let round = -1; round < rounds; round++)
    for (const { name, run } of tasks) {
      const start = seconds()
      let calls = 0
      do {
        run()
        calls++
      } while (seconds() - start < WHILE_S)
      if (round >= 0) samples.get(name).push((seconds() - start) / calls)
    }
  const median = times => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]
  return new Map([...samples].map(([name, times]) => [name, median(times)]))
}
