// Content that a lawyer or security officer edits is YAML. It arrives as unknown: the importing folder parses it with zod.
declare module '*.yaml' {
  const content: unknown;
  export default content;
}
