import type { Span } from "../../vocabulary/span.ts";

/** What a mention names. Title and Role are both posts: a post as the text words it, and a more general function. */
export const MENTION_TYPES = ["Person", "Rank", "Title", "Role", "Organization", "Place", "Source"] as const;
export type MentionType = (typeof MENTION_TYPES)[number];

export interface TypedMention extends Span {
  readonly type: MentionType;
}

/** The relation of a person to a rank, title, role or organisation. */
export const RELATION_OF = {
  Rank: "has_rank",
  Title: "has_title",
  Role: "has_role",
  Organization: "is_posted",
} as const;
export type RelationType = (typeof RELATION_OF)[keyof typeof RELATION_OF];

/** `person` and `mention` are indexes into the mentions. */
export interface MentionRelation {
  readonly type: RelationType;
  readonly person: number;
  readonly mention: number;
}

/** The mentions of a text in its order, and how persons are related to the others. */
export interface Mentions {
  readonly mentions: readonly TypedMention[];
  readonly relations: readonly MentionRelation[];
}
