import { rich } from "../../../rich"

/** Differentiation as a triangular solve. */
export const matrix = {
  shows: {
    evaluate: rich`Each row ${{ tex: "v_i" }} holds its local partials ${{ tex: "\\partial v_i/\\partial v_j" }}: below the diagonal, for a node reads only earlier ones.`,
    forward: rich`Forward mode solves ${{ tex: "(I - L)\\,\\dot v = \\dot x" }} down the rows: each step uses one row of local partials.`,
    reverse: rich`Reverse mode solves ${{ tex: "(I - L^{\\mathsf T})\\,\\bar v = \\bar y" }} up the columns: each step uses one entry.`,
  },
  title: "Matrix of local partials",
  entry: (of: string, by: string, value: string) => `∂${of}/∂${by} = ${value}`,
  unknown: "not known yet",
  rule: "a rule of matrices",
  none: "No edge here is differentiated, so the matrix is empty.",
  tooMany: (nodes: number) => `${nodes} nodes make a matrix too large to be seen; up to 200 are drawn.`,
  beams: "From inputs to outputs",
  beamsAre: "A beam an entry of the Jacobian: wide is large, dashed is negative, none is 0.",
  beam: (of: string, by: string, value: string) => `∂${of}/∂${by} = ${value}`,
  columns: { row: "row", column: "column", partial: "local partial" },
}
