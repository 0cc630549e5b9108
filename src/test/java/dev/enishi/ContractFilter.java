package dev.enishi;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.util.List;

/** Fails a test whose answer is not what the contract says, or whose request was accepted although it forbids it. */
final class ContractFilter implements Filter {
    private final Contract contract = new Contract();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification spec, FilterContext context) {
        var response = context.next(request, spec);
        var uri = URI.create(request.getURI());
        var faults = contract.faults(new Contract.Exchange(
                request.getMethod(),
                uri.getRawPath(),
                uri.getRawQuery(),
                name -> header(request, name),
                request.getBody() == null ? null : request.getBody().toString(),
                response.statusCode(),
                response::header,
                response.asString()));
        contract.operationId(request.getMethod(), uri.getRawPath())
                .ifPresent(operation -> codes(response).forEach(code -> SeenProblems.add(operation, code)));
        if (!faults.isEmpty()) {
            throw new AssertionError("%s %s -> %d breaks the contract:%n  %s"
                    .formatted(
                            request.getMethod(), request.getURI(), response.statusCode(), String.join("\n  ", faults)));
        }
        return response;
    }

    /** What a refusal says, or the items of a batch that were refused. */
    private static List<String> codes(Response response) {
        if (response.contentType().equals("application/problem+json")) {
            return List.of(response.<String>path("code"));
        }
        return response.statusCode() == 207
                ? response.path("items.findAll { it.problem != null }.problem.code")
                : List.of();
    }

    private static String header(FilterableRequestSpecification request, String name) {
        if (name.equals("Content-Type")) {
            return request.getContentType();
        }
        var header = request.getHeaders().get(name);
        return header == null ? null : header.getValue();
    }
}
