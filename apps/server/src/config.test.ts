import { describe, expect, it } from "vitest";
import { loadConfig } from "./config.ts";

const CWD = "/somewhere";

describe("the settings of the server", () => {
  it("listens on the loopback address alone unless told otherwise", () => {
    expect(loadConfig({}, [], CWD)).toEqual({
      host: "127.0.0.1",
      port: 4700,
      data: "/somewhere/hearsay-data",
      database: null,
      timestamps: null,
      sample: false,
    });
  });

  it("takes the port, the folder, the database and the sample from environment and arguments", () => {
    const database = "postgres://desk.example/hearsay";
    const env = {
      PORT: "8080",
      HEARSAY_DATA: "/elsewhere",
      HEARSAY_DATABASE: database,
      HOST: "::1",
      HEARSAY_TIMESTAMPS: "https://t.example",
    };
    expect(loadConfig(env, ["--sample"], CWD)).toEqual({
      host: "::1",
      port: 8080,
      data: "/elsewhere",
      database,
      timestamps: "https://t.example",
      sample: true,
    });
  });

  it.each(["0.0.0.0", "::", "192.168.1.20", "desk.example"])(
    "refuses the host %s, where others could reach it",
    (host) => {
      expect(() => loadConfig({ HOST: host }, [], CWD)).toThrow(expect.objectContaining({ code: "host-refused" }));
      expect(() => loadConfig({ HOST: host }, [], CWD)).toThrow(/set it to 127\.0\.0\.1/);
    },
  );

  it.each(["-1", "65536", "http", "47.5"])("refuses the port %s and says what a port is", (port) => {
    expect(() => loadConfig({ PORT: port }, [], CWD)).toThrow(/from 1 to 65535/);
  });

  it("refuses an argument that it does not know", () => {
    expect(() => loadConfig({}, ["--smaple"], CWD)).toThrow(/does not know "--smaple"/);
  });
});
