/** What a person reads in the place of a part of the page that is not there. */
export const failures = {
  unfetched: "This part of the page could not be fetched. Everything else goes on.",
  fault: "This part of the page failed: a mistake of the app, not yours. Your text is kept.",
  again: "Try again",
}
