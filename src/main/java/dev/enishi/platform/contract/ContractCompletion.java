package dev.enishi.platform.contract;

import dev.enishi.platform.http.MergePatch;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;

/**
 * Makes the scanned document the whole contract. Runs once, while the service is built; what an operation has in common
 * with others follows from its method, path, parameters and record types, so that a new one is complete by itself.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractCompletion implements OASFilter {
    private static final String API = "/v1/";
    private static final List<PathItem.HttpMethod> ORDER = List.of(
            PathItem.HttpMethod.GET,
            PathItem.HttpMethod.POST,
            PathItem.HttpMethod.PUT,
            PathItem.HttpMethod.PATCH,
            PathItem.HttpMethod.DELETE);

    private final CodeIndex code;

    /** Called by the build with the index of all classes. */
    public ContractCompletion(IndexView index) {
        code = new CodeIndex(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Map<String, Map<PathItem.HttpMethod, Operation>> paths = sorted(contract.getPaths());
        Map<String, Schema> scanned = new HashMap<>(contract.getComponents().getSchemas());
        scanned.putAll(code.codes());
        operations(paths).forEach(ContractCompletion::patchRecords);
        addExtensions(scanned);
        ExamplePlaces places = ExamplePlaces.of(contract);
        places.addTo(scanned);
        Set<String> requested = Requested.by(operations(paths), scanned);
        Schemas schemas = new Schemas(scanned, requested, code);
        Headers headers = new Headers(places.collection());
        ProblemResponses problems = new ProblemResponses(schemas, headers, code.problemCodes(), places);
        OperationProblems codes = new OperationProblems(code.problemCodes(), code);
        ResponseCompletion responses = new ResponseCompletion(schemas, headers, problems, codes, code);
        RequestCompletion requests = new RequestCompletion(schemas, code);
        // Answers first: the schema of a record that is also answered gets another name in requests.
        paths.forEach((path, operations) ->
                operations.forEach((method, operation) -> responses.complete(path, method, operation)));
        paths.forEach((path, operations) ->
                operations.forEach((method, operation) -> requests.complete(path, method, operation)));
        contract.setPaths(paths(paths));
        contract.setTags(tags(contract));
        contract.setComponents(OASFactory.createComponents()
                .schemas(schemas.named())
                .responses(problems.used())
                .parameters(requests.shared())
                .headers(headers.used())
                .securitySchemes(contract.getComponents().getSecuritySchemes()));
    }

    /** The body of a {@code MergePatch<R>} is scanned as {@code MergePatchR}: it looks like R. */
    private static void patchRecords(Operation operation) {
        if (operation.getRequestBody() != null
                && operation.getRequestBody().getContent().hasMediaType(MergePatch.MEDIA_TYPE)) {
            operation.getRequestBody().getContent().getMediaTypes().values().stream()
                    .map(MediaType::getSchema)
                    .distinct()
                    .forEach(patch -> patch.setRef(patch.getRef().replace("/MergePatch", "/")));
        }
    }

    /** What features add to problem documents, after the members of every one. */
    private void addExtensions(Map<String, Schema> scanned) {
        Schema problem = Objects.requireNonNull(scanned.get("Problem"));
        problem.removeProperty("extension");
        code.extensions()
                .forEach(extension -> Objects.requireNonNull(scanned.get(extension.simpleName()))
                        .getProperties()
                        .forEach(problem::addProperty));
    }

    private static Map<String, Map<PathItem.HttpMethod, Operation>> sorted(Paths scanned) {
        Map<String, Map<PathItem.HttpMethod, Operation>> sorted = new TreeMap<>();
        scanned.getPathItems().forEach((path, item) -> {
            if (path.startsWith(API)) {
                Map<PathItem.HttpMethod, Operation> operations = new TreeMap<>(Comparator.comparingInt(ORDER::indexOf));
                operations.putAll(item.getOperations());
                sorted.put(path, operations);
            }
        });
        return sorted;
    }

    private static List<Operation> operations(Map<String, Map<PathItem.HttpMethod, Operation>> paths) {
        return paths.values().stream()
                .flatMap(operations -> operations.values().stream())
                .toList();
    }

    private static Paths paths(Map<String, Map<PathItem.HttpMethod, Operation>> sorted) {
        Paths paths = OASFactory.createPaths();
        sorted.forEach((path, operations) -> {
            PathItem item = OASFactory.createPathItem();
            operations.forEach(item::setOperation);
            paths.addPathItem(path, item);
        });
        return paths;
    }

    /** In alphabetical order, each once; one that no resource describes is described by its name. */
    private static List<Tag> tags(OpenAPI contract) {
        Map<String, Tag> tags = new TreeMap<>();
        for (Tag tag : contract.getTags() == null ? List.<Tag>of() : contract.getTags()) {
            tags.merge(tag.getName(), tag, (first, second) -> first.getDescription() == null ? second : first);
        }
        contract.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .flatMap(operation -> operation.getTags().stream())
                .forEach(name -> tags.computeIfAbsent(name, OASFactory.createTag()::name));
        tags.values().stream()
                .filter(tag -> tag.getDescription() == null)
                .forEach(tag ->
                        tag.setDescription("Operations on " + tag.getName().toLowerCase(Locale.ROOT) + "."));
        return new ArrayList<>(tags.values());
    }
}
