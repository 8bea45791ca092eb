import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, it } from "vitest";
import { ledgerRoutes } from "./ledger-routes.ts";
import { documentOf } from "./openapi.ts";

// No route is asked: only what they say of themselves.
const document = documentOf(ledgerRoutes({} as never), "0.0.0") as {
  paths: Record<string, Record<string, { summary?: string; parameters?: { name: string }[] }>>;
};

describe("the OpenAPI document", () => {
  it("is one by the standard's own schema, with every reference resolved", async () => {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(document);
    expect(errors).toBeUndefined();
    expect(valid).toBe(true);
    expect(validator.version).toBe("3.1");
    expect(() => validator.resolveRefs()).not.toThrow();
  });

  it("says of every route what it is for, and of every question its two days", () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      const { get, ...others } = methods;
      expect(path).toMatch(/^\/api\/\{ledger\}\//);
      for (const one of [get, others.post]) if (one) expect(one.summary, path).toBeTruthy();
      // A feed, a stream, what is watched, bytes and jobs have no day to be known on.
      if (get && !/(?:\.atom|\/events|\/feeds|\/bytes|\/page|\/jobs|\/jobs\/\{id\})$/.test(path))
        expect(get.parameters?.map(({ name }) => name)).toEqual(
          expect.arrayContaining(["on", "known", "clock", "counted", "entry"]),
        );
    }
  });
});
