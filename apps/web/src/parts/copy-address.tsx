import { useState } from "react";
import { useQuestion, wordsOf } from "../asked.ts";
import { say } from "../languages/say.ts";

/** Copies the address of what is on the screen with both days written out, so that it shows the same tomorrow. */
export function CopyAddress() {
  const question = useQuestion();
  const [said, setSaid] = useState("");
  const copy = async () => {
    const address = new URL(window.location.href);
    address.search = new URLSearchParams(wordsOf(question)).toString();
    try {
      await navigator.clipboard.writeText(address.href);
      setSaid(say("clocks.copied"));
    } catch {
      setSaid(address.href);
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
