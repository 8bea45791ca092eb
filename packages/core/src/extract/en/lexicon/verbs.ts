/** A form of a verb: `past` and `part` are one form for regular verbs. */
export interface VerbForm {
  readonly lemma: string;
  readonly forms: ReadonlySet<"base" | "s" | "past" | "part" | "ing">;
}

type FormName = "base" | "s" | "past" | "part" | "ing";

/** base past participle; the rest follows. */
const IRREGULAR = `
say said said|tell told told|speak spoke spoken|write wrote written|hold held held|take took taken|give gave given|
lead led led|leave left left|lose lost lost|win won won|become became become|begin began begun|come came come|go went gone|
see saw seen|show showed shown|know knew known|think thought thought|hear heard heard|learn learned learned|
meet met met|send sent sent|put put put|set set set|hit hit hit|cut cut cut|quit quit quit|shoot shot shot|
fall fell fallen|rise rose risen|fly flew flown|flee fled fled|fight fought fought|find found found|get got got|
keep kept kept|make made made|pay paid paid|read read read|run ran run|sit sat sat|stand stood stood|
step stepped stepped|swear swore sworn|throw threw thrown|withdraw withdrew withdrawn|bring brought brought|
build built built|buy bought bought|catch caught caught|choose chose chosen|do did done|draw drew drawn|drive drove driven|
feel felt felt|forget forgot forgotten|grow grew grown|hang hanged hanged|hide hid hidden|lie lay lain|
mean meant meant|arise arose arisen|oversee oversaw overseen|overthrow overthrew overthrown|seek sought sought|sell sold sold|
spend spent spent|spread spread spread|strike struck struck|teach taught taught|undergo underwent undergone|
understand understood understood|wear wore worn|bear bore borne|bind bound bound|break broke broken|wound wounded wounded|
broadcast broadcast broadcast|foresee foresaw foreseen|strip stripped stripped|ban banned banned|drop dropped dropped|
admit admitted admitted|commit committed committed|submit submitted submitted|permit permitted permitted|plan planned planned|
stop stopped stopped|transfer transferred transferred|refer referred referred|rebut rebutted rebutted|
travel travelled travelled|cancel cancelled cancelled|level levelled levelled|indict indicted indicted|acquit acquitted acquitted|
rule ruled ruled|sign signed signed|confer conferred conferred|occur occurred occurred|quiz quizzed quizzed|withstand withstood withstood|uphold upheld upheld|overrun overran overrun|forgive forgave forgiven|rebuild rebuilt rebuilt|retake retook retaken|beat beat beaten|bite bit bitten|blow blew blown|eat ate eaten|feed fed fed|freeze froze frozen|lend lent lent|ride rode ridden|ring rang rung|sing sang sung|sink sank sunk|sleep slept slept|smoke smoked smoked|steal stole stolen|swim swam swum|tear tore torn|wake woke woken|weep wept wept|wind wound wound|
sweep swept swept|awake awoke awoken|bend bent bent|bet bet bet|bid bid bid|bleed bled bled|breed bred bred|burst burst burst|cling clung clung|
cost cost cost|creep crept crept|dig dug dug|dive dived dived|dream dreamed dreamed|dwell dwelt dwelt|fling flung flung|forbid forbade forbidden|
forsake forsook forsaken|grind ground ground|hurt hurt hurt|kneel knelt knelt|leap leapt leapt|let let let|light lit lit|mislead misled misled|
mistake mistook mistaken|outlive outlived outlived|overcome overcame overcome|override overrode overridden|overtake overtook overtaken|
prove proved proven|rid rid rid|shake shook shaken|shed shed shed|shine shone shone|shrink shrank shrunk|shut shut shut|slide slid slid|
slip slipped slipped|speed sped sped|spin spun spun|split split split|spring sprang sprung|stick stuck stuck|sting stung stung|swing swung swung|
think thought thought|thrust thrust thrust|undo undid undone|unwind unwound unwound|wed wed wed|withhold withheld withheld|outgrow outgrew outgrown|
kidnap kidnapped kidnapped|slay slew slain|expel expelled expelled|compel compelled compelled|rebel rebelled rebelled|propel propelled propelled|
patrol patrolled patrolled|control controlled controlled|enrol enrolled enrolled|fulfil fulfilled fulfilled|quarrel quarrelled quarrelled|
occupy occupied occupied|regret regretted regretted|omit omitted omitted|remit remitted remitted|deter deterred deterred|defer deferred deferred|
bar barred barred|star starred starred|stir stirred stirred|plot plotted plotted|spot spotted spotted|tap tapped tapped|grab grabbed grabbed|
rob robbed robbed|beg begged begged|drag dragged dragged|flag flagged flagged|plug plugged plugged|top topped topped|wrap wrapped wrapped|
scrap scrapped scrapped|slam slammed slammed|swap swapped swapped|dub dubbed dubbed|ram rammed rammed|gun gunned gunned
`;

