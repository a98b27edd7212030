/* global document, HTMLTextAreaElement, InputEvent, PerformanceObserver, requestAnimationFrame, setTimeout, window */
// What runs inside the measured page. Each function is sent there by its text, so it must stand alone.

/** Counts frames from here on, and notes tasks of more than 50 ms. */
export function watchTasks() {
  window.drawnFrames = 0
  window.tasks = []
  const frame = () => {
    window.drawnFrames++
    requestAnimationFrame(frame)
  }
  requestAnimationFrame(frame)
  window.taskObserver = new PerformanceObserver(list => {
    for (const { duration } of list.getEntries()) window.tasks.push(duration)
  })
  window.taskObserver.observe({ entryTypes: ["longtask"] })
}

export const frames = () => window.drawnFrames

/** The long tasks since the last call, in ms. */
export async function longTasks() {
  await new Promise(done => setTimeout(done, 300))
  return window.tasks.splice(0)
}

/** Types a program and waits until it is drawn. */
export async function openText(text) {
  const field = document.querySelector("textarea[aria-label=Program]")
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value").set.call(field, text)
  field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: "insertText" }))
  const root = document.documentElement
  while (root.dataset.ready !== "true") await new Promise(done => setTimeout(done, 20))
}
