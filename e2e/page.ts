import {
  test as base,
  expect,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from "@playwright/test"

/** One row of the evaluation trace: "" is a cell that is not known yet, undefined a column that the mode does not have. */
export interface Row {
  readonly value: string
  readonly tangent?: string
  readonly adjoint?: string
}

export type ModeName = "Evaluate" | "Forward" | "Reverse" | "Compare"

/** Reads and moves one open page by the names that interface.md promises. */
export class Workbench {
  readonly root: Locator
  readonly program: Locator
  readonly graph: Locator
  readonly narration: Locator
  readonly problems: Locator
  readonly notices: Locator
  readonly scrubber: Locator

  /** `standing`: the page is booted once and goes from link to link without a load. */
  constructor(
    readonly page: Page,
    private readonly standing = false,
  ) {
    this.root = page.locator("html")
    this.program = page.getByRole("textbox", { name: "Program", exact: true })
    this.graph = page.getByRole("group", { name: "Computational graph" })
    this.narration = page.getByRole("status", { name: "Narration" })
    this.problems = page.getByRole("list", { name: "Problems" })
    this.notices = page.getByRole("region", { name: "Notices" })
    this.scrubber = page.getByRole("slider", { name: "Step", exact: true })
  }

  /**
   * Opens a fragment, "" for none: within a page that stands, else by a load. What is compressed is read in its own time, so that it is loaded.
   * In a page that stands the layout may keep what was seen before: not for tests of places.
   */
  async open(fragment = ""): Promise<void> {
    const stands = this.standing && this.page.url().startsWith("http")
    if (stands && fragment !== "" && !fragment.startsWith("z=")) return this.follow(fragment)
    if (stands) await forget(this.page, true)
    // From one fragment to another a browser would not load the page again.
    if (this.page.url() !== "about:blank") await this.page.goto("about:blank")
    await this.page.goto(fragment === "" ? "./" : `./#${fragment}`)
    await this.ready()
  }

  /** Goes to a link as a person does who changes the address. By another one, in case it is the one that stands. */
  private async follow(fragment: string): Promise<void> {
    await this.page.evaluate(async hash => {
      for (const next of ["#program=1", hash])
        await new Promise(done => {
          addEventListener("popstate", () => setTimeout(done), { once: true })
          location.hash = next
        })
    }, `#${fragment}`)
    await this.ready()
  }

  /** Waits in the page, which sees a change at once; an expectation alone looks again after 100, 250, 500 and 1,000 ms. */
  private async shows(name: string, value: string): Promise<void> {
    const seen = this.page.evaluate(
      ([attribute, wanted]) =>
        new Promise<void>(done => {
          const root = document.documentElement
          const look = () => {
            if (root.getAttribute(attribute) !== wanted) return
            observer.disconnect()
            done()
          }
          const observer = new MutationObserver(look)
          observer.observe(root, { attributes: true })
          setTimeout(done, 5000)
          look()
        }),
      [name, value] as const,
    )
    // A page that is left meanwhile is waited for by the expectation.
    await seen.catch(() => undefined)
    await expect(this.root).toHaveAttribute(name, value)
  }

  /** Waits until what comes right after the first picture is there, and the picture is drawn in the room that it leaves. */
  async ready(): Promise<void> {
    await this.shows("data-complete", "true")
    await this.shows("data-ready", "true")
  }

  /** Waits until the page stands at this step. */
  async at(step: number): Promise<void> {
    await this.shows("data-step", String(step))
  }

  /** Waits until the page has come to this step or beyond it: for what moves by itself. */
  async past(step: number): Promise<void> {
    await expect.poll(async () => Number(await this.root.getAttribute("data-step"))).toBeGreaterThanOrEqual(step)
  }

  async steps(count: number): Promise<void> {
    await expect(this.root).toHaveAttribute("data-steps", String(count))
  }

  /** Replaces the program's text by one edit. */
  async type(text: string): Promise<void> {
    // `fill` would print all of a huge text when it fails; this does the same in silence.
    await this.program.evaluate((field, value) => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(field, value)
      field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }))
    }, text)
  }

  button(name: string): Locator {
    return this.page.getByRole("button", { name, exact: true })
  }

  radio(name: ModeName): Locator {
    return this.page.getByRole("radiogroup", { name: "Mode" }).getByRole("radio", { name, exact: true })
  }

  async mode(name: ModeName): Promise<void> {
    await this.radio(name).check({ force: true })
  }

  field(input: string): Locator {
    return this.page.getByRole("textbox", { name: `Value of ${input}`, exact: true })
  }

  slider(input: string): Locator {
    return this.page.getByRole("slider", { name: input, exact: true })
  }

  seed(name: string): Locator {
    return this.page.getByRole("textbox", { name: `Seed of ${name}`, exact: true })
  }

  node(name: string): Locator {
    return this.page.locator(`[data-node="${name}"]`)
  }

  edge(name: string): Locator {
    return this.page.locator(`[data-edge="${name}"]`)
  }

  problem(code: string): Locator {
    return this.problems.locator(`[data-code="${code}"]`)
  }

  /** Goes to a step by the scrubber. */
  async scrub(step: number): Promise<void> {
    await this.scrubber.fill(String(step))
    await this.at(step)
  }

  /** Drags the scrubber to a clock between steps and holds it there. */
  async drag(clock: number): Promise<void> {
    const box = (await this.scrubber.boundingBox())!
    const steps = Number(await this.root.getAttribute("data-steps"))
    await this.page.mouse.move(box.x + 8 + ((box.width - 16) * clock) / steps, box.y + box.height / 2)
    await this.page.mouse.down()
  }

  /** Waits until motion, which comes after the first picture, is there. */
  async moving(): Promise<void> {
    const step = Number(await this.root.getAttribute("data-step"))
    await expect
      .poll(async () => {
        await this.page.keyboard.press("ArrowRight")
        await this.page.keyboard.press("ArrowLeft")
        return this.page.locator(".film").count()
      })
      .toBeGreaterThan(0)
    await this.at(step)
    await expect(this.page.locator("[data-moving]")).toHaveCount(0)
  }

  /** The evaluation trace as data: a row a node, by its name, read in one go. */
  async trace(): Promise<Record<string, Row>> {
    const rows = await this.page.getByRole("table", { name: "Evaluation trace" }).evaluate(table => {
      const heads = [...table.querySelectorAll("thead th")].map(head => head.textContent.toLowerCase())
      return [...table.querySelectorAll("tbody tr")].map(row => {
        const name = row.querySelector("th")?.getAttribute("aria-label") ?? ""
        const cells = [...row.children].map((cell, index) => [
          heads[index] ?? "",
          cell.getAttribute("data-value") ?? "",
        ])
        return [name, cells.filter(([head]) => ["value", "tangent", "adjoint"].includes(head ?? ""))] as const
      })
    })
    return Object.fromEntries(rows.map(([name, cells]) => [name, Object.fromEntries(cells) as unknown as Row]))
  }

  /** Phases of all nodes by name. */
  async phases(): Promise<Record<string, string>> {
    const found = await this.page
      .locator("[data-node]")
      .evaluateAll(nodes => nodes.map(node => [node.getAttribute("data-node"), node.getAttribute("data-phase")]))
    return Object.fromEntries(found) as Record<string, string>
  }

  /** The edges at work: name → direction. */
  async flows(): Promise<Record<string, string>> {
    const found = await this.page
      .locator('[data-edge]:not([data-flow="none"])')
      .evaluateAll(edges => edges.map(edge => [edge.getAttribute("data-edge"), edge.getAttribute("data-flow")]))
    return Object.fromEntries(found) as Record<string, string>
  }
}

