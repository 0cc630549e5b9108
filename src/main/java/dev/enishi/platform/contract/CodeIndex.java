package dev.enishi.platform.contract;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.enishi.platform.http.BodyLimit;
import dev.enishi.platform.http.Idempotent;
import dev.enishi.platform.http.MergePatch;
import dev.enishi.platform.http.WarningCode;
import dev.enishi.platform.problem.ExtensionMembers;
import dev.enishi.platform.problem.NamingOrder;
import dev.enishi.platform.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** What the code says beyond the scanned document: annotations of methods, and which components may be absent. */
final class CodeIndex {
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName IDEMPOTENT = DotName.createSimple(Idempotent.class);
    private static final DotName BODY_LIMIT = DotName.createSimple(BodyLimit.class);
    private static final DotName MERGE_PATCH = DotName.createSimple(MergePatch.class);
    private static final DotName RESPONSE_STATUS = DotName.createSimple(ResponseStatus.class);
    private static final DotName PROBLEM_CODE = DotName.createSimple(ProblemCode.class);
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
    private static final DotName WARNING_CODE = DotName.createSimple(WarningCode.class);
    private static final DotName EXTENSION_MEMBERS = DotName.createSimple(ExtensionMembers.class);
    private static final DotName JSON_UNWRAPPED = DotName.createSimple(JsonUnwrapped.class);
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);

    private static final long DEFAULT_BODY_BYTES = 1L << 20;

    private final Map<String, MethodInfo> methods = new LinkedHashMap<>();
    private final IndexView index;
    private final List<ClassInfo> records;

    CodeIndex(IndexView index) {
        this.index = index;
        records = index.getKnownClasses().stream().filter(ClassInfo::isRecord).toList(); // Filters anew at each call.
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            if (operation.target().kind() == AnnotationTarget.Kind.METHOD && operation.value("operationId") != null) {
                methods.put(
                        operation.value("operationId").asString(),
                        operation.target().asMethod());
            }
        }
    }

    boolean isIdempotent(Operation operation) {
        return method(operation).hasAnnotation(IDEMPOTENT);
    }

    /** The status of success where the scan cannot know it: 201 of what creates, unless the method says otherwise. */
    String successOf(Operation operation) {
        AnnotationInstance status = method(operation).annotation(RESPONSE_STATUS);
        if (status != null) {
            return String.valueOf(status.value().asInt());
        }
        return isIdempotent(operation) ? "201" : "200";
    }

    /** Whether the body of the operation is a merge patch, and not only read where one is. */
    boolean readsMergePatch(Operation operation) {
        return method(operation).parameterTypes().stream()
                .anyMatch(type -> type.name().equals(MERGE_PATCH));
    }

    /** The most bytes that the operation reads. */
    long bodyLimit(Operation operation) {
        AnnotationInstance limit = method(operation).annotation(BODY_LIMIT);
        return limit == null ? DEFAULT_BODY_BYTES : limit.value("bytes").asLong();
    }

    /** The codes of all features, in the order in which they are named. */
    List<ProblemCode> problemCodes() {
        return constants(PROBLEM_CODE, ProblemCode.class)
                .sorted(new NamingOrder())
                .toList();
    }

    /** The codes to which features contribute, each kind one enumeration to clients, by the name of its schema. */
    Map<String, Schema> codes() {
        return Map.of(
                PROBLEM_CODE.withoutPackagePrefix(),
                enumeration(PROBLEM_CODE, problemCodes().stream().map(ProblemCode::code)),
                WARNING_CODE.withoutPackagePrefix(),
                enumeration(
                        WARNING_CODE,
                        constants(WARNING_CODE, WarningCode.class)
                                .map(WarningCode::code)
                                .sorted()));
    }

    private Schema enumeration(DotName type, Stream<String> values) {
        String description = Objects.requireNonNull(index.getClassByName(type))
                .declaredAnnotation(SCHEMA)
                .value("description")
                .asString();
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .enumeration(new ArrayList<>(values.toList()));
    }

    private <T> Stream<T> constants(DotName name, Class<T> type) {
        return index.getAllKnownImplementations(name).stream()
                .filter(ClassInfo::isEnum)
                .map(ClassInfo::name)
                .map(CodeIndex::load)
                .flatMap(implementation ->
                        Stream.of(implementation.asSubclass(type).getEnumConstants()));
    }

    private static Class<?> load(DotName type) {
        try {
            return Class.forName(type.toString(), true, CodeIndex.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private MethodInfo method(Operation operation) {
        return Optional.ofNullable(methods.get(operation.getOperationId()))
                .orElseThrow(() -> new IllegalStateException(
                        "Give it an @Operation with an operationId of its own: " + operation.getOperationId()));
    }

    /** The components of a scanned record that answers always have: those that are not {@code @Nullable}. */
    Set<String> alwaysPresent(String schemaName, Set<String> properties) {
        List<ClassInfo> candidates = records.stream()
                .filter(type -> namesWithExtensions(type).equals(properties))
                .toList();
        return candidates.stream()
                .filter(type -> type.simpleName().equals(schemaName))
                .findFirst()
                .or(() -> candidates.stream().findFirst()) // Generic records are scanned under other names.
                .map(CodeIndex::withoutNullable)
                .orElseThrow(() -> new IllegalStateException("Answers are made of records: " + schemaName));
    }

    /** The properties of a scanned record in its order; those of an unwrapped component stand in its place. */
    List<String> inOrder(String schemaName, Set<String> properties) {
        return records.stream()
                .filter(type -> type.simpleName().equals(schemaName))
                .map(type -> unwrapped(type).toList())
                .filter(names -> Set.copyOf(names).equals(properties))
                .findFirst()
                .orElseGet(() -> List.copyOf(properties)); // Generic records are scanned in their order.
    }

    private Stream<String> unwrapped(ClassInfo type) {
        return type.recordComponentsInDeclarationOrder().stream()
                .flatMap(component -> type.field(component.name()).hasAnnotation(JSON_UNWRAPPED)
                        ? unwrapped(Objects.requireNonNull(
                                index.getClassByName(component.type().name())))
                        : Stream.of(component.name()));
    }

    /** The records that add members to problem documents, in the order of their full names. */
    List<ClassInfo> extensions() {
        return index.getAllKnownImplementations(EXTENSION_MEMBERS).stream()
                .sorted(Comparator.comparing(ClassInfo::name))
                .toList();
    }

    /** With those of all extensions in place of the component that holds one. */
    private Set<String> namesWithExtensions(ClassInfo type) {
        return type.recordComponents().stream()
                .flatMap(component -> component.type().name().equals(EXTENSION_MEMBERS)
                        ? extensions().stream().flatMap(extension -> names(extension).stream())
                        : Stream.of(component.name()))
                .collect(Collectors.toSet());
    }

    private static Set<String> names(ClassInfo type) {
        return type.recordComponents().stream().map(RecordComponentInfo::name).collect(Collectors.toSet());
    }

    private static Set<String> withoutNullable(ClassInfo type) {
        return type.recordComponents().stream()
                .filter(component -> !component.type().hasAnnotation(NULLABLE))
                .map(RecordComponentInfo::name)
                .collect(Collectors.toSet());
    }
}
