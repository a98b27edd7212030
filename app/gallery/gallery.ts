// Every program that is worth a look, on the app's real screen, by theme and size: for review, in development only.
import { SHOWN, type GalleryProgram } from "./programs"

interface Size {
  readonly width: number
  readonly height: number
  readonly view?: string
}

const SIZES: Readonly<Record<string, Size>> = {
  desk: { width: 1440, height: 900 },
  small: { width: 1280, height: 720 },
  wall: { width: 1280, height: 720, view: "projector" },
  phone: { width: 360, height: 740 },
  tablet: { width: 820, height: 1180 },
  landscape: { width: 1180, height: 820 },
}

/** What can be asked for in the address, the first of each unless another is named. A step beyond the last is the last. */
const OPTIONS = {
  theme: ["light", "dark"],
  size: Object.keys(SIZES),
  mode: ["reverse", "forward", "evaluate", "compare"],
  step: ["9999", "0", "3", "6", "12"],
} as const

/** Width of a picture in the gallery, in px. */
const COLUMN = 460
/** Pages that load at a time. */
const AT_ONCE = 3
const POLL_MS = 50
const PATIENCE_MS = 60_000

const asked = new URLSearchParams(location.search)
const option = (name: keyof typeof OPTIONS) => asked.get(name) ?? OPTIONS[name][0]
const size = SIZES[option("size")] ?? SIZES["desk"]!

function fragment({ program, at }: GalleryProgram): string {
  const point = Object.entries(at).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  const parts = [`program=${encodeURIComponent(program)}`, `mode=${option("mode")}`, `step=${option("step")}`]
  if (point.length > 0) parts.push(`at=${point.join(",")}`)
  if (size.view) parts.push(`view=${size.view}`)
  return parts.join("&")
}

/** An empty figure of a program, captioned. */
function figure({ title }: GalleryProgram): HTMLElement {
  const made = document.createElement("figure")
  const caption = document.createElement("figcaption")
  caption.textContent = title
  made.append(document.createElement("div"), caption)
  return made
}

/** Puts the app into a figure; resolves when its picture stands, or when patience is over. */
async function show(one: GalleryProgram, into: HTMLElement): Promise<void> {
  const frame = document.createElement("iframe")
  frame.title = one.title
  // A page within a frame takes the frame's scheme for the machine's theme.
  frame.style.colorScheme = option("theme")
  frame.src = `./#${fragment(one)}`
  into.querySelector("div")?.append(frame)
  const end = Date.now() + PATIENCE_MS
  while (frame.contentDocument?.documentElement.dataset["ready"] !== "true" && Date.now() < end)
    await new Promise(done => setTimeout(done, POLL_MS))
}

function choices(): readonly HTMLElement[] {
  return Object.entries(OPTIONS).map(([name, values]) => {
    const label = document.createElement("label")
    const select = document.createElement("select")
    select.name = name
    for (const value of values)
      select.add(new Option(value, value, false, value === option(name as keyof typeof OPTIONS)))
    select.addEventListener("change", () => select.form?.requestSubmit())
    label.append(`${name} `, select)
    return label
  })
}

async function main(): Promise<void> {
  const pictures = document.getElementById("pictures")!
  const { style } = document.documentElement
  style.setProperty("--width", `${size.width}px`)
  style.setProperty("--height", `${size.height}px`)
  style.setProperty("--scale", String(Math.min(1, COLUMN / size.width)))
  document.getElementById("options")!.append(...choices())
  const only = asked.get("only") ?? ""
  const queue = SHOWN.filter(({ title }) => title.includes(only)).map(one => ({ one, into: figure(one) }))
  pictures.append(...queue.map(({ into }) => into))
  const showInTurn = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await show(next.one, next.into)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, showInTurn))
  document.documentElement.dataset["ready"] = "true"
}

void main()
