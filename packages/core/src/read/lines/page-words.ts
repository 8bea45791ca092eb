import { bareText } from "./printed-name.ts";

/** Words that are written as `bareText` gives them: small, without marks between. */
const listed = (text: string) =>
  new Set(
    text
      .split(/[\n;]/)
      .map((word) => word.trim())
      .filter((word) => word !== ""),
  );

/** What news sites call their sections. Open word classes; a missing one is a word more. */
const SECTIONS = listed(`
politics; political; world; world news; news; latest news; latest; international; international news; national; local; regional
business; economy; economics; finance; markets; opinion; opinions; comment; analysis; editorial; features; feature; long reads
security; defence; defense; military; army; diplomacy; foreign affairs; foreign policy; conflict; conflicts; war; crime; justice; law
human rights; investigations; investigation; elections; government; parliament; culture; society; sport; sports; science
technology; tech; health; education; environment; climate; energy; religion; lifestyle; travel; top stories; breaking news; exclusive
middle east; africa; asia; europe; americas; latin america; north america; south asia; central asia; asia pacific; gulf; arab world; us canada
politique; monde; international; société; économie; défense; justice; afrique; moyen orient; actualité; actualités
política; mundo; internacional; internacionales; nacional; sociedad; economía; sucesos; sociedade; economia; justiça; justicia
politik; welt; ausland; inland; wirtschaft; gesellschaft; nachrichten
politica; esteri; mondo; cronaca; attualità
siyaset; dünya; gündem; ekonomi; güncel; politika; nasional; internasional
политика; мир; в мире; новости; общество; экономика; происшествия; армия; політика; світ; новини; суспільство
سياسة; السياسة; أخبار; الأخبار; عربي; عربي ودولي; دولي; دولية; محليات; محلي; عالم; العالم; اقتصاد; مجتمع; أمن; تقارير; تحقيقات; رأي; أخبار العالم
سیاسی; جهان; اخبار; ایران; اقتصادی; اجتماعی
政治; 国际; 國際; 国内; 社会; 经济; 军事; 国際; 정치; 국제; 사회
`);

/** What stands above the headlines of other reports. */
const RELATED = listed(`
related articles; related article; related; related stories; related story; related news; related posts; related topics; related content; related coverage; related reading
read also; also read; read more; read next; up next; see also; more on this story; more on this; more on this topic; more stories; more from; more news; keep reading; further reading; don t miss; you may also like; you might also like; you may also be interested in; recommended; recommended for you; recommended stories; editor s picks; editors picks; most read; most popular; trending; trending now; latest stories; latest headlines; in case you missed it; from the archive
articles liés; à lire aussi; lire aussi; a lire aussi; sur le même sujet; lire également
artículos relacionados; noticias relacionadas; lea también; ver también; te puede interesar; leia também; notícias relacionadas; leia mais; veja também
mehr zum thema; lesen sie auch; auch interessant; leggi anche; articoli correlati; lees ook; lees meer; baca juga
ilgili haberler; ilginizi çekebilir; читайте также; по теме; материалы по теме; читайте також; czytaj też; czytaj także
مقالات ذات صلة; أخبار ذات صلة; مواضيع ذات صلة; اقرأ أيضا; اقرأ أيضاً; إقرأ أيضا; اقرأ ايضا; مواضيع متعلقة; مطالب مرتبط; اخبار مرتبط; بیشتر بخوانید
相关新闻; 相关阅读; 相關新聞; 関連記事; 관련기사
`);

/** Buttons and notices of a page. */
const FURNITURE = listed(`
more; more; show more; load more; see more; view more; view all; see all; continue reading; read full story; back to top; top; next; previous; prev; next article; previous article
share; share this; share this article; share this story; share on; share on facebook; share on twitter; share on x; tweet; tweet this; email; e mail; email this; print; print this; save; copy link; copy; link copied; listen; listen to this article; play; pause; gallery; view gallery; image; photo; video
facebook; twitter; x; whatsapp; telegram; linkedin; reddit; instagram; youtube; pinterest; messenger; viber; rss; tiktok; follow us; follow us on; follow us on twitter; follow us on facebook; follow; like; subscribe; subscribe now; sign up; sign in; log in; login; register; newsletter; sign up for our newsletter; join us; join our telegram channel; donate; support us; get the app; download the app; contact us; about us; privacy policy; terms of use; terms; cookies; cookie policy; accept; accept all; advertise
advertisement; advertisements; advertising; ad; ads; sponsored; sponsored content; promoted; story continues below advertisement; article continues below; article continues after advertisement; story continues below; scroll to continue
comments; comment; leave a comment; leave a reply; add a comment; post a comment; no comments; 0 comments; reply; report an error; correct this article; print friendly
home; menu; search; close; skip to content; skip to main content; skip to navigation; loading; loading please wait; toggle navigation; breadcrumbs; site map; all rights reserved; end; ends
plus; partager; imprimer; publicité; s abonner; commentaires; accueil; más; compartir; imprimir; publicidad; suscríbete; comentarios; inicio; mais; compartilhe; publicidade; mehr; teilen; drucken; anzeige; werbung; kommentare; startseite; altro; condividi; stampa; pubblicità; meer; delen
daha fazla; paylaş; yorumlar; reklam; ana sayfa; еще; ещё; поделиться; реклама; комментарии; главная; подписаться; распечатать; поділитися
المزيد; مشاركة; شارك; طباعة; إعلان; تعليقات; الرئيسية; اشترك; تابعنا; بیشتر; اشتراک گذاری; نظرات; 更多; 分享; もっと見る; 더보기
`);

const FURNITURE_FORMS = [
  /^\d+\s*(?:min(?:ute)?s?|мин\p{L}*|dk|دقائق|دقيقة)\.?\s*(?:read|reading|de lecture|de lectura|lesezeit|чтения|okuma|قراءة)?$/iu,
  /^(?:reading time|read time|estimated reading time)\s*:?\s*\d+/iu,
  /^\d[\d.,]*\s*[km]?\s*(?:shares?|comments?|views?|likes?|reads?|retweets?|comentarios|commentaires|просмотр\p{L}*|مشاهدة|مشاهدات)$/iu,
  /^(?:tags?|keywords?|topics?|labels?|filed under|posted in|hashtags|mots[- ]clés|etiquetas|метки|теги|الوسوم|كلمات مفتاحية)\s*[:：]/iu,
  /^(?:click here|sign up|subscribe|follow us|join our|download our|get our|support our)\b.{0,100}$/iu,
  /^(?:story |article )?continues? (?:reading )?(?:below|after)\b.{0,40}$/iu,
  /^(?:#[\p{L}\p{N}_]+\s*){1,12}$/u,
  /^[^\p{L}\p{N}]+$/u,
];

const SHORT = 120;

/** Whether a line is a section's name, or several of them. */
export function isSectionName(line: string): boolean {
  return line.length <= 40 && SECTIONS.has(bareText(line));
}

/** Whether a line stands above the headlines of other reports. */
export function isRelatedHeading(line: string): boolean {
  return line.length <= 60 && RELATED.has(bareText(line));
}

/** Whether a line is a button or a notice of the page and no part of the report. */
export function isFurniture(line: string): boolean {
  return line.length <= SHORT && (FURNITURE.has(bareText(line)) || FURNITURE_FORMS.some((form) => form.test(line)));
}
