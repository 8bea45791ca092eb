import { describe, expect, it } from "vitest";
import { documentOf } from "./document-of.ts";

describe("a document", () => {
  it.each([
    "<p>one</p><p>two</p>",
    "<!doctype html><title>T</title><p>one<p>two",
    "<html><head><title>T</title></head><p>one</p><p>two</p></html>",
    "<body><p>one</p><p>two</p>",
    "<html><body><p>one</p></body></html><p>two</p>",
    "<head><title>T</title></head><body><p>one</p><p>two</p></body>",
    "<!-- <html> --><p>one</p><p>two</p>",
    "<?xml version='1.0'?><!DOCTYPE html><html xmlns='http://www.w3.org/1999/xhtml'><body><p>one</p><p>two</p></body></html>",
  ])("has its text in a body, whatever tags are left out: %s", (html) => {
    const document = documentOf(html);
    expect(document.documentElement.localName).toBe("html");
    expect([...document.body.querySelectorAll("p")].map((p) => p.textContent)).toEqual(["one", "two"]);
    expect(document.title).toBe(html.includes("<title>") ? "T" : "");
  });

  it("is made of nodes to which nobody can listen", () => {
    expect(() => documentOf("<p>text</p>").body.addEventListener("click", () => {})).toThrow(TypeError);
  });

  it("is made of plain text too", () => {
    expect(documentOf("only text").body.textContent).toBe("only text");
  });
});
