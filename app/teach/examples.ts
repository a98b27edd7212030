import type { Document } from "../document/document"

/** A program to start from: a patch of the empty Document, which opens at the step that is worth seeing. */
export interface Example {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly document: Partial<Document> & Pick<Document, "program" | "clock">
}

/** The values of inputs: "x=1 y=2". */
const at = (text: string): Document["at"] =>
  new Map(
    text.split(" ").map(pair => {
      const [name = "", value] = pair.split("=")
      return [name, Number(value)]
    }),
  )

const hidden = (unit: number) => `h${unit} = tanh(w${unit}1*x1 + w${unit}2*x2 + b${unit})`

/** The examples menu, in the order shown. */
export const EXAMPLES: readonly Example[] = [
  {
    id: "baydin",
    title: "The survey's example",
    source: "Baydin et al. 2018, Tables 2 and 3",
    document: { program: "ln(x1) + x1*x2 - sin(x2)", at: at("x1=2 x2=5"), clock: 13 },
  },
  {
    id: "integers",
    title: "Three paths to one input",
    source: "every value is an integer",
    document: { program: "f = (x*y + x)*(y - x)", at: at("x=3 y=5"), clock: 13 },
  },
  {
    id: "griewank",
    title: "A shared subexpression",
    source: "Griewank & Walther 2008",
    document: {
      program: "v1 = x1/x2\nv2 = sin(v1)\nv3 = exp(x2)\nv4 = v1 - v3\nv5 = v2 + v4\ny = v5*v4",
      at: at("x1=1.5 x2=0.5"),
      clock: 17,
    },
  },
  {
    id: "neuron",
    title: "A logistic neuron",
    source: "CS231n",
    document: { program: "f = 1/(1 + exp(-(w0*x0 + w1*x1 + w2)))", at: at("w0=2 x0=-1 w1=-3 x1=-2 w2=-3"), clock: 23 },
  },
  {
    id: "micrograd",
    title: "Many uses of two inputs",
    source: "micrograd README",
    document: {
      program:
        "c = a + b\nd = a*b + b^3\nc = c + c + 1\nc = c + 1 + c + (-a)\nd = d + d*2 + relu(b + a)\nd = d + 3*d + relu(b - a)\nf = (c - d)^2\ng = f/2\ng = g + 10/f",
      at: at("a=-4 b=2"),
      clock: 67,
    },
  },
  {
    id: "polar",
    title: "Polar coordinates: two outputs",
    source: "a 2 × 2 Jacobian",
    document: { program: "x = r*cos(theta)\ny = r*sin(theta)", at: at("r=2 theta=0.6"), clock: 9 },
  },
  {
    id: "logistic-map",
    title: "The logistic map",
    source: "Baydin et al. 2018, Table 1",
    document: {
      program: "l1 = x\nl2 = 4*l1*(1 - l1)\nl3 = 4*l2*(1 - l2)\nl4 = 4*l3*(1 - l3)",
      at: at("x=0.2"),
      clock: 15,
    },
  },
  {
    id: "differences",
    title: "Truncation against rounding",
    source: "Baydin et al. 2018, Figure 3",
    document: {
      program: "f = 64*x*(1 - x)*(1 - 2*x)^2*(1 - 8*x + 8*x^2)^2",
      at: at("x=0.2"),
      clock: 34,
      panel: "numerical",
      options: new Map([["numerical.h", "0.1"]]),
    },
  },
  {
    id: "rosenbrock",
    title: "Rosenbrock's valley",
    source: "Rosenbrock 1960",
    document: { program: "f = (1 - x)^2 + 100*(y - x^2)^2", at: at("x=-1.2 y=1"), clock: 19 },
  },
  {
    id: "cross-entropy",
    title: "Sigmoid and cross-entropy",
    source: "logistic regression",
    document: {
      program: "a = w*x + b\np = sigmoid(a)\nconst t = 1\nL = -(t*ln(p) + (1 - t)*ln(1 - p))",
      at: at("w=0.5 x=2 b=-0.3"),
      clock: 24,
    },
  },
  {
    id: "beale",
    title: "Beale's function",
    source: "Beale 1958",
    document: {
      program: "f = (1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2",
      at: at("x=1 y=0.5"),
      clock: 43,
    },
  },
  {
    id: "tower",
    title: "x to the x",
    source: "one node feeds both slots",
    document: { program: "x^x", at: at("x=1.4"), clock: 5 },
  },
  {
    id: "quotient",
    title: "x over x",
    source: "the derivative is 0",
    document: { program: "x/x", at: at("x=3"), clock: 5 },
  },
  {
    id: "kink",
    title: "A kink",
    source: "subgradients at a corner",
    document: { program: "f = max(x, 0) + abs(x - y)", at: at("x=0 y=1"), clock: 13 },
  },
  {
    id: "mlp",
    title: "A small network, 2-3-1",
    source: "39 nodes",
    document: {
      program: [...[1, 2, 3].map(hidden), "o = v1*h1 + v2*h2 + v3*h3 + c", "loss = (o - t)^2"].join("\n"),
      at: at(
        "w11=0.5 x1=1 w12=-0.6 x2=0.5 b1=0.1 w21=-0.3 w22=0.8 b2=-0.2 w31=0.9 w32=0.2 b3=0.05 v1=1.1 v2=-0.7 v3=0.4 c=0.05 t=1",
      ),
      clock: 71,
    },
  },
  {
    id: "layer",
    title: "A layer: matrix times vector",
    source: "matrix rules",
    document: {
      program: "W = [[1, 2], [3, 4]]\nx = [1, -1]\nb = [0.5, 0]\nh = tanh(W @ x + b)\nloss = sum(h^2)",
      clock: 15,
    },
  },
  {
    id: "regression",
    title: "Linear regression, all points at once",
    source: "one bias for three points",
    document: {
      program:
        "const X = [[1, 0], [2, 1], [3, -1]]\nconst t = [1, 2, 0]\nw = [0.5, -0.5]\nb = 0.1\nloss = mean((X @ w + b - t)^2)",
      clock: 16,
    },
  },
  {
    id: "matmul",
    title: "A product of matrices",
    source: "seeded with ones",
    document: {
      program: "A = [[1, 2], [3, 4]]\nB = [[5, 6], [7, 8]]\nC = A @ B",
      seed: {
        forward: new Map(),
        reverse: new Map([
          [
            "C",
            [
              [1, 1],
              [1, 1],
            ],
          ],
        ]),
      },
      clock: 5,
    },
  },
  {
    id: "batch",
    title: "A layer on a batch",
    source: "its bias is added to every row",
    document: {
      program:
        "const X = [[1, 2], [3, -1], [-2, 1]]\nW = [[1, -1], [0.5, 2]]\nb = [0.5, -1]\nH = relu(X @ W + b)\nL = sum(H^2)/2",
      clock: 16,
    },
  },
  {
    id: "batch-norm",
    title: "Batch normalization",
    source: "Ioffe & Szegedy 2015, Algorithm 1 without ε",
    document: {
      program:
        "X = [[1, 2], [1, 8], [3, 8], [3, 2]]\ngamma = [1, 3]\nbeta = [0, 1]\nmu = mean(X, axis=0)\nD = X - mu\nS = mean(D^2, axis=0)\nY = gamma*D/sqrt(S) + beta",
      seed: {
        forward: new Map(),
        reverse: new Map([
          [
            "Y",
            [
              [1, 0],
              [0, 1],
              [0, 0],
              [0, 0],
            ],
          ],
        ]),
      },
      clock: 14,
    },
  },
  {
    id: "attention",
    title: "One query of attention",
    source: "Vaswani et al. 2017, equation 1",
    document: {
      program:
        "q = [1, 2]\nK = [[1, 0], [0, 1], [1, 1]]\nV = [[1, 2], [3, 0], [-1, 1]]\ns = K @ q/sqrt(2)\na = softmax(s)\no = a @ V\nL = sum(o^2)/2",
      clock: 17,
    },
  },
  {
    id: "notebook",
    title: "A sigmoid unit learns y = x",
    source: "Dillhoff’s notebook on backpropagation",
    document: {
      program:
        "const x = [-1, -5/7, -3/7, -1/7, 1/7, 3/7, 5/7, 1]\nh = sigmoid(w1*x + b1)\ny = w2*h + b2\nloss = mean((y - x)^2)",
      at: at("w1=-0.1 b1=0 w2=-0.1 b2=0"),
      clock: 18,
      panel: "pytorch",
    },
  },
  {
    id: "softmax",
    title: "Softmax and cross-entropy",
    source: "a class out of three",
    document: { program: "z = [2, 1, -1]\nconst t = [1, 0, 0]\np = softmax(z)\nL = -sum(t*ln(p))", clock: 13 },
  },
  {
    id: "loop",
    title: "The logistic map as a loop",
    source: "Baydin et al. 2018, Figure 2",
    document: { program: "l = x\nrepeat 3: l = 4*l*(1 - l)\nl", at: at("x=0.2"), clock: 23 },
  },
  {
    id: "neither",
    title: "Neither mode is optimal",
    source: "vertex elimination, Griewank & Walther 2008",
    document: {
      program: "p = x1 + x2\nq = sin(p)\nr = q*p\ny1 = exp(r)\ny2 = cos(r)",
      at: at("x1=0.3 x2=0.5"),
      clock: 12,
      panel: "elimination",
    },
  },
]
