import { type DragEvent, type FormEvent, useEffect, useState } from "react";
import { Say, say } from "../languages/say.ts";
import { LedgerLink } from "./ledger-link.tsx";
import { useSending } from "./use-batches.ts";
import { useEntering } from "./use-entering.ts";

interface Draft {
  readonly text: string;
  readonly address: string;
  readonly outlet: string;
  readonly published: string;
}

const EMPTY: Draft = { text: "", address: "", outlet: "", published: "" };
const KEY = "hearsay.draft";

function storedDraft(): Draft {
  try {
    return { ...EMPTY, ...(JSON.parse(sessionStorage.getItem(KEY) ?? "{}") as Partial<Draft>) };
  } catch {
    return EMPTY;
  }
}

/** Whether words wait here that were typed and not yet added. */
export function hasDraft(): boolean {
  const { text, address } = storedDraft();
  return text !== "" || address !== "";
}

/** What is typed here outlives an error, another page of the app and a reload. */
function useDraft(address: string) {
  const [draft, setDraft] = useState(() => ({ ...storedDraft(), ...(address && { address }) }));
  useEffect(() => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(draft));
    } catch {
      // A browser that keeps nothing loses the draft on a reload, no sooner.
    }
  }, [draft]);
  return { draft, change: (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change })) };
}

async function base64Of(file: File): Promise<string> {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error(say("add.unreadable", { file: file.name })));
    reader.readAsDataURL(file);
  });
  return address.slice(address.indexOf(",") + 1);
}

function FileDrop({ onFiles, isBusy }: { readonly onFiles: (files: File[]) => void; readonly isBusy: boolean }) {
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    onFiles([...event.dataTransfer.files]);
  };
  return (
    <label
      className="drop"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <span>
        <Say it="add.drop" b={(words) => <strong>{words}</strong>} />
      </span>
      <input
        type="file"
        multiple
        accept=".txt,.text,.md,.html,.htm,.xhtml,.mhtml,.mht,.pdf,.docx,.eml,.warc,.warc.gz,.gz,.wacz,text/plain,text/html"
        disabled={isBusy}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
    </label>
  );
}

/** A web archive holds many pages. */
const isArchive = ({ name }: File) => /\.(?:warc|warc\.gz|wacz)$/i.test(name);

/**
 * The three ways in: files, a text with its outlet and day, an address.
 * @param address one to begin with, which is not asked for until somebody says so
 */
export function AddReport({ address: wanted = "" }: { readonly address?: string }) {
  const { draft, change } = useDraft(wanted);
  const { enter, isBusy, error, setError } = useEntering();
  const sendAll = useSending();
  const given = {
    ...(draft.outlet.trim() && { outlet: draft.outlet.trim() }),
    ...(draft.published && { published: draft.published }),
  };
  const bodyOf = async (file: File) => ({
    name: file.name,
    base64: await base64Of(file),
    ...(file.type && { mediaType: file.type }),
    ...given,
  });
  /** One page is waited for and shown; many are read by the server in its own time. */
  const enterFiles = async (files: readonly File[]) => {
    const [one, ...others] = files;
    if (one && others.length === 0 && !isArchive(one)) await enter("/reports", one.name, () => bodyOf(one));
    else if (one) await sendAll(files, bodyOf);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const address = draft.address.trim();
    if (draft.text.trim() !== "") {
      const page = async () => ({ name: say("add.pasted"), text: draft.text, ...given });
      if (await enter("/reports", say("add.pasted"), page)) change({ text: "", outlet: "", published: "" });
    } else if (address !== "") {
      if (await enter("/addresses", address, async () => ({ address, ...given }))) change({ ...EMPTY });
    } else setError(say("add.nothing"));
  };
  return (
    <form className="add-report" onSubmit={(event) => void submit(event)}>
      <FileDrop onFiles={(files) => void enterFiles(files)} isBusy={isBusy} />
      <label className="field">
        <span>{say("add.paste")}</span>
        <textarea
          rows={6}
          dir="auto"
          className="as-printed"
          value={draft.text}
          onChange={(event) => change({ text: event.target.value })}
        />
      </label>
      <label className="field">
        <span>{say("add.address")}</span>
        <input
          type="text"
          inputMode="url"
          placeholder="https://"
          value={draft.address}
          onChange={(event) => change({ address: event.target.value })}
        />
      </label>
      <div className="pair">
        <label className="field">
          <span>{say("add.outlet")}</span>
          <input value={draft.outlet} onChange={(event) => change({ outlet: event.target.value })} maxLength={200} />
        </label>
        <label className="field">
          <span>{say("add.day")}</span>
          <input type="date" value={draft.published} onChange={(event) => change({ published: event.target.value })} />
        </label>
      </div>
      <button type="submit" className="main-act" disabled={isBusy}>
        {isBusy ? say("add.reading") : say("add.act")}
      </button>
      <p role="alert" className="error">
        {error}
      </p>
      <p className="meta">
        <LedgerLink page="feeds">{say("feeds.instead")}</LedgerLink>
      </p>
    </form>
  );
}
