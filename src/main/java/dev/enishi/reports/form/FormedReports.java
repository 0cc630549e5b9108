package dev.enishi.reports.form;

import dev.enishi.platform.http.WrittenText;
import dev.enishi.platform.problem.Texts;
import dev.enishi.reports.Charted;
import dev.enishi.reports.SeriesKey;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Writes a report as the table or chart that was asked for, before it gets its ETag. */
@Provider
@Priority(Priorities.USER + 100)
class FormedReports implements ContainerResponseFilter {
    private static final MediaType CSV = new MediaType("text", "csv", Map.of("charset", "UTF-8", "header", "present"));
    private static final MediaType SVG = MediaType.valueOf(ReportForm.SVG);

    private final Texts texts;

    FormedReports(Texts texts) {
        this.texts = texts;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (!(response.getEntity() instanceof Charted report) || type == null) {
            return;
        }
        ReportForm form = form(request.getUriInfo().getQueryParameters());
        Words words = new Words(texts);
        if (CSV.isCompatible(type)) {
            byte[] table = Table.of(report, words, Boolean.TRUE.equals(form.bom()));
            answer(response, table, CSV, "attachment; filename=\"" + name(request, report) + ".csv\"");
        } else if (SVG.isCompatible(type)) {
            byte[] chart = Chart.of(report, form.chosen(report), words);
            answer(response, chart, SVG, "inline; filename=\"" + name(request, report) + ".svg\"");
        } else {
            // Of application/* JAX-RS makes application/octet-stream.
            response.setEntity(report, new Annotation[0], MediaType.APPLICATION_JSON_TYPE);
        }
    }

    /** Checked already, as the parameters of the operation. */
    private static ReportForm form(MultivaluedMap<String, String> parameters) {
        return new ReportForm(
                Optional.ofNullable(parameters.getFirst("series"))
                        .map(SeriesKey::valueOf)
                        .orElse(null),
                parameters.getFirst("name"),
                Boolean.valueOf(parameters.getFirst("bom")));
    }

    /** {@code chat-rate-2026-11-01-2026-11-30}. */
    private static String name(ContainerRequestContext request, Charted report) {
        Path last = Path.of(request.getUriInfo().getPath()).getFileName();
        return last + "-" + report.range().from() + "-" + report.range().to();
    }

    private static void answer(ContainerResponseContext response, byte[] text, MediaType type, String disposition) {
        response.setEntity(new WrittenText(text), new Annotation[0], type);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_DISPOSITION, disposition);
    }
}
