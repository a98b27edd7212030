import { rich, type Rich, type RichPart } from "../../../rich"

/** What a question is about: the symbol asked for, who passes on, who receives, and the number that comes along. */
export interface AskWords {
  readonly what: RichPart
  readonly from: RichPart
  readonly receiver: RichPart
  readonly given: string
}

/** Predict before reveal. */
export const predict = {
  name: "Predict",
  title: "Predict this step",
  ask: {
    value: ({ what }: AskWords): Rich => rich`Next ${what} is computed. What is its value?`,
    tangent: ({ what, receiver }: AskWords): Rich => rich`Next ${receiver} is computed. What is its tangent ${what}?`,
    contribution: ({ from, receiver, given }: AskWords): Rich =>
      rich`${from} passes its adjoint ${given} back to ${receiver}. What arrives there?`,
    sum: ({ what, from, receiver, given }: AskWords): Rich =>
      rich`${from} passes its adjoint ${given} back to ${receiver}. What is ${what} then?`,
    before: ({ what }: AskWords): Rich => rich`One more question: what was ${what} just before this step?`,
  },
  hints: {
    name: "Hint",
    principle: {
      value: "An operation is computed from the values of its operands.",
      tangent: "A tangent is the sum, over the operands, of local partial times tangent.",
      contribution: "What flows back along an edge is the consumer's adjoint times the edge's local partial.",
      sum: "An adjoint is a sum: every use adds its consumer's adjoint times the local partial.",
      before: "It is the sum of the contributions that have come so far; none yet is 0.",
    },
    edge: (from: RichPart, to: RichPart): Rich => rich`Look at the edge between ${to} and ${from}.`,
    node: (node: RichPart): Rich => rich`Look at ${node} and its operands.`,
    formula: (rule: RichPart, blanks: RichPart): Rich => rich`${rule}; in numbers ${blanks}.`,
    number: (result: RichPart): Rich => rich`The number: ${result}.`,
  },
  place: {
    ask: {
      node: "Which node can be computed next? Press it in the picture, or choose.",
      edge: "Along which edge can an adjoint flow back next? Press it in the picture, or choose.",
    },
    right: "Right: any order that respects the edges will do; this is the one taken.",
    other: "Not yet: it has been already, or nothing has reached it.",
    waits: {
      node: (node: string, missing: number) =>
        missing === 1
          ? `${node} waits: one operand is not known yet.`
          : `${node} waits: ${missing} operands are not known yet.`,
      edge: (node: string, missing: number) =>
        missing === 1
          ? `${node} waits: one contribution to its own adjoint is missing.`
          : `${node} waits: ${missing} contributions to its own adjoint are missing.`,
    },
  },
  otherwise: {
    sign: "The size is right, the sign is not.",
    elsewhere: (line: string) => `That is the ${line}, which is not what is asked.`,
    shape: (shape: readonly number[]) =>
      shape.length === 0 ? "Wanted is a single number." : `Wanted is an array of ${shape.join(" × ")}.`,
    entries: (right: number, all: number) => `${right} of ${all} entries are right.`,
    high: "Not yet: that is too large.",
    low: "Not yet: that is too small.",
    none: "That comes to no number.",
  },
  another: "Try another",
  noOther: "No other inputs tell the mistakes apart here.",
  answer: "Your answer",
  check: "Check",
  choices: "Answers",
  choose: "Choose instead",
  type: "Type instead",
  reveal: "Show the step",
  verdict: {
    right: "Right.",
    other: "Not yet.",
    mistake: (name: string, sentence: string) => `${name}. ${sentence}`,
    several: "More than one slip leads there.",
    ambiguous: "This comma may part thousands or decimals: write a point.",
    unreadable: "This is no number and no expression.",
    worked: "Here is the step, worked.",
  },
}
