import type { Entity, HeldOn } from "@hearsay/core";
import { type FormEvent, useState } from "react";
import { useAnswer } from "../api.ts";
import { useQuestion } from "../asked.ts";
import { shortDay } from "../days.ts";
import { list, Say, say } from "../languages/say.ts";
import { StandingMark } from "../pictures/standing-mark.tsx";
import { sentenceCase } from "../words.ts";
import { Name } from "./as-written.tsx";
import { LedgerLink } from "./ledger-link.tsx";

function HolderNames({ held }: { readonly held: HeldOn }) {
  const { holders, status } = held;
  if (holders.length === 0)
    return <span className="meta">{status === "vacant" ? say("find.vacant") : say("find.nobody")}</span>;
  return (
    <>
      <Name>{list(holders.map((holder) => holder.name))}</Name>{" "}
      {status !== "vacant" && <StandingMark standing={status} />}
    </>
  );
}

function Found({ wanted }: { readonly wanted: string }) {
  const { on } = useQuestion();
  const q = encodeURIComponent(wanted);
  const people = useAnswer<{ people: readonly Entity[] }>(`/people?q=${q}`).data?.people;
  const posts = useAnswer<{ answers: readonly HeldOn[] }>(`/posts?q=${q}`).data?.answers;
  if (!people || !posts) return <p role="status">{say("find.looking")}</p>;
  return (
    <div role="status">
      {people.length + posts.length === 0 && (
        <p>
          <Say it="find.none" name={<Name>{wanted}</Name>} />
        </p>
      )}
      <ul className="plain">
        {people.slice(0, 8).map(({ id, name }) => (
          <li key={id}>
            <LedgerLink page="person" id={id}>
              <Name>{name}</Name>
            </LedgerLink>{" "}
            <span className="meta">{say("find.person")}</span>
          </li>
        ))}
        {posts.slice(0, 8).map((held) => (
          <li key={held.post}>
            <LedgerLink page="post" id={held.post}>
              <Name>{sentenceCase(held.title)}</Name>
            </LedgerLink>
            <br />
            <span className="meta">{say("find.on", { day: shortDay(on) })}</span>
            <HolderNames held={held} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A person by name, or who held a post on the day of the question. */
export function Find() {
  const [typed, setTyped] = useState("");
  const [wanted, setWanted] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWanted(typed.trim());
  };
  return (
    <section aria-labelledby="find">
      <h2 id="find">{say("find.title")}</h2>
      <form className="find" onSubmit={submit}>
        <input
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          aria-label={say("find.label")}
          placeholder={say("find.placeholder")}
        />
        <button type="submit">{say("find.act")}</button>
      </form>
      {wanted !== "" && <Found wanted={wanted} />}
    </section>
  );
}
