import { expect, test } from "./page"

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5&mode=reverse"

test("one character changes the picture at once", async ({ workbench }) => {
  await workbench.open("program=x*y&at=x=3,y=5&mode=evaluate&step=3")
  await expect(workbench.node("f")).toHaveAccessibleName("f equals x times y, value 15")
  await workbench.type("x+y")
  await workbench.ready()
  await workbench.button("Last step").click()
  await expect(workbench.node("f")).toHaveAccessibleName("f equals x plus y, value 8")
})

test("broken text keeps the last good graph, dimmed, and says what is wrong and where", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&step=13`)
  await workbench.type("f = (x*y + x)*(y - ")
  await expect(workbench.root).toHaveAttribute("data-ready", "false")
  await expect(workbench.page.locator(".stage")).toHaveClass(/\bstale\b/)
  await expect(workbench.page.locator("[data-node]")).toHaveCount(6)
  await workbench.at(13)
  await expect(workbench.program).toHaveAttribute("aria-invalid", "true")
  const unclosed = workbench.problem("unclosed")
  await expect(unclosed).toHaveAttribute("data-from", "14")
  await expect(unclosed).toHaveAttribute("data-to", "15")
  await workbench.type("f = (x*y + x)*(y - x)")
  await workbench.ready()
  await workbench.at(13)
  await expect(workbench.page.locator(".stage")).not.toHaveClass(/\bstale\b/)
  await expect(workbench.problems.getByRole("listitem")).toHaveCount(0)
})

test("what is to be said of a text stands below it, within its panel: a mistake and a note", async ({ workbench }) => {
  await workbench.open(INTEGERS)
  for (const [text, code] of [
    ["f = log(x)", "note-log"],
    ["f = sn(x)", "unknown-function"],
  ] as const) {
    await workbench.type(text)
    await expect(workbench.problem(code)).toBeVisible()
    const [said, field] = [(await workbench.problem(code).boundingBox())!, (await workbench.program.boundingBox())!]
    expect(said.y).toBeGreaterThanOrEqual(field.y + field.height)
    expect(said.x + said.width).toBeLessThanOrEqual(field.x + field.width + 1)
  }
})

test("without a program each panel says that it needs one", async ({ workbench }) => {
  for (const panel of ["trace", "numerical", "practice"]) {
    await workbench.open(`program=&panel=${panel}`)
    await expect(workbench.page.getByRole("tabpanel")).toHaveText("This needs a program: type one, or open an example.")
  }
})

test("each kind of mistake is named by its code and its place", async ({ workbench }) => {
  await workbench.open(INTEGERS)
  for (const [text, code, from, to] of [
    ["x + * y", "missing-operand", 2, 5],
    ["1.2.3", "bad-number", 0, 5],
    ["y = sn(x)", "unknown-function", 4, 6],
    ["sin(x, y)", "arity", 0, 9],
    ["x $ y", "bad-char", 2, 3],
    ["a = a + 1", "self-reference", 4, 5],
  ] as const) {
    await workbench.type(text)
    const found = workbench.problem(code)
    await expect(found.first(), text).toHaveAttribute("data-from", String(from))
    await expect(found.first(), text).toHaveAttribute("data-to", String(to))
    await expect(found.first()).toContainText("line 1")
  }
})

test("the button of a problem repairs the text", async ({ workbench }) => {
  await workbench.open(INTEGERS)
  await workbench.type("sin x y")
  const fixes = workbench.problem("ambiguous-application").getByRole("button")
  await expect(fixes).toHaveCount(2)
  await fixes.first().click()
  await workbench.ready()
  await expect(workbench.program).toHaveValue(/^sin\(x\)\s*\*?\s*y$|^sin\(x\s*\*?\s*y\)$/)
  await workbench.page.keyboard.press("Control+z")
  await expect(workbench.program).toHaveValue("sin x y")
})

test("the place in the run is kept while the graph's structure is", async ({ workbench }) => {
  await workbench.open("program=f%20%3D%202*x*y%20%2B%20x&at=x=3,y=5&mode=reverse&step=9")
  await workbench.at(9)
  await workbench.type("f = 7*x*y + x")
  await workbench.ready()
  await workbench.at(9)
  await expect(workbench.node("f")).toHaveAccessibleName(/value 108/)
  await workbench.type("f = 7*x*y + x + sin(x)")
  await workbench.ready()
  await workbench.at(7)
})

test("an edit is undone and done again by the keys", async ({ workbench }) => {
  await workbench.open(INTEGERS)
  await workbench.type("f = x*y")
  await workbench.steps(6)
  await workbench.program.press("Control+z")
  await expect(workbench.program).toHaveValue("f = (x*y + x)*(y - x)")
  await workbench.steps(15)
  await workbench.program.press("Control+Shift+z")
  await expect(workbench.program).toHaveValue("f = x*y")
  await workbench.steps(6)
})

test("a slider's move is undone by the keys, and rebuilds no node of the picture", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&step=15`)
  await workbench.node("f").evaluate(node => node.setAttribute("data-kept", "yes"))
  await workbench.slider("x").focus()
  await workbench.page.keyboard.press("ArrowRight")
  await expect(workbench.field("x")).toHaveValue("3.01")
  await workbench.at(15)
  await expect(workbench.node("f")).toHaveAttribute("data-kept", "yes")
  await workbench.page.keyboard.press("Control+z")
  await expect(workbench.field("x")).toHaveValue("3")
  expect((await workbench.trace())["x"]).toEqual({ value: "3", adjoint: "-6" })
})

