import { type FormEvent, useState } from "react";
import { send } from "../api.ts";
import { useLedger } from "../asked.ts";
import { say } from "../languages/say.ts";

/** A new word for a write, so that what is sent twice is entered once. */
const newKey = () => crypto.randomUUID();

/** Takes the address of a feed that is to be watched from now on, and who publishes what it leads to. */
export function WatchForm({ added }: { readonly added: () => void }) {
  const ledger = useLedger();
  const [address, setAddress] = useState("");
  const [outlet, setOutlet] = useState("");
  const [said, setSaid] = useState<{ readonly words: string; readonly isFault: boolean } | null>(null);
  const [key, setKey] = useState(newKey);
  /** Other words are another write. */
  const change = (set: (words: string) => void) => (words: string) => {
    set(words);
    setKey(newKey());
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setSaid(null);
    try {
      const given = outlet.trim() === "" ? {} : { outlet: outlet.trim() };
      const { outcome } = await send<{ outcome: "added" | "resumed" | "there" }>(
        ledger,
        "/feeds",
        { address: address.trim(), ...given },
        key,
      );
      setSaid({ words: say(`feeds.outcome.${outcome}`), isFault: false });
      change(setAddress)("");
      setOutlet("");
    } catch (error) {
      setSaid({ words: error instanceof Error ? error.message : String(error), isFault: true });
    }
    added();
  };
  return (
    <form className="watch" onSubmit={(event) => void submit(event)}>
      <label className="field">
        <span>{say("feeds.address")}</span>
        <input
          type="url"
          dir="ltr"
          required
          maxLength={4000}
          value={address}
          onChange={(event) => change(setAddress)(event.target.value)}
        />
      </label>
      <label className="field">
        <span>{say("feeds.outletAsked")}</span>
        <input maxLength={500} value={outlet} onChange={(event) => change(setOutlet)(event.target.value)} />
      </label>
      <button type="submit">{say("feeds.watch")}</button>
      {said && (
        <p role={said.isFault ? "alert" : "status"} className={said.isFault ? "error" : "meta"}>
          {said.words}
        </p>
      )}
    </form>
  );
}
