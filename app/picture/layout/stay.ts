/** Of a picture of which a smaller share stays after an edit nothing is kept. */
export const LEAST_STAY = 0.35
