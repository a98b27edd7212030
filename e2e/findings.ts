import AxeBuilder from "@axe-core/playwright"
import type { Locator, Page } from "@playwright/test"
import { expect, test } from "./page"

/** What axe finds wrong with a page, a sentence each. The page has no frames, so the older and faster way of running is enough. */
export async function findings(page: Page): Promise<string[]> {
  // What is still fading in has no contrast yet.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(animation => animation.finished)))
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .analyze()
  return violations.flatMap(rule =>
    rule.nodes.map(node => `${rule.id}: ${node.target.join(" ")} ${node.failureSummary ?? ""}`),
  )
}

/** The themes and sizes that a panel is looked at in. */
const LOOKS = [
  ["light", "light", null],
  ["the dark", "dark", null],
  ["light on a phone", "light", { width: 390, height: 844 }],
] as const

/** A test a look: axe finds nothing where this link leads, once `there` is seen. */
export function passesAxe(fragment: string, there: (page: Page) => Locator): void {
  for (const [name, colorScheme, size] of LOOKS)
    test(`axe finds nothing in ${name}`, async ({ workbench }) => {
      const { page } = workbench
      if (size) await page.setViewportSize(size)
      await page.emulateMedia({ colorScheme })
      await workbench.open(fragment)
      await expect(there(page)).toBeVisible()
      expect(await findings(page)).toEqual([])
    })
}
