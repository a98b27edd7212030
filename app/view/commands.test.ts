import { describe, expect, test } from "vitest"
import { WELCOME } from "../document/fields"
import { words } from "../explain/words"
import { en } from "../explain/words/en/later"
import { createWorkbench } from "../store/workbench"
import { LECTURE } from "./lecture/commands"
import { commandFor, COMMANDS, keyOf, type Pressed } from "./commands"

const state = createWorkbench(WELCOME).getState()
const press = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  shift: false,
  mod: false,
  focus: "page",
  ...more,
})
const idOf = (pressed: Pressed, characters = true) => commandFor(pressed, state, characters)?.id ?? null

describe("a key", () => {
  test("steps, plays and goes to the ends", () => {
    const keys = ["ArrowRight", "PageUp", "Home", "End", " "]
    expect(keys.map(key => idOf(press(key)))).toEqual(["next", "previous", "first", "last", "play"])
    expect(idOf(press("ArrowLeft", { shift: true }))).toBe("every")
    expect(idOf(press("Home", { shift: true }))).toBe("first")
  })

  test("belongs to the field that one types in, but for undo", () => {
    const typing = { focus: "field" } as const
    for (const key of ["ArrowRight", "1", "/", "?", " "]) expect(idOf(press(key, typing))).toBe(null)
    expect(idOf(press("z", { ...typing, mod: true }))).toBe("undo")
    expect(idOf(press("Z", { ...typing, mod: true, shift: true }))).toBe("redo")
  })

  test("of a button is its space, of tabs and radios their arrows", () => {
    expect(idOf(press(" ", { focus: "button" }))).toBe(null)
    expect(idOf(press("ArrowRight", { focus: "button" }))).toBe("next")
    expect(idOf(press("ArrowRight", { focus: "choice" }))).toBe(null)
    expect(idOf(press("PageDown", { focus: "choice" }))).toBe("next")
  })

  test("that is a letter or a digit can be switched off", () => {
    expect([idOf(press("3")), idOf(press("g")), idOf(press("f"))]).toEqual(["mode", "go", "fit"])
    expect([idOf(press("3"), false), idOf(press("g"), false), idOf(press("f"), false)]).toEqual([null, null, null])
    expect(idOf(press("ArrowRight"), false)).toBe("next")
  })

  test("with Ctrl is the browser's, but for undo", () => {
    for (const key of ["f", "1", "ArrowRight", "g"]) expect(idOf(press(key, { mod: true }))).toBe(null)
  })

  test("leaves the projector's view, and nothing else", () => {
    expect(idOf(press("Escape"))).toBe(null)
    const wall = createWorkbench({ ...WELCOME, view: "projector" }).getState()
    expect(commandFor(press("Escape"), wall, true)?.id).toBe("leave")
  })
})

describe("on a wall a key", () => {
  const wall = createWorkbench({ ...WELCOME, view: "projector" }).getState()
  const onWall = (key: string) => commandFor(press(key), wall, true, LECTURE)?.id ?? null
  const onDesk = (key: string) => commandFor(press(key), state, true, LECTURE)?.id ?? null

  test("hides, shows and fills; on a desk it is the workbench's", () => {
    expect(["h", "t", "b", ".", "f", "m"].map(onWall)).toEqual([
      "hide",
      "table",
      "blank",
      "blank",
      "fullscreen",
      "turn",
    ])
    expect(["h", "t", "b", ".", "f", "m"].map(onDesk)).toEqual([null, "right", null, null, "fit", null])
  })

  test("that is a digit goes to a step, and steps on as ever", () => {
    expect(["1", "0", "PageDown", "Backspace"].map(onWall)).toEqual(["jump", "jump", "next", null])
    expect(["1", "0", "d"].map(onDesk)).toEqual(["mode", null, "add"])
  })
})

test("no key means two commands in one place", () => {
  const heard = COMMANDS.filter(({ reach }) => reach !== "graph").flatMap(({ keys }) => keys)
  expect(new Set(heard).size).toBe(heard.length)
})

test("every line of the sheet has its command, every button that is one its name", () => {
  expect(Object.keys(en.keys).sort()).toEqual([...new Set([...COMMANDS, ...LECTURE].map(({ id }) => id))].sort())
  expect(keyOf("fit")).toBe("f")
  expect(words.commands.undo).toBe("Undo")
})
