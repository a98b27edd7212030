import { useEffect, type RefObject } from "react"
import { valueOf } from "../../store/series"
import type { Store } from "../../store/workbench"
import { useWorkbenchStore } from "../context"

/** A drag begins after so many px; a shorter one is a press. */
const THRESHOLD = 4
/** Px to the right that add one unit. */
const PX_PER_UNIT = 6
/** One gesture's name: all of it is undone at once. */
const GESTURE = "drag"

/** The unit in which a number is moved: a tenth of its leading digit's place, at least 0.1; `fine`: a tenth of that. */
export function unitOf(value: number, fine: boolean): number {
  const size = Math.max(Math.abs(value), 1)
  return 10 ** (Math.floor(Math.log10(size)) - 1 - Number(fine))
}

/** A number moved by so many units, without the dust of binary fractions: it keeps the decimals that it had. */
export const movedBy = (value: number, units: number, unit: number): number =>
  units === 0 ? value : Number((value + units * unit).toPrecision(12))

/** The number that an element of the picture shows, if it is an input that can be moved. */
function inputAt(store: Store, target: EventTarget | null): { readonly name: string; readonly value: number } | null {
  const mark = target instanceof Element ? target.closest("[data-node]") : null
  const name = mark?.getAttribute("data-node")
  const { derived, document } = store.getState()
  const input = derived.good.program.inputs.find(one => one.name === name)
  if (!input || !derived.current) return null
  const value = valueOf(input, document.at.get(input.name))
  return typeof value === "number" && Number.isFinite(value) ? { name: input.name, value } : null
}

/** Lets numbers be dragged where they stand, and be moved by + and − where they have the focus. Returns what ends it. */
function listen(element: HTMLElement, store: Store): () => void {
  const { actions } = store
  let held: { readonly name: string; readonly value: number; readonly x: number; moved: boolean } | null = null
  const move = ({ clientX, shiftKey }: PointerEvent) => {
    if (!held) return
    const px = clientX - held.x
    held.moved ||= Math.abs(px) >= THRESHOLD
    if (held.moved)
      actions.setInput(
        held.name,
        movedBy(held.value, Math.round(px / PX_PER_UNIT), unitOf(held.value, shiftKey)),
        GESTURE,
      )
  }
  const leave = () => {
    if (held?.moved) actions.settle()
    removeEventListener("pointermove", move)
    removeEventListener("pointerup", leave)
    removeEventListener("pointercancel", leave)
    // The press that ends a drag comes right after this.
    setTimeout(() => (held = null))
  }
  const take = (event: PointerEvent) => {
    const input = event.button === 0 ? inputAt(store, event.target) : null
    if (!input) return
    held = { ...input, x: event.clientX, moved: false }
    addEventListener("pointermove", move)
    addEventListener("pointerup", leave)
    addEventListener("pointercancel", leave)
  }
  /** What holds a number does not also move the picture. */
  const keep = (event: Event) => {
    if (held) event.stopPropagation()
  }
  const press = (event: Event) => {
    if (held?.moved) event.stopPropagation()
  }
  const onKey = (event: KeyboardEvent) => {
    const units = { "+": 1, "=": 1, "-": -1, "−": -1 }[event.key]
    const input = units === undefined || event.ctrlKey || event.metaKey ? null : inputAt(store, event.target)
    if (!input) return
    event.preventDefault()
    event.stopPropagation()
    actions.setInput(input.name, movedBy(input.value, units!, unitOf(input.value, false)), GESTURE)
  }
  const show = ({ target }: Event) =>
    (target as Element).closest("[data-node]")?.toggleAttribute("data-number", inputAt(store, target) !== null)
  const listeners = [
    ["pointerdown", take],
    ["mousedown", keep],
    ["touchstart", keep],
    ["click", press],
    ["keydown", onKey],
    ["pointerover", show],
  ] as const
  for (const [name, heard] of listeners) element.addEventListener(name, heard as EventListener, true)
  return () => {
    leave()
    for (const [name, heard] of listeners) element.removeEventListener(name, heard as EventListener, true)
  }
}

/** Numbers of inputs move where they stand in the picture; it draws nothing itself. */
export function Drags({ box }: { box: RefObject<HTMLElement | null> }) {
  const store = useWorkbenchStore()
  useEffect(() => (box.current ? listen(box.current, store) : undefined), [box, store])
  return null
}
