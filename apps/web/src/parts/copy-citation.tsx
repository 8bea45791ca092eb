import type { Citation } from "@hearsay/core";
import { useState } from "react";
import { useAskOnce } from "../api.ts";
import { useLedger, useQuestion } from "../asked.ts";
import { say } from "../languages/say.ts";
import { addressOfPage, citationLines } from "./citation.ts";

/** Copies who says a claim, with the hashes of the captured pages, the ledger's head and the claim's own address. */
export function CopyCitation({ claim }: { readonly claim: string }) {
  const ask = useAskOnce();
  const ledger = useLedger();
  const question = useQuestion();
  const [said, setSaid] = useState("");
  const copy = async () => {
    try {
      const citation = await ask<Citation>(`/citations/${claim}`);
      const address = addressOfPage(`${ledger === "sample" ? "/sample" : ""}/claim/${claim}`, question);
      const text = citationLines(citation, question, address).join("\n");
      await navigator.clipboard.writeText(text).then(
        () => setSaid(say("clocks.copied")),
        () => setSaid(text),
      );
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <>
      <button type="button" className="small" onClick={() => void copy()} title={say("cite.copyTitle")}>
        {say("cite.copy")}
      </button>
      <output className="copied">{said}</output>
    </>
  );
}
