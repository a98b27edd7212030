import { useEffect } from "react"
import { texName } from "../engine/language/name"
import { texProgram } from "../engine/language/tex"
import { notation } from "../explain/notation"
import { texValue } from "../explain/value"
import { later } from "../explain/words/later"
import { tensorOf } from "../document/given"
import { valueOf } from "../store/series"
import { useActions, useWorkbench, useWords } from "./context"
import { Tex } from "./kit/Tex"

const MOST_LINES = 3
const MOST_INPUTS = 6

/** What a class sees above the picture: the program at its point, and the mode; below it how far the run has come. */
export function Board() {
  const say = useWords(later).board
  const { setView } = useActions()
  const { statements, program } = useWorkbench(state => state.derived.good)
  const at = useWorkbench(state => state.document.at)
  const mode = useWorkbench(state => state.document.mode)
  const tick = useWorkbench(state => state.derived.tick)
  const ticks = useWorkbench(state => state.derived.ticks)
  useEffect(() => {
    const left = () => {
      if (!document.fullscreenElement) setView("workbench")
    }
    document.addEventListener("fullscreenchange", left)
    return () => document.removeEventListener("fullscreenchange", left)
  }, [setView])
  const point = program.inputs
    .filter(({ literal }) => literal === null)
    .slice(0, MOST_INPUTS)
    .map(input => `${texName(input.name)} = ${texValue(tensorOf(valueOf(input, at.get(input.name))))}`)
    .join(",\\; ")
  return (
    <header className="board">
      <h1 className="unseen">{say.title}</h1>
      <div className="lines">
        {texProgram(statements.slice(0, MOST_LINES), notation).map((line, i) => (
          <Tex key={i} tex={line} />
        ))}
        {point !== "" && <Tex tex={`\\text{${say.at}}\\; ${point}`} />}
      </div>
      <strong className="mode">{say.mode[mode]}</strong>
      <button
        type="button"
        className="leave"
        onClick={() => {
          if (document.fullscreenElement) void document.exitFullscreen()
          setView("workbench")
        }}
      >
        {say.leave}
      </button>
      <div className="course" aria-hidden="true">
        <svg preserveAspectRatio="none" viewBox={`0 0 ${Math.max(1, ticks)} 1`}>
          <rect className="done" width={tick} height="1" />
        </svg>
      </div>
    </header>
  )
}
