import { readFileSync } from "node:fs"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { expect, test } from "./page"

test.use({ standing: false })

const INTEGERS = "program=f%20%3D%20(x*y%20%2B%20x)*(y%20-%20x)&at=x=3,y=5&mode=reverse&step=13"

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
  "worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; " +
  "require-trusted-types-for 'script'; trusted-types app-url"

/** What a hostile script of the page's own origin tries; each attempt leaves its outcome behind. */
const HOSTILE = `
  const tried = {}
  const attempt = (name, act) => { try { act(); tried[name] = "done" } catch (error) { tried[name] = error.name } }
  attempt("eval", () => eval("1 + 1"))
  attempt("Function", () => new Function("return 1")())
  attempt("innerHTML", () => { document.createElement("div").innerHTML = "<b>x</b>" })
  attempt("policy", () => trustedTypes.createPolicy("other", {}))
  attempt("script", () => { document.createElement("script").src = "data:text/javascript,1" })
  attempt("worker", () => new Worker("data:text/javascript,1"))
  document.documentElement.dataset.tried = JSON.stringify(tried)
`

test("a script injected into the page can make no code and no markup of a string", async ({ workbench, faults }) => {
  await workbench.page.route("**/hostile.js", route => route.fulfill({ contentType: "text/javascript", body: HOSTILE }))
  await workbench.page.route("/", async route => {
    const response = await route.fetch()
    const body = (await response.text()).replace("</head>", '<script src="./hostile.js"></script></head>')
    await route.fulfill({ response, body })
  })
  await workbench.open(INTEGERS)
  const tried = await workbench.root.getAttribute("data-tried")
  expect(JSON.parse(tried ?? "{}")).toEqual({
    eval: "EvalError",
    Function: "EvalError",
    innerHTML: "TypeError",
    policy: "TypeError",
    script: "TypeError",
    worker: "TypeError",
  })
  await workbench.at(13)
  const violations = faults.splice(0)
  expect(violations.length).toBeGreaterThan(0)
  expect(violations.filter(fault => !/policy|Trusted|Content Security|unsafe-eval/.test(fault))).toEqual([])
})

test("an inline script and a script from elsewhere do not run", async ({ workbench, faults }) => {
  await workbench.page.route("/", async route => {
    const response = await route.fetch()
    const body = (await response.text()).replace(
      "</body>",
      '<script>document.title = "taken"</script><script src="http://127.0.0.1:9/x.js"></script></body>',
    )
    await route.fulfill({ response, body })
  })
  await workbench.open(INTEGERS)
  await expect(workbench.page).toHaveTitle(/^Adjoint/)
  const violations = faults.splice(0)
  expect(violations.length).toBeGreaterThan(0)
  expect(violations.filter(fault => !/policy|Content Security|127\.0\.0\.1:9/.test(fault))).toEqual([])
})

test("the build's page and the server's header carry the policy", async ({ workbench, request }) => {
  const response = await request.get("/")
  expect(response.headers()["content-security-policy"]).toBe(POLICY)
  await workbench.open()
  await expect(workbench.page.locator("meta[http-equiv='Content-Security-Policy']")).toHaveAttribute("content", POLICY)
  const html = readFileSync("dist/index.html", "utf8")
  expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<script"))
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\sstyle=|\son[a-z]+=/)
})

test("the app works inside a page of another site", async ({ workbench, baseURL, faults }) => {
  const notes = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html")
    response.end(
      `<!doctype html><title>Notes</title><iframe src="${baseURL!}#${INTEGERS}" width="900" height="700"></iframe>`,
    )
  })
  await new Promise<void>(done => notes.listen(0, "127.0.0.1", done))
  const other = `http://127.0.0.1:${(notes.address() as AddressInfo).port}/`
  try {
    await workbench.page.goto(other)
    const app = workbench.page.frameLocator("iframe")
    await expect(app.locator("html")).toHaveAttribute("data-ready", "true")
    await app.getByRole("button", { name: "Next step" }).click()
    await expect(app.locator("html")).toHaveAttribute("data-step", "14")
    await expect(app.getByRole("textbox", { name: "Program" })).toHaveValue("f = (x*y + x)*(y - x)")
  } finally {
    notes.close()
  }
  // The notes themselves are what does not come from the app's own origin.
  expect(faults.splice(0).filter(fault => !fault.startsWith(`request elsewhere: ${other}`))).toEqual([])
})

test("the app works from a folder below the root, its worker too", async ({ workbench, baseURL }) => {
  await workbench.page.route("**/courses/adjoint/**", async route => {
    const path = new URL(route.request().url()).pathname.replace("/courses/adjoint", "")
    await route.fulfill({ response: await route.fetch({ url: new URL(path, baseURL).href }) })
  })
  const asked: string[] = []
  workbench.page.on("request", request => asked.push(new URL(request.url()).pathname))
  await workbench.page.goto(`/courses/adjoint/#${INTEGERS}`)
  await workbench.ready()
  await workbench.at(13)
  await workbench.type(Array.from({ length: 40 }, (_, index) => `sin(x${index % 3})`).join(" + "))
  await workbench.ready()
  // Three inputs, 40 sines, and their sum.
  await expect(workbench.page.locator("[data-node]")).toHaveCount(44)
  expect(asked.filter(path => !path.startsWith("/courses/adjoint/"))).toEqual([])
  // A font may still be on its way; its answer must not outlive the page.
  await workbench.page.waitForLoadState("networkidle")
  await workbench.page.unrouteAll({ behavior: "wait" })
})

test("a browser that keeps no data gets a notice and a working page", async ({ workbench }) => {
  await workbench.page.addInitScript(() => {
    Object.defineProperty(Storage.prototype, "setItem", {
      value: () => {
        throw new DOMException("full", "QuotaExceededError")
      },
    })
  })
  await workbench.open()
  await workbench.type("x*x")
  await workbench.ready()
  await expect(workbench.notices).toContainText("keeps no data")
  await workbench.type("x*y")
  await workbench.ready()
  await expect(workbench.page.locator("[data-node]")).toHaveCount(3)
})
