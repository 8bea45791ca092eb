import { isAgency } from "./news-agencies.ts";
import { momentsIn } from "./printed-moment.ts";
import { hasFormOfName } from "./printed-name.ts";

/** A line that says whose page it is: the outlet, or the wire agency the text is from. */
export interface SourceLine {
  readonly outlet: string | null;
  readonly agency: string | null;
  readonly url: string | null;
  /** A notice of copyright, and no line about the source. */
  readonly isNotice: boolean;
}

const SOURCE =
  /^\W*(?:(?:source|outlet|publisher|publication|newspaper|website|источник|المصدر|fuente|quelle|fonte|kaynak|منبع)\s*[:：]|(?:(?:originally|first) (?:published|appeared) (?:by|in|on|at)|published (?:by|in))(?: the)?)\s*(.+)$/iu;
const NOTICE = /^\W*(?:(?:©|\(c\)|copyright)[\s,©]*)+(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[\s,.]*(?:by\s+)?(.+)$/iu;
const NOTICE_BEHIND = /^(.{2,60}?)[\s,.|–-]*(?:©|\(c\)|copyright ©?)\s*\d{4}/iu;
const RESERVED =
  /[\s,.|–—-]*(?:\b\d{4}\b[\s,.|–—-]*)?(?:all rights? reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|todos os direitos reservados|все права защищены|tüm hakları saklıdır|جميع الحقوق محفوظة).*$/iu;

const NOTHING = { outlet: null, agency: null, url: null, isNotice: false };

function sourceNamed(printed: string, isNotice: boolean): SourceLine | null {
  const name = printed.replace(/^[\s"“]+|[\s"”.,;|]+$/g, "");
  if (/^https?:\/\/\S+$/.test(name)) return { ...NOTHING, url: name };
  if (isAgency(name)) return { ...NOTHING, agency: name, isNotice };
  if (hasFormOfName(name) && momentsIn(name).length === 0) return { ...NOTHING, outlet: name, isNotice };
  return isNotice ? { ...NOTHING, isNotice } : null;
}

/** Reads `Source: X`, `First published in X` and `© 2024 X. All rights reserved.`; null for any other line. */
export function sourceLineOf(line: string): SourceLine | null {
  if (line.length > 160) return null;
  const source = SOURCE.exec(line)?.[1];
  if (source !== undefined) return sourceNamed(source, false);
  const notice = (NOTICE.exec(line) ?? NOTICE_BEHIND.exec(line))?.[1];
  return notice === undefined ? null : sourceNamed(notice.replace(RESERVED, ""), true);
}
