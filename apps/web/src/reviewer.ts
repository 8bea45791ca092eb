const KEY = "hearsay.reviewer";

/** Letters that the server takes of a name. */
export const LONGEST_NAME = 80;

/** Who decides and judges in this browser, as that person wrote it; empty where nobody did. */
export function storedReviewer(): string {
  try {
    return localStorage.getItem(KEY) ?? "";
  } catch {
    return ""; // A browser that keeps nothing writes under the account of the server.
  }
}

export function storeReviewer(name: string): void {
  try {
    if (name.trim() === "") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, name.trim());
  } catch {
    // As above.
  }
}

/** The header that says so with every write: percent-encoded, since a header holds no other letters. */
export function reviewerHeader(): { readonly [header: string]: string } {
  const name = storedReviewer();
  return name === "" ? {} : { "hearsay-reviewer": encodeURIComponent(name) };
}
