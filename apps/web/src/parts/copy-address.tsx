import { useState } from "react";
import { useQuestion, wordsOf } from "../asked.ts";

/** Copies the address of what is on the screen with both days written out, so that it shows the same tomorrow. */
export function CopyAddress() {
  const question = useQuestion();
  const [said, setSaid] = useState("");
  const copy = async () => {
    const address = new URL(window.location.href);
    address.search = new URLSearchParams(wordsOf(question)).toString();
    try {
      await navigator.clipboard.writeText(address.href);
      setSaid("Copied");
    } catch {
      setSaid(address.href);
    }
  };
  return (
    <>
      <button type="button" onClick={() => void copy()} title="The address of this view with both days written out">
        Copy address
      </button>
      <output className="copied">{said}</output>
    </>
  );
}
