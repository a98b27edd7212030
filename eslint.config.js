import js from "@eslint/js"
import hooks from "eslint-plugin-react-hooks"
import ts from "typescript-eslint"

/** What a person reads is in explain/words. Words count; signs such as × and names such as e₁ do not. */
const READ = "/^(aria-(label|description|roledescription|valuetext)|title|placeholder|alt|label)$/"
const LITERAL = [
  "Literal[value=/[A-Za-z]{2}/]",
  "TemplateLiteral > TemplateElement[value.raw=/[A-Za-z]{2}/]",
  "ConditionalExpression > Literal[value=/[A-Za-z]{2}/]",
  "ConditionalExpression > TemplateLiteral > TemplateElement[value.raw=/[A-Za-z]{2}/]",
]
const WORDS = [
  "JSXText[value=/[A-Za-z]{2}/]",
  `JSXAttribute[name.name=${READ}] > Literal[value=/[A-Za-z]{2}/]`,
  ...LITERAL.flatMap(literal => [
    `JSXAttribute[name.name=${READ}] > JSXExpressionContainer > ${literal}`,
    `:matches(JSXElement, JSXFragment) > JSXExpressionContainer > ${literal}`,
  ]),
].map(selector => ({ selector, message: "What a person reads belongs in app/explain/words." }))

export default ts.config(
  { ignores: ["dist", "coverage", "node_modules", "test-results", "playwright-report"] },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  hooks.configs.flat.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ["*.js"] }, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "max-lines": ["error", { max: 400 }],
      "max-lines-per-function": ["error", { max: 60 }],
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  { files: ["app/view/**/*.tsx"], rules: { "max-lines-per-function": ["error", { max: 100 }] } },
  {
    files: ["app/view/**/*.tsx"],
    rules: { "no-restricted-syntax": ["error", ...WORDS] },
  },
  { files: ["**/*.test.{ts,tsx}", "e2e/**", "bench/**"], rules: { "max-lines-per-function": "off" } },
  {
    files: ["**/*.js", "**/*.mjs", "**/*.cjs"],
    ...ts.configs.disableTypeChecked,
    languageOptions: {
      ...ts.configs.disableTypeChecked.languageOptions,
      globals: {
        process: "readonly",
        console: "readonly",
        module: "writable",
        performance: "readonly",
        URL: "readonly",
        fetch: "readonly",
      },
    },
  },
)
