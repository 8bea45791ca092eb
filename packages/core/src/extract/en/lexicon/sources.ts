const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Nouns for people who speak without a name. */
export const UNNAMED_NOUNS = words(`
  source sources circles official officials officer officers person people diplomat diplomats commander commanders aide aides witness
  witnesses eyewitness eyewitnesses resident residents lawmaker lawmakers analyst analysts expert experts relative relatives
  insider insiders staff employee employees colleague colleagues activist activists journalist journalists observer observers
  figure figures adviser advisers advisor advisors minister ministers member members soldier soldiers man woman men women someone
  doctor doctors medic medics lawyer lawyers family friend friends neighbour neighbours neighbor neighbors villagers locals
  wife husband widow son daughter brother sister father mother nephew cousin uncle aunt parents children attorney physician
  banker bankers trader traders worker workers guard guards supporter supporters critic critics
  campaigner campaigners investigator investigators colleague leader leaders politician politicians militant militants defector defectors operative operatives associate associates
`);

/** Unnamed people of whom the words name no body, whatever adjective they carry (section 9, reading 8). */
export const BODILESS_NOUNS = words(
  "source sources circles person people witness witnesses eyewitness eyewitnesses resident residents analyst analysts expert experts relative relatives someone man woman men women family friend friends neighbour neighbours neighbor neighbors villagers locals activist activists wife husband widow son daughter brother sister father mother nephew cousin uncle aunt parents children",
);

/** Adjectives of unnamed sources that name no body. */
export const BODILESS_ADJECTIVES = words(
  "former political diplomatic informed well-placed familiar local western regional independent close unnamed anonymous several many some two three four five other senior high-ranking",
);

/** What people are by trade, where it stands before a name with a capital: "Blogger NAME". */
export const TRADES = words(
  "blogger banker businessman businesswoman journalist lawyer cleric activist singer author writer scholar tycoon oligarch warlord dissident defector financier reporter editor poet economist lawmaker billionaire entrepreneur broadcaster preacher academic",
);

/** Those who speak for somebody and whom the relation identifies: "his family", "her lawyer". */
export const RELATIONS = words(
  "family wife husband widow son daughter brother sister father mother nephew cousin uncle aunt parents children lawyer attorney doctor physician secretary office",
);

/** Nouns for what is told without a teller: "rumours", "news about". */
export const REPORTING_NOUNS = words(
  "news report reports rumour rumours rumor rumors speculation claim claims allegation allegations word talk gossip post posts",
);

/** Platforms on which anybody can write. */
export const PLATFORMS = words(
  "twitter x facebook telegram weibo instagram tiktok youtube whatsapp vk wechat reddit signal",
);
