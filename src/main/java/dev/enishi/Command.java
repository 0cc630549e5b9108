package dev.enishi;

import dev.enishi.access.Issuers;
import dev.enishi.agency.NewAgency;
import dev.enishi.audit.AuditDropJob;
import dev.enishi.audit.AuditVerification;
import dev.enishi.audit.OperatorAct;
import dev.enishi.demo.DemoAgency;
import dev.enishi.frontdesk.FrontDesk;
import dev.enishi.platform.Ids;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** What the process was started for: to serve, or one operator command after which it ends. */
class Command implements QuarkusApplication {
    private final NewAgency newAgency;
    private final Issuers issuers;
    private final OperatorAct operator;
    private final AuditVerification auditVerification;
    private final AuditDropJob auditDrop;
    private final DemoAgency demoAgency;
    private final FrontDesk frontDesk;

    Command(
            NewAgency newAgency,
            Issuers issuers,
            OperatorAct operator,
            AuditVerification auditVerification,
            AuditDropJob auditDrop,
            DemoAgency demoAgency,
            FrontDesk frontDesk) {
        this.newAgency = newAgency;
        this.issuers = issuers;
        this.operator = operator;
        this.auditVerification = auditVerification;
        this.auditDrop = auditDrop;
        this.demoAgency = demoAgency;
        this.frontDesk = frontDesk;
    }

    @Override
    public int run(String... arguments) throws IOException {
        if (arguments.length == 0) {
            demoAgency.welcome();
            frontDesk.welcome(demoAgency.key());
            Quarkus.waitForExit();
            return 0;
        }
        CommandLine line = CommandLine.parse(List.of(arguments));
        checkIds(line);
        return run(line);
    }

    private void checkIds(CommandLine line) {
        if (line.has("--agency") && !newAgency.isKnown(line.id("--agency"))) {
            throw OperatorMistake.inArguments("There is no agency " + line.text("--agency") + ".");
        }
        if (line.has("--performer") && !newAgency.isKnown(line.id("--agency"), line.id("--performer"))) {
            throw OperatorMistake.inArguments("The agency has no performer " + line.text("--performer") + ".");
        }
    }

    private int run(CommandLine line) {
        return switch (line.shape()) {
            // The schema was brought up to date on the way here.
            case "migrate" -> say("The schema is up to date.");
            case "create-agency --name" -> createAgency(line.text("--name"));
            case "create-key --agency" -> recorded(line, () -> newAgency.key(line.id("--agency"), null));
            case "create-key --agency --performer" ->
                recorded(line, () -> newAgency.key(line.id("--agency"), line.id("--performer")));
            case "allow-issuer --agency --issuer" ->
                recorded(line, () -> {
                    issuers.allow(line.id("--agency"), line.text("--issuer"));
                    return "Its tokens are accepted for this agency.";
                });
            case "disallow-issuer --agency --issuer" ->
                recorded(line, () -> {
                    issuers.disallow(line.id("--agency"), line.text("--issuer"));
                    return "Its tokens are refused for this agency.";
                });
            case "verify-audit" -> say(auditVerification.ofAll());
            case "verify-audit --agency" -> say(List.of(auditVerification.of(line.id("--agency"))));
            case "drop-audit" -> say("Blocks dropped: " + auditDrop.dropAll());
            default -> throw new IllegalStateException("A shape without an act: " + line.shape());
        };
    }

    private int createAgency(String name) {
        UUID id = Ids.next();
        return say(operator.recorded(
                "create-agency", id, () -> newAgency.create(id, name).managerKey()));
    }

    private int recorded(CommandLine line, Supplier<String> act) {
        return say(operator.recorded(line.name(), line.id("--agency"), act));
    }

    private static int say(List<AuditVerification.Finding> findings) {
        findings.forEach(finding -> say(finding.text()));
        return findings.stream().allMatch(AuditVerification.Finding::ok) ? 0 : 1;
    }

    @SuppressWarnings("SystemOut") // An operator's answer belongs on the standard output, alone.
    private static int say(String answer) {
        System.out.println(answer);
        return 0;
    }
}
