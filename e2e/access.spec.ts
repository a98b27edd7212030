import { findings } from "./findings"
import { expect, test, type ModeName, type Workbench } from "./page"

test.use({ standing: false })

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5"
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 360, height: 740 } }
const MODES: readonly ModeName[] = ["Evaluate", "Forward", "Reverse", "Compare"]

const THEMES = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
} as const

/** What axe finds with problems and a notice shown, then with a menu, then with the sheet of keys. */
async function findingsOfOverlays(workbench: Workbench): Promise<Record<string, string[]>> {
  const { page } = workbench
  await workbench.open(`${INTEGERS}&step=13&mode=sideways`)
  await workbench.type("sin x y")
  await expect(workbench.problem("ambiguous-application")).toHaveCount(1)
  const problems = await findings(page)
  await page.getByRole("button", { name: /^Examples/ }).click()
  const menu = await findings(page)
  await page.keyboard.press("Escape")
  await workbench.button("Keyboard shortcuts").click()
  await expect(page.getByRole("dialog")).toBeVisible()
  return { problems, menu, sheet: await findings(page) }
}

for (const [theme, media] of Object.entries(THEMES))
  test(`axe finds nothing in ${theme}: in any mode, on a desktop and a phone, with problems, a menu or the sheet of keys`, async ({
    workbench,
  }) => {
    await workbench.page.emulateMedia(media)
    await workbench.open(`${INTEGERS}&step=13`)
    for (const mode of MODES) {
      await workbench.mode(mode)
      for (const [name, size] of Object.entries(SIZES)) {
        await workbench.page.setViewportSize(size)
        await workbench.ready()
        expect(await findings(workbench.page), `${mode} on a ${name}`).toEqual([])
      }
    }
    await workbench.page.setViewportSize(SIZES.desktop)
    if (theme !== "forced colours")
      expect(await findingsOfOverlays(workbench)).toEqual({ problems: [], menu: [], sheet: [] })
  })

test("every manual step is said once, in words", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&mode=reverse&step=0`)
  await workbench.narration.evaluate(status => {
    const said: string[] = []
    Object.assign(window, { said })
    new MutationObserver(() => status.textContent && said.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  const said = () => workbench.page.evaluate(() => (window as unknown as { said: string[] }).said)
  for (let step = 1; step <= 15; step++) {
    await workbench.button("Next step").click()
    await expect.poll(async () => (await said()).length).toBe(step)
  }
  const sentences = await said()
  expect(new Set(sentences).size).toBe(15)
  expect(sentences.filter(sentence => /[\\\u02C9{}_^]|\bdot\b/.test(sentence))).toEqual([])
  expect(sentences[12]).toContain("minus 16")
})

test("a held key is not spoken step by step, and playing is silent until it pauses", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&mode=reverse&step=0`)
  await workbench.page.getByRole("combobox", { name: "Speed" }).selectOption("4")
  await workbench.button("Play").click()
  await workbench.past(4)
  await expect(workbench.narration).toHaveText("")
  await workbench.button("Pause").click()
  await expect(workbench.narration).not.toHaveText("")
})

test("the theme button goes from the machine's theme to light to dark and is remembered", async ({ workbench }) => {
  const ground = () => workbench.page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await workbench.page.emulateMedia({ colorScheme: "dark" })
  await workbench.open()
  expect(await ground()).toBe("rgb(23, 24, 27)")
  await workbench.button("Theme").click()
  expect(await ground()).toBe("rgb(255, 255, 255)")
  await workbench.button("Theme").click()
  expect(await ground()).toBe("rgb(23, 24, 27)")
  await workbench.page.emulateMedia({ colorScheme: "light" })
  await workbench.page.reload()
  await workbench.ready()
  expect(await ground()).toBe("rgb(23, 24, 27)")
})

test("the graph is one stop of the Tab key, and keys walk through it", async ({ workbench }) => {
  const { page } = workbench
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("data-node"))
  await workbench.open(`${INTEGERS}&mode=reverse&step=15`)
  await expect(page.locator("[data-node][tabindex='0']")).toHaveCount(1)
  await page.locator("[data-node][tabindex='0']").focus()
  expect(await focused()).toBe("x")
  const walk: readonly (readonly [string, string])[] = [
    ["]", "y"],
    ["]", "v1"],
    ["[", "y"],
    ["ArrowRight", "v1"],
    ["ArrowRight", "v2"],
    ["ArrowRight", "f"],
    ["ArrowLeft", "v2"],
    ["ArrowDown", "v3"],
    ["ArrowUp", "v2"],
    ["[", "v1"],
  ]
  for (const [key, node] of walk) {
    await page.keyboard.press(key)
    expect(await focused(), `after ${key}`).toBe(node)
    await expect(page.locator("[data-node][tabindex='0']")).toHaveCount(1)
  }
  await page.keyboard.press("Enter")
  await workbench.at(12)
  await page.keyboard.press("Tab")
  expect(await focused()).toBeNull()
})

test("keys move through the run and change the mode, outside of text", async ({ workbench }) => {
  const { keyboard } = workbench.page
  await workbench.open(`${INTEGERS}&mode=reverse&step=5`)
  for (const [key, step] of [
    ["ArrowRight", 6],
    ["PageDown", 7],
    ["ArrowLeft", 6],
    ["PageUp", 5],
    ["End", 15],
    ["Home", 0],
  ] as const) {
    await keyboard.press(key)
    await workbench.at(step)
  }
  for (const key of ["g", "1", "3", "Enter"]) await keyboard.press(key)
  await workbench.at(13)
  await keyboard.press("2")
  await expect(workbench.radio("Forward")).toBeChecked()
  await keyboard.press("1")
  await expect(workbench.radio("Evaluate")).toBeChecked()
  await keyboard.press("3")
  await expect(workbench.radio("Reverse")).toBeChecked()
  await keyboard.press("?")
  await expect(workbench.page.getByRole("dialog")).toBeVisible()
  await keyboard.press("Escape")
  await expect(workbench.page.getByRole("dialog")).toHaveCount(0)
  await workbench.program.focus()
  await keyboard.press("2")
  await expect(workbench.radio("Reverse")).toBeChecked()
})

test("character keys can be switched off", async ({ workbench }) => {
  await workbench.open(`${INTEGERS}&mode=reverse`)
  await workbench.button("Keyboard shortcuts").click()
  await workbench.page.getByRole("checkbox", { name: /Letters and digits/ }).uncheck()
  await workbench.button("Close").click()
  await workbench.page.keyboard.press("2")
  await workbench.page.keyboard.press("End")
  await workbench.at(15)
  await expect(workbench.radio("Reverse")).toBeChecked()
})
