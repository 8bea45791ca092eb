import { useState } from "react";
import { useQuestion } from "../asked.ts";
import { say } from "../languages/say.ts";
import { addressNow } from "./citation.ts";

/** Copies the address of what is on the screen with both days written out, so that it shows the same tomorrow. */
export function CopyAddress() {
  const question = useQuestion();
  const [said, setSaid] = useState("");
  const copy = async () => {
    const address = addressNow(question);
    try {
      await navigator.clipboard.writeText(address);
      setSaid(say("clocks.copied"));
    } catch {
      setSaid(address);
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()} title={say("clocks.copyTitle")}>
        {say("clocks.copy")}
      </button>
      <output className="copied">{said}</output>
    </>
  );
}
