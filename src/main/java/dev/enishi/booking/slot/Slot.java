package dev.enishi.booking.slot;

import dev.enishi.booking.availability.WindowKind;
import dev.enishi.platform.Rule;
import java.time.Instant;

/**
 * A start that can be booked.
 *
 * @param startsAt when it would start
 * @param endsAt when it would end
 * @param window what the time is planned for at its start
 */
@Rule
public record Slot(Instant startsAt, Instant endsAt, WindowKind window) {}
