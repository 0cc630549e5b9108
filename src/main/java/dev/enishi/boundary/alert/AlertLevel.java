package dev.enishi.boundary.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How serious it is, of kinds that have degrees. */
@Schema(
        description =
                "How serious it is: of `WATCH`, what the watch says, `CAUTION` or `DANGER`; of `CONCENTRATION`, `AMBER` few "
                        + "people or `RED` very few. Other kinds have no degrees.")
public enum AlertLevel {
    CAUTION,
    DANGER,
    AMBER,
    RED
}
