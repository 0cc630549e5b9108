package dev.enishi.textcheck;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text, or texts, of a request that is looked through for contact details before anything is done with it; what follows is
 * a policy of the agency. {@link TextScreening} does it, wherever the record is sent.
 */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface Screened {
    /** Which policy it is. */
    TextField value();
}
