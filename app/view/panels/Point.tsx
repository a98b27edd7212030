import { Lanes } from "../canvas/Lanes"
import { Boundary } from "../kit/Boundary"
import { Inputs } from "./Inputs"
import { Seeds } from "./Seeds"

/** Where the program is run, and what the sweeps begin with. */
export function Point() {
  return (
    <>
      <Boundary>
        <Inputs />
      </Boundary>
      <Boundary>
        <Lanes>{pass => <Seeds pass={pass} />}</Lanes>
      </Boundary>
    </>
  )
}
