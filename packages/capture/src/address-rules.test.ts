import { describe, expect, it } from "vitest";
import { checkedAddress, refusedPlace } from "./address-rules.ts";
import { FETCH_POLICY } from "./capture-url.ts";

const check = (address: string, allowedHosts: string[] = []) =>
  checkedAddress(address, { ...FETCH_POLICY, allowedHosts });
const refused = (address: string) => {
  try {
    check(address);
    return false;
  } catch (error) {
    expect(error).toMatchObject({ code: "address-refused" });
    return true;
  }
};

describe("an address", () => {
  it.each([
    "127.0.0.1",
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "100.100.100.200",
    "168.63.129.16",
    "192.0.0.192",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "240.0.0.1",
    "198.18.0.1",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:7f00:1",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "fc00::1",
    "fd00:ec2::254",
    "fe80::1",
    "fec0::1",
    "ff02::1",
    "2001:db8::1",
    "not an address",
  ])("inside is refused: %s", (address) => {
    expect(refusedPlace(address)).not.toBeNull();
  });

  it.each(["8.8.8.8", "93.184.215.14", "2606:2800:21f:cb07:6820:80da:af6b:8b2c"])("outside is not: %s", (address) => {
    expect(refusedPlace(address)).toBeNull();
  });

  it.each([
    "http://127.0.0.1/",
    "http://2130706433/",
    "http://0x7f.1/",
    "http://0177.0.0.1/",
    "http://127.1/",
    "http://[::1]/",
    "http://[::ffff:10.0.0.1]/",
    "http://１２７.0.0.1/",
    "file:///etc/passwd",
    "ftp://example.org/a",
    "data:text/html,a",
    "javascript:alert(1)",
    "http://name:word@example.org/",
    "example.org/page",
    "http://",
  ])("is refused however it is written: %s", (address) => {
    expect(refused(address)).toBe(true);
  });

  it("is taken where it is public, or its host allowed by name", () => {
    expect(check("https://example.org/a?b#c").href).toBe("https://example.org/a?b#c");
    expect(check("http://127.0.0.1:8080/a", ["127.0.0.1"]).port).toBe("8080");
    expect(check("http://[::1]/a", ["::1"]).pathname).toBe("/a");
  });
});
