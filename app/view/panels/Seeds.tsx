import { useRef, useState } from "react"
import type { Pass } from "../../engine/run/plan"
import { sameShape } from "../../engine/tensor/shape"
import { texSign } from "../../explain/symbols"
import { purpose } from "../../explain/purpose"
import { told } from "../../explain/words/told"
import { WELCOME } from "../../document/fields"
import { sameGiven, tensorOf, type Given } from "../../document/given"
import { unitSeeds, type UnitSeeds } from "../../store/series"
import { Field, Grid, Size } from "../kit/Field"
import { Rich } from "../kit/Rich"
import { useStretch } from "../kit/rows"
import { Tex } from "../kit/Tex"
import { useActions, useLane, useWorkbench, useWords } from "../context"

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉"
/** "e₁" */
const unitName = (index: number) => `e${Array.from(String(index), digit => SUBSCRIPTS[Number(digit)] ?? "").join("")}`
const MOST_PRESETS = 8

/** All unit vectors; none where there are too many to offer. */
function presetsOf(seeds: ReadonlyMap<string, Given>): readonly UnitSeeds[] {
  const shapes = Array.from(seeds, ([name, given]) => ({ name, shape: tensorOf(given).shape }))
  const units = unitSeeds(shapes, MOST_PRESETS + 1)
  return units.length < 2 || units.length > MOST_PRESETS ? [] : units
}

/** The unit vectors, one button each. */
function Presets({ pass, seeds }: { pass: Pass; seeds: ReadonlyMap<string, Given> }) {
  const { setSeeds } = useActions()
  const words = useWords(told)
  const presets = presetsOf(seeds)
  if (presets.length === 0) return null
  const entryOf = ({ name, k }: UnitSeeds) =>
    typeof seeds.get(name) === "number" ? name : words.seeds.entryOf(k + 1, name)
  return (
    <div className="presets" role="group" aria-label={words.seeds.presets}>
      {presets.map((preset, index) => (
        <button
          key={index}
          type="button"
          aria-pressed={[...seeds].every(([name, given]) => sameGiven(given, preset.seeds.get(name)))}
          aria-label={words.seeds.preset(index + 1, entryOf(preset))}
          onClick={() => setSeeds(pass, preset.seeds)}
        >
          {unitName(index + 1)}
        </button>
      ))}
    </div>
  )
}

/** A seed as one field, and entry by entry where it has several. Its shape is given by what it seeds. */
function SeedRow({ pass, name, value }: { pass: Pass; name: string; value: Given }) {
  const say = useWords(told).seeds
  const program = useWorkbench(state => state.derived.good.program)
  const { setSeed } = useActions()
  const { shape } = tensorOf(value)
  const apply = (given: Given) => setSeed(pass, name, given)
  return (
    <>
      <div className="seed">
        <Tex tex={texSign(program, pass === "forward" ? "tangent" : "adjoint", name)} className="name" />
        {shape.length > 0 && <Size value={value} />}
        <Field
          label={say.of(name)}
          value={value}
          apply={apply}
          accepts={given => sameShape(tensorOf(given).shape, shape)}
        />
      </div>
      <Grid name={name} say={say} value={value} apply={apply} />
    </>
  )
}

/** Up to so many seeds all are there; of more those in view. */
const MOST_ROWS = 100
/** Of a seed's row, px: as in the style sheet. */
const ROW_HEIGHT = 40

function SeedRows({ pass, seeds }: { pass: Pass; seeds: ReadonlyMap<string, Given> }) {
  const box = useRef<HTMLDivElement>(null)
  const count = seeds.size
  const stretch = useStretch(box, { count, height: ROW_HEIGHT, most: MOST_ROWS })
  const { from, to } = stretch ?? { from: 0, to: count }
  return (
    <div ref={box} className={stretch ? "many" : ""}>
      <div style={{ paddingTop: from * ROW_HEIGHT, paddingBottom: (count - to) * ROW_HEIGHT }}>
        {[...seeds].slice(from, to).map(([name, value]) => (
          <SeedRow key={name} pass={pass} name={name} value={value} />
        ))}
      </div>
    </div>
  )
}

/** The seeds of a pass, and the sentence of what they make the sweep compute. */
export function Seeds({ pass }: { pass: Pass }) {
  const words = useWords(told)
  const say = words.seeds
  const { setSeeds } = useActions()
  const program = useWorkbench(state => state.derived.good.program)
  const seeds = useLane(lane => lane.seeds)
  const sweeps = useLane(lane => lane.series.seeds.length)
  const freeze = useWorkbench(state => state.document.freeze)
  const comparing = useWorkbench(state => state.document.mode === "compare")
  const chosen = useWorkbench(state => pass !== "evaluate" && state.document.seed[pass].size > 0)
  const large = useWorkbench(state => state.derived.large !== null)
  // At first sight there is enough to look at.
  const fresh = useWorkbench(state => state.document === WELCOME)
  const [open, setOpen] = useState(!fresh)
  if (pass === "evaluate" || large) return null
  const differentiated = program.inputs
    .filter(input => !input.constant && !freeze.includes(input.name))
    .map(input => input.name)
  const title = comparing ? say.titles[pass] : say.title
  return (
    <section aria-labelledby={`seeds-${pass}`} data-pass={pass}>
      <details open={open} onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>
          <h2 id={`seeds-${pass}`}>{title(seeds.size)}</h2>
        </summary>
        <Presets pass={pass} seeds={seeds} />
        <SeedRows pass={pass} seeds={seeds} />
        {comparing && chosen && (
          <button type="button" onClick={() => setSeeds(pass, new Map())}>
            {say.inTurn[pass]}
          </button>
        )}
      </details>
      {comparing && sweeps > 1 && <p className="hint">{say.sweeps(sweeps)}</p>}
      {!comparing && (
        <p className="purpose">
          <Rich parts={purpose(program, pass, seeds, differentiated, words)} />
        </p>
      )}
    </section>
  )
}
