package dev.enishi.agency;

/** Zone, day start, a policy or a performer's cadence has changed: what is derived from them must be rebuilt, now. */
public record SettingsChanged() {}
