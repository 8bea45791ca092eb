import { Autocomplete } from "@base-ui/react/autocomplete";
import type { Suggestion } from "@hearsay/core";
import { useEffect, useId, useState } from "react";
import { ask } from "../api.ts";
import { useLedger } from "../asked.ts";
import { say } from "../languages/say.ts";
import { AsWritten } from "../parts/as-written.tsx";

/** How long typing rests before names are looked for, in milliseconds. */
const REST = 80;

interface Props {
  readonly label: string;
  readonly value: string;
  /** Kinds of names that fit, with commas between them. */
  readonly kinds: string;
  /** Whether the name was chosen from the list, so that it is known who is meant. */
  readonly isChosen: boolean;
  readonly onType: (name: string) => void;
  readonly onChoose: (suggestion: Suggestion) => void;
}

/** The names known so far that what is typed can become. */
function useSuggestions(typed: string, kinds: string, isWanted: boolean) {
  const ledger = useLedger();
  const [names, setNames] = useState<readonly Suggestion[]>([]);
  useEffect(() => {
    if (!isWanted || typed.trim() === "") return setNames([]);
    const stop = new AbortController();
    const timer = setTimeout(() => {
      const asked = `/names?${new URLSearchParams({ q: typed, kind: kinds })}`;
      ask<{ names: readonly Suggestion[] }>(ledger, asked, stop.signal).then(
        (told) => setNames(told.names),
        () => setNames([]), // Without a server a name is typed out.
      );
    }, REST);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [ledger, typed, kinds, isWanted]);
  return names;
}

/** A field for a name, which offers the names known so far. */
export function NameField({ label, value, kinds, isChosen, onType, onChoose }: Props) {
  const [isTyped, setTyped] = useState(false);
  const id = useId();
  const names = useSuggestions(value, kinds, isTyped);
  return (
    <Autocomplete.Root
      items={names as Suggestion[]}
      value={value}
      filter={null}
      itemToStringValue={(one: Suggestion) => one.name}
      onValueChange={(typed, { reason }) => {
        if (reason === "input-change" || reason === "input-clear" || reason === "clear-press") {
          setTyped(true);
          onType(typed);
        }
      }}
    >
      <div className="field name-field" data-chosen={isChosen}>
        <label htmlFor={id}>{label}</label>
        <Autocomplete.Input id={id} dir="auto" maxLength={500} />
      </div>
      <Autocomplete.Portal>
        <Autocomplete.Positioner className="names-place" sideOffset={2} align="start">
          <Autocomplete.Popup className="names-popup" hidden={names.length === 0}>
            <Autocomplete.List>
              {(one: Suggestion) => (
                <Autocomplete.Item
                  key={one.id}
                  className="names-item"
                  value={one}
                  onClick={() => {
                    setTyped(false);
                    onChoose(one);
                  }}
                >
                  <bdi>
                    <AsWritten>{one.name}</AsWritten>
                  </bdi>{" "}
                  <span className="meta">
                    {say(`names.${one.kind}`)}
                    {one.organisation && (
                      <>
                        {" · "}
                        <bdi>
                          <AsWritten>{one.organisation}</AsWritten>
                        </bdi>
                      </>
                    )}
                  </span>
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
