/** The heads of a table's columns, as cells of one row. */
export const ColumnHeads = ({ of }: { of: readonly string[] }) =>
  of.map(head => (
    <th key={head} scope="col">
      {head}
    </th>
  ))
