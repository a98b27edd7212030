/** What nodes, edges and expressions are called for screen readers. */
export const names = {
  edge: (from: string, to: string, partial: string) => `edge from ${from} to ${to}, local partial ${partial}`,
  partialOf: (of: string, by: string) => `of ${of} with respect to ${by}`,
  quantity: (text: string) => `the quantity ${text}`,
  list: (items: string) => `list of ${items}`,
  entry: (at: string, of: string) => `entry ${at} of ${of}`,
  and: "and",
}
