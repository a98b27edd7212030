declare module "algebrite" {
  const algebrite: {
    /** What a line of Algebrite's language comes to; of a mistake a text that begins with "Stop". */
    run(line: string): string
  }
  export default algebrite
}
