import type { Candidate } from "@hearsay/core";
import { useEffect, useRef, useState } from "react";
import { say } from "../languages/say.ts";
import { Told } from "../parts/as-written.tsx";
import { LedgerLink } from "../parts/ledger-link.tsx";
import { Waiting } from "../parts/states.tsx";
import { Title } from "../parts/title.tsx";
import { CandidateSide } from "../resolve/candidate-side.tsx";
import { type Resolving, useResolve } from "../resolve/use-resolve.ts";
import { keyOf } from "../review/keys.ts";
import "../styles/resolve.css";

/** What each key does. */
const KEYS = { same: ["s"], different: ["n", "d"], unsure: ["u"], next: ["j"], undo: ["z"] } as const;
type Act = keyof typeof KEYS;

function useKeys(act: (key: Act) => void) {
  const latest = useRef(act);
  latest.current = act;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const key = event.defaultPrevented ? null : keyOf<Act>(event, KEYS);
      if (key === null) return;
      event.preventDefault();
      latest.current(key);
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function Grounds({ speaks, grounds }: { speaks: "for" | "against"; grounds: Candidate["for"] }) {
  return (
    <section className="grounds">
      <h2>{say(`resolve.${speaks}`)}</h2>
      {grounds.length === 0 ? (
        <p className="meta">{say(`resolve.${speaks}Nothing`)}</p>
      ) : (
        <ul>
          {grounds.map(({ rule, words }) => (
            <li key={`${rule} ${words}`} data-rule={rule}>
              <Told>{words}</Told>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Acts({ resolving, onAct }: { readonly resolving: Resolving; readonly onAct: (act: Act) => void }) {
  const isOff = (act: Act) => resolving.isSending || (act === "undo" ? !resolving.canUndo : resolving.current === null);
  return (
    <fieldset className="resolve-acts">
      <legend className="unseen">{say("resolve.acts")}</legend>
      {(Object.keys(KEYS) as Act[]).map((act) => (
        <button
          key={act}
          type="button"
          disabled={isOff(act)}
          onClick={() => onAct(act)}
          aria-keyshortcuts={KEYS[act][0]}
        >
          {say(`resolve.key.${act}`)} <kbd>{KEYS[act][0].toUpperCase()}</kbd>
        </button>
      ))}
    </fieldset>
  );
}

function Said({ resolving }: { readonly resolving: Resolving }) {
  const { said, fault } = resolving;
  return (
    <>
      <p className="meta" role="status">
        {said && say(`resolve.said.${said}`)}
      </p>
      <p className="error" role="alert">
        {fault}
      </p>
    </>
  );
}

function Empty() {
  return (
    <section className="state">
      <p>{say("resolve.empty")}.</p>
      <p>{say("resolve.emptyMeans")}</p>
      <p>
        <LedgerLink>{say("state.toDesk")}</LedgerLink>
      </p>
    </section>
  );
}

function Desk({ resolving }: { readonly resolving: Resolving }) {
  const [reason, setReason] = useState("");
  const { current, left } = resolving;
  const act = (one: Act) => {
    if (one === "undo") return resolving.undo();
    if (one === "next") resolving.later();
    else resolving.judge(one, reason);
    setReason("");
  };
  useKeys(act);
  return (
    <article className="resolve">
      <header className="resolve-head">
        <h1>{say("resolve.title")}</h1>
        <p className="meta">{say("resolve.left", { count: left })}</p>
      </header>
      {current ? (
        <>
          <p className="resolve-ask">{say(`resolve.ask.${current.kind}`)}</p>
          <div className="sides" key={current.pair.join()}>
            <CandidateSide kind={current.kind} side={current.sides[0]} label={say("resolve.first")} />
            <CandidateSide kind={current.kind} side={current.sides[1]} label={say("resolve.second")} />
          </div>
          <div className="sides">
            <Grounds speaks="for" grounds={current.for} />
            <Grounds speaks="against" grounds={current.against} />
          </div>
        </>
      ) : (
        <Empty />
      )}
      <Acts resolving={resolving} onAct={act} />
      {current && (
        <label className="resolve-reason">
          {say("resolve.reason")}
          <input value={reason} maxLength={2000} onChange={(event) => setReason(event.target.value)} dir="auto" />
        </label>
      )}
      <Said resolving={resolving} />
      <p className="meta">{say("resolve.means")}</p>
    </article>
  );
}

/** Who is who: two that may be one, side by side, with what speaks for and against, judged by key. */
export function ResolvePage() {
  const resolving = useResolve();
  if (!resolving.answer.data) return <Waiting answer={resolving.answer} />;
  return (
    <>
      <Title>{say("resolve.title")}</Title>
      <Desk resolving={resolving} />
    </>
  );
}
