/** The languages whose words the product knows. */
export const COMMENT_LANGUAGES = ['en', 'fr', 'it', 'ro'] as const

export type CommentLanguage = (typeof COMMENT_LANGUAGES)[number]
