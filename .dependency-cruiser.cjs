// The direction of imports, as a table: each room may import the rooms named after it (and itself), nothing else.
const ROOMS = {
  "engine/tensor": [],
  "engine/language": [],
  "engine/ops": ["engine/tensor", "engine/language"],
  "engine/graph": ["engine/language", "engine/ops", "engine/tensor"],
  "engine/run": ["engine/graph", "engine/ops", "engine/tensor", "engine/language"],
  explain: ["engine"],
  "picture/type": [],
  "picture/diagram": ["engine"],
  "picture/layout": ["picture/type", "picture/diagram"],
  "picture/scene": ["engine", "explain", "picture/type", "picture/diagram", "picture/layout"],
  labs: ["engine"],
  document: ["engine"],
  teach: ["engine", "explain", "document"],
  store: ["engine", "explain", "picture", "labs", "document", "teach"],
  host: ["engine", "explain", "picture", "labs", "document", "teach", "store"],
  view: ["engine", "explain", "picture", "labs", "document", "teach", "store", "host"],
}

const layers = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `${room}-imports-downwards`,
  severity: "error",
  from: { path: `^app/${room}/`, pathNot: "\\.(test|fixture)\\.tsx?$" },
  to: { path: "^app/", pathNot: [room, ...allowed].map(name => `^app/${name}(/|\\.)`) },
}))

module.exports = {
  forbidden: [
    ...layers,
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "core-has-no-library",
      severity: "error",
      from: { path: "^app/(engine|explain|document|picture|labs|teach)/", pathNot: "\\.(test|fixture)\\.tsx?$" },
      to: { path: "node_modules" },
    },
    {
      name: "store-knows-no-react",
      severity: "error",
      from: { path: "^app/(store|host)/" },
      to: { path: "node_modules/react" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    doNotFollow: { path: "node_modules" },
  },
}
