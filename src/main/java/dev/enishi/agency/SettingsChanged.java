package dev.enishi.agency;

/** Zone, day start, a policy or a performer's cadence has changed: what is derived from them must be rebuilt, now. */
public record SettingsChanged() {
    /** How long the change of a very large agency may take, in seconds. */
    public static final int REBUILD_SECONDS = 1800;
}
