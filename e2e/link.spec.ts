import { deflateRawSync } from "node:zlib"
import type { Page } from "@playwright/test"
import { expect, test, type Workbench } from "./page"

test.use({ standing: false })

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5&mode=reverse&step=13"
const MOST_TABS = 60

test.use({ permissions: ["clipboard-read", "clipboard-write"] })

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText())

/** Presses Tab until the focus is on the control of this role and name. */
async function tabTo(page: Page, role: "textbox" | "radio" | "button", name: string): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true })
  for (let presses = 0; presses < MOST_TABS; presses++) {
    await page.keyboard.press("Tab")
    if (await wanted.evaluate(element => element === document.activeElement)) return
  }
  throw new Error(`Tab does not lead to the ${role} ${name}`)
}

/** Everything that a link must carry. */
async function shown(workbench: Workbench) {
  return {
    program: await workbench.program.inputValue(),
    mode: await workbench.page
      .getByRole("radio", { checked: true })
      .evaluate(radio => radio.closest("label")?.textContent),
    step: await workbench.root.getAttribute("data-step"),
    trace: await workbench.trace(),
  }
}

test("keyboard alone leads from the load to a shared link that another browser opens alike", async ({
  workbench,
  elsewhere,
}) => {
  const { page } = workbench
  await workbench.open()
  await tabTo(page, "textbox", "Program")
  await page.keyboard.press("Control+a")
  await page.keyboard.type("f = (x*y + x)*(y - x)")
  await workbench.ready()
  await tabTo(page, "textbox", "Value of x")
  await page.keyboard.press("Control+a")
  await page.keyboard.type("3")
  await tabTo(page, "textbox", "Value of y")
  await page.keyboard.press("Control+a")
  await page.keyboard.type("5")
  await tabTo(page, "button", "Next step")
  await workbench.at(6)
  await page.keyboard.press("Enter")
  await workbench.at(7)
  for (let press = 0; press < 6; press++) await page.keyboard.press("ArrowRight")
  await workbench.at(13)
  await tabTo(page, "button", "Share")
  await page.keyboard.press("Enter")
  await expect.poll(() => copied(page)).toContain("step=13")
  const link = await copied(page)
  const other = await elsewhere()
  await other.page.goto(link)
  await other.ready()
  expect(await shown(other)).toEqual(await shown(workbench))
  expect(await shown(other)).toMatchObject({
    program: "f = (x*y + x)*(y - x)",
    mode: "Reverse",
    step: "13",
    trace: { x: { value: "3", adjoint: "-16" } },
  })
})

test("the address is readable and writable by hand", async ({ workbench }) => {
  await workbench.open(INTEGERS)
  await workbench.button("Next step").click()
  await expect(workbench.page).toHaveURL(
    "/#program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5&mode=reverse&step=14",
  )
  await workbench.open("program=u%20%3D%20a+b%3Bw%20%3D%20u*a&at=a=2,b=3&mode=forward&seed=a=0,b=1&step=4")
  await workbench.at(4)
  expect((await workbench.trace())["w"]).toEqual({ value: "10", tangent: "2" })
})

test("a link made by Share carries frozen inputs and seeds", async ({ workbench, elsewhere }) => {
  await workbench.open(INTEGERS.replace("reverse", "forward").replace("step=13", "step=6"))
  await workbench.seed("y").fill("2")
  await workbench.page.getByRole("checkbox", { name: "Differentiate x" }).uncheck()
  await workbench.button("Share").click()
  await expect.poll(() => copied(workbench.page)).toContain("freeze=x")
  const other = await elsewhere()
  await other.page.goto(await copied(workbench.page))
  await other.ready()
  expect(await shown(other)).toEqual(await shown(workbench))
  await expect(other.seed("y")).toHaveValue("2")
  await expect(other.page.getByRole("checkbox", { name: "Differentiate x" })).not.toBeChecked()
})

