import { defineConfig } from "vite"

/** The grader of traces as one file for Node, without a browser: `npm run grade:build`. */
export default defineConfig({
  publicDir: false,
  build: {
    ssr: "config/grade.ts",
    outDir: ".cache/grade",
    target: "node20",
    rolldownOptions: { output: { entryFileNames: "grade.mjs" } },
  },
  ssr: { noExternal: true },
})
