/** A size in px at scale 1. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** A point in px, x to the right, y down. */
export interface XY {
  readonly x: number
  readonly y: number
}

/** What the layout is told: sizes and connections; it never sees a Graph. Marks are listed so that operands precede their consumers. */
export interface LayoutInput {
  readonly marks: readonly ({
    readonly id: string
    /** Px of the picture that frames take around it; by default 0. */
    readonly around?: number
  } & Size)[]
  readonly links: readonly {
    readonly id: string
    readonly from: number
    readonly to: number
    readonly port: number
    /** Room for the label that stands on the edge. */
    readonly label: Size
  }[]
  /** Which way values flow: right on wide screens, down on phones. */
  readonly direction: "right" | "down"
  /** How much room there is between marks; by default loose. */
  readonly density?: Density
  /** In how many rows it winds to and fro; by default one. */
  readonly rows?: number
  /** By how much what stands within marks besides their own words is larger than usual, carried along; by default 1. */
  readonly inner?: number
}

export type Density = "loose" | "tight"

/** A drawn edge: start, then cubic Bézier segments [control, control, end]*, so points.length = 1 + 3·segments. */
export interface Route {
  readonly id: string
  readonly points: readonly XY[]
  /** Centre of the label's box. */
  readonly label: XY
  /** By how much the label is larger than it was measured, where a lens makes it so. */
  readonly scale?: number
}

/** Positions in px, origin at the top left of the whole picture, nothing outside width × height. */
export interface Layout extends Size {
  /** x, y: centre; `scale`: by how much its words are larger than they were measured, where a lens makes them so. */
  readonly marks: readonly ({ readonly id: string; readonly scale?: number } & XY & Size)[]
  readonly routes: readonly Route[]
  readonly crossings: number
  /** Of a picture in several rows: where the centres of its marks would be in one. A later layout goes on from there. */
  readonly straight?: readonly XY[]
  /** As the layout was told. */
  readonly inner?: number
}