test("a long program travels compressed and arrives whole", async ({ workbench, elsewhere }) => {
  const remark = "a remark, with ç and more ".repeat(8)
  const long = Array.from({ length: 12 }, (_, index) => `line${index} = sin(x)*${index + 2} # ${remark}`).join("\n")
  await workbench.open("program=x&mode=evaluate")
  await workbench.type(`${long}\nline0 + line11`)
  await expect(workbench.page).toHaveURL(/#z=[A-Za-z0-9_-]+$/)
  const other = await elsewhere()
  await other.page.goto(workbench.page.url())
  await other.ready()
  await expect(other.program).toHaveValue(`${long}\nline0 + line11`)
})

test("a reload loses nothing", async ({ workbench }) => {
  await workbench.open(INTEGERS)
  await workbench.type("f = (x*y + x)*(y - x) + c\ng = x*c")
  await workbench.field("x").fill("-2.5")
  await workbench.field("c").fill("7")
  await workbench.page.getByRole("checkbox", { name: "Differentiate c" }).uncheck()
  await workbench.seed("g").fill("3")
  await workbench.scrub(14)
  const before = await shown(workbench)
  await workbench.page.reload()
  await workbench.ready()
  expect(await shown(workbench)).toEqual(before)
  await expect(workbench.seed("g")).toHaveValue("3")
  await expect(workbench.page.getByRole("checkbox", { name: "Differentiate c" })).not.toBeChecked()
})

test("text that does not parse survives a reload too", async ({ workbench }) => {
  await workbench.open(INTEGERS)
  await workbench.type("f = (x*y + x)*(y - ")
  await workbench.page.reload()
  await expect(workbench.program).toHaveValue("f = (x*y + x)*(y - ")
  await expect(workbench.problem("unclosed")).toHaveCount(1)
})

test("the last workbench returns when the page is opened again without a link", async ({ workbench, tab }) => {
  await workbench.open(INTEGERS)
  await workbench.type("f = x*y + 1")
  await expect(workbench.page).toHaveURL(/x\*y%20%2B%201/)
  const later = await tab()
  await later.open()
  await expect(later.program).toHaveValue("f = x*y + 1")
  await expect(later.field("x")).toHaveValue("3")
})

test("Back returns from an example to one's own program", async ({ workbench }) => {
  await workbench.open()
  await workbench.type("f = x*y + 1")
  await expect(workbench.page).toHaveURL(/x\*y%20%2B%201/)
  await workbench.page.getByRole("button", { name: /^Examples/ }).click()
  await workbench.page.getByRole("button", { name: /Rosenbrock/ }).click()
  await expect(workbench.program).toHaveValue("f = (1 - x)^2 + 100*(y - x^2)^2")
  await workbench.page.goBack()
  await expect(workbench.program).toHaveValue("f = x*y + 1")
  await workbench.page.goForward()
  await expect(workbench.program).toHaveValue("f = (1 - x)^2 + 100*(y - x^2)^2")
})

test("after an example and an edit one Back returns to what was there before, and does not leave the page", async ({
  workbench,
}) => {
  await workbench.open()
  const first = await workbench.program.inputValue()
  await workbench.page.getByRole("button", { name: /^Examples/ }).click()
  await workbench.page.getByRole("button", { name: /Three paths/ }).click()
  await workbench.ready()
  await workbench.type("f = x*y*x")
  await expect(workbench.page).toHaveURL(/x\*y\*x/)
  await workbench.page.goBack()
  await expect(workbench.program).toHaveValue(first)
  await workbench.page.goForward()
  await expect(workbench.program).toHaveValue("f = x*y*x")
})

test("what was typed just before an example was opened is what Back returns to", async ({ workbench }) => {
  await workbench.open("program=x%2By&mode=reverse")
  await workbench.page.getByRole("button", { name: /^Examples/ }).click()
  const entry = workbench.page.getByRole("button", { name: /Three paths/ })
  await entry.waitFor()
  await workbench.type("x + 2*y")
  await entry.click()
  await expect(workbench.page).toHaveURL(/y%20-%20x|y - x/)
  await workbench.page.goBack()
  await expect(workbench.program).toHaveValue("x + 2*y")
})

test("a long text is kept though the part that compresses cannot be fetched", async ({ workbench, tab, faults }) => {
  await workbench.page.route(/compression/, route => route.abort())
  await workbench.open("program=x&mode=reverse")
  const text = `y = x*${"θ".repeat(400)}`
  await workbench.type(text)
  await workbench.ready()
  await expect
    .poll(() => workbench.page.evaluate(() => localStorage.getItem("adjoint.workbench")?.length ?? 0))
    .toBeGreaterThan(2000)
  const other = await tab()
  await other.open()
  await expect(other.program).toHaveValue(text)
  const failed = faults.splice(0)
  expect(failed.every(fault => fault.includes("ERR_FAILED"))).toBe(true)
})

test("a text with half of a surrogate pair is kept", async ({ workbench, tab }) => {
  await workbench.open("program=x&mode=reverse")
  const half = await workbench.program.evaluate((field: HTMLTextAreaElement) => {
    const text = `y = x*2${String.fromCharCode(0xd800)}`
    Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, text)
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }))
    return field.value.charCodeAt(7)
  })
  expect(half).toBe(0xd800)
  await expect
    .poll(() => workbench.page.evaluate(() => localStorage.getItem("adjoint.workbench")))
    .toContain("x*2%ED%A0%80")
  const other = await tab()
  await other.page.goto("./")
  await expect
    .poll(() => other.program.evaluate((field: HTMLTextAreaElement) => field.value.charCodeAt(7)))
    .toBe(0xd800)
})

