const prompt =
  /(^|[^a-z])(system[-_ ]?)?(prompts?|prompt[-_ ]?templates?|chat[-_ ]?templates?|system[-_ ]?messages?)([^a-z]|$)/i;
const setting = /(^|[^a-z])(generation|model|inference)[-_ ]?config(uration)?([^a-z]|$)/i;
const guardrail =
  /guard[-_ ]?rails?|(safety|content|moderation|toxicity)[-_ ]?(filter|policy|classifier)|safeguards?/i;

/** Neither format has a type for prompts, guardrails and model settings: a file's or a data component's name tells. */
export function isConfigurationName(name: string): boolean {
  return prompt.test(name) || setting.test(name) || guardrail.test(name);
}

export function isGuardrailName(name: string): boolean {
  return guardrail.test(name);
}
