import type { BuggyCode } from "./buggyCode"

const FORWARD = [
  "const x = [-1, -5/7, -3/7, -1/7, 1/7, 3/7, 5/7, 1]",
  "h = sigmoid(w1*x + b1)",
  "y = w2*h + b2",
  "loss = mean((y - x)^2)",
]

/**
 * The hand-written gradient of a course notebook (A. Dillhoff, CSE 6363, backpropagation), in the app's language. It agrees with PyTorch at
 * w1 = w2 = −0.1, where the notebook tries it.
 */
export const NOTEBOOK: BuggyCode = {
  document: {
    program: FORWARD.join("\n"),
    at: new Map([
      ["w1", -0.3],
      ["b1", 0.1],
      ["w2", 0.2],
      ["b2", 0],
    ]),
    mode: "reverse",
  },
  code: [
    ...FORWARD,
    "y_bar = 2*(y - x)/8",
    "w2_bar = sum(y_bar*h)",
    "b2_bar = sum(y_bar)",
    "h_bar = y_bar*w1",
    "z_bar = h_bar*h*(1 - h)",
    "w1_bar = sum(z_bar*x)",
    "b1_bar = sum(z_bar)",
  ],
  wrong: 7,
  right: "h_bar = y_bar*w2",
  mistake: "otherWeight",
  of: ["w1", "b1"],
  source: "notebook",
}
