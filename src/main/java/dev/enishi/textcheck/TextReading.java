package dev.enishi.textcheck;

import dev.enishi.access.Requires;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for contact details in the {@link Screened} texts of a request before its transaction begins: a long text keeps a processor
 * busy, and meanwhile no connection. What is done about them is decided inside, by {@link TextScreening}. The texts of a patch,
 * which are short, are known only there.
 */
@Requires({})
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class TextReading {
    static final ScopedValue<Map<String, List<Finding>>> FOUND = ScopedValue.newInstance();

    @AroundInvoke
    @Nullable Object read(InvocationContext operation) throws Exception {
        Map<String, List<Finding>> found = new HashMap<>();
        for (Object parameter : operation.getParameters()) {
            if (parameter instanceof Record record && RecordTexts.areIn(record.getClass())) {
                RecordTexts.reviewed(record, null, "", (field, pointer, text) -> {
                    found.computeIfAbsent(text, ContactDetails::in);
                    return text;
                });
            }
        }
        return found.isEmpty()
                ? operation.proceed()
                : ScopedValue.where(FOUND, found).call(operation::proceed);
    }

    /** What is in a text, found before or now. */
    static List<Finding> in(String text) {
        List<Finding> found = FOUND.isBound() ? FOUND.get().get(text) : null;
        return found == null ? ContactDetails.in(text) : found;
    }
}
