import type { Expression, Statement } from "./expression"

/** The operands of an expression, from left to right; the body of a series. */
export function childrenOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "number":
    case "name":
      return []
    case "unary":
    case "transpose":
    case "index":
      return [expression.operand]
    case "binary":
      return [expression.left, expression.right]
    case "call":
      return expression.args
    case "list":
      return expression.items
    case "series":
      return [expression.body]
  }
}

/** The same expression over other operands. */
function withChildren(expression: Expression, children: readonly Expression[]): Expression {
  const [first, second] = children as readonly [Expression, Expression]
  switch (expression.kind) {
    case "number":
    case "name":
      return expression
    case "unary":
    case "transpose":
    case "index":
      return { ...expression, operand: first }
    case "binary":
      return { ...expression, left: first, right: second }
    case "call":
      return { ...expression, args: children }
    case "list":
      return { ...expression, items: children }
    case "series":
      return { ...expression, body: first }
  }
}

/** The expression with some of its parts replaced, the innermost first. No recursion. */
function mapped(root: Expression, replace: (part: Expression) => (part: Expression) => Expression): Expression {
  const tasks: { readonly node: Expression; readonly ready: boolean }[] = [{ node: root, ready: false }]
  const done: Expression[] = []
  for (let task = tasks.pop(); task; task = tasks.pop()) {
    const { node, ready } = task
    const children = childrenOf(node)
    if (ready) {
      const parts = done.splice(done.length - children.length)
      const same = parts.every((part, at) => part === children[at])
      done.push(replace(node)(same ? node : withChildren(node, parts)))
    } else {
      tasks.push({ node, ready: true })
      for (let at = children.length - 1; at >= 0; at--) tasks.push({ node: children[at]!, ready: false })
    }
  }
  return done[0]!
}

/** Statements with some of their expressions replaced; loops nest no deeper than they are read. */
export function mapStatements(
  statements: readonly Statement[],
  replacements: ReadonlyMap<Expression, (part: Expression) => Expression>,
): readonly Statement[] {
  if (replacements.size === 0) return statements
  const same = (part: Expression) => part
  const map = (expression: Expression) => mapped(expression, part => replacements.get(part) ?? same)
  const one = (statement: Statement): Statement => {
    if (statement.kind === "function") return { ...statement, body: map(statement.body) }
    if (statement.kind === "repeat") return { ...statement, body: statement.body.map(one) }
    return { ...statement, value: map(statement.value) }
  }
  return statements.map(one)
}
