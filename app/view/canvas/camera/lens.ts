import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from "react"
import { TYPE, type Type } from "../../../picture/scene/size"
import { soonThere } from "../../kit/lazyPart"
import { zoom } from "../../lazy"
import type { Drawn } from "../../../store/staging"
import { createCamera, type Box, type Camera, type Place } from "./camera"

/** The least height of type that reads on the screen, px. */
const LEAST_READ = 5.5

/** What cannot be read at a scale, by the names in the style sheet. */
function illegible(k: number, { number, formula }: Type): string {
  return Object.entries({ numbers: number, formula })
    .filter(([, height]) => height * k < LEAST_READ)
    .map(([name]) => name)
    .join(" ")
}

/** Whether a picture goes on from the one before: most of it was there. */
const mostStays = ({ matched, layout }: Drawn) => 2 * matched.size >= layout.marks.length

/** Gestures come right after the first picture; a wheel turned in the meantime counts. */
function useGestures(box: RefObject<HTMLDivElement | null>, camera: Camera, there: boolean) {
  useEffect(() => {
    const element = box.current
    if (!there || !element) return
    const early: WheelEvent[] = []
    const keep = (event: WheelEvent) => early.push(event)
    element.addEventListener("wheel", keep, { passive: true })
    let end: (() => void) | null = () => element.removeEventListener("wheel", keep)
    void soonThere.then(zoom.fetch).then(
      ({ listen }) => {
        if (!end) return
        end()
        end = listen(element, camera)
        for (const event of early) element.dispatchEvent(new WheelEvent(event.type, event))
      },
      () => undefined,
    )
    return () => {
      end?.()
      end = null
    }
  }, [box, camera, there])
}

/** A camera, and where it stood before the last picture came. */
export interface CameraView {
  readonly camera: Camera
  readonly stood: RefObject<Place>
}

/** A camera on the picture within an element. Where the picture stands is written past React, and which labels can be read. */
export function useCamera(box: RefObject<HTMLDivElement | null>, drawn: Drawn | null, active: Box | null): CameraView {
  const [camera] = useState(createCamera)
  const stood = useRef(camera.place())
  const type = drawn?.format.type ?? TYPE
  // Alone: it asks how large the window is, and a picture that has come meanwhile would be styled and laid out for it before it is moved to its place.
  useLayoutEffect(() => (box.current ? camera.attach(box.current) : undefined), [box, camera])
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const picture = element.querySelector(".picture")
    const overlay = element.querySelector<HTMLElement>(".overlay")
    const labels = element.querySelector<HTMLElement>(".labels")
    return camera.follow(({ x, y, k }) => {
      picture?.setAttribute("transform", `translate(${x} ${y}) scale(${k})`)
      if (overlay && labels) {
        overlay.style.transform = `translate(${x}px, ${y}px) scale(${k})`
        // What is written smaller grows no larger than 1: above it nothing has to be styled anew.
        const scale = String(Math.min(1, k))
        if (labels.style.getPropertyValue("--scale") !== scale) labels.style.setProperty("--scale", scale)
      }
      const unread = illegible(k, type)
      if (element.dataset["illegible"] !== unread) element.dataset["illegible"] = unread
    })
  }, [box, camera, type])
  // What is active comes first: a new picture arrives there.
  useLayoutEffect(() => camera.activate(active), [camera, active])
  useLayoutEffect(() => {
    stood.current = camera.place()
    if (drawn) camera.update(drawn.layout, drawn.held || mostStays(drawn) ? drawn.shift : null, drawn.held)
  }, [camera, drawn])
  useGestures(box, camera, drawn !== null)
  return { camera, stood }
}
