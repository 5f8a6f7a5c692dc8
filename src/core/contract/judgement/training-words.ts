/** How papers word whether a customer's data may train models; passages are read as words one blank apart. */

const anyOf = (...ways: readonly RegExp[]) => new RegExp(ways.map(({ source }) => source).join('|'));

/** What is learnt from, or made better by learning. */
export const learning = anyOf(
  /\b(?:train|trains|training|trained|retrain\w*|pretrain\w*|teach|teaches|teaching|taught|tune|tunes|fine tun\w*|distil|learns?|learned|learnt|learning)\b/,
  /\bdevelopment of (?:ai|artificial intelligence|models?)\b/,
  /\b(?:go|goes|flow|flows|feed|feeds|help|helps) (?:\S+ ){0,3}next\b/,
  /\b(?:improv\w+|enhanc\w+|better|refin\w+|adjust\w+) (?:\S+ ){0,8}(?:models?|recognition|scoring|classifiers?)\b/,
  /\bmodels? better\b/,
  /\b(?:build|better|improv\w+|enhanc\w+|develop\w*|refin\w+|rais\w+|optimi\w+|feed|feeds|fed|go into|flow into|end up in) (?:\S+ ){0,8}(?:machine learning|artificial intelligence|ai|language|foundation|shared) (?:\S+ )?(?:models?|algorithms?|technolog\w+|systems?)\b/,
);

/** That it does not happen. */
export const never = anyOf(
  /(?:will|shall|do|does|may|must|is|are|nor) (?:not|never)(?: \S+){0,14} (?:train|teach|tune|distil|fit|learn)/,
  /(?:not|never) (?:be )?(?:used|employed|learned)/,
  /under no circumstances/,
  /(?:refrain\w*|prohibited|barred|prevented|abstain\w*) from(?: \S+){0,10} (?:train|teach|tun|distil)/,
  /\bnone (?:\S+ ){0,6}(?:used|train)/,
  /\b(?:no|nor|neither) (?:\S+ ){0,8}(?:train|teach|tune|learn)/,
  /(?:train|teach|tun|learn)\w* (?:\S+ ){0,10}(?:(?:do|does|shall|will) not (?:take place|happen|occur)|nothing else|no (?:one|body) else|is (?:excluded|ruled out|forbidden|prohibited))/,
  /not (?:go|flow|find \S+ way|enter|end up)/,
  /^(?:do|does|will|is|are|can) (?:\S+ ){0,12}(?:train|learn|teach)\w* (?:\S+ ){0,10}(?:no|never)\b/,
  /\b(?:neither|nothing|forbids? (?:itself|themselves)) (?:\S+ ){0,24}(?:train|teach|tun|learn|improv|adjust)/,
  /\blearns? nothing\b/,
  /\bno (?:\S+ )?use for (?:\S+ ){0,4}(?:train|learn|development)/,
  /\bruled? out (?:\S+ ){0,10}train/,
);

/** That it happens unless the customer refuses. */
export const optOut = anyOf(
  /opt(?:ed|s|ing)? ?out/,
  /(?:can|may|unless) (?:\S+ ){0,8}(?:disable|object to)/,
  /(?:turn|switch)\w*(?: (?!on\b)\S+){0,3} off\b(?! (?:by default|when|to begin|at first|at the start|until|unless))/,
  /untick/,
  /(?:do|does) not want (?:\S+ ){0,8}(?:used|training)/,
);

/** Ways to refuse that may be about anything, and tell of training only where it is spoken of beside them. */
export const softRefusal = anyOf(
  /\b(?:do not|does not|not) (?:want|wanting|wish) (?:this|that|it|so|its|their)\b/,
  /\b(?:may|can|could|if (?:\S+ ){0,2}) ?objects?\b/,
  /\b(?:left|kept) (?:\S+ ){0,2}out of (?:\S+ ){0,3}(?:training|improvement|learning|next)/,
  /\bleave (?:\S+ ){1,2}aside\b/,
  /\bkeeps? (?:(?:my|its|their|_customer|_supplier) (?:\S+ ){0,3})?out\b/,
  /withdraw (?:this|\S+ )?(?:permission|consent)/,
  /\bstrike out\b/,
  /only way to prevent/,
  /unless (?:\S+ ){0,6}(?:do|does) not wish/,
  /unless (?:\S+ ){0,4}ticked keep/,
);

