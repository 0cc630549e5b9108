package dev.enishi.activity.message;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tells which templates messages and boundary incidents may name. They are written by the wings above. */
public interface KnownTemplates {
    /** Those of some templates that the caller may see, by their id. */
    Map<UUID, MessageTemplate> of(Set<UUID> ids);
}
