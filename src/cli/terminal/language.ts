/** The languages that bidui speaks. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One text in both languages. */
export type Words = Readonly<Record<Language, string>>;
