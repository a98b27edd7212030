/** What is used of the package, which has no types of its own. */
declare module "@micropython/micropython-webassembly-pyscript/micropython.mjs" {
  export function loadMicroPython(options: {
    readonly url?: string
    readonly stdout?: (line: string) => void
    readonly stderr?: (line: string) => void
    /** Bytes for objects. */
    readonly heapsize?: number
    /** Words for calls. */
    readonly pystack?: number
  }): Promise<{ runPython(code: string): unknown; registerJsModule(name: string, module: object): void }>
}
