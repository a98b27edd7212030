import { contributionPlaces, contributionType } from "../../picture/scene/contributions"
import type { Keyframe } from "../../picture/scene/keyframe"
import type { Drawn } from "../../store/staging"
import { useLane } from "../context"
import { Summing } from "./Summing"

interface Picture {
  readonly drawn: Drawn
  readonly picture: Keyframe
}

/** What has come along each edge, at its receiver's end, and along which axis it was added up. */
export function Trails(shown: Picture) {
  return (
    <>
      <Contributions {...shown} />
      <Summing {...shown} />
    </>
  )
}

function Contributions({ drawn, picture }: Picture) {
  const run = useLane(lane => lane.run)
  const { program, diagram, layout, format } = drawn
  // Before the first of them no places are looked for.
  if (run.plan.primal !== program.graph.size || picture.links.every(({ trail }) => trail?.text == null)) return null
  const places = contributionPlaces(program, run, diagram, layout, format.type)
  return picture.links.map(({ id, trail, flow }) => {
    const at = places.get(id)
    if (!at || trail?.text == null) return null
    return (
      <span
        key={id}
        className={flow === "none" ? "contribution" : "contribution new"}
        data-contribution={id}
        style={{ left: at.x, top: at.y, fontSize: contributionType(format.type) }}
      >
        {trail.text}
      </span>
    )
  })
}
