package dev.enishi.live.secret;

import java.time.Instant;

/**
 * A secret message in its place.
 *
 * @param rankedAt when it counts as received
 * @param overtaken how many that came before it are answered after it
 */
record RankedSecretMessage(PendingSecretMessage message, HeadStart headStart, Instant rankedAt, int overtaken) {}
