import { texTangent, texAdjoint } from "../../explain/symbols"
import { purpose } from "../../explain/purpose"
import { Rich } from "../kit/Rich"
import { Tex } from "../kit/Tex"
import { useActions, useWorkbench } from "../context"
import { NumberField } from "./Inputs"

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉"
const subscript = (index: number) => Array.from(String(index), digit => SUBSCRIPTS[Number(digit)] ?? "").join("")
const MOST_PRESETS = 8

/** The unit vectors, one button each. */
function Presets({ names, seeds }: { names: readonly string[]; seeds: ReadonlyMap<string, number> }) {
  const { setSeeds } = useActions()
  if (names.length < 2 || names.length > MOST_PRESETS) return null
  return (
    <div className="presets" role="group" aria-label="Seed presets">
      {names.map((name, index) => {
        const unit = new Map(names.map(other => [other, other === name ? 1 : 0]))
        const pressed = names.every(other => seeds.get(other) === unit.get(other))
        return (
          <button
            key={name}
            type="button"
            aria-pressed={pressed}
            aria-label={`Seed e${index + 1}: ${name} alone`}
            onClick={() => setSeeds(unit)}
          >
            {`e${subscript(index + 1)}`}
          </button>
        )
      })}
    </div>
  )
}

/** The seeds of this pass, and the sentence of what they make the sweep compute. */
export function Seeds() {
  const { setSeed } = useActions()
  const mode = useWorkbench(state => state.document.mode)
  const program = useWorkbench(state => state.derived.good.program)
  const seeds = useWorkbench(state => state.derived.seeds)
  const freeze = useWorkbench(state => state.document.freeze)
  if (mode === "evaluate") return null
  const differentiated = program.inputs
    .filter(input => !input.constant && !freeze.includes(input.name))
    .map(input => input.name)
  const names = [...seeds.keys()]
  return (
    <section aria-labelledby="seeds">
      <h2 id="seeds">{names.length === 1 ? "Seed" : "Seeds"}</h2>
      <Presets names={names} seeds={seeds} />
      {names.map(name => (
        <div className="seed" key={name}>
          <Tex tex={mode === "forward" ? texTangent(name) : texAdjoint(name)} className="name" />
          <NumberField label={`Seed of ${name}`} value={seeds.get(name) ?? 0} apply={value => setSeed(name, value)} />
        </div>
      ))}
      <p className="purpose">
        <Rich parts={purpose(program, mode, seeds, differentiated)} />
      </p>
    </section>
  )
}
