import { useEffect } from "react"
import { echoOf } from "../../explain/echo"
import { MOST_ELEMENTS } from "../../picture/scene/work"
import { pointedNode, type Pointed } from "../../store/state"
import type { Store } from "../../store/workbench"
import { useWorkbenchStore } from "../context"
import { lightEntries, typesetEntry, withEntry, type TypesetBy } from "./entries"
import { coneOf, lights, pointedBy, TAGGED, type Light, type Tagged } from "./lights"
import { placesOf, type TextPlaces } from "./places"

/** A picture of another program beside this one tells of its own nodes. */
const GUEST = '[data-lane="derivative"]'

const EDITOR = ".editor textarea"

/** How far from an edge one still points at it, px. */
const NEAR = 5

type Element = HTMLElement | SVGElement

const tagged = () => {
  const guest = document.querySelector(GUEST)
  return [...document.querySelectorAll<Element>(TAGGED)].filter(element => !guest?.contains(element))
}

const set = (element: Element, name: string, value: string | null) => {
  if (value !== null) element.setAttribute(name, value)
  else element.removeAttribute(name)
}

/** What tags speak of now; null: the picture is not that of the program. */
function sceneOf(store: Store): Tagged | null {
  const { staged, derived } = store.getState()
  return staged.drawn?.program === derived.good.program ? staged.drawn : null
}

const RESULTS = { evaluate: "value", pull: "adjoint", seed: "adjoint" } as const

/** The same, with what the step of the card comes to. */
function cardOf(store: Store): TypesetBy | null {
  const scene = sceneOf(store)
  const kind = store.getState().derived.lanes[0].now?.kind ?? ""
  return scene && { ...scene, result: kind in RESULTS ? RESULTS[kind as keyof typeof RESULTS] : null }
}

/** Knows where nodes stand in the text, and says it of the pieces of the typeset program. */
function createTexts(store: Store) {
  let known: { readonly of: Tagged["program"]; readonly places: TextPlaces } | null = null
  const places = () => {
    const { program } = store.getState().derived.good
    if (known?.of !== program) known = { of: program, places: placesOf(program) }
    return known.places
  }
  let told: Tagged["program"] | null = null
  return {
    places,
    tell: () => {
      const { program, statements } = store.getState().derived.good
      // What is typeset anew has lost what was said of it.
      if (told === program && !document.querySelector(".echo [data-piece]:not([data-at])")) return
      told = program
      const { of, around } = places()
      const lines = document.querySelectorAll(".echo > div")
      echoOf(statements).pieces.forEach((pieces, line) => {
        for (const element of lines[line]?.querySelectorAll<HTMLElement>("[data-piece]") ?? []) {
          const span = pieces[Number(element.dataset["piece"])]
          if (!span) continue
          const inner = element.parentElement?.closest("[data-piece]")
          element.dataset["at"] = [...of(span), ...(inner ? [] : around(span))].join(" ")
        }
      })
    },
  }
}

/** Lights up all that is tagged with what is pointed at, past React: nothing is rendered for it. */
function light(store: Store, texts: ReturnType<typeof createTexts>): void {
  const { pointed, playing } = store.getState()
  texts.tell()
  const scene = sceneOf(store)
  const lightOf: (tags: DOMStringMap) => Light | null = scene && pointed ? lights(scene, pointed) : () => null
  // Where one number of an array is pointed at, it alone lights up within the card.
  const alone = pointed?.entry ? ".card .worked [data-is]:has(.mtable)" : null
  for (const element of tagged())
    set(element, "data-lit", alone && element.matches(alone) ? null : lightOf(element.dataset))
  lightEntries(cardOf(store), pointed)
  const node = pointedNode(store.getState())
  const held = document.querySelector(".mark:is(:hover, :focus-visible)")
  const calm = scene === null || node === null || held === null || playing || scene.diagram.marks.length > MOST_ELEMENTS
  const cone = calm ? null : coneOf(scene, node)
  for (const element of document.querySelectorAll<Element>(".view :is(.mark, .link, .labels > [data-of])")) {
    const { ghost, node, edge, of } = element.dataset
    element.toggleAttribute("data-aside", cone !== null && !cone.has(ghost ?? node ?? edge ?? of ?? ""))
  }
}

