import { expect, test, type Workbench } from "./page"

test.use({ standing: false })

/** Middles of all nodes on the screen, by name, in whole px. */
async function places({ page }: Workbench): Promise<Record<string, { x: number; y: number }>> {
  const found = await page.locator("[data-node]").evaluateAll(nodes =>
    nodes.map(node => {
      const { x, y, width, height } = node.getBoundingClientRect()
      return [node.getAttribute("data-node"), { x: x + width / 2, y: y + height / 2 }]
    }),
  )
  return Object.fromEntries(found) as Record<string, { x: number; y: number }>
}

const apart = (a: { x: number; y: number } | undefined, b: { x: number; y: number } | undefined) =>
  a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Infinity

const open = async (workbench: Workbench, program: string) => {
  await workbench.page.emulateMedia({ reducedMotion: "reduce" })
  await workbench.open(`program=${encodeURIComponent(program)}&mode=evaluate`)
}

test("after an edit every node that stays is seen where it was", async ({ workbench }) => {
  await open(workbench, "ln(x1) + x1*x2 - sin(x2)")
  const before = await places(workbench)
  await workbench.type("ln(x1) + x1*x2 - cos(x2)")
  await workbench.ready()
  await expect(workbench.node("v3")).toHaveAccessibleName(/^v3 equals cos/)
  const after = await places(workbench)
  for (const name of Object.keys(before)) expect(apart(before[name], after[name]), name).toBeLessThan(1)
})

test("nodes keep their places when their numbers shift and the picture grows", async ({ workbench }) => {
  await open(workbench, "a = sin(x)*x\nb = cos(y)\nz = a + b")
  const before = await places(workbench)
  await workbench.type("c = x*y\na = sin(x)*x\nb = cos(y)\nz = a + b")
  await workbench.ready()
  await expect(workbench.node("c")).toHaveCount(1)
  const after = await places(workbench)
  expect(Object.keys(before).sort()).toEqual(["a", "b", "v1", "x", "y", "z"])
  for (const [then, now] of [
    ["x", "x"],
    ["y", "y"],
    ["v1", "v2"],
    ["a", "a"],
    ["b", "b"],
    ["z", "z"],
  ] as const)
    expect(apart(before[then], after[now]), then).toBeLessThan(60)
})

test("a link is laid out afresh: the same picture, whatever was there before", async ({ workbench }) => {
  const paths = () =>
    workbench.page.locator("[data-edge] > path").evaluateAll(found => found.map(path => path.getAttribute("d")))
  await open(workbench, "y = a*b + c")
  const link = await paths()
  await workbench.type("y = a*b*d*e + sin(c)")
  await workbench.ready()
  expect(await paths()).not.toEqual(link)
  await open(workbench, "y = a*b + c")
  expect(await paths()).toEqual(link)
})

test("a slider moves no node", async ({ workbench }) => {
  await open(workbench, "y = a*b + c")
  const before = await places(workbench)
  await workbench.slider("a").focus()
  await workbench.page.keyboard.press("ArrowRight")
  await expect(workbench.field("a")).not.toHaveValue("1")
  expect(await places(workbench)).toEqual(before)
})

test("a picture that edits have left loose can be tidied", async ({ workbench }) => {
  const squares = (of: readonly number[]) => `y = ${of.map(k => `x${k}^2`).join(" + ")}`
  await workbench.page.emulateMedia({ reducedMotion: "reduce" })
  // Where the form is fixed: else a much smaller picture is set out anew by itself.
  const fixed = (of: readonly number[]) =>
    workbench.open(`program=${encodeURIComponent(squares(of))}&mode=evaluate&form=down-loose`)
  // So few that nothing is folded for want of room: what opens again is laid out afresh anyway.
  await fixed([0, 1, 2, 3, 4, 5])
  await expect(workbench.button("Tidy")).toHaveCount(0)
  await workbench.type(squares([0, 5]))
  await workbench.ready()
  await expect(workbench.page.locator("[data-node]")).toHaveCount(5)
  await workbench.button("Tidy").click()
  await expect(workbench.button("Tidy")).toHaveCount(0)
  await workbench.ready()
  const path = () => workbench.edge("x0→v1:0").locator("path").first().getAttribute("d")
  const tidied = await path()
  await fixed([0, 5])
  expect(await path()).toBe(tidied)
})
