import { loadMicroPython } from "@micropython/micropython-webassembly-pyscript/micropython.mjs"
import wasm from "@micropython/micropython-webassembly-pyscript/micropython.wasm?url"
import { runPython } from "../labs/python"

/** Bytes for the objects of a program, and words for its calls. */
const SIZES = { heapsize: 1 << 24, pystack: 1 << 16 }

onmessage = ({ data }: MessageEvent<string>) => {
  let printed = ""
  const url = new URL(wasm, location.href).href
  void loadMicroPython({ ...SIZES, url, stdout: line => (printed += `${line}\n`) }).then(
    python => {
      postMessage("begun")
      postMessage(runPython(python, data, () => printed))
    },
    () => postMessage("failed"),
  )
}
