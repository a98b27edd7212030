type Column = "value" | "tangent" | "adjoint"
type Sweep = "forward" | "reverse"

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? "" : "s"}`
const sized = (inputs: number, outputs: number) => `${counted(inputs, "input")} and ${counted(outputs, "output")}`
const numbered = (numbers: readonly string[]) => (numbers.length === 1 ? numbers[0]! : `(${numbers.join(", ")})`)

/** Exercises, and checking one's own work. */
export const practice = {
  shows: "Exercises with fresh numbers. What goes wrong gets its name.",
  list: "Kinds of exercises",
  back: "All exercises",
  kinds: {
    number: { name: "One number", sentence: "Work out one number of a sweep." },
    trace: { name: "Trace", sentence: "Fill every line." },
    order: { name: "Order", sentence: "Sort nodes so that each can be computed." },
    seed: { name: "Seed", sentence: "Choose it for a row or column." },
    mode: { name: "Mode", sentence: "Choose the cheaper one." },
    "first-wrong": { name: "Wrong step", sentence: "Spot the first one." },
    bug: { name: "Find the bug", sentence: "Find the wrong line of code." },
    line: { name: "Code and edges", sentence: "Match a line to its edge." },
    build: { name: "Build", sentence: "Write f with this gradient." },
    graph: { name: "Build a graph", sentence: "Write the program of a picture." },
    shapes: { name: "Matrix rule", sentence: "Place shapes and transposes." },
    cost: { name: "Cost", sentence: "Estimate a Jacobian’s time." },
  },
  title: (name: string, start: number) => `${name} ${start}`,
  on: { label: "Program", random: "Random program", program: "This program" },
  unfit: "This exercise cannot be asked of this program: it needs one output, and inputs that may get other numbers.",
  check: "Check",
  model: "Show the model answer",
  another: "Another",
  unread: "There is no whole answer yet.",
  answer: "Your answer",
  modelIs: (answer: string) => `Model answer: ${answer}.`,
  played: "It plays in the picture.",
  oneOf: (names: readonly string[]) => `More than one slip leads there: ${names.join("; ")}.`,
  means: {
    otherMode: (mode: Sweep, sweeps: number) =>
      `${mode === "forward" ? "Forward" : "Reverse"} mode would need ${counted(sweeps, "sweep")} here.`,
    gradient: (at: string, found: string, wanted: string) =>
      `At (x, y) = ${at} the gradient of your function is ${found}; wanted is ${wanted}.`,
    unread: (text: string) => (text === "" ? "Yours cannot be read to its end." : `“${text}” cannot be read there.`),
    uses: (name: string, wanted: number, given: number) =>
      `In the picture ${name} has ${counted(wanted, "use")}, in yours ${given}.`,
    cost: {
      differences: (runs: string) =>
        `That would be ${runs} evaluations. Differences need one at the point, and one after a step along each input.`,
      forward: (runs: string) =>
        `That would be ${runs} evaluations. Count the inputs: each takes a sweep, and each sweep its 2.5 evaluations.`,
      reverse: (runs: string) =>
        `That would be ${runs} evaluations. Count the outputs: each takes a sweep, and each sweep its 4 evaluations.`,
    },
  },
  modes: { forward: "Forward", reverse: "Reverse" },
  modeLabel: "Mode",
  at: (values: readonly string[]) => `at ${values.join(", ")}`,
  ask: {
    number: (what: Column, node: string, known: string) => `What is the ${what} of ${node}${known}?`,
    contribution: (from: string, given: string, node: string) =>
      `In reverse mode ${from} passes its adjoint ${given} back to ${node}. What arrives there?`,
    sum: (from: string, given: string, node: string) =>
      `In reverse mode ${from} passes its adjoint ${given} back to ${node}. What is the adjoint of ${node} then?`,
    tangent: (node: string, seeds: string) => `In forward mode with the seed ${seeds}: what is the tangent of ${node}?`,
    value: (node: string) => `What is the value of ${node}?`,
    trace: { forward: "Fill the trace in forward mode.", reverse: "Fill the trace in reverse mode." },
    seeded: (seeds: string) => `Seed: ${seeds}.`,
    order: "Put the nodes in an order in which each can be computed. There may be several.",
    seed: (part: "column" | "row", place: number, inputs: number, outputs: number) =>
      `A function has ${sized(inputs, outputs)}. Which mode and seed give ${part} ${place} of its Jacobian?`,
    mode: (inputs: number, outputs: number) =>
      `A function has ${sized(inputs, outputs)}. Which mode needs fewer sweeps for the whole Jacobian, and how many?`,
    firstWrong: "This run has a mistake in it. Which line is the first wrong one?",
    bug: (of: readonly string[], code: readonly string[], truth: readonly string[]) =>
      `This gradient was written by hand, and one line is wrong. For ${numbered(of)} it gives ${numbered(code)}; the truth is ${numbered(truth)}.`,
    line: "Which edge does this line go back along?",
    build: "Write a function of x and y with this gradient.",
    graph: "Write a program whose graph this is; your own names will do.",
    shapes: (wanted: string) => `The adjoint of C is given. What is the adjoint of ${wanted}?`,
    cost: {
      differences: (inputs: number, outputs: number, ms: number) =>
        `A function with ${sized(inputs, outputs)} takes ${ms} ms. How long do forward differences take for its Jacobian, in ms?`,
      forward: (inputs: number, outputs: number, ms: number) =>
        `A function with ${sized(inputs, outputs)} takes ${ms} ms, a forward sweep at most 2.5 times as long. How long does forward mode take at most for the whole Jacobian, in ms?`,
      reverse: (inputs: number, outputs: number, ms: number) =>
        `A function with ${sized(inputs, outputs)} takes ${ms} ms, a reverse sweep at most 4 times as long. How long does reverse mode take at most for the whole Jacobian, in ms?`,
    },
  },
  program: "Program",
  sources: {
    notebook:
      "From the course notebook on backpropagation (A. Dillhoff, CSE 6363): it tries both weights at −0.1, where the two lines agree. That is why tests use numbers that differ.",
  },
  corrected: (line: string) => `It should be ${line}.`,
  nodes: "Nodes in their order",
  earlier: (node: string) => `Move ${node} up`,
  later: (node: string) => `Move ${node} down`,
  lines: "Lines",
  edges: "Edges",
  edge: (from: string, to: string, operand: number) => `${from} → ${to}, operand ${operand + 1}`,
  seedOf: (name: string) => `Seed of ${name}`,
  sweeps: "Sweeps",
  function: "f(x, y)",
  partial: (by: string) => `∂f/∂${by}`,
  factors: { C: "C̄" },
  shape: { rule: "Rule", left: "Left factor", right: "Right factor", rows: "Rows", columns: "Columns" },
  rule: {
    column: "rule",
    of: (node: string) => `rule of ${node}`,
    names: {
      sum: "sum",
      difference: "difference",
      product: "product",
      quotient: "quotient",
      power: "power",
      function: "its derivative",
    },
    wrong: (node: string) => `${node} takes another rule.`,
    unsaid: (count: number) => (count === 1 ? "One rule is not chosen." : `${count} rules are not chosen.`),
  },
  graph: {
    program: "Your program",
    picture: (edges: readonly string[]) => `The graph: ${edges.join("; ")}.`,
  },
  shapeOf: (name: string, rows: number, columns: number) => `${name}: ${rows} × ${columns}`,
  adjoint: (name: string) => `adjoint of ${name}`,
  choose: "…",
  cells: "Your trace",
  node: "node",
  columns: { value: "value", tangent: "tangent", adjoint: "adjoint" },
  marks: { right: "right", carried: "right for your numbers", wrong: "wrong", unread: "no number" },
  sweptBy: (mode: Sweep): string => (mode === "forward" ? "forward mode" : "reverse mode"),
  progress: {
    title: "What you have practised",
    stays: "It stays in this browser.",
    none: "Nothing yet.",
    count: (right: number, all: number) => `${right} of ${all} right at the first check`,
    json: "Save as JSON",
    csv: "Save as CSV",
    forget: "Delete",
    really: "Delete all of it",
    keep: "Keep it",
  },
  work: {
    shows: "Type or paste your own trace of this program. The first slip gets its name; it costs one line only.",
    paste: "Paste a table",
    hint: "Paste, drop or open a table: a line a node.",
    label: "Table as text",
    fill: "Fill in",
    open: "Open a file",
    clear: "Clear",
    filled: (cells: number) => `${counted(cells, "cell")} filled.`,
    unknown: (names: readonly string[]) => `No line here is called ${names.join(", ")}.`,
    unread: (cells: readonly string[]) => `Not read: ${cells.join("; ")}.`,
    cell: (line: number, text: string) => `line ${line}, “${text}”`,
    blank: (count: number) => (count === 1 ? "1 cell is blank." : `${count} cells are blank.`),
    good: "Every line so far is right.",
    all: "Every line is right.",
    empty: "There is nothing to check yet.",
    show: "Show this line in the picture",
    long: (lines: number) => `This program has ${lines} lines: more than anybody would fill by hand.`,
  },
}
