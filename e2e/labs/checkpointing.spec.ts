import { findings } from "../findings"
import { expect, test } from "../page"

const LOOP = `program=${encodeURIComponent("l = x\nrepeat 10: l = 4*l*(1 - l)\nl")}&at=x=0.2&mode=reverse&panel=checkpointing`

test("a loop of ten steps with three snapshots takes 15 advances, no step more than twice", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open(LOOP)
  await expect(page.getByText("In all 15 advances, no step more than 2 times")).toBeVisible()
  const said = page.getByRole("status", { name: "Action" })
  await workbench.button("Next action").click()
  await expect(said).toContainText("Store state 0. Held: 1.")
  await page.getByRole("slider", { name: "Action" }).press("End")
  await expect(said).toContainText("Held: 1. Advanced: 15. Reversed: 10.")
  await workbench.button("Previous action").click()
  await expect(said).not.toContainText("Reversed: 10.")
  const snapshots = page.getByRole("slider", { name: "Snapshots" })
  await snapshots.fill("1")
  await expect(page.getByText("In all 45 advances")).toBeVisible()
  await expect.poll(() => page.url()).toContain("checkpointing.snapshots=1")
  await workbench.button("Play the schedule").click()
  await workbench.button("Stop").click()
})

test("a program without a loop has a chain too, and axe finds nothing", async ({ workbench }) => {
  const { page } = workbench
  await workbench.open("program=x*y&panel=checkpointing")
  await expect(page.getByRole("slider", { name: "Steps of the chain" })).toHaveValue("10")
  await page.getByRole("slider", { name: "Steps of the chain" }).press("Home")
  await expect(page.getByText("In all 0 advances")).toBeVisible()
  await workbench.open(LOOP)
  await expect(page.getByRole("img", { name: /^The schedule/ })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.emulateMedia({ colorScheme: "dark" })
  expect(await findings(page)).toEqual([])
  await page.setViewportSize({ width: 390, height: 844 })
  expect(await findings(page)).toEqual([])
})
