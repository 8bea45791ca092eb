/** The news agencies of the world by the names they print. Facts; the list is open and a missing one is a line more. */
const TABLE = `
AFP, Agence France-Presse, Agence France Presse
Reuters, Thomson Reuters
AP, Associated Press, The Associated Press
UPI, United Press International
TASS, ITAR-TASS; RIA Novosti, RIA, Novosti; Interfax, Interfax-Ukraine; Sputnik; RBC
Xinhua, Xinhua News Agency; CNS, China News Service
SANA; SNA; SUNA; MENA; WAFA; Petra; NNA; LANA; SABA; INA, NINA, Shafaq; KUNA; QNA; BNA; WAM; SPA; ONA
IRNA; ISNA; Fars, Fars News; Mehr, Mehr News; Tasnim; ILNA; YJC
Anadolu, Anadolu Agency, Anadolu Ajansı, AA; DHA; İHA; ANKA; ANHA; ANF; Rudaw
APS, Algérie Presse Service; TAP; MAP; PANA
NAN, News Agency of Nigeria; GNA; KNA; ENA; SAPA; ANGOP; ZIANA; Nampa; SONNA; ACP
dpa, Deutsche Presse-Agentur; epd; KNA; AFX; APA; SDA, Keystone-SDA, ATS; ANP; Belga; TT; NTB; Ritzau; STT
EFE, EFE News; Europa Press; ANSA; AGI; Adnkronos; LaPresse; Lusa; ANA-MPA; CNA
PAP; ČTK, CTK; TASR; MTI; Agerpres; Mediafax; BTA; HINA; FENA; Tanjug; SRNA; STA; MIA; ATA; MINA
BNS; ELTA; LETA; BelTA; Ukrinform; UNIAN; Moldpres
AZERTAC; APA; Trend; Armenpress; Kazinform; Kabar; UzA; Khovar; Akipress
PTI, Press Trust of India; ANI; IANS; UNI; APP, Associated Press of Pakistan; BSS; UNB; RSS; Khaama Press; Pajhwok; Bakhtar
Kyodo, Kyodo News; Jiji, Jiji Press; Yonhap; KCNA; CNA; Antara; Bernama; VNA; PNA; TNA; AKP; Montsame; AAP
Prensa Latina; Télam, Telam; Andina; ABI; AVN; Agência Brasil, Agencia Brasil; Notimex
ТАСС; РИА Новости; Интерфакс; Рейтер; Укринформ; БелТА
رويترز; سانا; فرانس برس, أ ف ب; الأناضول; واس; وام; قنا; كونا; بترا; إرنا; وفا; واع; سونا; تاس; نوفوستي; شينخوا; أسوشيتد برس
新华社, 新華社; 中新社; 路透社; 法新社; 共同社; 연합뉴스; 共同通信; 時事通信
Bloomberg; Dow Jones; Press Association, PA Media; Religion News Service; Inter Press Service; Thomson Reuters Foundation
`;

const NAMES = new Set(
  TABLE.split(/[\n;,]/)
    .map((name) => name.trim())
    .filter((name) => name !== ""),
);
const LOUD = new Set([...NAMES].map((name) => name.toUpperCase()));

/** Words by which an agency that no list knows calls itself one. */
const AGENCY_WORD =
  /(?<!\p{L})(?:Wires?|Newswires?|Agency|News Agency|Press|Agence|Agencia|Agência|Agenzia|Agentur|Agentschap|Ajansı|Агентство|Агенция|Агенція|وكالة|وكالات|خبرگزاری|通讯社|通信社)(?!\p{L})/u;

/** Agencies that sell pictures and no text. */
const PICTURES =
  /^(?:Getty(?: Images)?|Shutterstock|Alamy|EPA(?:-EFE)?|ZUMA|Corbis|NurPhoto|SOPA Images|iStock|Flickr|Unsplash|Wikimedia(?: Commons)?)$/i;

/** Whether a name is that of a news agency on the list, written as it writes itself or in capitals. */
export function isKnownAgency(name: string): boolean {
  return NAMES.has(name) || LOUD.has(name);
}

/** Whether a name is that of a news agency: it is known as one, or says that it is one. */
export function isAgency(name: string): boolean {
  return isKnownAgency(name) || (name.length <= 60 && AGENCY_WORD.test(name));
}

export function isPictureAgency(name: string): boolean {
  return PICTURES.test(name);
}
