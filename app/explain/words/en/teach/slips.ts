/** Slips that exercises can show beside the mistakes of the sweeps. */
export const slips = {
  nowhere: {
    name: "Not among them",
    sentence: "The answer is one of those that can be chosen.",
  },
  early: {
    name: "Before its operands",
    sentence: "A node can be computed only after every node that it uses.",
  },
  absent: {
    name: "A node is missing",
    sentence: "Every node has to be computed once.",
  },
  otherMode: {
    name: "The other mode",
    sentence: "A forward sweep takes one input and gives a column; a reverse sweep takes one output and gives a row.",
  },
  backward: {
    name: "From the output back",
    sentence: "Adjoints go that way; values are computed from the inputs on.",
  },
  zeros: {
    name: "Nothing is seeded",
    sentence: "With zeros everywhere there is nothing to pass on: one seed is 1.",
  },
  otherPlace: {
    name: "The seed of another one",
    sentence: "The 1 stands at the input, or output, whose column or row is wanted.",
  },
  multiple: {
    name: "A seed other than 1",
    sentence: "It gives the column, or row, times that number.",
  },
  combination: {
    name: "More than one seed",
    sentence: "Sweeps are linear: several seeds give a sum of columns, or rows, not one of them.",
  },
  bothDimensions: {
    name: "Both sides counted",
    sentence: "One mode is enough: its sweeps give the whole Jacobian.",
  },
  central: {
    name: "Central differences",
    sentence: "They step both ways along every input; forward differences step one way, and share the point itself.",
  },
  noUnit: {
    name: "Evaluations, not milliseconds",
    sentence: "So many evaluations it is; each takes its time.",
  },
  everyEntry: {
    name: "A sweep for every entry",
    sentence: "A sweep gives a whole column or row of the Jacobian at once.",
  },
  otherDimension: {
    name: "Counted on the other side",
    sentence: "Forward mode needs a sweep for each input, reverse mode one for each output.",
  },
  oneSweep: {
    name: "One sweep only",
    sentence: "One sweep gives one column or row; the Jacobian has more of them.",
  },
  uncounted: {
    name: "No number of sweeps",
    sentence: "Sweeps are counted: 1, 2, 3 and so on.",
  },
  tooManySweeps: {
    name: "More sweeps than needed",
    sentence: "The Jacobian is whole before the last of them has run.",
  },
  tooFewSweeps: {
    name: "Too few sweeps",
    sentence: "Each gives one column or row; some of the Jacobian would be missing.",
  },
  freeSweep: {
    name: "Sweeps as cheap as evaluations",
    sentence: "A sweep also works out partials, so it costs more than evaluating the function.",
  },
  base: {
    name: "Without the point itself",
    sentence: "Forward differences also need the function at the point from which they step away.",
  },
  later: {
    name: "A later line",
    sentence: "It is wrong because an earlier one is: the slip was made before it.",
  },
  rightLine: {
    name: "That line is right",
    sentence: "It does what the chain rule asks of it, with what it is given.",
  },
  otherWeight: {
    name: "Another layer's weight",
    sentence: "What comes back through w2·h + b2 is multiplied by w2; w1 belongs to the layer before.",
  },
  otherUse: {
    name: "Another use of the node",
    sentence: "The line adds to the right adjoint, but along the edge to another consumer.",
  },
  otherOperand: {
    name: "Another operand",
    sentence: "The line passes the right adjoint back, but to another operand.",
  },
  otherEdge: {
    name: "Another edge altogether",
    sentence: "Left of the equals sign stands the adjoint that receives, right of it the one that passes back.",
  },
  unshared: {
    name: "Computed again",
    sentence:
      "In the graph one node has several uses; here it is computed anew for each. Give it a name, and use the name.",
  },
  operandOrder: {
    name: "The operands the other way round",
    sentence: "A difference has a first and a second operand.",
  },
  otherOperation: {
    name: "Another operation",
    sentence: "Every edge is right, but not what is done with what comes along them.",
  },
  tooManyNodes: {
    name: "Too many nodes",
    sentence: "Every operation that is written is a node.",
  },
  tooFewNodes: {
    name: "Too few nodes",
    sentence: "Every node of the picture but the inputs is an operation that has to be written.",
  },
  looseEnd: {
    name: "A loose end",
    sentence: "One node alone is the result; every other one is used by some node.",
  },
  otherEdges: {
    name: "Other edges",
    sentence: "There are as many operations as there should be, but they do not get the same operands.",
  },
  noProgram: {
    name: "No program yet",
    sentence: "A line names a node and says what is computed.",
  },
  otherRule: {
    name: "Another rule",
    sentence: "The operation decides: the partials of a sum are 1, those of a product its other factors.",
  },
  constantFactor: {
    name: "A constant factor",
    sentence: "Both partials are off by the same number.",
  },
  noFunction: {
    name: "No number of x and y",
    sentence: "Wanted is one expression, in which x and y alone have no value yet.",
  },
  negated: {
    name: "The sign is turned",
    sentence: "This function falls where the wanted one rises.",
  },
  notIntegrated: {
    name: "The partial itself",
    sentence: "What is given is the derivative; the function is what has it.",
  },
  onePartial: {
    name: "One partial only",
    sentence: "The partial by one input is right, the other is not: each term counts in both.",
  },
  adjointShape: {
    name: "The product's shape",
    sentence: "An adjoint has the shape of what it belongs to.",
  },
  transposes: {
    name: "A transpose too many, or missing",
    sentence: "The factors are the right ones; their inner sizes have to agree, and the outer ones give the shape.",
  },
  factorOrder: {
    name: "The factors the other way round",
    sentence: "Matrices do not commute: what was multiplied from the right goes back from the right.",
  },
}
