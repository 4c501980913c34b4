/** A field of a journal line: the type of its value, the check when a line is read, and its JSON Schema. */
export interface Field<Written, Read = Written, P extends Presence = 'required'> {
  readonly presence: P;
  readonly isValid: Check;
  readonly schema: () => JsonSchema;
  /** These two carry types and are never set. */
  readonly written?: Written;
  readonly read?: Read;
}

/** Whether a field may be absent; an `expected` one is always written, but a line without it is still read. */
export type Presence = 'required' | 'expected' | 'optional';

/** The fields of a line, or of an object in it, by name. */
export type Fields = Readonly<Record<string, AnyField>>;

/** The values that a line with these fields is written from. */
export type Written<T extends Fields> = {
  readonly [K in keyof T as T[K]['presence'] extends 'optional' ? never : K]: WrittenValue<T[K]>;
} & {
  readonly [K in keyof T as T[K]['presence'] extends 'optional' ? K : never]?:
    | WrittenValue<T[K]>
    | undefined;
};

/** The values that a line with these fields has once it is read. */
export type Read<T extends Fields> = {
  readonly [K in keyof T as T[K]['presence'] extends 'required' ? K : never]: ReadValue<T[K]>;
} & {
  readonly [K in keyof T as T[K]['presence'] extends 'required' ? never : K]?:
    | ReadValue<T[K]>
    | undefined;
};

/** A JSON Schema, draft 7. */
export type JsonSchema = Readonly<Record<string, unknown>>;

type AnyField = Field<unknown, unknown, Presence>;
type WrittenValue<F extends AnyField> = Exclude<F['written'], undefined>;
type ReadValue<F extends AnyField> = Exclude<F['read'], undefined>;
type Check = (value: unknown) => boolean;

/** A field of the type `T` that every line has. */
export function field<T>(isValid: Check, schema: () => JsonSchema): Field<T> {
  return { presence: 'required', isValid, schema };
}

/** The field with a sentence on what it holds, for the JSON Schema. */
export function about<W, R, P extends Presence>(
  description: string,
  { presence, isValid, schema }: Field<W, R, P>,
): Field<W, R, P> {
  return { presence, isValid, schema: () => ({ ...schema(), description }) };
}

/** The field, made optional. */
export function optional<W, R>({ isValid, schema }: Field<W, R>): Field<W, R, 'optional'> {
  return {
    presence: 'optional',
    isValid: (value) => value === undefined || isValid(value),
    schema,
  };
}

/** The field, always written but not required when a line is read. */
export function expected<W, R>({ isValid, schema }: Field<W, R>): Field<W, R, 'expected'> {
  return {
    presence: 'expected',
    isValid: (value) => value === undefined || isValid(value),
    schema,
  };
}

/** The field, or `null`. */
export function nullable<W, R>({ isValid, schema }: Field<W, R>): Field<W | null, R | null> {
  return {
    presence: 'required',
    isValid: (value) => value === null || isValid(value),
    schema: () => ({ anyOf: [schema(), { type: 'null' }] }),
  };
}

/** One of some values. */
export function oneOf<const T extends string | number>(values: readonly T[]): Field<T> {
  const all: ReadonlySet<unknown> = new Set(values);
  return field(
    (value) => all.has(value),
    () => ({ enum: values }),
  );
}

/** One of some texts; any other is read too, since a later version may add more. */
export function oneOfAtLeast<const T extends string>(values: readonly T[]): Field<T, string> {
  return {
    presence: 'required',
    isValid: (value) => typeof value === 'string',
    schema: () => ({ type: 'string', examples: values }),
  };
}

/** A value that no reader depends on, so whatever is there is accepted. */
export function unchecked<T>(): Field<T, unknown> {
  return { presence: 'required', isValid: () => true, schema: () => ({}) };
}

/** A list of at most this many items, which may be empty. */
export function listOf<W, R>(
  { isValid, schema }: Field<W, R>,
  most: number,
): Field<readonly W[], readonly R[]> {
  return {
    presence: 'required',
    isValid: (value) => Array.isArray(value) && value.length <= most && value.every(isValid),
    schema: () => ({ type: 'array', items: schema(), maxItems: most }),
  };
}

/** An object with these fields; it may have others too. */
export function object<T extends Fields>(fields: T): Field<Written<T>, Read<T>> {
  const checks = checksOf(fields);
  return {
    presence: 'required',
    isValid: (value) => isObject(value) && invalidField(checks, value) === undefined,
    schema: () => objectSchema(fields),
  };
}

/** A value that is valid by one of two fields. */
export function either<A, B>(a: Field<A>, b: Field<B>): Field<A | B> {
  return field(
    (value) => a.isValid(value) || b.isValid(value),
    () => ({ anyOf: [a.schema(), b.schema()] }),
  );
}

/** The field with a rule that relates its parts, which the JSON Schema states only in words. */
export function withRule<T>(
  { isValid, schema }: Field<T>,
  description: string,
  rule: (value: T) => boolean,
): Field<T> {
  return field(
    (value) => isValid(value) && rule(value as T),
    () => ({ ...schema(), description }),
  );
}

/** The checks of some fields in their order: every line of the journal goes through them at every start. */
export type Checks = readonly { readonly name: string; readonly isValid: Check }[];

export function checksOf(fields: Fields): Checks {
  return Object.entries(fields).map(([name, { isValid }]) => ({ name, isValid }));
}

/** Returns the first field whose value is not valid; undefined if all are. */
export function invalidField(
  checks: Checks,
  value: Readonly<Record<string, unknown>>,
): string | undefined {
  for (const check of checks) if (!check.isValid(value[check.name])) return check.name;
  return undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The JSON Schema of an object with these fields. */
export function objectSchema(fields: Fields) {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([name, { schema }]) => [name, schema()])),
    required: entries.flatMap(([name, { presence }]) => (presence === 'required' ? name : [])),
  } as const;
}