test("editing replaces the history's entry: one Back leaves the page as it was before", async ({ workbench }) => {
  await workbench.open(INTEGERS)
  const entries = await workbench.page.evaluate(() => history.length)
  await workbench.type("x*y")
  await workbench.type("x*y + 1")
  await workbench.button("Next step").click()
  await expect(workbench.page).toHaveURL(/step=5$/)
  expect(await workbench.page.evaluate(() => history.length)).toBe(entries)
})

test("a link does not overwrite one's own work, which is one press away", async ({ workbench, tab }) => {
  await workbench.open()
  await workbench.type("mine = a*b")
  await expect(workbench.page).toHaveURL(/mine/)
  const link = await tab()
  await link.open(INTEGERS)
  await expect(link.program).toHaveValue("f = (x*y + x)*(y - x)")
  await link.button("Next step").click()
  const third = await tab()
  await third.open()
  await expect(third.program).toHaveValue("mine = a*b")
  await link.button("Return to my program").click()
  await expect(link.program).toHaveValue("mine = a*b")
  await expect(link.button("Return to my program")).toHaveCount(0)
})

const bomb = () =>
  deflateRawSync(Buffer.concat([Buffer.from("program="), Buffer.alloc(40 * 1024 * 1024, "x")])).toString("base64url")

const BROKEN: readonly (readonly [string, string])[] = [
  ["an unfinished escape", "program=%E0%A4%A"],
  ["a compressed program that is garbage", "z=garbage"],
  ["a compressed program that is not deflate", `z=${Buffer.from("not deflate at all").toString("base64url")}`],
  ["a deflate bomb", `z=${bomb()}`],
  ["a seed that is no number", "program=x*y&at=x=3,y=5&seed=x=abc&mode=forward"],
  ["a point that is no number", "program=x*y&at=x=three,y=5"],
  ["an unknown mode", "program=x*y&mode=sideways"],
  ["a step that is no number", "program=x*y&step=soon"],
]

for (const [what, fragment] of BROKEN) {
  test(`a link with ${what} gives a notice and a working page`, async ({ workbench }) => {
    await workbench.open(fragment)
    await expect(workbench.notices).toContainText("could not be read")
    await workbench.type("x*x")
    await workbench.ready()
    await expect(workbench.page.locator("[data-node]")).toHaveCount(2)
    await workbench.button("Dismiss").click()
    await expect(workbench.notices).toHaveCount(0)
  })
}

test("what could not be read of one link is not said of the next", async ({ workbench }) => {
  await workbench.open("program=x*y&mode=sideways")
  await expect(workbench.notices).toContainText("mode could not be read")
  await workbench.page.evaluate(() => void (location.hash = "program=x*x"))
  await expect(workbench.program).toHaveValue("x*x")
  await expect(workbench.notices).toHaveCount(0)
})

test("a step beyond the last is the last, and unknown keys are ignored", async ({ workbench }) => {
  await workbench.open("program=x*y&at=x=3,y=5&mode=reverse&step=1e99&colour=blue&&=&x")
  await workbench.at(6)
  await expect(workbench.notices).toHaveCount(0)
  await workbench.button("Previous step").click()
  await workbench.at(5)
})
