/* global document, HTMLTextAreaElement, InputEvent, MutationObserver, requestAnimationFrame, setTimeout, window */
// What runs inside the measured page. Each function is sent there by its text, so it must stand alone.

/** Before the page's scripts: counts commits by the hook of React's developer tools. */
export function instrument() {
  const counts = { commits: 0, writes: 0 }
  window.counts = counts
  window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
    isDisabled: false,
    supportsFiber: true,
    renderers: new Map(),
    inject: () => 1,
    checkDCE() {},
    onCommitFiberRoot: () => counts.commits++,
    onCommitFiberUnmount() {},
    onPostCommitFiberRoot() {},
  }
}

/** Sets the program as typing would, and returns once the new graph is painted; how long that took. */
export async function edit(text) {
  const field = document.querySelector("textarea[aria-label=Program]")
  const painted = () => new Promise(done => requestAnimationFrame(() => setTimeout(done, 0)))
  const ready = () =>
    new Promise(done => {
      const root = document.documentElement
      const observer = new MutationObserver(() => look())
      const look = () => {
        if (root.dataset.ready !== "true") return
        observer.disconnect()
        done()
      }
      observer.observe(root, { attributes: true })
      look()
    })
  const start = performance.now()
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(field, text)
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }))
  await ready()
  await painted()
  return performance.now() - start
}

/** A fixed piece of arithmetic and allocation, as a measure of the machine. */
export function calibrate() {
  let sum = 0
  for (let round = 0; round < 60; round++) {
    const numbers = Array.from({ length: 4000 }, (_, index) => ({ key: Math.sin(index * round) }))
    numbers.sort((a, b) => a.key - b.key)
    sum += numbers[2000].key
  }
  return sum
}

/** Counts changes of the document from here on: one a changed attribute or text, one an element put in or taken out. */
export function countWrites() {
  window.observer?.disconnect()
  window.observer = new MutationObserver(records => {
    for (const record of records)
      window.counts.writes += Math.max(1, record.addedNodes.length + record.removedNodes.length)
  })
  window.observer.observe(document, { attributes: true, characterData: true, childList: true, subtree: true })
}

export const readCounts = () => ({ ...window.counts })
