import { useEffect, useState } from "react"
import { teach } from "../../explain/words/teach"
import { useWords } from "../context"

const LOOK_MS = 250

/** A time as a clock has it: "4:05", "1:02:00". In ms. */
function clockTime(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (count: number) => String(count).padStart(2, "0")
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
}

/** How long the lecture has gone on. */
export function Timer() {
  const say = useWords(teach).presenter
  // What was counted before the last pause, and since when it goes on.
  const [{ spent, since }, set] = useState<{ readonly spent: number; readonly since: number | null }>({
    spent: 0,
    since: null,
  })
  const [now, look] = useState(0)
  useEffect(() => {
    if (since === null) return
    const timer = setInterval(() => look(Date.now()), LOOK_MS)
    return () => clearInterval(timer)
  }, [since])
  const time = spent + (since === null ? 0 : Math.max(0, now - since))
  const turn = () => {
    const at = Date.now()
    look(at)
    set(since === null ? { spent, since: at } : { spent: spent + at - since, since: null })
  }
  return (
    <section className="timer">
      <span role="timer" aria-label={say.timer}>
        {clockTime(time)}
      </span>
      <button type="button" onClick={turn}>
        {since === null ? say.begin : say.pause}
      </button>
      <button type="button" onClick={() => set({ spent: 0, since: null })}>
        {say.reset}
      </button>
    </section>
  )
}
