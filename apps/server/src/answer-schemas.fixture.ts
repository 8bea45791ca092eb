import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { ledgerRoutes } from "./ledger-routes.ts";
import { documentOf } from "./openapi.ts";

interface Operation {
  readonly responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

const told = documentOf(ledgerRoutes({} as never), "0.0.0") as {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
};

/** Every reference put in place, and every object closed: an answer may hold nothing that the document does not tell. */
function closed(value: unknown, isPart = false): unknown {
  if (Array.isArray(value)) return value.map((one) => closed(one));
  if (value === null || typeof value !== "object") return value;
  const { $ref, allOf, ...rest } = value as { $ref?: string; allOf?: unknown[] };
  if ($ref) return closed(told.components.schemas[$ref.split("/").at(-1) as string], isPart);
  const held: Record<string, unknown> = Object.fromEntries(
    Object.entries(rest).map(([key, one]) => [key, closed(one)]),
  );
  if (allOf) held.allOf = allOf.map((one) => closed(one, true));
  const lists = allOf !== undefined || (held.type === "object" && held.properties !== undefined);
  return lists && !isPart && !("additionalProperties" in held) ? { ...held, unevaluatedProperties: false } : held;
}

const ajv = new Ajv2020({ strict: false, allErrors: false });
addFormats.default(ajv);

const paths = Object.keys(told.paths).map((path) => ({
  path,
  fits: new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`),
  words: path.split("{").length,
}));
const validators = new Map<string, ValidateFunction>();

function validatorFor(method: string, path: string, status: number, type: string): ValidateFunction | null {
  const known = paths.filter(({ fits }) => fits.test(path)).sort((a, b) => a.words - b.words)[0];
  const responses = known && told.paths[known.path]?.[method]?.responses;
  const schema = (responses?.[status] ?? responses?.default)?.content?.[type]?.schema;
  if (!known || !schema) return null;
  const key = `${method} ${known.path} ${status} ${type}`;
  const validate = validators.get(key) ?? ajv.compile(closed(schema) as object);
  validators.set(key, validate);
  return validate;
}

/** What an answer has that the document does not tell of it, in words; null where it is as the document says. */
export async function wrongIn(method: string, path: string, response: Response): Promise<string | null> {
  const type = (response.headers.get("content-type") ?? "").split(";")[0] as string;
  if (!type.endsWith("json")) return null;
  const asked = `${method} ${path} -> ${response.status} ${type}`;
  const validate = validatorFor(method.toLowerCase(), path, response.status, type);
  if (!validate) return response.ok ? `${asked}: the document tells of no such answer` : null;
  return validate(await response.clone().json()) ? null : `${asked}: ${ajv.errorsText(validate.errors)}`;
}
