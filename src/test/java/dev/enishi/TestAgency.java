package dev.enishi;

import static io.restassured.RestAssured.given;
import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.enishi.access.ApiKeys;
import dev.enishi.agency.NewAgency;
import dev.enishi.platform.Ids;
import dev.enishi.platform.data.CurrentTenant;
import dev.enishi.platform.data.Tenant;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.config.EncoderConfig;
import io.restassured.config.ObjectMapperConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** An agency of its own for a test, used through the API as its front end would. */
public final class TestAgency {
    private static final ObjectMapper JSON = new ObjectMapper().findAndRegisterModules();
    private static final RestAssuredConfig UTF_8 = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .defaultContentCharset("UTF-8")
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs("application/merge-patch+json", ContentType.JSON)
                    .encodeContentTypeAs("text/csv", ContentType.BINARY))
            .objectMapperConfig(ObjectMapperConfig.objectMapperConfig()
                    .jackson2ObjectMapperFactory((type, charset) -> JSON)); // Else each request makes one.
    private static final ContractFilter CONTRACT = new ContractFilter();

    static {
        CompiledPaths.use();
    }

    public final UUID id;
    public final String managerKey;

    private TestAgency(NewAgency.Made made) {
        id = made.agencyId();
        managerKey = made.managerKey();
    }

    /** A new agency in Asia/Tokyo with all defaults. */
    public static TestAgency create() {
        // In a request of its own, because a request has one tenant and a test may need several agencies.
        return CompletableFuture.supplyAsync(
                        () -> Arc.container().instance(NewAgency.class).get().create("テスト事務所 " + Ids.next()),
                        Thread::startVirtualThread)
                .thenApply(TestAgency::new)
                .join();
    }

    /** Runs something as the manager would, without HTTP: a request has one tenant, so it gets a request of its own. */
    public void inRequest(Runnable work) {
        CompletableFuture.runAsync(
                        () -> {
                            ManagedContext context = Arc.container().requestContext();
                            context.activate();
                            try {
                                Arc.container()
                                        .instance(CurrentTenant.class)
                                        .get()
                                        .set(Tenant.agency(id));
                                work.run();
                            } finally {
                                context.terminate();
                            }
                        },
                        Thread::startVirtualThread)
                .join();
    }

    /** A request of the manager. */
    public RequestSpecification manager() {
        return as(managerKey);
    }

    /** A request with a key. Bodies are UTF-8, whatever their media type. */
    public static RequestSpecification as(String key) {
        return asNobody().header("Authorization", "Bearer " + key).contentType(ContentType.JSON);
    }

    /** A request without a key. */
    public static RequestSpecification asNobody() {
        return given().config(UTF_8).filter(CONTRACT);
    }

    /** A request that patches, as the manager. */
    public RequestSpecification patching(String ifMatch) {
        return manager().contentType("application/merge-patch+json").header("If-Match", ifMatch);
    }

    /** A key of one performer. */
    public String performerKey(String performerId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Arc.container()
                        .instance(ApiKeys.class)
                        .get()
                        .create(id, UUID.fromString(performerId), "performer"));
    }

    /** Adds a performer and gives her id. */
    public String performer() {
        return created("/v1/performers", Map.of("name", "みゆ"));
    }

    /** Adds a site and gives its id. */
    public String site() {
        return created("/v1/sites", Map.of("name", "チャットA"));
    }

    /** Adds a customer and gives his id. */
    public String customer(String performerId, String siteId, String handle) {
        return created("/v1/customers", Map.of("performerId", performerId, "siteId", siteId, "handle", handle));
    }

    /** Records an ended chat of half an hour and gives its id. */
    public String chat(String customerId, String startedAt) {
        String endedAt = OffsetDateTime.parse(startedAt).plusMinutes(30).format(ISO_OFFSET_DATE_TIME);
        return created(
                "/v1/chats",
                Map.of("customerId", customerId, "kind", "TWO_SHOT", "startedAt", startedAt, "endedAt", endedAt));
    }

    /** Records a mail and gives its id. */
    public String mail(String customerId, String direction, String purpose, String sentAt) {
        Map<String, Object> mail = new HashMap<>(
                Map.of("customerId", customerId, "channel", "MAIL", "direction", direction, "sentAt", sentAt));
        if (purpose != null) {
            mail.put("purpose", purpose);
        }
        return created("/v1/messages", mail);
    }

    /** Posts something and gives its id. */
    public String created(String path, Map<String, ?> body) {
        return manager().body(body).post(path).then().statusCode(201).extract().path("id");
    }

    /** The answer to a GET of the manager. */
    public ValidatableResponse get(String path) {
        return manager().get(path).then();
    }
}
