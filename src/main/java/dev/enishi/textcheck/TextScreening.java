package dev.enishi.textcheck;

import dev.enishi.access.Requires;
import dev.enishi.agency.Agencies;
import dev.enishi.platform.http.Batch;
import dev.enishi.platform.http.MergePatch;
import dev.enishi.platform.http.WithWarnings;
import dev.enishi.platform.problem.Texts;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the {@link Screened} texts of every request before its operation sees them, and tells in the answer what was
 * found. Inside the handling of repeated requests, so that a kept answer has its warnings too.
 */
@Requires({})
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE + 100)
class TextScreening {
    private final Agencies agencies;
    private final Texts texts;

    TextScreening(Agencies agencies, Texts texts) {
        this.agencies = agencies;
        this.texts = texts;
    }

    @AroundInvoke
    @Nullable Object screened(InvocationContext operation) throws Exception {
        Screening screening = new Screening(() -> agencies.settings().policies().contactDetails(), texts);
        @Nullable Object[] parameters = operation.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            parameters[i] = screened(parameters[i], screening);
        }
        screening.require();
        operation.setParameters(parameters);
        Object answer = screening.refusedItems().isEmpty()
                ? operation.proceed()
                : ScopedValue.where(Batch.REFUSED_BEFOREHAND, screening.refusedItems())
                        .call(operation::proceed);
        return WithWarnings.of(answer, screening.warnings());
    }

    private static @Nullable Object screened(@Nullable Object parameter, Screening screening) {
        return switch (parameter) {
            case MergePatch<?> patch -> screened(patch, screening);
            case Record record
            when RecordTexts.areIn(record.getClass()) -> RecordTexts.reviewed(record, null, "", screening);
            case null, default -> parameter;
        };
    }

    /** Only what the patch changes: what is stored was looked through by the policy of its day. */
    private static <R extends Record> MergePatch<R> screened(MergePatch<R> patch, Screening screening) {
        return patch.reviewedBy((before, after) -> {
            R reviewed = RecordTexts.reviewed(after, before, "", screening);
            screening.require();
            return reviewed;
        });
    }
}