/** To have refused with others, or to be told that one cannot, is no way out; nor is what only some models allow, nor an objection to a sub-processor. */
export const noWayOut = anyOf(
  /\b(?:has|have) opted out\b/,
  /opt out (?:\S+ ){0,4}(?:has|have) been/,
  /\bno (?:setting|way|switch|option)\b/,
  /^(?:some|certain) models\b/,
  /^(?:their|its) (?:\S+ )?terms\b/,
  /\bobject\w* (?:\S+ ){0,6}(?:subprocessors?|subcontractors?)\b/,
);

/** What is off until somebody switches it on is no refusal. */
export const offAtFirst = anyOf(
  /\b(?:off|unticked|disabled|unchecked|deactivated) (?:by default|when|to begin|at first|at the start|until|unless)/,
);

/** That it happens only where the customer agrees. */
export const optIn = anyOf(
  /opt(?:ed|s|ing)? ?in\b/,
  /\b(?:unless|except|save|only|if|where|until) (?:\S+ ){0,10}(?:tick|ticks|ticked|check|checked|switch\w* (?:\S+ ){0,3}on|turn\w* (?:\S+ ){0,3}on|join\w*|sign\w* up|volunteer\w*|ask\w* (?:\S+ )?to)\b/,
  /\b(?:off|unticked|disabled|unchecked|deactivated) (?:by default|when|to begin|at first|at the start|until|unless)/,
  /(?:unless|without|only|except|if) (?:\S+ ){0,14}(?:agree|consent|joined|authori|permission|activat|enable|instruct|explicit|choose|approv|opts)/,
  /(?:prior|express|explicit|written)(?: \S+){0,2} (?:consent|permission|authori|agreement|approval)/,
  /with (?:\S+ ){0,3}(?:consent|permission)/,
  /\bmay (?:join|donate|volunteer|offer)\b/,
  /\bif _customer (?:\S+ ){0,2}(?:signs?|joins?|press|presses|submits?|ticks?|opts?)\b/,
  /\bin case (?:\S+ ){0,3}presses\b/,
  /\bwith the switch (?:\S+ ){0,6}on\b/,
  /\ban exception\b/,
  /\bsubmit (?:\S+ ){0,6}help/,
  /with (?:the )?_customer (?:\S+ )?agreement\b/,
);

/** A model made for the customer alone is no use of its data for others. */
export const forItself = anyOf(
  /_customer own (?:\S+ )?(?:models?|platform|use|copy)\b/,
  /(?:for|serves?) (?:the )?_customer (?:alone|only|exclusively)\b/,
);

/** That the supplier may. */
export const grants = anyOf(
  /\b(?:may|can|right|license|licence|authori\w+|agree\w*|grant\w*|will|shall|operating|only|permission|allow\w*) (?:\S+ ){0,60}(?:train|training|machine learning|(?:ai|language) models?|algorithms)\b/,
  /(?:used|kept|taken) by _supplier to (?:\S+ ){0,6}(?:train|machine learning|models?)/,
  /_supplier (?:may|can|will|shall) (?:(?!_customer)\S+ ){0,20}(?:_customer (?:\S+ ){0,6})?fine tun\w*/,
  /\b(?:is|are) used (?:\S+ ){0,4}(?:to|for) (?:\S+ ){0,4}(?:train|teach|tun)/,
  /\b(?:grants?|licen[cs]e|authorise|may) (?:\S+ ){0,40}(?:improv\w+|enhanc\w+|develop\w+) (?:\S+ ){0,8}(?:models|intelligence technology)\b/,
  /\bmay (?:learn|tune)\b/,
);

/** Feedback and figures are not what the customer puts in. */
export const feedbackOnly = anyOf(/\bfeedback\b/, /\baggregat/, /de ?identif/, /anonymi/);

/** How to refuse stands in a sentence of its own that may not speak of training: "you can opt out in the settings". */
export const ownUse = anyOf(
  /_customer (?:\S+ ){0,20}(?:used|improv\w+|train\w*|learn\w*|process\w*|data|content)/,
  /\b(?:improvement|training|teaching)\b/,
);

/** What nobody who uses the service may do. */
export const forbidsAll = anyOf(/^(?:do not|never) (?:use|train|resell)\b/, /^it is forbidden\b/);
