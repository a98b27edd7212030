// The binary format of WebAssembly, as far as it is used here (WebAssembly Core Specification 2.0, chapter 5).

/** Opcodes of instructions. */
export const OPCODE = {
  loop: 0x03,
  end: 0x0b,
  branchIf: 0x0d,
  call: 0x10,
  localGet: 0x20,
  localSet: 0x21,
  localTee: 0x22,
  load: 0x2b,
  store: 0x39,
  i32: 0x41,
  f64: 0x44,
  i32Add: 0x6a,
} as const

const I32 = 0x7f
const F64 = 0x7c
const VOID = 0x40
const ALIGNED = 3

/** An unsigned number in LEB128. */
function unsigned(value: number): number[] {
  const bytes: number[] = []
  do {
    const low = value % 128
    value = Math.floor(value / 128)
    bytes.push(value > 0 ? low + 128 : low)
  } while (value > 0)
  return bytes
}

/** A signed 32-bit number in LEB128. */
function signed(value: number): number[] {
  const bytes: number[] = []
  for (;;) {
    const low = value & 127
    value >>= 7
    if ((value === 0 && low < 64) || (value === -1 && low >= 64)) return [...bytes, low]
    bytes.push(low + 128)
  }
}

const vector = (items: readonly (readonly number[])[]): number[] => [...unsigned(items.length), ...items.flat()]
const section = (id: number, content: readonly number[]): number[] => [id, ...unsigned(content.length), ...content]
const name = (text: string): number[] => [...unsigned(text.length), ...Array.from(text, c => c.charCodeAt(0))]

/** A function without arguments while it is written. */
export interface FunctionWriter {
  /** A new variable. */
  local(type: "i32" | "f64"): number
  get(local: number): void
  set(local: number): void
  tee(local: number): void
  /** A constant address. */
  address(value: number): void
  number(value: number): void
  /** Replaces the address on the stack by the number that stands `offset` bytes further. */
  load(offset: number): void
  /** Writes the number on the stack to the address below it and `offset` bytes. */
  store(offset: number): void
  instruction(opcode: number): void
  call(index: number): void
  /** Does what `body` writes until the count in a variable, one less each time, is 0. */
  repeat(counter: number, body: () => void): void
  /** The function as an entry of the code section. */
  finish(): readonly number[]
}

/** An empty function. */
export function createFunction(): FunctionWriter {
  const types: number[] = []
  const code: number[] = []
  const indexed = (opcode: number) => (index: number) => void code.push(opcode, ...unsigned(index))
  const memory = (opcode: number) => (offset: number) => void code.push(opcode, ALIGNED, ...unsigned(offset))
  const address = (value: number) => void code.push(OPCODE.i32, ...signed(value))
  return {
    local: type => types.push(type === "i32" ? I32 : F64) - 1,
    get: indexed(OPCODE.localGet),
    set: indexed(OPCODE.localSet),
    tee: indexed(OPCODE.localTee),
    address,
    number: value => void code.push(OPCODE.f64, ...new Uint8Array(Float64Array.of(value).buffer)),
    load: memory(OPCODE.load),
    store: memory(OPCODE.store),
    instruction: opcode => void code.push(opcode),
    call: indexed(OPCODE.call),
    repeat(counter, body) {
      code.push(OPCODE.loop, VOID)
      body()
      indexed(OPCODE.localGet)(counter)
      address(-1)
      code.push(OPCODE.i32Add)
      indexed(OPCODE.localTee)(counter)
      code.push(OPCODE.branchIf, 0, OPCODE.end)
    },
    finish() {
      const content = [...vector(types.map(type => [1, type])), ...code, OPCODE.end]
      return [...unsigned(content.length), ...content]
    },
  }
}

/**
 * A module that imports one memory and functions of numbers (`arities`: how many each takes), and exports `run`, the last of its own functions.
 * Imports come first in the numbering of functions. They are called m.m and m.0, m.1 …
 */
export function moduleBytes(
  arities: readonly number[],
  pages: number,
  functions: readonly (readonly number[])[],
): Uint8Array {
  const most = Math.max(0, ...arities)
  const types = Array.from({ length: most + 1 }, (_, arity) => [
    0x60,
    ...vector(Array.from({ length: arity }, () => [F64])),
    ...vector(arity === 0 ? [] : [[F64]]),
  ])
  const imports = arities.map((arity, i) => [...name("m"), ...name(String(i)), 0, arity])
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, vector(types)),
    ...section(2, vector([[...name("m"), ...name("m"), 2, 0, ...unsigned(pages)], ...imports])),
    ...section(3, vector(functions.map(() => [0]))),
    ...section(7, vector([[...name("run"), 0, ...unsigned(arities.length + functions.length - 1)]])),
    ...section(10, vector(functions)),
  ])
}