/** Verbs that news of public life uses, by their base form. */
const REGULAR = `
accept accompany accuse acknowledge act add address adjourn adopt advise affirm agree air allege allow announce answer apologise
apologize appear appoint approve argue arrange arrest arrive ask assassinate assert assign assume assure attack attend attribute
back bar believe belong blacklist blame block bomb brief bury call capture carry cast caution cease celebrate chair challenge
change charge cite claim clear close combat command comment commission compare complain complete conclude concede condemn
conduct confer confirm congratulate consider contact contain continue contradict control convict cooperate coordinate correct
corroborate crash create criticise criticize cross crush deal debate declare decline decorate deem defeat defect defend defer
define delay delist delete deliver demand demote deny depart depend deploy depose deport describe designate destroy detail detain
detect determine detonate develop die direct disappear discharge disclose discover discuss dismiss disown dispatch dispel display
dispute dissolve doubt earn edit elect elevate eliminate embrace emerge emphasise emphasize end endorse enforce enter escape
estimate evacuate examine exchange exclude execute exile expect expel explain explode expose express extend extradite face fail
fear file film finish fire follow force form fuel gain garner gather govern grant greet groom guard handle hand happen head
help hint hope hospitalise hospitalize host identify ignore illustrate impeach implicate impose imprison include indicate inform
inherit injure inspect install instruct insist interrogate intervene interview introduce invade investigate invite involve issue
jail join judge kidnap kill label land last launch liberate lift link list live lobby locate lock look maintain manage march mark
marry mediate mention monitor mount mourn move murder name nominate note notify observe obtain occupy offer open operate oppose
order organise organize oust oversee own parade participate pass perish phone pick place plead pledge point poison portray pose
possess post postpone praise predict prepare present preside press pressure prevent probe proceed proclaim produce prohibit
promise promote propose prosecute protest prove provide publish pull punish purge pursue push question quote raid raise reach
react reaffirm reappear reappoint reassign reassure rebuff recall receive recognise recognize recommend record recover recruit
redeploy reelect re-elect reform refuse refute regain regret reinstate reiterate reject relate relay release relieve rely remain
remark remove rename repeat replace reply report repost represent repress reprint request require rescue reshuffle reside resign
resolve respond restore restructure result resume resurface retain retire retract retreat return reunite reveal review revoke
reward rotate rumour rumor sack sanction save scold secure seem seize select sentence separate serve settle share shift signal
sideline slam smuggle speculate sponsor stage start state stay storm stress struggle study succeed suffer suggest summon supervise
supply support surface surrender survive suspect suspend sustain tap target testify thank threaten tighten top topple torture
total touch tour trace track trail train treat trigger try turn tweet unveil update urge use vacate vanish verify veto view visit
voice vote vow wait walk want warn watch weigh welcome withhold witness work worry wrap strengthen weaken broaden foil implement normalise normalize participate accumulate
abandon abduct abolish abstain accelerate adjust admire ail airlift alert allude ambush annex anger announce appeal applaud arouse assemble
assess assist attain avoid await ban banish bash battle beatify behead belittle benefit bestow blast blunder boast bolster boost boycott brand
breach broker campaign canonise canonize capitulate care categorise censor censure characterise characterize chase chide circulate clarify clash
coincide collaborate collapse collect comfort compete compile complicate comply comprise compromise conceal concentrate concern confess confide
confine confiscate conspire constitute consult consolidate contend contest contribute convene convert convey convince cremate cripple curb curtail
damage dare decide dedicate deepen degrade dent denounce depict deprive descend desert despatch destabilise detract devastate devote differ
disagree disappoint disarm disband discard discourage discredit disgrace disguise dislodge dismantle disobey disprove disqualify disregard disrupt
distance distribute divert divide divorce dominate donate double downplay draft drown dump echo embark embezzle emigrate encourage
encounter endanger endure engage enlist enrage ensure enthrone entrust envisage erode erupt escalate escort evade evict evolve exaggerate exceed
exclaim excommunicate exhort exhume exonerate expand expire exploit explore extort extract fabricate falsify father ferry flank flash float flourish
focus foment frame free frustrate function gag galvanise gloat glorify groom guarantee halt hamper harass harm harbour head heal hijack hinder hire
honour hover humiliate hunt ignite imitate impede imply import impress improve incapacitate incite increase incur indict induct infiltrate inflict
initiate insult integrate intend intensify intercept intern interpret interrupt intimidate inundate isolate jeopardise joke justify kill kneel label
lament languish lash lean liken linger liquidate litter load loathe lobby lodge loot lower mandate manipulate massacre mastermind mobilise mobilize
modify mutiny narrow necessitate neglect negotiate neutralise neutralize nurse object oblige obstruct offend ordain originate outline outlaw outrage
overrule oversee overthrow overturn pack paralyse paralyze pardon pave penalise perceive perform perpetrate persecute persist persuade petition pinpoint
pitch plague plant plunder plunge pocket point poll position practise praise pray preach precede prefer prevail profit prolong prompt pronounce
protect provoke punch pursue quell quieten rally rank rape ratify rattle reaffirm reassert rebuke recapture recommend reconcile reconvene recuperate
reduce reelect refrain regard register reimpose relinquish relocate rely remind render renew renounce reopen repair repatriate repel replace
reprimand repudiate requisition rescind resemble reshape resist resort respect restrict resuscitate retain rethink retort reunite revamp
revere revert revive revolt rule ruin rush sabotage salute sanctify scandalise schedule scrutinise secede seclude shatter shelter shelve shield shock
shorten shout shoulder shove shrug shun siege silence simplify sketch slash slaughter smash smear snatch soar sow spark specify spell spearhead spill
sprawl spur squander stabilise stab stage stall stamp stem stipulate strain strand strangle stress stretch stumble stun style subdue subside succumb
sue summarise supplant suppose suppress surge surpass surprise surround sway sympathise tackle tarnish taunt tender terminate terrorise test tighten
tolerate topple tout trap treat trespass trial triumph trouble trust tumble undermine unearth unite unleash unsettle uproot urge usher usurp utter
remand deputise deputize diagnose convalesce abdicate abscond consecrate dethrone defrock lynch inaugurate vandalise venerate vent vilify vindicate violate voice volunteer vouch wage wane ward warm wed widen wield wipe wonder worsen worship wreck yell yield
`;

