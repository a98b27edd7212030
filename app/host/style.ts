// KaTeX writes some styles as an attribute, which the page's policy forbids; the same text through the style object is allowed.
const original = Object.getOwnPropertyDescriptor(Element.prototype, "setAttribute")?.value as
  ((this: Element, name: string, value: string) => void) | undefined

Element.prototype.setAttribute = function (this: Element, name: string, value: string): void {
  if (name === "style" && (this instanceof HTMLElement || this instanceof SVGElement)) this.style.cssText = value
  else original?.call(this, name, value)
}
