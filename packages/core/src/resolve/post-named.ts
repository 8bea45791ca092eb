import { type Entity, type KnownEntity, namesOf } from "../vocabulary/entity.ts";
import { numbersIn, postWords } from "../vocabulary/post-words.ts";

/** An acting or deputy chief is not the chief. */
const STAND_INS = new Set(["acting", "interim", "caretaker", "deputy", "vice", "assistant"]);

const standIns = (words: ReadonlySet<string>) =>
  [...words]
    .filter((word) => STAND_INS.has(word))
    .sort()
    .join(" ");

const sameWords = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.size === b.size && a.isSubsetOf(b);

/** Titles of one word are too common to stand for a longer one. */
function within(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return Math.min(a.size, b.size) >= 2 && (a.isSubsetOf(b) || b.isSubsetOf(a));
}

/** Numbers decide: the commander of one division is not that of another, nor that of any. */
const sameNumbers = (a: ReadonlySet<string>, b: ReadonlySet<string>) => numbersIn(a) === numbersIn(b);

/** Posts, oldest first, found by the bodies that they can belong to. */
export interface PostsKnown {
  add(post: Entity): void;
  /**
   * The known post that a title means: the same words, at the same body or at one that nobody named, which may be that of
   * one body and no other; else the one post whose title holds all the words of the other. Undefined where none fits, or
   * several.
   */
  named(title: string, organisation: string | null): Entity | undefined;
}

/** A post of no known body can be the post of any. */
const OF_ANY = null;

export function createPostsKnown(entities: readonly Entity[]): PostsKnown {
  const all: Entity[] = [];
  const places = new Map<Entity, number>();
  const byBody = new Map<string | null, Entity[]>();
  const add = (post: Entity) => {
    places.set(post, all.push(post));
    const own = byBody.get(post.organisation);
    if (own) own.push(post);
    else byBody.set(post.organisation, [post]);
  };
  for (const entity of entities) if (entity.kind === "post") add(entity);

  const atBody = (organisation: string | null): readonly Entity[] => {
    if (organisation === OF_ANY) return all;
    const both = [...(byBody.get(organisation) ?? []), ...(byBody.get(OF_ANY) ?? [])];
    return both.sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  };
  return {
    add,
    named(title, organisation) {
      const words = postWords(title);
      const posts = atBody(organisation)
        .map((post) => ({ post, own: postWords(post.name) }))
        .filter(({ own }) => standIns(own) === standIns(words) && sameNumbers(own, words));
      const same = posts.filter(({ own }) => sameWords(own, words));
      const exact =
        same.find(({ post }) => post.organisation === organisation) ??
        (organisation === OF_ANY && same.length > 1 ? undefined : same[0]);
      if (exact) return exact.post;
      const alike = posts.filter(({ own }) => within(own, words));
      return alike.length === 1 ? alike[0]?.post : undefined;
    },
  };
}

/** The posts that a question can mean, best first, with the share of words that title and question have in common. */
export function postsLike(
  question: string,
  entities: readonly KnownEntity[],
): { readonly post: Entity; readonly likeness: number }[] {
  const words = postWords(question);
  const likenessTo = (title: string) => {
    const own = postWords(title);
    const common = own.intersection(words).size;
    // Who asks without a number may mean any.
    const isOther = numbersIn(words) !== "" && !sameNumbers(own, words);
    return standIns(own) === standIns(words) && !isOther ? common / Math.max(1, own.union(words).size) : 0;
  };
  return entities
    .filter((entity) => entity.kind === "post")
    .map((post) => ({ post, likeness: Math.max(...namesOf(post).map(likenessTo)) }))
    .filter(({ likeness }) => likeness >= 0.5)
    .sort((a, b) => b.likeness - a.likeness);
}

/** How alike two titles are, from 0 to 1, by the words that they share; 0 where they are two posts in any case. */
export function titlesAlike(a: string, b: string): number {
  const [x, y] = [postWords(a), postWords(b)];
  if (standIns(x) !== standIns(y) || !sameNumbers(x, y)) return 0;
  return x.intersection(y).size / Math.max(1, x.union(y).size);
}
