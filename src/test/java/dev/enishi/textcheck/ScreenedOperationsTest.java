package dev.enishi.textcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.enishi.access.Requires;
import dev.enishi.platform.http.BatchResult;
import dev.enishi.platform.http.MergePatch;
import dev.enishi.platform.http.Warning;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.junit.jupiter.api.Test;

/** No text of people comes past the screening, and no warning is lost. */
class ScreenedOperationsTest {
    /**
     * Names and words of the agency's own, what identifies something, what is looked through on demand, and constants.
     */
    private static final Set<String> NO_TEXTS_ABOUT_CUSTOMERS = Set.of(
            "AgencyChange.name",
            "AgencyChange.zone",
            "AvailabilityPlan.zone",
            "BoundaryRuleInput.forbidden",
            "BoundaryRuleInput.penalty",
            "ColumnMapping.headers",
            "CustomerChange.handle",
            "CustomerUpdate.handle",
            "NewApiKey.name",
            "NewCalendarFeed.name",
            "NewChat.externalId",
            "NewWatch.handle",
            "NewLiveChat.handle",
            "PerformerInput.name",
            "ReplyPiecesInput.text",
            "SiteInput.name",
            "SiteInput.penalty",
            "TextCheck.text");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.enishi");

    private static Stream<Method> operations() {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Requires.class));
    }

    /** The records that an operation is sent. */
    private static Stream<Class<?>> bodies(Method operation) {
        return Stream.of(operation.getGenericParameterTypes())
                .map(type -> type instanceof ParameterizedType patch && patch.getRawType() == MergePatch.class
                        ? patch.getActualTypeArguments()[0]
                        : type)
                .filter(type -> type instanceof Class<?> plain && plain.isRecord())
                .<Class<?>>map(type -> (Class<?>) type)
                .filter(type -> Arrays.stream(operation.getParameters())
                        .noneMatch(parameter -> parameter.getType() == type
                                && parameter.isAnnotationPresent(jakarta.ws.rs.BeanParam.class)));
    }

    @Test
    void every_text_that_is_sent_is_looked_through_or_known_to_be_none_about_customers() {
        Set<String> unscreened = operations()
                .flatMap(ScreenedOperationsTest::bodies)
                .flatMap(ScreenedOperationsTest::unscreened)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unscreened).containsExactlyInAnyOrderElementsOf(NO_TEXTS_ABOUT_CUSTOMERS);
    }

    private static Stream<String> unscreened(Class<?> body) {
        return Stream.of(body.getRecordComponents())
                .filter(component -> !component.isAnnotationPresent(Screened.class))
                .flatMap(component -> unscreened(body, component));
    }

    private static Stream<String> unscreened(Class<?> body, RecordComponent component) {
        Type type = component.getGenericType();
        Type one = type instanceof ParameterizedType many ? many.getActualTypeArguments()[0] : type;
        if (one == String.class) {
            boolean form = component.getAccessor().isAnnotationPresent(Pattern.class);
            return form ? Stream.of() : Stream.of(body.getSimpleName() + "." + component.getName());
        }
        return one instanceof Class<?> plain && plain.isRecord() ? unscreened(plain) : Stream.of();
    }

    @Test
    void every_operation_whose_texts_are_looked_through_can_tell_of_it() {
        assertThat(operations()
                        .filter(operation -> bodies(operation).anyMatch(RecordTexts::areIn))
                        .filter(operation -> !tells(answer(operation)))
                        .map(Method::toString))
                .isEmpty();
    }

    private static Class<?> answer(Method operation) {
        return operation.getGenericReturnType() instanceof ParameterizedType response
                        && response.getRawType() == RestResponse.class
                ? (Class<?>) response.getActualTypeArguments()[0]
                : operation.getReturnType();
    }

    private static boolean tells(Class<?> answer) {
        return answer == BatchResult.class
                || answer.isRecord()
                        && Stream.of(answer.getRecordComponents())
                                .anyMatch(component -> component.getName().equals("warnings")
                                        && component
                                                .getGenericType()
                                                .getTypeName()
                                                .contains(Warning.class.getName()));
    }
}
