import type { FaultCode } from "../../engine/ops/op"
import type { Lowered } from "../../engine/graph/program"
import type { Pass, Run } from "../../engine/run/plan"
import type { Phase } from "../../explain/trace"
import type { Diagram } from "../diagram/diagram"
import type { Layout, XY } from "../layout/layout"

/** A node as it looks at one moment. */
export interface SceneMark {
  /** The node's name: also its `data-node`. */
  readonly id: string
  /** Centre and size in px. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Label, as TeX and as plain text: "v₂ = v₁ + x". */
  readonly tex: string
  readonly plain: string
  /** What is known of the node, formatted; null: nothing yet. */
  readonly value: string | null
  readonly tangent: string | null
  readonly adjoint: string | null
  /** TeX of the node's tangent and adjoint, to stand before the numbers: "\dot{v}_{2}", "\bar{v}_{2}". */
  readonly tangentTex: string
  readonly adjointTex: string
  readonly phase: Phase
  /** Reverse: the value waits to be used by the reverse phase. */
  readonly stored: boolean
  /** "1/2": contributions that are in, of a node with several, until all are. */
  readonly badge: string | null
  /** What the receiver of a pull does: "−18 + 2·1 → −16". */
  readonly sum: string | null
  /** Constants drawn on the node. */
  readonly docked: readonly { readonly tex: string; readonly slot: number }[]
  readonly fault: FaultCode | null
  /** Accessible name. */
  readonly name: string
}

/** An edge as it looks at one moment. */
export interface SceneLink {
  /** "v1→v2:0": also its `data-edge`. */
  readonly id: string
  /** SVG path data, always from operand to consumer. */
  readonly path: string
  readonly flow: "none" | "forward" | "backward"
  /** TeX of the local partial, and the same as plain text. */
  readonly rule: string
  readonly plain: string
  /** Value of the local partial, once the sweep has used it. */
  readonly number: string | null
  /** Centre of the label. */
  readonly label: XY
  /** The sweep has come along here, at this step or before. */
  readonly visited: boolean
  /** How far the flow has come: 0 … 1. */
  readonly progress: number
  /** Accessible name. */
  readonly name: string
}

/** The picture at clock t, as data. */
export interface Scene {
  readonly pass: Pass
  readonly width: number
  readonly height: number
  readonly marks: readonly SceneMark[]
  readonly links: readonly SceneLink[]
}

/**
 * The picture at a real-valued clock t: at integer t the state after step t, with that step's elements active; between k and k + 1
 * step k + 1 is under way, with progress t − k.
 */
export declare function scene(program: Lowered, run: Run, diagram: Diagram, layout: Layout, t: number): Scene
