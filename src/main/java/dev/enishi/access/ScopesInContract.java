package dev.enishi.access;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jspecify.annotations.Nullable;

/** Writes into the contract who may call each operation. An operation without a rule fails the build here. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 10)
public class ScopesInContract implements OASFilter {
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName REQUIRES = DotName.createSimple(Requires.class);

    private static final DotName FRESH_CREDENTIAL = DotName.createSimple(FreshCredential.class);
    private static final DotName CREDENTIAL_IN_PATH = DotName.createSimple(CredentialInPath.class);

    private static final String FRESH =
            "Your credential is read anew: one that has just been ended is refused at once.";

    private final Map<String, List<Scope>> rules = new HashMap<>();
    private final Set<String> withCredentialInPath = new HashSet<>();
    private final Set<String> withFreshCredential = new HashSet<>();

    /** Called by the build with the index of all classes. */
    public ScopesInContract(IndexView index) {
        for (AnnotationInstance operation : index.getAnnotations(OPERATION)) {
            if (operation.target().kind() == AnnotationTarget.Kind.METHOD && operation.value("operationId") != null) {
                AnnotationInstance rule = operation.target().asMethod().annotation(REQUIRES);
                if (rule != null) {
                    rules.put(
                            operation.value("operationId").asString(),
                            Stream.of(rule.value().asEnumArray())
                                    .map(Scope::valueOf)
                                    .toList());
                }
                if (operation.target().asMethod().hasAnnotation(FRESH_CREDENTIAL)) {
                    withFreshCredential.add(operation.value("operationId").asString());
                }
                if (operation.target().asMethod().hasAnnotation(CREDENTIAL_IN_PATH)) {
                    withCredentialInPath.add(operation.value("operationId").asString());
                }
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        contract.getComponents().addSecurityScheme("accessToken", accessToken());
        contract.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith("/v1/")) {
                item.getOperations()
                        .values()
                        .forEach(operation -> complete(operation, rules.get(operation.getOperationId())));
            }
        });
    }

    private static SecurityScheme accessToken() {
        Map<String, String> scopes = new LinkedHashMap<>();
        Stream.of(Scope.values()).forEach(scope -> scopes.put(scope.text(), scope.description()));
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description(
                        "An access token (JWT) of an OpenID Connect provider that is registered for the agency; the addresses "
                                + "below stand for that provider's. It is checked as RFC8725 and RFC 9068 say: issuer, audience, "
                                + "algorithm, type, times. The scopes of people follow from their role; only a service account's "
                                + "are those of its token.")
                .flows(OASFactory.createOAuthFlows()
                        .authorizationCode(OASFactory.createOAuthFlow()
                                .authorizationUrl("https://sign-in.enishi.example/authorize")
                                .tokenUrl("https://sign-in.enishi.example/token")
                                .refreshUrl("https://sign-in.enishi.example/token")
                                .scopes(scopes)));
    }

    private void complete(Operation operation, @Nullable List<Scope> needed) {
        if (needed == null) {
            throw new IllegalStateException("Say who may call it, with @Requires: " + operation.getOperationId());
        }
        if (withCredentialInPath.contains(operation.getOperationId())) {
            // No scheme: its path says it all.
            operation.addSecurityRequirement(OASFactory.createSecurityRequirement());
            return;
        }
        List<String> texts = needed.stream().map(Scope::text).toList();
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("apiKey"));
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("accessToken", texts));
        if (!needed.isEmpty()) {
            String fresh = withFreshCredential.contains(operation.getOperationId()) ? " " + FRESH : "";
            operation.setDescription(operation.getDescription() + "\n\n" + sentence(needed) + fresh);
            operation
                    .getResponses()
                    .addAPIResponse("403", OASFactory.createAPIResponse().description(""));
        }
    }

    private static String sentence(List<Scope> needed) {
        String roles = Stream.of(Role.values())
                .filter(role -> Scope.of(role).containsAll(needed))
                .map(role -> "`" + role + "`")
                .collect(Collectors.joining(", "));
        String scopes = needed.stream().map(scope -> "`" + scope.text() + "`").collect(Collectors.joining(", "));
        return "Needs " + scopes + "; for " + roles + ".";
    }
}
