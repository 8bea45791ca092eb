import { GIVEN_NAMES } from "./given-names.ts";

/** Open classes of words, without stops: a word may be in several. The order gives each class its bit. */
const CLASSES = {
  rank: `general gen lieutenant lt major maj brigadier brig colonel col captain capt commander cmdr cdr sergeant sgt corporal cpl
    admiral adm vice rear air marshal commodore field group wing squadron leader flight officer chief warrant staff
    inspector insp superintendent supt commissioner constable assistant asst deputy dep senior first second private pvt
    ensign midshipman gunner trooper lance bombardier avm aig dig acp csp dsp asp cp igp sp avm ig dcp sqn grp gp comdr dc`,
  rankHead: `general gen lieutenant lt major maj brigadier brig colonel col captain capt sergeant sgt corporal cpl admiral adm
    marshal commodore inspector superintendent supt constable avm aig dig acp csp dsp asp cp igp generals colonels majors
    brigadiers captains admirals lieutenants`,
  roleHead: `president minister premier chancellor secretary head chief director commander commandant chairman chairwoman
    chairperson chair spokesman spokeswoman spokesperson governor mayor ambassador envoy adviser advisor aide leader
    prosecutor judge justice councillor commissioner coordinator co-ordinator representative delegate consul speaker
    controller comptroller administrator superintendent treasurer warden sheriff king queen emir sultan bishop imam regent
    senator goc coas cds cno cas igp ceo registrar attache rapporteur ombudsman auditor marshal officer commanding
    commandant-general director-general inspector-general secretary-general provost-marshal vice-president undersecretary
    manager principal dean provost surgeon quartermaster adjutant instructor cso pro dpo oc foc aoc coo cos dg d-g md boss
    rector superior inspector intendant prefect magistrate attorney paymaster counsellor`,
  roleStart: `acting deputy assistant vice chief general commanding officer director head commander commandant principal
    national permanent executive special senior prime foreign defence defense interior inspector provost military flag
    theatre sector force brigade police public state minister secretary interim joint`,
  roleDomain: `staff operations training administration logistics policy plans intelligence relations information public army naval
    air defence defense standards evaluation research development finance accounts budget personnel procurement transformation
    innovation legal services civil-military affairs peacekeeping communication communications media marshal engineering
    medical sports welfare security planning supply transport foreign liaison secretary`,
  unit: `division div brigade bde battalion bn regiment regt corps company coy squadron platoon garrison battery command fleet
    wing group unit sector army force forces guards contingent detachment troop flotilla flight station base task-force cell
    directorate column front zone team`,
  branch: `armoured armored mechanised mechanized infantry artillery signals signal engineers engineer airborne commando mobile
    amphibious guards guard motorised motorized cavalry tank naval air special task reconnaissance medical ordnance supply
    transport marine paratroop alpine mountain border coastal rapid reaction strike composite provost finance`,
  organisation: `army navy police military headquarters ministry department agency commission office bureau board service services
    council committee court assembly parliament senate authority institute academy college school university hospital
    centre center union party bank corporation company mission directorate secretariat gendarmerie operation exercise
    operations depot joint task force command hq university federation association movement inspectorate customs
    immigration prison cabinet government administration embassy union inc ltd plc industries`,
  honorific: `mr mrs ms miss dr prof professor sir lady lord dame sheikh shaikh sheik imam ayatollah mullah maulana alhaji hajia
    mallam malam comrade engr barr barrister hon rev reverend pastor father sister bishop archbishop cardinal don senator
    chief pa prince princess gov governor president excellency honourable honorable igwe oba otunba`,
  past: `former formerly ex previous previously late then erstwhile outgoing ousted sacked dismissed retired rtd retd until
    onetime one-time immediate past once served`,
  coming: `new newly incoming now next designate elect appointed named becomes become current`,
  move: `appointed named posted moved moves redeployed replaced replaces replace succeeded succeeds succeeding succeed takes took
    take taking retired promoted assigned transferred deployed confirmed nominated elected sworn designated assumed assumes
    handed handing relieved removed sacked dismissed inaugurated retained leaves leaving leads led heads headed commanded
    commands represented representing proceeds`,
  speech: `said says saying told disclosed stated added noted explained announced confirmed warned urged reiterated revealed lamented
    advised assured commended called declared insisted vowed reported recalled maintained argued charged described spoke
    speaking narrated observed pledged quoted according claimed denied admitted statement`,
  month: `january february march april may june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec`,
  weekday: `monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun yesterday today tomorrow`,
  placeHead: `state states province region district county governorate city town village local area areas capital island river
    road highway airport barracks cantonment camp street avenue house hall square park forest mountain valley lake department
    territory emirate municipality prefecture oblast`,
  direction: `north south east west northern southern eastern western central north-east north-west south-east south-west northeast
    northwest southeast southwest middle upper lower`,
  armed: `boko haram terrorist terrorists insurgents insurgent militants militia rebels bandits gunmen suspects kidnappers group
    sect jihadists hezbollah taliban isis al-qaeda`,
  media: `agency news newspaper times post daily television tv radio press reuters afp ap bbc nan xinhua tass vanguard punch
    guardian tribune herald journal correspondent reporters journalists newsmen thisday channel`,
  family: `wife husband son daughter brother sister father mother widow children resident residents eyewitness survivor victim
    farmer trader driver student teacher villager`,
  particle: `al el bin ibn bint abu umm ould van von der den de da di del della dos du la le ter ten`,
  link: `of for at in the to from on and & with under by`,
  be: `is was are were as be been has have had who which`,
} as const;

export type WordClass = keyof typeof CLASSES | "givenName";

const NAMES = [...Object.keys(CLASSES), "givenName"] as WordClass[];

/** The bit of a class in a mask of classes. */
export const CLASS_BIT = Object.fromEntries(NAMES.map((name, bit) => [name, 1 << bit])) as {
  readonly [name in WordClass]: number;
};

let masks: ReadonlyMap<string, number> | undefined;

/** The mask of each word, gathered when first asked for. */
function maskOf(word: string): number | undefined {
  if (!masks) {
    const gathered = new Map<string, number>();
    for (const name of NAMES) {
      const list = name === "givenName" ? GIVEN_NAMES : CLASSES[name];
      for (const one of list.trim().split(/\s+/)) gathered.set(one, (gathered.get(one) ?? 0) | CLASS_BIT[name]);
    }
    masks = gathered;
  }
  return masks.get(word);
}

/** The classes of a word, as a mask; the word in lower case without stops. "maj-gen" is of the classes that all its parts share. */
export function classesOf(plain: string): number {
  const known = maskOf(plain);
  if (known !== undefined || !plain.includes("-")) return known ?? 0;
  const parts = plain.split("-").filter((part) => part !== "");
  return parts.length === 0 ? 0 : parts.reduce((mask, part) => mask & (maskOf(part) ?? 0), -1);
}