test("the field of an input is applied with every number that it holds", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&step=15`)
  await workbench.field("x").fill("-2.5")
  expect((await workbench.trace())["x"]?.value).toBe("-2.5")
  await expect(workbench.slider("x")).toHaveValue("-2.5")
  await workbench.field("x").fill("nonsense")
  await expect(workbench.field("x")).toHaveAttribute("aria-invalid", "true")
  expect((await workbench.trace())["x"]?.value).toBe("-2.5")
  await workbench.field("x").blur()
  await expect(workbench.field("x")).toHaveValue("-2.5")
})

test("an input that is frozen is not differentiated", async ({ workbench }) => {
  await workbench.open("program=ln(x1)%20%2B%20x1*x2%20-%20sin(x2)&at=x1=2,x2=5&mode=reverse")
  await workbench.steps(16)
  const box = workbench.page.getByRole("checkbox", { name: "Differentiate x2" })
  await expect(box).toBeChecked()
  await box.uncheck()
  await workbench.steps(13)
  await box.check()
  await workbench.steps(16)
})

test("the slider of a literal edits the text", async ({ workbench }) => {
  await workbench.open("program=a%20%3D%203%0Af%20%3D%20a*x&at=x=2&mode=evaluate&step=3")
  await workbench.slider("a").fill("5")
  await expect(workbench.program).toHaveValue("a = 5\nf = a*x")
  await expect(workbench.node("f")).toHaveAccessibleName(/value 10$/)
  await workbench.field("a").fill("-4")
  await expect(workbench.program).toHaveValue("a = -4\nf = a*x")
  await expect(workbench.node("f")).toHaveAccessibleName(/value minus 8$/)
})

test("seeds choose what a sweep computes, and a preset gives each column", async ({ workbench }) => {
  await workbench.open(`${INTEGERS.replace("reverse", "forward")}&step=6`)
  expect((await workbench.trace())["f"]?.tangent).toBe("-6")
  await workbench.page.getByRole("button", { name: /^Seed e2/ }).click()
  expect((await workbench.trace())["f"]?.tangent).toBe("24")
  await workbench.seed("x").fill("1")
  expect((await workbench.trace())["f"]?.tangent).toBe("18")
  await workbench.mode("Reverse")
  await workbench.seed("f").fill("2")
  await workbench.button("Last step").click()
  expect((await workbench.trace())["y"]?.adjoint).toBe("48")
})

const HOSTILE: readonly (readonly [string, string, string])[] = [
  ["90,000 open brackets", "(".repeat(90_000), "too-deep|unclosed|unfinished"],
  ["90,000 nested brackets", `${"(".repeat(90_000)}x${")".repeat(90_000)}`, "too-deep"],
  ["100,000 terms", Array.from({ length: 100_000 }, () => "x").join("+"), "too-large|too-long"],
  ["a tower of exponents", Array.from({ length: 50_000 }, () => "x").join("^"), "too-deep|too-large"],
  ["no text", "", "empty"],
  ["an element", "<img src=x onerror=alert(1)>", "bad-char|missing-operand|unfinished|unknown-function|bad-target"],
  ["a script", '"><script>alert(1)</script>', "bad-char|missing-operand|unfinished"],
]

for (const [what, text, codes] of HOSTILE) {
  test(`${what} in the program leave a message and a living page`, async ({ workbench }) => {
    await workbench.open(INTEGERS)
    await workbench.type(text)
    const first = workbench.problems.getByRole("listitem").first()
    await expect(first).toHaveAttribute("data-code", new RegExp(`^(${codes})$`))
    await expect(workbench.page.locator("main img, main script")).toHaveCount(0)
    await workbench.type("x*y")
    await workbench.ready()
    await expect(workbench.page.locator("[data-node]")).toHaveCount(3)
  })
}

test("names that objects carry are ordinary names", async ({ workbench }) => {
  await workbench.open(
    "program=__proto__*constructor%20%2B%20toString&at=__proto__=3,constructor=5,toString=1&mode=reverse&step=99",
  )
  const rows = await workbench.page
    .getByRole("rowheader")
    .evaluateAll(heads =>
      heads.map(head => [
        head.getAttribute("aria-label"),
        head.parentElement?.querySelector("td.adjoint")?.getAttribute("data-value"),
      ]),
    )
  expect(rows.slice(0, 3)).toEqual([
    ["__proto__", "5"],
    ["constructor", "3"],
    ["toString", "1"],
  ])
  await workbench.field("__proto__").fill("4")
  await expect(workbench.node("y")).toHaveAccessibleName(/value 21,/)
})

test("a program of more than a hundred nodes is drawn away from the page's own thread", async ({ workbench }) => {
  await workbench.open("program=x&mode=reverse")
  await workbench.type(Array.from({ length: 60 }, (_, index) => `sin(x${index % 7})`).join(" + "))
  await workbench.ready()
  await expect(workbench.node("y")).toHaveCount(1)
  // 60 sines, their sum folded into one node, and a copy of its input beside each sine: one of them is the input itself.
  await expect(workbench.page.locator("[data-node]:not([data-ghost])")).toHaveCount(68)
  await expect(workbench.page.locator("[data-node][data-ghost]")).toHaveCount(53)
  await workbench.button("Show every node").click()
  await expect(workbench.page.locator("[data-node]")).toHaveCount(126)
  await workbench.button("Last step").click()
  await workbench.at(305)
})
