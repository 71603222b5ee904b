/**
 * Our own definitions of the parts of MicrosoftAjax that outlook-web-16.01.js uses. MicrosoftAjax is a library of 2008
 * that office.js otherwise loads from ajax.aspnetcdn.com. Loaded as a classic script before office.js, so that the
 * playground and a self-hosted release run without internet. The required parts were found by reading their uses in
 * @microsoft/office-js 1.1.110. Nothing is copied from the library.
 */
interface ExpectedParameter {
  readonly name: string;
  readonly type?: NewableFunction;
  readonly mayBeNull?: boolean;
  readonly optional?: boolean;
}

/** Returns a factory for one kind of Sys error: `Error.argumentNull("data")` has name, message, and paramName. */
const sysError = (kind: string, meaning: string) => (parameter?: string, message?: string) => {
  const sentence = message ?? meaning;
  const place = parameter === undefined ? "" : `\nParameter name: ${parameter}`;
  const error = new Error(`Sys.${kind}: ${sentence}${place}`);
  return Object.assign(error, { name: `Sys.${kind}`, paramName: parameter });
};

const outOfRange = sysError("ArgumentOutOfRangeException", "The value is outside its range.");
const wrongType = sysError("ArgumentTypeException", "The object is of another type.");
const parameterCount = sysError("ParameterCountException", "The number of parameters is wrong.");
const invalidOperation = sysError("InvalidOperationException", "The operation is not valid now.");

const errors = {
  argument: sysError("ArgumentException", "The value is not among the expected ones."),
  argumentNull: sysError("ArgumentNullException", "The value is null."),
  argumentUndefined: sysError("ArgumentUndefinedException", "The value is undefined."),
  argumentOutOfRange: (parameter?: string, value?: unknown, message?: string) =>
    Object.assign(outOfRange(parameter, message), { actualValue: value }),
  argumentType: (parameter?: string, actual?: unknown, expected?: unknown, message?: string) =>
    Object.assign(wrongType(parameter, message), { actualType: actual, expectedType: expected }),
  invalidOperation: (message?: string) => invalidOperation(undefined, message),
  parameterCount: (message?: string) => parameterCount(undefined, message),
};

/** Wraps primitives, so that "text" is a String and every value is an Object, as in the library. */
const isOfType = (value: unknown, type: NewableFunction): boolean => Object(value) instanceof type;

/** Returns the error of a value that does not match its expected parameter, or null. */
function validateParameter(value: unknown, expected: ExpectedParameter, name = expected.name): Error | null {
  if (value === undefined)
    return expected.optional || expected.mayBeNull ? null : errors.argumentUndefined(name);
  if (value === null) return expected.mayBeNull ? null : errors.argumentNull(name);
  if (expected.type && !isOfType(value, expected.type))
    return errors.argumentType(name, typeof value, expected.type);
  return null;
}

/** Returns the first error among the arguments of a call, or null. */
function validateParameters(given: ArrayLike<unknown>, expected: readonly ExpectedParameter[]): Error | null {
  const required = expected.filter((parameter) => !parameter.optional).length;
  if (given.length < required || given.length > expected.length) return errors.parameterCount();
  for (const [index, parameter] of expected.entries()) {
    const error = index < given.length ? validateParameter(given[index], parameter) : null;
    if (error) return error;
  }
  return null;
}

class StringBuilder {
  readonly #parts: string[] = [];
  constructor(start?: string) {
    this.append(start);
  }
  append(part?: string | number | null): this {
    if (part !== undefined && part !== null && part !== "") this.#parts.push(String(part));
    return this;
  }
  toString(separator = ""): string {
    return this.#parts.join(separator);
  }
}

function registerNamespace(path: string): void {
  let place = globalThis as Record<string, unknown>;
  for (const name of path.split(".")) {
    place[name] ??= {};
    place = place[name] as Record<string, unknown>;
  }
}

function registerClass(this: unknown): unknown {
  return this;
}

const nothing = (): void => undefined;

Object.assign(Error, errors);
Object.assign(Function, {
  registerNamespace,
  _validateParameter: validateParameter,
  _validateParams: validateParameters,
});
Object.defineProperty(Function.prototype, "registerClass", { value: registerClass, configurable: true });
Object.assign(globalThis, {
  Type: Function,
  Sys: {
    StringBuilder,
    Debug: { trace: nothing, assert: nothing, fail: nothing },
    Browser: { InternetExplorer: {}, agent: {} },
    Serialization: {
      JavaScriptSerializer: {
        serialize: (value: unknown) => JSON.stringify(value),
        deserialize: (text: string) => JSON.parse(text) as unknown,
      },
    },
  },
});
