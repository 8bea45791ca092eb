import type { KnownDecision, LedgerReader } from "../ledger/ledger.ts";
import { verdictOf } from "../vocabulary/entry.ts";
import type { Language } from "../vocabulary/language.ts";
import type { Inbox, InboxItem } from "./read-inbox.ts";
import { inboxItems } from "./read-inbox.ts";
import { type AnnotationPage, annotationsOf } from "./web-annotation.ts";

/** Everything that was decided on a statement, and the readings that it took the place of or that took its place. */
export interface StatementHistory extends Pick<Inbox, "passages" | "reports"> {
  readonly item: InboxItem;
  /** When it was entered, and who decided what since, in the order of entry. */
  readonly entered: string;
  readonly decisions: readonly KnownDecision[];
  readonly replaced: readonly Other[];
  readonly replacedBy: readonly Other[];
}

/** Another reading of the same words. */
export interface Other {
  readonly statement: string;
  readonly gloss: string;
  readonly when: string;
  readonly path: string;
  readonly rule: string;
}

/** The history of a statement; null where the ledger has none such that counts or was decided on. */
export async function readHistory(
  reader: LedgerReader,
  id: string,
  language?: Language,
): Promise<StatementHistory | null> {
  const [known] = await reader.statements({ ids: [id] });
  if (!known) return null;
  const beside = await reader.statements({ reports: [known.statement.report] });
  const replaced = beside.filter(({ decision }) => decision?.by?.includes(known.statement.id));
  const replacing = beside.filter(({ statement }) => known.decision?.by?.includes(statement.id));
  const { items, passages, reports } = await inboxItems(reader, [known, ...replaced, ...replacing], language);
  const [item] = items;
  if (!item) return null;
  const others = (among: typeof beside): Other[] =>
    items
      .filter((one) => among.some(({ statement }) => statement.id === one.statement.id))
      .map(({ statement, gloss, when, path }) => ({
        statement: statement.id,
        gloss,
        when,
        path,
        rule: statement.rule,
      }));
  return {
    item,
    passages,
    reports,
    entered: known.recorded,
    decisions: await reader.decisions([id]),
    replaced: others(replaced),
    replacedBy: others(replacing),
  };
}

/** The statements of a report as annotations of it, those rejected or replaced left out; null for an unknown report. */
export async function readAnnotations(reader: LedgerReader, id: string): Promise<AnnotationPage | null> {
  const [known] = await reader.reports({ ids: [id] });
  if (!known) return null;
  const statements = await reader.statements({ reports: [id] });
  const counting = statements.filter(({ decision }) => verdictOf(decision?.decision) !== "rejected");
  const { items } = await inboxItems(reader, counting);
  const words = new Map(items.map((one) => [one.statement.id, `${one.path}: ${one.gloss}, ${one.when}`]));
  return annotationsOf(known.report, counting, ({ statement }) => words.get(statement.id) ?? statement.quote);
}
