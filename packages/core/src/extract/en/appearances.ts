import type { Draft } from "./draft-statements.ts";

/** Types by which a report asks what became of somebody. */
const FATES = new Set(["appeared", "died", "ill", "missing"]);

/** A meeting shows the person where the report asks what became of him. */
export function withAppearances(drafts: readonly Draft[]): Draft[] {
  const atIssue = new Set(
    drafts.filter((draft) => FATES.has(draft.finding.type)).map((draft) => draft.finding.about[0]?.name),
  );
  return drafts.flatMap((draft) => {
    const { finding } = draft;
    if (finding.type !== "met" || finding.isNegated) return [draft];
    const seen = finding.about.filter((party) => atIssue.has(party.name));
    const appearances = seen.map(
      (party): Draft => ({
        ...draft,
        finding: { ...finding, type: "appeared", about: [party], rule: "appeared: at a meeting" },
      }),
    );
    return [draft, ...appearances];
  });
}
