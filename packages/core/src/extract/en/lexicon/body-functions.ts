const words = (list: string) => new Set(list.trim().split(/\s+/));

/** What ministries and departments are over: "the foreign ministry" is not the interior ministry. */
export const PORTFOLIOS = words(`
  foreign interior defence defense finance justice health education information transport energy agriculture culture labour
  labor trade economy communications environment tourism oil immigration sports planning security intelligence
`);

/** Bodies by what they do: words that describe one, and names that one can have. Open lists of facts. */
const FUNCTIONS: readonly (readonly [describes: RegExp, named: RegExp])[] = [
  [
    /^(?:lower) (?:house|chamber)\b/,
    /\b(?:House of (?:Representatives|Commons)|Chamber of Deputies|National Assembly|Sejm|Duma|Bundestag|Lok Sabha|Tweede Kamer|Nationalrat)\b/i,
  ],
  [
    /^(?:upper) (?:house|chamber)\b/,
    /\b(?:Senate|Federation Council|Bundesrat|House of (?:Lords|Councillors|Elders)|Rajya Sabha|Council of (?:States|the Republic)|National Council)\b/i,
  ],
  [
    /\b(?:parliament|legislature|legislative body|law-?making body)$/,
    /\b(?:Congress|Parliament|Senate|Assembly|House of (?:Representatives|Commons|Lords)|Chamber of Deputies|Duma|Knesset|Sejm|Seimas|Saeima|Riigikogu|Verkhovna Rada|Rada|Majlis|Mejlis|Mazhilis|Bundestag|Riksdag|Storting|Folketing|Eduskunta|Althing|Oireachtas|D[aá]il|Cortes|Diet|Khural|Jogorku Kenesh|Hluttaw|Lok Sabha|Sobranie|Sabor|Skup[sš]tina|Shura Council)\b/i,
  ],
  [
    /\b(?:spy|intelligence|security|secret) (?:agency|service|services)$/,
    /\b(?:Intelligence|Security Service|Secret Service|State Security|Mossad|Shin Bet|CIA|FSB|SVR|GRU|SBU|MI5|MI6|NIS|ISI|KGB|MIT)\b/,
  ],
  [
    /\b(?:top|highest|supreme|apex) court$/,
    /\b(?:Supreme|Constitutional|High|Federal) (?:\p{L}+ )?Court|Court of Cassation\b/u,
  ],
  [/\bcentral bank$/, /\b(?:Bank of|Reserve Bank|National Bank|State Bank|Central Bank)\b/],
];

/** What bodies that do what some words describe can be called, or null: "top legislature", "spy agency". */
export function functionNamed(description: string): RegExp | null {
  return FUNCTIONS.find(([describes]) => describes.test(description))?.[1] ?? null;
}
