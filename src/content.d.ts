// Content that a lawyer or security officer edits is YAML. It arrives as unknown: the importing folder parses it with zod.
declare module '*.yaml' {
  const content: unknown;
  export default content;
}

// A `.validators` file names a schema and its parts. The build compiles it (scripts/compile-schema.mjs).
declare module '*.validators' {
  interface SchemaError {
    readonly instancePath: string;
    readonly keyword: string;
    readonly params: Readonly<Record<string, unknown>>;
    readonly message?: string;
  }
  interface SchemaPart {
    (value: unknown): boolean;
    errors?: readonly SchemaError[] | null;
  }
  export const parts: Readonly<Record<string, SchemaPart>>;
}
