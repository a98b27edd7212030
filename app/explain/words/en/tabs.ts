/** The panels on the right: titles by their ids, which is how a link names them. */
export const tabs = {
  name: "Panels",
  titles: {
    trace: "Trace",
    jacobian: "Jacobian",
    cost: "Cost",
    numerical: "Numerical",
    code: "Code",
    python: "Python",
    pytorch: "PyTorch",
    descent: "Descent",
  },
  unknown: "This link's panel could not be read; the default stands instead.",
}
