import { sameShape } from "../../engine/tensor/shape"
import { entries, toNested, unit, zeros } from "../../engine/tensor/tensor"
import { texTangent, texAdjoint } from "../../explain/symbols"
import { purpose } from "../../explain/purpose"
import { sameGiven, tensorOf, type Given } from "../../store/given"
import { Field, Grid, Size } from "../kit/Field"
import { Rich } from "../kit/Rich"
import { Tex } from "../kit/Tex"
import { useActions, useWorkbench } from "../context"

const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉"
const subscript = (index: number) => Array.from(String(index), digit => SUBSCRIPTS[Number(digit)] ?? "").join("")
const MOST_PRESETS = 8

/** All unit vectors, entry by entry; none where there are too many to offer. */
function units(seeds: ReadonlyMap<string, Given>): readonly { name: string; seeds: ReadonlyMap<string, Given> }[] {
  const shapes = [...seeds].map(([name, given]) => ({ name, shape: tensorOf(given).shape }))
  const count = shapes.reduce((sum, { shape }) => sum + entries(shape), 0)
  if (count < 2 || count > MOST_PRESETS) return []
  return shapes.flatMap(({ name, shape }) =>
    Array.from({ length: entries(shape) }, (_, k) => ({
      name: shape.length === 0 ? name : `entry ${k + 1} of ${name}`,
      seeds: new Map(
        shapes.map(other => [other.name, toNested(other.name === name ? unit(shape, k) : zeros(other.shape))]),
      ),
    })),
  )
}

/** The unit vectors, one button each. */
function Presets({ seeds }: { seeds: ReadonlyMap<string, Given> }) {
  const { setSeeds } = useActions()
  const presets = units(seeds)
  if (presets.length === 0) return null
  return (
    <div className="presets" role="group" aria-label="Seed presets">
      {presets.map((preset, index) => (
        <button
          key={preset.name}
          type="button"
          aria-pressed={[...seeds].every(([name, given]) => sameGiven(given, preset.seeds.get(name)))}
          aria-label={`Seed e${index + 1}: ${preset.name} alone`}
          onClick={() => setSeeds(preset.seeds)}
        >
          {`e${subscript(index + 1)}`}
        </button>
      ))}
    </div>
  )
}

/** A seed as one field, and entry by entry where it has several. Its shape is given by what it seeds. */
function SeedRow({ name, value, tex }: { name: string; value: Given; tex: string }) {
  const { setSeed } = useActions()
  const { shape } = tensorOf(value)
  const apply = (given: Given) => setSeed(name, given)
  return (
    <>
      <div className="seed">
        <Tex tex={tex} className="name" />
        {shape.length > 0 && <Size value={value} />}
        <Field
          label={`Seed of ${name}`}
          value={value}
          apply={apply}
          accepts={given => sameShape(tensorOf(given).shape, shape)}
        />
      </div>
      <Grid name={name} entry="Seed" value={value} apply={apply} />
    </>
  )
}

/** The seeds of this pass, and the sentence of what they make the sweep compute. */
export function Seeds() {
  const mode = useWorkbench(state => state.document.mode)
  const program = useWorkbench(state => state.derived.good.program)
  const seeds = useWorkbench(state => state.derived.seeds)
  const freeze = useWorkbench(state => state.document.freeze)
  if (mode === "evaluate") return null
  const differentiated = program.inputs
    .filter(input => !input.constant && !freeze.includes(input.name))
    .map(input => input.name)
  return (
    <section aria-labelledby="seeds">
      <h2 id="seeds">{seeds.size === 1 ? "Seed" : "Seeds"}</h2>
      <Presets seeds={seeds} />
      {[...seeds].map(([name, value]) => (
        <SeedRow key={name} name={name} value={value} tex={mode === "forward" ? texTangent(name) : texAdjoint(name)} />
      ))}
      <p className="purpose">
        <Rich parts={purpose(program, mode, seeds, differentiated)} />
      </p>
    </section>
  )
}
