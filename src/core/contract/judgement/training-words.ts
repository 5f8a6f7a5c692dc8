/** Patterns over the comparable words of a passage, one blank apart: what is said of models that learn. */

/**
 * So many words at most, none of which begins what is excepted from what was said before, or another statement ("but we
 * use it", "and you grant us"), or takes a denial back ("nothing prevents us from").
 */
const words = (most: number) =>
  String.raw`(?:(?!(?:than|except|unless|only|but|prevents?|limits?|restricts?|guarantee|stop)\b|and (?:_supplier|_customer)\b)\S+ ){0,${most}}`;
const any = (most: number) => String.raw`(?:\S+ ){0,${most}}`;
const pattern = (...ways: readonly string[]) => new RegExp(ways.join('|'));

const model = String.raw`(?:(?:machine learning|artificial intelligence|ai|neural|language|foundation|shared) (?:\S+ )?(?:models?|algorithms?|technolog\w+|systems?)|models?|algorithms?|classifiers?|predictors?|matchers?|recogni[sz]ers?|(?:speech|image|voice|text) recognition)\b`;
const betters = String.raw`\b(?:build|builds|building|better|improv\w+|enhanc\w+|develop\w*|refin\w+|rais\w+|optimi\w+|validat\w+|adjust\w*|feed|feeds|fed|(?:go|goes|going|flow|flows|end up|find \S+ way) (?:in|into))`;
/** Words that say that something learns: of training and teaching, or of making a model better. */
const learn = [
  String.raw`\b(?:re ?)?train(?:s|ed)?\b`,
  String.raw`\b(?:re)?training\b(?! (?:data|sets?|corpus|corpora|pictures|material\w*)\b)`,
  String.raw`\b(?:as|for|into|to) (?:\S+ )?training (?:data|sets?|corpus|material\w*)\b`,
  String.raw`\b(?:teach|teaches|teaching|taught|learns?|learned|learnt|distil\w*|(?:fine )?tun(?:e|es|ed|ing))\b`,
  String.raw`\b(?:for|to|from|by) (?:the )?(?:machine learning\b|learning (?:of|by)\b)|\bmaterial for learning\b`,
  String.raw`\b(?:goe?s?|going|flows?|help|helps) (?:\S+ )?(?:into )?the next\b`,
  String.raw`${betters} (?:(?!(?:with|using|by|through)\b)\S+ ){0,8}${model}`,
  String.raw`\bmak(?:e|es|ing) (?:\S+ ){0,3}models? (?:\S+ )?better\b`,
  String.raw`\bdevelopment of (?:\S+ )?(?:ai|artificial intelligence)\b`,
].join('|');
/** See `learn`; it needs `material` beside it, since people learn too and models were trained before. */
export const learning = pattern(learn);

/** Words that say that something gets better, whatever it is. */
const improve = String.raw`\b(?:improv\w+|enhanc\w+|better|smarter|further development|benchmark\w*)\b`;
export const improving = pattern(improve);

/** What customers put in and get out, by any of its names. */
const nouns = String.raw`\b(?:data|information|content|contents|inputs?|outputs?|prompts?|completions|recordings?|transcripts?|chats?|conversations?|messages?|calls?|files?|uploads?|texts?|images?|photos?|pictures?|voices?|videos?|audio|frames?|documents?|code|samples?|corrections?|interactions?|submissions?|requests?|queries|notes?|material|materials|briefs|feedback|drafts|tickets|records|meetings|logs|answers)\b`;
export const material = pattern(
  nouns,
  String.raw`\b(?:they|these|which|it) (?:is|are|will|may|shall) (?:\S+ ){0,3}used\b`,
  String.raw`\b(?:on|with|from|of|use|uses|using|submit) (?:\S+ ){0,2}_customer\b`,
  String.raw`\blearn\w* from\b`,
  String.raw`\b(?:what|nothing|all|whatever)(?: else)? (?:_customer|passes|said)\b`,
  String.raw`\b(?:no use|not used|(?:not|nor|never) (?:be )?(?:use|go|goes|enter|flow)|does not take place)\b`,
);

