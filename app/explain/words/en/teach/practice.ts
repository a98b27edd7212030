export const practice = { name: "Practice" }
