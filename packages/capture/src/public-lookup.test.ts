import type { LookupAddress } from "node:dns";
import { describe, expect, it } from "vitest";
import { FETCH_POLICY } from "./capture-url.ts";
import { publicLookup } from "./public-lookup.ts";

const four = (address: string): LookupAddress => ({ address, family: 4 });

/** Looks a name up as a connection does, with what the name server says each time, in turn. */
function lookUp(answers: readonly (readonly LookupAddress[])[], policy = FETCH_POLICY) {
  let asked = 0;
  const look = publicLookup(policy, (_host, _options, answer) => {
    answer(null, [...(answers[Math.min(asked++, answers.length - 1)] ?? [])]);
  });
  const once = (options: { all?: boolean } = {}) =>
    new Promise((resolve, reject) => {
      look("news.example", options, (error, address) => (error ? reject(error) : resolve(address)));
    });
  return { once, times: () => asked };
}

describe("the lookup at the moment of connecting", () => {
  it("asks once, and what it answers is what is connected to", async () => {
    const { once, times } = lookUp([[four("93.184.215.14")], [four("127.0.0.1")]]);
    expect(await once()).toBe("93.184.215.14");
    expect(times()).toBe(1);
  });

  it("refuses a name that has turned inside since it was asked last", async () => {
    const { once } = lookUp([[four("93.184.215.14")], [four("169.254.169.254")]]);
    await once();
    await expect(once()).rejects.toMatchObject({
      code: "address-refused",
      message: expect.stringContaining("metadata"),
    });
  });

  it.each([
    ["one inner address among public ones", [four("93.184.215.14"), four("10.0.0.7")]],
    ["IPv4 in IPv6", [{ address: "::ffff:192.168.0.1", family: 6 }]],
    ["a translated address", [{ address: "64:ff9b::a00:1", family: 6 }]],
    ["a group of machines", [four("239.1.1.1")]],
  ])("refuses %s", async (_, answer) => {
    await expect(lookUp([answer]).once({ all: true })).rejects.toMatchObject({ code: "address-refused" });
  });

  it("lets a host through that is allowed by name, wherever it is", async () => {
    const { once } = lookUp([[four("127.0.0.1")]], { ...FETCH_POLICY, allowedHosts: ["news.example"] });
    expect(await once()).toBe("127.0.0.1");
  });
});