const uses = String.raw`(?:use|uses|used|using|employ\w*|examin\w*|read|analy\w*|process\w*|evaluat\w*|take|taken|kept|keep|fed|put|passed|given|made)`;
const nobody = String.raw`\b(?:nor|neither|none|nothing|nobody|no circumstances)`;
const modalNot = String.raw`\b(?:(?:will|shall|do|does|did|may|must|can|would) (?:not|never)(?! (?:be )?(?:guarantee|undo|given back|taken back|reversed|recalled)\b)|not (?:to|for)|never(?= (?:use|train|teach|learn|tune|fine|feed|let|allow|permit|share|employ|process)))`;
const isNot = String.raw`(?:\b(?:is|are|be|been|being) (?:not|never) ${any(3)}${uses}|\b(?:not|never) used)`;
const shuns = String.raw`\b(?:refrain\w*|prohibited|barred|prevented|abstain\w*|excluded) from|\bforbid\w*|\brul(?:es|ed) out`;
const noUse = String.raw`\bno (?:(?!(?:than|except|unless|only)\b)\S+ ){0,12}(?:${uses}|evaluation|analysis)`;
/** That nothing learns from it. */
export const denying = pattern(
  `(?:${nobody}|${modalNot}|${isNot}|${shuns}|${noUse}) ${words(40)}(?:${learn})`,
  String.raw`\b(?:is|are|be|been) (?:not|never) (?:\S+ ){0,2}(?:${learn})`,
  String.raw`\bno (?:(?:model|ai|machine|further|such) )?(?:training|learning|tuning)\b`,
  String.raw`\bno (?!limit)(?:\S+ ){0,3}(?:right|licen[cs]e|permission) ${words(8)}(?:${learn})`,
  String.raw`\bno (?:\S+ ){0,4}(?:which|that) (?:\S+ ){0,2}(?:trains?|learns?)\b`,
  String.raw`(?:${nobody}|${modalNot}|${isNot}) ${words(40)}(?:fit|build|improv\w+|calibrat\w+) ${words(8)}learns?\b`,
  `(?:${learn}) ${any(10)}(?:(?:do|does|shall|will) not (?:take place|happen|occur)|nothing else|no (?:one|body) else|(?:is|are) (?:excluded|ruled out|forbidden|prohibited)|no use)`,
  String.raw`\b(?:out|forbid\w*|exclud\w*) (?:\S+ )?(?:training|learning) (?:on|from|with)\b`,
  `(?:${nobody}|not|never) (?:go|goes|flow|find|enter|end up) ${any(6)}models?`,
);
/** That not even what is there is made better by it. */
export const denyingImprovement = pattern(
  String.raw`(?:${modalNot} |\b(?:nor|neither|nothing|none) ${words(8)})${uses} ${words(10)}(?:develop|${improve})`,
  `${isNot} ${words(10)}(?:${improve})`,
  `${noUse} ${words(6)}(?:${improve})`,
);

const puts = String.raw`(?:use|uses|used|using|employ\w*|process\w*|examin\w*|fed|feed|put|take|taken)`;
/** That it happens or may: a licence, a liberty, or the plain telling of it. */
export const allowing = pattern(
  String.raw`\b(?:may|can|right|license|licence|authori\w+|agree\w*|grant\w*|will|shall|operating|permission|allow\w*) ${any(60)}(?:${learn})`,
  String.raw`\b${puts} (?:by _supplier )?(?:\S+ ){0,30}(?:${learn})`,
  String.raw`\b(?:help|helps|serve|serves) ${any(4)}(?:${learn})`,
  String.raw`_supplier (?:\S+ ){0,2}(?:trains?|teach(?:es)?|tunes?|learns?)\b`,
  String.raw`${nouns} (?:(?!(?:which|that|for)\b)\S+ ){0,20}(?:teach|teaches|train|trains|goes? into|flows? into) `,
);
export const allowingImprovement = pattern(
  String.raw`\b(?:may|can|license|licence|grant\w*|will|${uses}|help|helps|serves?) ${any(40)}(?:${improve})`,
);

