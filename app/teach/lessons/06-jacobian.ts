import { givens, just, recalled, type Lesson } from "./lesson"
import { forward } from "./04-forward"
import { sizes } from "./probe"

/** Rows and columns. */
export const jacobian: Lesson = {
  id: 6,
  section: "Computing the Jacobian",
  title: "A column a sweep",
  cures: "Rows and columns of the Jacobian are the same to both modes.",
  source: "Baydin et al. 2018, section 3.1",
  survey: "3.1",
  document: {
    program: "x = r*cos(theta)\ny = r*sin(theta)",
    at: givens({ r: 2, theta: Math.PI / 6 }),
    mode: "forward",
    panel: "jacobian",
  },
  steps: [
    {
      kind: "predict",
      words: "Polar coordinates: two inputs, two outputs. A forward sweep fills one column of the Jacobian.",
      at: "push v1",
      question: {
        ask: "How many forward sweeps fill all of it?",
        answer: on => [on.program.inputs.length],
        wrong: [
          { answer: just(1), says: "One sweep has one direction: it fills one column." },
          {
            answer: on => [on.program.inputs.length * on.program.outputs.length],
            says: "A sweep fills a whole column, not an entry.",
          },
        ],
        why: "One an input. With 50 outputs in place of two it would still be two.",
      },
    },
    {
      kind: "run",
      words: "Seeded at r, the sweep gives ∂x/∂r and ∂y/∂r: cos θ and sin θ.",
      at: "end",
      question: {
        ask: "Why is the tangent of x cos θ?",
        reasons: [
          {
            text: "r has the seed, x = r cos θ",
            holds: on => on.tangent("x")[0] === on.tangent("r")[0]! * Math.cos(on.value("theta")[0]!),
            says: "",
          },
          { text: "θ has the seed", holds: on => on.tangent("theta")[0] === 1, says: "The seed of θ is 0." },
          {
            text: "x is its own tangent",
            holds: on => on.tangent("x")[0] === on.value("x")[0],
            says: "Its value is r cos θ.",
          },
        ],
        why: "Only r moves, and ∂x/∂r = cos θ.",
      },
    },
    {
      kind: "investigate",
      words: "In reverse a sweep fills a row. Two outputs: two sweeps as well.",
      document: { mode: "reverse" },
      at: "end",
    },
    {
      kind: "modify",
      words: "Add z = r^2. Reverse needs a third sweep, forward does not.",
      task: {
        done: on => sizes(on).join() === "2,3",
        model: { program: "x = r*cos(theta)\ny = r*sin(theta)\nz = r^2" },
        says: "Three rows, two columns.",
      },
    },
    {
      kind: "make",
      words: "Write a program for which reverse needs one sweep and forward five.",
      document: { program: "f = a*b + c", at: givens({}) },
      task: {
        done: on => sizes(on).join() === "5,1",
        model: { program: "f = a*b + c*d + g" },
        says: "Five columns, one row: a gradient.",
      },
    },
    recalled(forward),
  ],
}
