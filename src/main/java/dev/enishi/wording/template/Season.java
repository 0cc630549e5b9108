package dev.enishi.wording.template;

import dev.enishi.platform.Rule;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A season of the year. */
@Rule
@Schema(
        description =
                "Season of the year: `SPRING` March to May, `SUMMER` June to August, `AUTUMN` September to November, "
                        + "`WINTER` December to February.")
public enum Season {
    SPRING,
    SUMMER,
    AUTUMN,
    WINTER;

    /** That of a day. */
    public static Season of(LocalDate day) {
        return switch (day.getMonth()) {
            case MARCH, APRIL, MAY -> SPRING;
            case JUNE, JULY, AUGUST -> SUMMER;
            case SEPTEMBER, OCTOBER, NOVEMBER -> AUTUMN;
            case DECEMBER, JANUARY, FEBRUARY -> WINTER;
        };
    }
}
