package dev.enishi;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;

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
        if (response.contentType().equals("application/problem+json")) {
            contract.operationId(request.getMethod(), uri.getRawPath())
                    .ifPresent(operation -> SeenProblems.add(operation, response.path("code")));
        }
        if (!faults.isEmpty()) {
            throw new AssertionError("%s %s -> %d breaks the contract:%n  %s"
                    .formatted(
                            request.getMethod(), request.getURI(), response.statusCode(), String.join("\n  ", faults)));
        }
        return response;
    }

    private static String header(FilterableRequestSpecification request, String name) {
        if (name.equals("Content-Type")) {
            return request.getContentType();
        }
        var header = request.getHeaders().get(name);
        return header == null ? null : header.getValue();
    }
}
