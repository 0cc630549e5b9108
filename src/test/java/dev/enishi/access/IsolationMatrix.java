package dev.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold when somebody calls an operation with the ids of another agency's or performer's things. */
final class IsolationMatrix {
    /** What every performer of an agency sees. */
    private static final Set<String> SHARED = Set.of("sites", "watches", "boundary-rules", "questions");

    private static final Set<String> WRITES = Set.of("POST", "PUT");

    final IsolationVictim victim = IsolationVictim.create();
    final String stranger = dev.enishi.TestAgency.create().managerKey;
    final String colleague = victim.agency().performerKey(victim.agency().performer());
    Map<String, String> before = victim.snapshot();

    void unchanged() {
        assertThat(victim.snapshot()).isEqualTo(before);
    }

    /** Things of another agency do not exist. */
    void strangerFindsNothing(ContractOperation operation) {
        Response answer = operation.call(victim, stranger);

        if (operation.isOfOne()) {
            isAsIfMissing(operation, answer, stranger);
        } else {
            refusesReferences(operation, answer);
        }
        // His audit log names what he has asked for himself.
        if (!operation.resource().equals("audit-entries")) {
            showsNothing(answer, List.copyOf(victim.ids().values()));
        }
        unchanged();
    }

    /** Things of a colleague do not exist, but what is of the whole agency is shared, and what only managers may do is forbidden. */
    void colleagueFindsNothing(ContractOperation operation) {
        Response answer = operation.call(victim, colleague);

        boolean shared = SHARED.contains(operation.resource());
        if (!operation.isFor(Role.PERFORMER)) {
            assertThat(answer.statusCode()).isEqualTo(403);
        } else if (operation.isOfOne() && !shared) {
            isAsIfMissing(operation, answer, colleague);
        } else {
            refusesReferences(operation, answer);
        }
        showsNothing(
                answer,
                victim.ids().entrySet().stream()
                        .filter(sample -> !SHARED.contains(sample.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
        if (operation.isRead() || operation.isBatch() || answer.statusCode() >= 300) {
            unchanged();
        } else {
            before = victim.snapshot(); // Her own customer, say.
        }
    }

    private void isAsIfMissing(ContractOperation operation, Response answer, String credential) {
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(withoutItsRequest(answer)).isEqualTo(withoutItsRequest(operation.callMissing(victim, credential)));
    }

    private static void refusesReferences(ContractOperation operation, Response answer) {
        if (operation.isBatch()) {
            assertThat(answer.statusCode()).isEqualTo(207);
            assertThat(answer.<List<String>>path("items.problem.code"))
                    .isSubsetOf("unknown-reference", "not-found")
                    .isNotEmpty();
        } else if (WRITES.contains(operation.method()) && operation.namesReferences()) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.<String>path("code")).isEqualTo("unknown-reference");
        } else {
            assertThat(answer.statusCode()).isLessThan(300);
        }
    }

    private static void showsNothing(Response answer, List<String> ids) {
        if (answer.statusCode() < 300) {
            ids.forEach(id -> assertThat(answer.asString()).doesNotContain(id));
        }
    }

    private static String withoutItsRequest(Response answer) {
        return answer.asString().replaceAll("\"(instance|requestId)\":\"[^\"]*\"", "");
    }
}
