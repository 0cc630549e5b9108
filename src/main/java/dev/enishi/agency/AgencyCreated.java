package dev.enishi.agency;

import java.time.Instant;
import java.util.UUID;

/** Fired inside the transaction that makes an agency: features put their standing work on the list. */
public record AgencyCreated(UUID agencyId, Instant at) {}
