/** The app's one Trusted Types policy: addresses of its own scripts, nothing else. */
const own = (address: string): string => {
  if (new URL(address, document.baseURI).origin !== location.origin) throw new TypeError("a script from elsewhere")
  return address
}

interface Policies {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): string }
}

const policies = (window as unknown as { trustedTypes?: Policies }).trustedTypes
const policy = policies?.createPolicy("app-url", { createScriptURL: own })

/** An address as `new Worker` takes it under require-trusted-types-for. */
export const scriptAddress = (address: string): string => policy?.createScriptURL(address) ?? own(address)
