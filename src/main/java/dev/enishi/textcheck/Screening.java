package dev.enishi.textcheck;

import dev.enishi.agency.ContactDetailPolicies;
import dev.enishi.platform.http.Batch;
import dev.enishi.platform.http.Warning;
import dev.enishi.platform.problem.ProblemException;
import dev.enishi.platform.problem.Texts;
import dev.enishi.platform.problem.Violation;
import dev.enishi.textcheck.FoundPlaces.FoundPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What is found in the texts of one request, and what the agency's policies make of it. */
final class Screening implements RecordTexts.Review {
    private static final int MOST_SAID = 3;
    private static final int MOST_PLACES = 100;

    private final Supplier<ContactDetailPolicies> policies;
    private final Texts texts;
    private final List<Warning> warnings = new ArrayList<>();
    private final Map<Integer, Refusal> refusals = new TreeMap<>();

    /** The policies are asked for only when something was found: most texts have nothing. */
    Screening(Supplier<ContactDetailPolicies> policies, Texts texts) {
        this.policies = policies;
        this.texts = texts;
    }

    private record Refusal(List<Violation> violations, List<FoundPlace> places) {
        ProblemException problem() {
            return ProblemException.of(violations)
                    .with(new FoundPlaces(places.stream().limit(MOST_PLACES).toList()));
        }
    }

    @Override
    public String review(TextField field, String pointer, String text) {
        List<Finding> findings = TextReading.in(text);
        if (findings.isEmpty()) {
            return text;
        }
        return switch (field.policy(policies.get())) {
            case WARN -> {
                warn(TextCheckWarning.CONTACT_DETAILS, "warning.contact-details", pointer, findings);
                yield text;
            }
            case MASK -> {
                warn(TextCheckWarning.CONTACT_DETAILS_MASKED, "warning.contact-details-masked", pointer, findings);
                yield Masking.mask(text, findings);
            }
            case REJECT -> {
                refuse(pointer, findings);
                yield text;
            }
        };
    }

    private void warn(TextCheckWarning code, String sentence, String pointer, List<Finding> findings) {
        warnings.add(new Warning(code.code(), pointer, texts.get(sentence, said(findings))));
    }

    private void refuse(String pointer, List<Finding> findings) {
        Refusal refusal = refusals.computeIfAbsent(
                Batch.itemOf(pointer), item -> new Refusal(new ArrayList<>(), new ArrayList<>()));
        refusal.violations()
                .add(Violation.at(pointer, TextCheckProblem.CONTACT_DETAILS, said(findings))
                        .worded("place"));
        findings.forEach(finding ->
                refusal.places().add(new FoundPlace(pointer, finding.kind(), finding.start(), finding.end())));
    }

    /** What was found and where, as people count: from 1, the last character included. */
    private String said(List<Finding> findings) {
        String places = findings.stream()
                .limit(MOST_SAID)
                .map(finding -> texts.get(
                        "textcheck.place",
                        texts.get("textcheck." + finding.kind().name().toLowerCase(Locale.ROOT)),
                        finding.start() + 1,
                        finding.end()))
                .reduce((all, next) -> texts.get("textcheck.and", all, next))
                .orElseThrow();
        return findings.size() <= MOST_SAID ? places : texts.get("textcheck.more", places, findings.size() - MOST_SAID);
    }

    /**
     * Refuses the request where it is not about items that are refused each by itself.
     *
     * @throws ProblemException 422 with all texts that are refused
     */
    void require() {
        Refusal refusal = refusals.get(Batch.NO_ITEM);
        if (refusal != null) {
            throw refusal.problem();
        }
    }

    /** Why items of a batch are refused, by their places. */
    Map<Integer, ProblemException> refusedItems() {
        Map<Integer, ProblemException> items = new TreeMap<>();
        refusals.forEach((item, refusal) -> items.put(item, refusal.problem()));
        return items;
    }

    List<Warning> warnings() {
        return warnings;
    }
}
