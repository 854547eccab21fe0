/** The languages a solution may be written in. */
export const LANGUAGES = ['javascript', 'typescript'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The name a language goes by on screens. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  javascript: 'JavaScript',
  typescript: 'TypeScript',
};

/** The ending of a source file in each language, with its dot. */
export const LANGUAGE_ENDINGS: Readonly<Record<Language, string>> = {
  javascript: '.js',
  typescript: '.ts',
};
