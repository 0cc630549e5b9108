package dev.enishi.live.reply;

/** How well a reply can be split at a place, the best first. */
enum ReplyBoundary {
    /** After a sentence, a line, or what ends one in a chat: ♪, an emoji. */
    SENTENCE,
    /** After a comma, an ellipsis or a blank. */
    CLAUSE,
    /** Where after hiragana a new word begins. */
    PHRASE,
    /** Between two characters. */
    CHARACTER,
    /** Where a piece would begin with 。 or end with 「, or a word be torn: only where there is no other way. */
    TORN
}
