/** The menu of panels, by sections of the course. */
export const more = {
  name: "More",
  sections: {
    numerical: "Numerical differentiation",
    symbolic: "Symbolic differentiation",
    forward: "Forward mode",
    jacobian: "The Jacobian",
    use: "What derivatives are for",
    code: "The program as code",
    practise: "Practise",
    lecture: "Lecture",
  },
}

/** What all labs say. */
export const lab = {
  table: "The numbers",
  frozen: "Every input is frozen, so there is nothing to differentiate.",
  input: "Input",
  output: "Output",
}
