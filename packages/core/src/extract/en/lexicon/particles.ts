/** Lower-case words inside personal names: "Ursula von der Leyen", "Muhammad bin Salman". */
export const NAME_PARTICLES = new Set(
  "al el bin ibn bint abu abou umm um ould mint ag ben van von der den de da di del della dos du la le ter ten ap ul ur".split(
    " ",
  ),
);

/** Two words that name one role. */
export const ROLE_PAIRS = new Set(
  "secretary general|attorney general|prosecutor general|procurator general|comptroller general|commissioner general|director general|inspector general|governor general|solicitor general|consul general|auditor general|advocate general|surgeon general|chief executive|chief justice|prime minister|vice president|crown prince|commanding officer|adjutant general|quartermaster general|paymaster general|postmaster general|vice chairman|vice chancellor|vice chair|principal secretary|cabinet secretary|permanent secretary|grand mufti|crown princess|chief minister|first lady|first secretary|general secretary|general manager|high commissioner|supreme leader|managing director".split(
    "|",
  ),
);
