/** Writes an attribute, an opacity or a text of an element. */
export type Write = (element: Element | null | undefined, name: string, value: string) => void

/** A share as it is written: of more digits nobody sees the difference. */
export const shares = (x: number): string => String(Math.round(x * 1000) / 1000)

/** Writes attributes, opacities and texts, each only when it has changed. */
export function createWrite(): Write {
  const written = new Map<Element, Map<string, string>>()
  return (element, name, value) => {
    if (!element) return
    const known = written.get(element) ?? new Map<string, string>()
    if (known.get(name) === value) return
    written.set(element, known.set(name, value))
    if (name === "text") element.textContent = value
    else if (name === "d") element.setAttribute(name, value)
    else (element as HTMLElement | SVGElement).style.setProperty(name, value)
  }
}
