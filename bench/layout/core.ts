// What the bench takes of the app's layout, in one file, so that one build carries it.
export { matching } from "../../app/picture/diagram/matching"
export { layout } from "../../app/picture/layout/layout"
export { movements } from "../../app/picture/layout/movement"
export * as pictures from "../../app/picture/layout/pictures.fixture"
export { EDITS, edited, flips, quantile } from "../../app/picture/scene/edits.fixture"
