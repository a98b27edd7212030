/** What goes on in the background. */
export const work = {
  label: {
    layout: "Laying out the graph",
    tidier: "Laying out the graph afresh",
    read: "Reading the program",
    derive: "Preparing the steps",
    run: "Running the program",
    gradient: "Computing the gradient",
    hessian: "Computing second derivatives",
    map: "Computing the map",
    algebra: "Simplifying",
  },
  working: "Working",
  cancel: "Cancel",
  cancelled: (label: string) =>
    `Cancelled: ${label.toLowerCase()}. Your text is as you left it, and the last good picture stays.`,
  failed: {
    memory: (label: string) => `This did not work out: ${label.toLowerCase()}. There may be too little memory for it.`,
    unfetched: (label: string) =>
      `This did not work out: ${label.toLowerCase()}. The code for it could not be fetched; online it can.`,
    stopped: (label: string) => `This did not work out: ${label.toLowerCase()}. The browser has ended it.`,
    fault: (label: string) => `This did not work out: ${label.toLowerCase()}. That is a mistake of the app.`,
  },
}
