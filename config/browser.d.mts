/** Start flags of the browser that the tests use. */
export declare const FLAGS: string[]
