// The graphs that layouts are compared on: computational graphs of programs, and random ones.

/** Up to 200 nodes: for quality. */
export const suite = ({ baydin, factors, polar, neuron, softmax, perceptron, rosenbrock, logistic, random }) => [
  ["Baydin's function", baydin()],
  ["(x·y + x)·(y − x)", factors()],
  ["polar coordinates", polar()],
  ["a neuron", neuron()],
  ["softmax of 4", softmax(4)],
  ["softmax of 8", softmax(8)],
  ["network 2-3-1", perceptron(2, 3, 1)],
  ["network 3-3-2-1", perceptron(3, 3, 2, 1)],
  ["network 2-8-1", perceptron(2, 8, 1)],
  ["Rosenbrock of 10", rosenbrock(10)],
  ["Rosenbrock of 20", rosenbrock(20)],
  ["logistic map, 12 steps", logistic(12)],
  ["logistic map, 50 steps", logistic(50)],
  ["30 random nodes", random(30, 2)],
  ["50 random nodes", random(50, 1)],
  ["100 random nodes", random(100, 1)],
  ["200 random nodes", random(200, 1)],
]

/** For time. Beyond a few thousand nodes the others take minutes. */
export const sizes = ({ baydin, perceptron, rosenbrock, logistic, random }) => [
  ["Baydin's function", baydin()],
  ["network 2-8-1", perceptron(2, 8, 1)],
  ["100 random nodes", random(100, 1)],
  ["Rosenbrock of 20", rosenbrock(20)],
  ["200 random nodes", random(200, 1)],
  ["Rosenbrock of 111", rosenbrock(111)],
  ["1,000 random nodes", random(1000, 1)],
  ["network 2-16-16-1", perceptron(2, 16, 16, 1)],
  ["logistic map, 333 steps", logistic(333)],
  ["Rosenbrock of 1112", rosenbrock(1112)],
  ["logistic map, 3333 steps", logistic(3333)],
  ["10,000 random nodes", random(10_000, 1)],
  ["network 2-49-49-1", perceptron(2, 49, 49, 1)],
]