/** What a customer does that wants something. */
const assents = String.raw`(?:agrees?|agreed|agreeing|consent\w*|authori[sz]\w+|approv(?:es?|ed|al)|joins?|joined|signs?|signed|signature|signing|enrol\w*|participat\w*|volunteer\w*|donat\w*|opt(?:s|ed|ing)? ?in|instruct(?:s|ed)?|explicit\w*|choos\w*|chosen|elect(?:s|ed)?|enabl\w*|activat\w*|tick(?:s|ed)?|checks|checked|(?:switch\w*|turn\w*) (?:\S+ ){0,4}on|press\w*|asks?|asked|permission)`;
/** By default it is off. */
const offAtFirst = String.raw`\b(?:off|unticked|disabled|unchecked|deactivated) (?:by default|when|to begin|at first|at the start|until|unless)|\bdefault (?:\S+ )?(?:is )?off\b`;
/** That it waits for the customer's word. */
export const asking = pattern(
  String.raw`\bopt(?:ed|s|ing)? ?in\b`,
  offAtFirst,
  String.raw`\b(?:unless|without|only|except|save|if|where|until|in case|once) ${any(14)}${assents}\b`,
  String.raw`\bwith (?:\S+ ){0,4}(?:consent|permission|agreement|authori[sz]ation|approval)\b`,
  String.raw`\b(?:prior|express|explicit|written)(?: \S+){0,2} (?:consent|permission|authori[sz]\w+|agreement|approval)`,
  String.raw`\b(?:at|on|upon) (?:\S+ ){0,3}(?:request|instructions?|order)\b`,
  String.raw`\bwith (?:\S+ ){0,2}switch (?:\S+ ){0,6}on\b`,
  String.raw`\bif _customer do(?:es)? not (?:press|tick|join|agree|send|sign|consent)\b`,
  String.raw`\b(?:may|can) (?:join|enrol|donate|volunteer|opt in)\b`,
);
/** What is refused is refused but for the customer's word; that somebody acts "only on instructions" lifts no refusal. */
export const excepting = pattern(
  String.raw`\bopt(?:ed|s|ing)? ?in\b`,
  offAtFirst,
  String.raw`\b(?:unless|without|except|save|absent|until|other than) ${any(14)}${assents}\b`,
  String.raw`(?:${learn}) ${any(12)}\b(?:only|if|where) ${any(14)}${assents}\b`,
  String.raw`\b(?:prior|express|explicit|written)(?: \S+){0,2} (?:consent|permission|authori[sz]\w+|agreement|approval)`,
);
/** Plain leave, which makes even the bettering of a service a choice of the customer's. */
export const consenting = pattern(
  String.raw`\bopt(?:ed|s|ing)? ?in\b`,
  offAtFirst,
  String.raw`\b(?:unless|without|only|except|if|with|where) ${any(6)}(?:consent\w*|permission|agree[sd]?|agreement)\b`,
);
/** See `offAtFirst`. */
export const offUntilAsked = pattern(offAtFirst);
/** It happens unless the customer does something: then the customer's act is a refusal, whatever it is. */
export const unlessTold = pattern(
  String.raw`^(?:(?!(?:not|never|nor|neither|none|no)\b)\S+ )*unless ${any(4)}(?:_customer|user|administrator|account|client) ${any(8)}(?:${assents}|tells?|told|writes?|written|says?|communicat\w*|notif\w*|request\w*)\b`,
);

/** That the customer may end it. */
export const refusing = pattern(
  String.raw`\bopt(?:ed|s|ing)? ?out`,
  String.raw`\b(?:can|may|unless|if) ${any(8)}(?:disable|objects?)\b`,
  String.raw`_customer ${any(4)}(?:refuses?|declines?)\b`,
  String.raw`\b(?:turn|switch)\w*(?: (?!on\b|_supplier\b)\S+){0,4} off\b(?! again)`,
  String.raw`\buntick`,
  String.raw`(?<!_supplier )\b(?:do|does) not (?:want|wish)\b|\bnot wanting\b|\bprefer not\b`,
  String.raw`\b(?:be|are|is) left out\b|\bkeep (?:\S+ ){1,4}out of\b|\bleave (?:\S+ ){1,3}aside\b`,
);
/** A way out that is none, is somebody else's, or was gone already. */
export const noRefusal = pattern(
  String.raw`\b(?:no (?:setting|way|switch|option|possibility|right|means)|can not|not possible|may not) ${any(4)}(?:opt(?:ed)? out|(?:turn|switch)\w* (?:\S+ ){0,2}off|object)`,
  String.raw`\btheir (?:\S+ )?(?:terms|conditions)\b`,
  String.raw`\bopt(?:ed|s|ing)? ?out (?:of|from) (?:\S+ ){0,4}(?:marketing|cookies?|emails?|newsletters?|messages|communications|analytics|advertis\w*|arbitration|sale)\b`,
  String.raw`_supplier (?:\S+ ){0,2}opted out`,
  String.raw`\bobject\w* (?:\S+ ){0,8}(?:subprocessors?|subcontractors?)\b`,
  String.raw`\b(?:turn|switch|disabl)\w* (?:(?!train|learn|improv)\S+ ){0,4}(?:features?|functions?|functionality|integrations?|notifications?)\b`,
  String.raw`\bfor which (?:\S+ )?opt out`,
);
/** A leave that was given may be taken back: a refusal only where nothing else was asked first. */
export const withdrawing =
  /\b(?:withdraw|revoke|take back) (?:\S+ ){0,3}(?:permission|licence|license|leave)\b/;
