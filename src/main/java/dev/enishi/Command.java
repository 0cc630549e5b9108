package dev.enishi;

import dev.enishi.agency.NewAgency;
import dev.enishi.demo.DemoAgency;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.util.List;
import java.util.UUID;

/** What the process was started for: to serve, or one operator command after which it ends. */
class Command implements QuarkusApplication {
    private final NewAgency newAgency;
    private final DemoAgency demoAgency;

    Command(NewAgency newAgency, DemoAgency demoAgency) {
        this.newAgency = newAgency;
        this.demoAgency = demoAgency;
    }

    @Override
    public int run(String... arguments) {
        List<String> words = List.of(arguments);
        if (words.isEmpty()) {
            demoAgency.welcome();
            Quarkus.waitForExit();
            return 0;
        }
        if (words.equals(List.of("migrate"))) {
            // The schema was brought up to date on the way here.
            return say("The schema is up to date.");
        }
        if (words.size() == 3 && words.subList(0, 2).equals(List.of("create-agency", "--name"))) {
            return say(newAgency.create(words.get(2)).managerKey());
        }
        if (words.size() == 3 && words.subList(0, 2).equals(List.of("create-key", "--agency"))) {
            return say(newAgency.key(UUID.fromString(words.get(2)), null));
        }
        if (words.size() == 5
                && words.subList(0, 2).equals(List.of("create-key", "--agency"))
                && words.get(3).equals("--performer")) {
            return say(newAgency.key(UUID.fromString(words.get(2)), UUID.fromString(words.get(4))));
        }
        say("Commands: migrate | create-agency --name NAME | create-key --agency ID [--performer ID]."
                + " Without one the service starts.");
        return 2;
    }

    @SuppressWarnings("SystemOut") // An operator's answer belongs on the standard output, alone.
    private static int say(String answer) {
        System.out.println(answer);
        return 0;
    }
}
