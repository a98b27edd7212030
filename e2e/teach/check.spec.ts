import { passesAxe } from "../findings"
import { expect, test, type Workbench } from "../page"

test.use({ standing: false })

const LESSON = `program=${encodeURIComponent("f = (x*y + x)*(y - x)")}&at=x=3,y=5&mode=reverse&panel=check`
const verdict = ({ page }: Workbench) => page.getByRole("tabpanel").getByRole("status")
const field = ({ page }: Workbench, name: string) => page.getByRole("textbox", { name, exact: true })

/** Pastes as a spreadsheet does. */
const paste = (workbench: Workbench, into: string, text: string) =>
  field(workbench, into).evaluate((element, pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData("text/plain", pasted)
    element.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }))
  }, text)

test("a table from a spreadsheet fills the trace, a slip costs one line, and its mistake is named", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(LESSON)
  await paste(
    workbench,
    "adjoint of x",
    "node\tvalue\tadjoint\nx\t3\t10\ny\t5\t8\nv1\t15\t2\nv2\t18\t2\nv3\t2\t2\nf\t36\t1",
  )
  await expect(field(workbench, "adjoint of v3")).toHaveValue("2")
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toHaveText(
    "The first slip is the adjoint of v3. By your own numbers before it, this is 18. A factor's own value as its partial. The partial of a product with respect to one factor is the other factor.",
  )
  await expect(page.locator("[data-mark=wrong]")).toHaveCount(1)
  await expect(page.locator("[data-mark=carried]")).toHaveCount(2)
  await workbench.button("Show this line in the picture").click()
  await expect(workbench.root).toHaveAttribute("data-step", /\d+/)
  await field(workbench, "adjoint of v3").fill("18")
  await field(workbench, "adjoint of x").fill("-6")
  await field(workbench, "adjoint of y").fill("24")
  await field(workbench, "adjoint of y").press("Enter")
  await expect(verdict(workbench)).toHaveText("Every line is right.")
})

test("cells alone are pasted from where the focus is", async ({ workbench }) => {
  await workbench.open(LESSON)
  await paste(workbench, "value of v1", "15\t2\r\n18\t2\r\n2\t18\r\n36\t1\r\n")
  await expect(field(workbench, "value of f")).toHaveValue("36")
  await expect(field(workbench, "adjoint of v3")).toHaveValue("18")
})

test("a table as text says what is unknown or unread, and cells are walked by the arrow keys", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(LESSON)
  await page.getByText("Paste a table").click()
  await field(workbench, "Table as text").fill("v1;15;2,0\nq;7;1\nv2;1,234;2")
  await workbench.button("Fill in").click()
  await expect(verdict(workbench)).toHaveText("4 cells filled. No line here is called q.")
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toHaveText("Every line so far is right. 6 cells are blank. Not read: “1,234”.")
  await field(workbench, "adjoint of v1").focus()
  await page.keyboard.press("ArrowDown")
  await expect(field(workbench, "adjoint of v2")).toBeFocused()
  await page.keyboard.press("ArrowUp")
  await page.keyboard.press("ArrowUp")
  await expect(field(workbench, "adjoint of y")).toBeFocused()
})

test("a file is opened, and what it says outlives another panel, a reload and another program", async ({
  workbench,
}) => {
  const { page } = workbench
  await workbench.open(LESSON)
  await page.getByText("Paste a table").click()
  await page.getByLabel("Open a file").setInputFiles({
    name: "trace.md",
    mimeType: "text/markdown",
    buffer: Buffer.from("| node | value |\n|---|---|\n| v1 | 15 |\n| v2 | 17 |\n"),
  })
  await expect(field(workbench, "value of v2")).toHaveValue("17")
  await page.getByRole("tab", { name: "Trace" }).click()
  await workbench.type("y = x^2")
  await workbench.open(LESSON)
  await expect(field(workbench, "value of v2")).toHaveValue("17")
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toContainText("The first slip is the value of v2.")
})

test("in forward mode tangents are asked for", async ({ workbench }) => {
  await workbench.open(LESSON.replace("reverse", "forward"))
  await field(workbench, "tangent of v1").fill("3")
  await workbench.button("Check").click()
  await expect(verdict(workbench)).toContainText(
    "The first slip is the tangent of v1. By your own numbers before it, this is 5.",
  )
})

passesAxe(LESSON, page => page.getByRole("table", { name: "Your trace" }))
