import { EXERCISES } from "../../app/teach/exercises"
import { placeOf, stateOf } from "../../app/teach/lessons"
import { expect, test, type Workbench } from "../page"

/** Acts between one reset and the next. ACTS=600 takes more of them, RANDOM=7 other ones, MINUTES=5 goes on from one link for that long. */
const ACTS = Number(process.env["ACTS"] ?? 60)
const RANDOM = Number(process.env["RANDOM"] ?? 0)
const MINUTES = Number(process.env["MINUTES"] ?? 0)
if (ACTS > 60 || MINUTES > 0) test.setTimeout(600_000)
const PROGRAM = `program=${encodeURIComponent("f = (x*y + x)*(y - x)")}&at=x=3,y=5&mode=reverse&panel=practice`
const ROUNDS = [
  { seed: 1, link: "lesson=8.3" },
  { seed: 2, link: "lesson=4&predict=on" },
  { seed: 3, link: "lesson=9.2" },
  { seed: 4, link: "lesson=12" },
  { seed: 5, link: "lesson=14.2" },
] as const

/** Random acts on whatever can be seen: presses, choices, numbers, texts and keys. What leaves the page or the lesson is left out. */
async function act({ page }: Workbench, seed: number, acts = ACTS, minutes = 0): Promise<number> {
  return page.evaluate(
    async ([seed, acts, minutes]) => {
      let state = seed * 7919
      const below = (most: number) => {
        state = (state * 1103515245 + 12345) % 2147483648
        return Math.floor((state / 2147483648) * most)
      }
      const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!
      const set = (field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: string) => {
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")!.set!.call(field, value)
        field.dispatchEvent(new Event("input", { bubbles: true }))
        field.dispatchEvent(new Event("change", { bubbles: true }))
        field.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }))
      }
      const NUMBERS = ["0", "-1", "3/4", "1e9", "abc", "[1, 2]", "", "-16"]
      const TEXTS = ["x", "f = x*y + z", "(((", "f = x/0\ng = f*f", "A = [[1, 2], [3, 4]]\nf = sum(A @ A)", ""]
      const KEYS = [
        "ArrowRight",
        "ArrowLeft",
        "Home",
        "End",
        "q",
        "1",
        "2",
        "3",
        "4",
        "p",
        "t",
        " ",
        "Escape",
        "PageDown",
      ]
      const LEAVES = /english|leave|examples|export|share|present|download|copy|print|png|svg|pdf|link|return/i
      const SEEN = "button, select, input:not([type=file]), textarea, summary, [data-node], [data-edge]"
      const end = performance.now() + minutes * 60_000
      let done = 0
      while (done < acts || performance.now() < end) {
        if (below(4) === 0) {
          const target = document.activeElement ?? document.body
          target.dispatchEvent(new KeyboardEvent("keydown", { key: pick(KEYS), bubbles: true, cancelable: true }))
        } else {
          const seen = [...document.querySelectorAll(SEEN)].filter(
            one => one.checkVisibility() && !LEAVES.test(`${one.getAttribute("aria-label")} ${one.textContent}`),
          )
          const one = pick(seen)
          if (one instanceof HTMLSelectElement) set(one, pick([...one.options]).value)
          else if (one instanceof HTMLTextAreaElement) set(one, pick(TEXTS))
          else if (one instanceof HTMLInputElement && one.type === "range") set(one, String(below(20)))
          else if (one instanceof HTMLInputElement && one.type === "text") set(one, pick(NUMBERS))
          else one.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))
        }
        done++
        await new Promise(requestAnimationFrame)
      }
      return done
    },
    [seed + 100 * RANDOM, acts, minutes] as const,
  )
}

test("300 random acts in lessons and predict mode do no harm, and Reset restores the start of the step", async ({
  workbench,
}) => {
  const { page, root } = workbench
  for (const { seed, link } of MINUTES > 0 ? ROUNDS.slice(0, 1) : ROUNDS) {
    await workbench.open(link)
    expect(await act(workbench, seed, ACTS, MINUTES)).toBeGreaterThanOrEqual(ACTS)
    await page.keyboard.press("Escape")
    const bar = page.getByRole("region", { name: /^Lesson/ })
    await bar.getByRole("button", { name: "Reset the lesson step" }).click()
    const [, id] = /Lesson (\d+):/.exec((await bar.getAttribute("aria-label"))!)!
    const [, place] = /, (\d+) of/.exec((await bar.locator("small").first().textContent())!)!
    const { lesson } = placeOf(id!)!
    const start = stateOf(lesson, Number(place))
    await workbench.ready()
    await expect(root).toHaveAttribute("data-mode", start.mode)
    if (start.clock !== null) await expect(root).toHaveAttribute("data-step", String(start.clock))
    await expect(page.getByRole("region", { name: "Predict this step" })).toHaveCount(0)
    await expect.poll(async () => (await page.locator("textarea").first().inputValue()).trim()).toBe(start.program)
  }
})

test("random acts in every kind of exercise do no harm", async ({ workbench }) => {
  const { page } = workbench
  const acts = ACTS / 5
  for (const [i, { id }] of Object.values(EXERCISES).entries()) {
    await workbench.open(`${PROGRAM}&options=practice.kind=${id},practice.seed=${i + 1}`)
    await expect(page.getByRole("tabpanel").getByRole("button", { name: "Check" })).toBeVisible()
    expect(await act(workbench, i + 11, acts)).toBe(acts)
    await workbench.ready()
  }
})
