// KaTeX sets a formula by many elements, each of which the browser styles and lays out at every edit. These look the same and are a third of them.

/** A script that stands alone is set in a table of a dozen elements; one element puts it as high or low. */
function untable(element: HTMLElement): void {
  for (const script of element.querySelectorAll(".msupsub")) {
    const parts = script.querySelectorAll<HTMLElement>(
      ":scope > .vlist-t > .vlist-r:first-child > .vlist > span:not(:empty)",
    )
    const [part] = parts
    const strut = part?.firstElementChild
    if (parts.length !== 1 || !part || !(strut instanceof HTMLElement)) continue
    const { top, marginLeft, marginRight } = part.style
    const raised = document.createElement("span")
    raised.className = "script"
    const up = -parseFloat(top) - parseFloat(strut.style.height)
    Object.assign(raised.style, { verticalAlign: `${up.toFixed(4)}em`, marginLeft, marginRight })
    strut.remove()
    raised.append(...part.childNodes)
    script.replaceWith(raised)
  }
}

/**
 * KaTeX sets what stands above and below by offsets of positioned elements, each of which the browser keeps account of in every frame. Margins that cancel each
 * other out put it in the same place (kit/tex.css); outlines and what goes down stay positioned.
 */
function unposition(element: HTMLElement): void {
  for (const list of element.querySelectorAll(".vlist")) {
    const parts = [...list.children] as HTMLElement[]
    const up = parts.every(({ style }) => style.top === "" || style.top.startsWith("-"))
    for (const part of parts) {
      const { style } = part
      if (!up || part.querySelector("svg")) style.position = "relative"
      else if (style.top !== "")
        Object.assign(style, {
          margin: `${style.top} ${style.marginRight || 0} ${style.top.slice(1)} ${style.marginLeft || 0}`,
          top: "",
        })
    }
  }
}

/** Kinds of atoms, by which TeX spaces them: once that is done they say nothing. */
const ATOMS = /^(?:mord|mopen|mclose|mpunct|minner|mop)(?: mtight)?$/

/** Takes out elements that only say what kind of atom stands in them. */
function unwrap(element: HTMLElement): void {
  for (const atom of element.querySelectorAll(".mord, .mopen, .mclose, .mpunct, .minner, .mop"))
    if (atom.attributes.length === 1 && ATOMS.test(atom.className)) atom.replaceWith(...atom.childNodes)
}

/** Makes a typeset formula lighter, without a change to how it looks. */
export function lighten(element: HTMLElement): void {
  untable(element)
  unposition(element)
  unwrap(element)
}
