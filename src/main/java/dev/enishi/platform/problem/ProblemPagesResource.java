package dev.enishi.platform.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Pages for people about the problem codes: what {@code type} of a problem leads to. */
@Path("/problems")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
class ProblemPagesResource {
    private final Texts texts;
    private final Vocabularies vocabularies;

    ProblemPagesResource(Texts texts, Vocabularies vocabularies) {
        this.texts = texts;
        this.vocabularies = vocabularies;
    }

    @GET
    @Operation(hidden = true)
    public Response list() {
        String items = vocabularies.codes().stream()
                .map(code -> "<li><a href=\"/problems/%s\"><code>%1$s</code></a> (%d) %s</li>\n"
                        .formatted(code.code(), code.status(), title(code)))
                .collect(Collectors.joining());
        return page("Problems", "<h1>Problems</h1>\n<ul>\n" + items + "</ul>");
    }

    @GET
    @Path("/{code}")
    @Operation(hidden = true)
    public Response get(@PathParam("code") String code) {
        ProblemCode problem = vocabularies.code(code).orElseThrow(() -> ProblemException.of(CommonProblem.NOT_FOUND));
        return page(title(problem), """
                <h1>%s</h1>
                <p><code>%s</code>, HTTP %d</p>
                <p>%s</p>
                <p><a href="/problems">Problems</a></p>""".formatted(title(problem), code, problem.status(), sentence(problem)));
    }

    private String title(ProblemCode code) {
        return texts.get("problem." + code.code() + ".title");
    }

    /** With dots where an answer names a limit or the allowed values. */
    private String sentence(ProblemCode code) {
        return texts.get("problem." + code.code() + ".detail", "…", "…");
    }

    private Response page(String title, String body) {
        Language language = texts.language();
        String page = """
                <!doctype html>
                <html lang="%s">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width">
                <title>%s - Enishi</title>
                <style>body { font: 1em/1.6 sans-serif; max-width: 50em; margin: 2em auto; padding: 0 1em }</style>
                %s
                </html>
                """.formatted(language, title, body);
        return Response.ok(page)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
