export const STRAY = [
  "\u0000",
  "\u0007",
  "\u200b",
  "\u202e",
  "\u2066",
  "\ud800",
  "\udc00",
  "\ufeff",
  "🙂",
  "ع",
  "中",
  "e\u0301",
];

const repeated = (part: string, length: number) => part.repeat(Math.ceil(length / part.length)).slice(0, length);

/** Parts in an order that looks like none and is always the same (the steps of a linear congruence). */
function mixed(parts: readonly string[], length: number): string {
  let text = "";
  let state = 1;
  while (text.length < length) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    text += parts[Math.floor((state / 4_294_967_296) * parts.length)];
  }
  return text.slice(0, length);
}

/** Texts that nobody wrote for a newspaper, of any length. */
export const HOSTILE_TEXTS: { readonly [name: string]: (length: number) => string } = {
  "no space at all": (length) => "a".repeat(length),
  "capitals without a space": (length) => "A".repeat(length),
  "digits without a space": (length) => repeated("1234567890", length),
  "open quotes": (length) => repeated('He said "', length),
  "open quotes of the typesetter": (length) => repeated("“", length),
  "open brackets": (length) => repeated("(the ", length),
  "full stops": (length) => repeated(".", length),
  "commas between names": (length) => repeated("Ivo Marek, ", length),
  "one name after another": (length) => repeated("Ivo Marek ", length),
  "a sentence without an end": (length) => repeated("and the minister said that ", length),
  "quoting who quotes": (length) => repeated("according to the agency, citing sources, ", length),
  "heads of heads": (length) => repeated("the head of ", length),
  "many dates": (length) => repeated("on 3 March 2021, ", length),
  "dates in figures": (length) => repeated("01/02/2003 ", length),
  "since and until": (length) => repeated("since Monday until last year ", length),
  abbreviations: (length) => repeated("Maj.-Gen. Lt. Col. U.S. ", length),
  initials: (length) => repeated("P. J. ", length),
  hyphens: (length) => repeated("al-", length),
  "all capitals": (length) => repeated("THE MINISTER IVO MAREK WAS KILLED IN TARSK ON MONDAY. ", length),
  "no punctuation": (length) => repeated("the minister ivo marek was killed in tarsk on monday he said ", length),
  "a table": (length) => repeated("1st Brigade\tColonel Davo Renn\t2019-2021\n", length),
  "lines of one word": (length) => repeated("Marek\n", length),
  "empty lines": (length) => `He was killed.${repeated("\n", length - 20)}Monday`,
  spaces: (length) => `He was killed${repeated(" ", length - 20)}Monday`,
  "markup left in": (length) => repeated('<p class="a">He was <b>killed</b>&nbsp;on Monday.</p>', length),
  "a script left in": (length) =>
    repeated('<script>document.write("General Ivo Marek was killed")</script> He was seen on Monday.', length),
  "claims inside attributes": (length) =>
    repeated('<img alt="Ivo Marek was killed" onerror="x(\'He said\')" src=data:,>He resigned.</img>', length),
  "tags in tags": (length) => repeated("<div><p><b>General <i>Ivo</i> Marek", length),
  "comments and sections": (length) => repeated("<!-- He was <![CDATA[ killed ]]> on Monday --", length),
  "entities without an end": (length) => repeated("&#x47;eneral &amp;amp; &lt;b&gt Marek &nbsp", length),
  "tags that never close": (length) => repeated("<div ", length),
  addresses: (length) => repeated("www.example.org/a@b.c ", length),
  "stray characters": (length) => mixed([...STRAY, "He was killed on Monday. ", " ", "“", "Ivo Marek "], length),
};
