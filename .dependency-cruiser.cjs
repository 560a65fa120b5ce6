/** The folder boundaries of docs/architecture.md: dependencies point one way. */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "packages-use-only-packages",
      comment: "What several parts share depends on no part.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: "^(portal|theme|realm-export|connectors|emulators|ops|tests)/" },
    },
    {
      name: "parts-use-only-packages",
      comment:
        "Portal, theme, realm and connectors know each other by their protocols alone. Their tests may stand an emulator up.",
      severity: "error",
      from: {
        path: "^(portal|theme|realm-export|connectors)/",
        pathNot: ["\\.test\\.tsx?$", "^connectors/testing/"],
      },
      to: {
        path: "^(portal|theme|realm-export|connectors|emulators|ops|tests)/",
        pathNot: "^$1/",
      },
    },
    {
      name: "no-connector-uses-another",
      comment:
        "A connector is one folder; what two of them need belongs in contract/, sync/ or rest-v1/.",
      severity: "error",
      from: { path: "^connectors/(kintone|kanameto|sugumail|line|cms)/" },
      to: { path: "^connectors/(kintone|kanameto|sugumail|line|cms)/", pathNot: "^connectors/$1/" },
    },
    {
      name: "engine-knows-no-connector",
      severity: "error",
      from: { path: "^connectors/(sync|contract|rest-v1|gateway)/", pathNot: "\\.test\\.ts$" },
      to: { path: "^connectors/(kintone|kanameto|sugumail|line|cms)/" },
    },
    {
      name: "by-the-public-entry",
      comment: "Another workspace is used by its package name, never by a path into it.",
      severity: "error",
      from: { path: "^(packages/[^/]+|[^/]+)/" },
      to: {
        path: "^packages/",
        pathNot: [
          "^$1/",
          "^packages/[^/]+/src/index\\.ts$",
          "^packages/freemarker-pages/src/browser/index\\.ts$",
        ],
      },
    },
    {
      name: "browser-code-stays-out-of-the-server",
      comment: "A module named .server is for the server; the bundler refuses it elsewhere too.",
      severity: "error",
      from: { path: "^portal/app/components/" },
      to: { path: "\\.server\\.tsx?$" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(build|target|dist_keycloak|node_modules|\\.react-router)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".json"],
    },
  },
};