/** Notes whatever a page must never do: break its policy, complain, throw, or ask another origin. */
async function watch(page: Page, origin: string, faults: string[]): Promise<void> {
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", event => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)
    })
  })
  page.on("console", message => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`${message.type()}: ${message.text()}`)
  })
  page.on("pageerror", error => faults.push(`uncaught: ${error.message}`))
  page.on("dialog", dialog => {
    faults.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on("request", request => {
    const { protocol, origin: asked } = new URL(request.url())
    if (protocol.startsWith("http") && asked !== origin) faults.push(`request elsewhere: ${request.url()}`)
  })
}

/** A page and what it did wrong. */
interface Watched {
  readonly page: Page
  readonly faults: string[]
}

const DESK = { width: 1440, height: 900 }

/** Takes away what the browser keeps for the page. `left`: it is left at once, and keeps nothing as it goes. */
const forget = (page: Page, left = false) =>
  page.evaluate(leaves => {
    localStorage.clear()
    sessionStorage.clear()
    if (leaves) Storage.prototype.setItem = () => undefined
  }, left)

/** As it was when it was booted: nothing held, nothing open, nothing focused, no medium but the machine's. */
async function tidy({ page, faults }: Watched): Promise<void> {
  faults.length = 0
  await page.mouse.up()
  await page.mouse.move(0, 0)
  await page.keyboard.press("Escape")
  await page.emulateMedia({ colorScheme: null, reducedMotion: null, forcedColors: null, media: null })
  await page.setViewportSize(DESK)
  if (!page.url().startsWith("http")) return
  await forget(page)
  await page.evaluate(async () => {
    const { activeElement: held } = document
    if (held instanceof HTMLElement || held instanceof SVGElement) held.blur()
    scrollTo(0, 0)
    // While what had the focus still stands: else that would be handed on, as if it had gone.
    await new Promise(requestAnimationFrame)
  })
}

/** What cannot be taken back would reach the tests that follow. */
function refuseForGood(page: Page): void {
  const refuse = (name: string) => () => {
    throw new Error(`${name} is for a page of the test's own: test.use({ standing: false })`)
  }
  page.addInitScript = refuse("addInitScript")
  page.route = refuse("route")
  page.exposeFunction = refuse("exposeFunction")
}

interface Options {
  /** The tests share a page that is booted once a worker and goes from link to link. Not for tests of a load, of what is kept, or of a context's options. */
  standing: boolean
}

interface Fixtures {
  /** What the pages of this test did wrong; a test that provokes a fault takes it out of the list. */
  faults: string[]
  workbench: Workbench
  /** Another page in a context of its own: another person, or the same one elsewhere. */
  elsewhere: (options?: BrowserContextOptions) => Promise<Workbench>
  /** Another page in the same browser profile. */
  tab: () => Promise<Workbench>
}

interface WorkerFixtures {
  /** The page that stands, booted when it is first asked for. */
  boot: (baseURL: string) => Promise<Watched>
}

export const test = base.extend<Fixtures & Options, WorkerFixtures>({
  standing: [true, { option: true }],
  boot: [
    async ({ browser }, provide) => {
      const booted: Watched[] = []
      await provide(async baseURL => {
        if (booted[0]) return booted[0]
        const context = await browser.newContext({ baseURL, viewport: DESK })
        const watched = { page: await context.newPage(), faults: [] }
        booted.push(watched)
        await watch(watched.page, new URL(baseURL).origin, watched.faults)
        refuseForGood(watched.page)
        return watched
      })
      for (const { page } of booted) await page.context().close()
    },
    { scope: "worker" },
  ],
  page: async ({ standing, boot, context, baseURL }, provide) => {
    if (!standing) return provide(await context.newPage())
    const watched = await boot(baseURL!)
    await tidy(watched)
    await provide(watched.page)
  },
  faults: [
    async ({ page, standing, boot, baseURL }, provide) => {
      const faults = standing ? (await boot(baseURL!)).faults : []
      if (!standing) await watch(page, new URL(baseURL!).origin, faults)
      await provide(faults)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
  workbench: async ({ page, standing }, provide) => {
    await provide(new Workbench(page, standing))
  },
  elsewhere: async ({ browser, baseURL, faults }, provide) => {
    const contexts: BrowserContext[] = []
    await provide(async options => {
      const context = await browser.newContext({ baseURL: baseURL!, ...options })
      contexts.push(context)
      const page = await context.newPage()
      await watch(page, new URL(baseURL!).origin, faults)
      return new Workbench(page)
    })
    for (const context of contexts) await context.close()
  },
  tab: async ({ context, baseURL, faults }, provide) => {
    await provide(async () => {
      const page = await context.newPage()
      await watch(page, new URL(baseURL!).origin, faults)
      return new Workbench(page)
    })
  },
})

export { expect }