const forms = new Map<string, { lemma: string; forms: Set<FormName> }>();

function add(written: string, lemma: string, form: FormName): void {
  const known = forms.get(written);
  // The first lemma wins where two verbs share a form ("found", "lay").
  if (known && known.lemma !== lemma) return;
  if (known) known.forms.add(form);
  else forms.set(written, { lemma, forms: new Set([form]) });
}

function thirdPerson(base: string): string {
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function gerund(base: string, past: string): string {
  if (/ie$/.test(base)) return `${base.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(base)) return `${base.slice(0, -1)}ing`;
  // A consonant doubled in the past is doubled here: "stopped", "stopping".
  const doubled = /([bdgklmnprt])\1ed$/.test(past) && !/([bdgklmnprt])\1$/.test(base);
  const short = /^[^aeiou]*[aeiou][bdgmnpt]$/.test(base) && !/ed$/.test(past);
  return doubled || short ? `${base}${base.at(-1)}ing` : `${base}ing`;
}

function pastOf(base: string): string {
  if (base.endsWith("e")) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

function inflect(base: string, past: string, part: string): void {
  add(base, base, "base");
  add(thirdPerson(base), base, "s");
  add(past, base, "past");
  add(part, base, "part");
  add(gerund(base, past), base, "ing");
}

for (const entry of IRREGULAR.replaceAll("\n", "").split("|")) {
  const [base, past, part] = entry.trim().split(" ");
  if (base && past && part) inflect(base, past, part);
}
for (const base of REGULAR.trim().split(/\s+/)) inflect(base, pastOf(base), pastOf(base));
// British and American doubling.
for (const [written, lemma, form] of [
  ["traveled", "travel", "past"],
  ["traveled", "travel", "part"],
  ["traveling", "travel", "ing"],
  ["canceled", "cancel", "past"],
  ["canceled", "cancel", "part"],
] as const) {
  add(written, lemma, form);
}

/** The verb that a lower-case word can be, or undefined; unknown words ending in -ed or -ing are guessed elsewhere. */
export function verbForm(word: string): VerbForm | undefined {
  return forms.get(word);
}