/** The node at a place of the text field; undefined: browsers that do not tell. */
function offsetAt({ target, clientX, clientY }: PointerEvent): number | undefined {
  const place = "caretPositionFromPoint" in document ? document.caretPositionFromPoint(clientX, clientY) : null
  return place !== null && place.offsetNode === target ? place.offset : undefined
}

/** The edge that a pointer is near. */
function edgeNear({ clientX, clientY }: PointerEvent): Element | null {
  for (const [x, y] of [
    [0, 0],
    [NEAR, 0],
    [-NEAR, 0],
    [0, NEAR],
    [0, -NEAR],
  ] as const) {
    const link = document.elementFromPoint(clientX + x, clientY + y)?.closest<SVGElement>(".link")
    if (link) return link
  }
  return null
}

/** Tells the store what is pointed at, by pointer, touch, focus or caret, wherever a thing of the program is tagged. */
function listen(store: Store, { places }: ReturnType<typeof createTexts>): () => void {
  /** What was pointed at here: what others point at is theirs to leave. */
  let own: Pointed | null = null
  const point = (pointed: Pointed | null) => {
    if (pointed === null && store.getState().pointed !== own) own = null
    if (pointed === null && own === null) return
    store.actions.point(pointed)
    own = pointed === null ? null : store.getState().pointed
  }
  const elementOf = (target: EventTarget | null) => {
    const element = target instanceof window.Element ? target.closest<Element>(TAGGED) : null
    return element?.closest(GUEST) ? null : element
  }
  const pointedAt = (target: EventTarget | null): Pointed | null => {
    const [scene, element] = [sceneOf(store), elementOf(target)]
    return scene && element ? pointedBy(scene, element.dataset) : null
  }
  const textAt = (offset: number | undefined): Pointed | null => {
    const node = offset === undefined || !store.getState().derived.current ? null : places().at(offset)
    return node === null ? null : { node, partner: null }
  }
  const over = ({ target }: PointerEvent) => point(pointedAt(target))
  const out = ({ pointerType, target, relatedTarget }: PointerEvent) => {
    if (pointerType === "touch" || elementOf(target) === elementOf(relatedTarget)) return
    point(null)
  }
  const move = (event: PointerEvent) => {
    const { target, pointerType, buttons } = event
    if (!(target instanceof window.Element) || pointerType === "touch" || buttons > 0) return
    if (target.matches(EDITOR)) point(textAt(offsetAt(event)))
    else if (target.closest(".card .mtable")) {
      const card = cardOf(store)
      point((card && typesetEntry(card, event)) ?? pointedAt(target))
    } else if (target.closest(".mark[data-node], .trace tr[data-at]")) {
      const [scene, pointed] = [sceneOf(store), pointedAt(target)]
      if (scene && pointed) point(withEntry(scene, pointed, event))
    } else if (target.closest(".view") && elementOf(target) === null) point(pointedAt(edgeNear(event)))
  }
  const focus = ({ target }: FocusEvent) => {
    if (elementOf(target)) point(pointedAt(target))
  }
  let typed = false
  const type = () => {
    typed = true
    point(null)
  }
  const caret = () => {
    const field = document.activeElement
    const moved = !typed
    typed = false
    if (moved && field instanceof HTMLTextAreaElement && field.matches(EDITOR)) point(textAt(field.selectionStart))
  }
  const blur = () => point(null)
  const all = [
    ["pointerover", over],
    ["pointerout", out],
    ["pointermove", move],
    ["focusin", focus],
    ["focusout", blur],
    ["beforeinput", type],
    ["selectionchange", caret],
  ] as const
  for (const [name, heard] of all) document.addEventListener(name, heard as EventListener, { capture: true })
  return () => {
    for (const [name, heard] of all) document.removeEventListener(name, heard as EventListener, { capture: true })
  }
}

/** What is pointed at lights up wherever it stands on the page. */
export function Lit() {
  const store = useWorkbenchStore()
  useEffect(() => {
    const texts = createTexts(store)
    let frame = 0
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => light(store, texts))
    }
    const leave = [
      listen(store, texts),
      store.subscribe((state, before) => {
        if (state.pointed !== before.pointed || (state.pointed !== null && state !== before)) soon()
      }),
    ]
    soon()
    return () => {
      leave.forEach(end => end())
      cancelAnimationFrame(frame)
    }
  }, [store])
  return null
}
