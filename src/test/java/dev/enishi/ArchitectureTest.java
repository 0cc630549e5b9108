package dev.enishi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.enishi.access.Requires;
import dev.enishi.customer.CustomerRef;
import dev.enishi.customer.history.CustomerHistory;
import dev.enishi.customer.history.HistoryFollower;
import dev.enishi.platform.Edge;
import dev.enishi.platform.Rule;
import dev.enishi.platform.UsedByNobody;
import dev.enishi.platform.data.Database;
import dev.enishi.platform.problem.Violation;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.enishi");

    private static final DescribedPredicate<JavaClass> RULES =
            DescribedPredicate.describe("are rules", type -> type.isAnnotatedWith(Rule.class));

    private static final Pattern TEXT_OR_COMMENT = Pattern.compile("\"(\\\\.|[^\"\\\\\n])*\"|(?s:/\\*.*?\\*/)|//.*");
    private static final Pattern STORING = Pattern.compile("persist.*|delete.*|update|flush");
    private static final Pattern BRANCH = Pattern.compile("\\b(if|for|while|switch) \\(|\\s\\?\\s");

    @Test
    void a_class_with_cases_has_a_name_by_which_it_is_run() {
        JavaClasses tests = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
                .importPackages("dev.enishi");

        methods()
                .that()
                .areMetaAnnotatedWith(Testable.class)
                .should()
                .beDeclaredInClassesThat()
                .haveNameMatching(".*(Test|IT)(\\$.*)?")
                .check(tests);
    }

    @Test
    void wings_depend_on_each_other_in_one_direction() {
        ArchRule rule = slices().matching("dev.enishi.(*)..").should().beFreeOfCycles();

        rule.check(CLASSES);
    }

    /** The platform apart, which is one. */
    @Test
    void features_of_a_wing_depend_on_each_other_in_one_direction() {
        for (String wing : wings()) {
            if (!wing.equals(wingOf(Rule.class.getPackageName()))) {
                slices().matching("dev.enishi." + wing + ".(*)..")
                        .should()
                        .beFreeOfCycles()
                        .allowEmptyShould(true)
                        .check(CLASSES);
            }
        }
    }

    /** But by the commands of operators, which start what they are for. */
    @Test
    void some_wings_are_used_by_nobody() {
        List<String> alone = wings().stream()
                .filter(wing -> CLASSES.getPackage("dev.enishi." + wing).isAnnotatedWith(UsedByNobody.class))
                .toList();

        assertThat(alone).isNotEmpty();
        for (String wing : alone) {
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.enishi." + wing + "..")
                    .and()
                    .areNotAssignableTo(Command.class)
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.enishi." + wing + "..")
                    .check(CLASSES);
        }
    }

    private static Set<String> wings() {
        return CLASSES.stream()
                .map(type -> wingOf(type.getPackageName()))
                .filter(wing -> !wing.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String wingOf(String packageName) {
        return packageName.split("\\.").length < 3 ? "" : packageName.split("\\.")[2];
    }

    /** What is written of customers through entities is told by the class that writes it. */
    @Test
    void whoever_stores_something_about_customers_tells_their_history() {
        ArchRule rule = noClasses()
                .that(DescribedPredicate.describe(
                        "do not know the history of customers",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .noneMatch(used -> used.getTargetClass().isEquivalentTo(CustomerHistory.class))))
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "stores or deletes something about customers",
                        (JavaAccess<?> access) -> access.getTargetOwner().isAssignableTo(PanacheRepositoryBase.class)
                                && isAboutCustomers(access.getTargetOwner())
                                && STORING.matcher(access.getTarget().getName()).matches()));

        rule.check(CLASSES);
    }

    /** Whose entities belong to a customer. */
    private static boolean isAboutCustomers(JavaClass repository) {
        return CLASSES.stream()
                .filter(type -> type.isAnnotatedWith(Entity.class)
                        && type.getPackageName().equals(repository.getPackageName()))
                .anyMatch(entity -> entity.getPackageName().equals(CustomerRef.class.getPackageName())
                        || entity.tryGetField("customerId").isPresent());
    }

    /** Whoever writes tells the history of customers, and that tells its followers: nobody else calls what they do. */
    @Test
    void what_follows_from_a_happening_is_done_by_its_followers_only() {
        ArchRule rule = noClasses()
                .that()
                .areNotAssignableTo(CustomerHistory.class)
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "does what a follower does",
                        (JavaAccess<?> access) -> access.getTargetOwner().isAssignableTo(HistoryFollower.class)
                                && !access.getTargetOwner().equals(access.getOriginOwner())
                                && isForFollowers(access.getTarget())));

        rule.check(CLASSES);
    }

    /** What they are told, and what they keep to themselves. */
    private static boolean isForFollowers(AccessTarget target) {
        boolean told = Stream.of(HistoryFollower.class.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals(target.getName()));
        return told
                || target.resolveMember()
                        .filter(member -> !member.getModifiers().contains(JavaModifier.PUBLIC))
                        .isPresent();
    }

    @Test
    void the_platform_knows_nothing_of_the_domain() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("dev.enishi.platform..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "belong to a feature",
                        type -> type.getPackageName().startsWith("dev.enishi")
                                && !type.getPackageName().startsWith("dev.enishi.platform")));

        rule.check(CLASSES);
    }

    @Test
    void rules_know_no_framework() {
        ArchRule rule = classes()
                .that(RULES)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.enishi..",
                        "org.hipparchus..", // Mathematics: no framework.
                        "java..",
                        "org.jspecify.annotations..",
                        "jakarta.validation.constraints..",
                        "org.eclipse.microprofile.openapi.annotations..",
                        "com.fasterxml.jackson.annotation..");

        rule.check(CLASSES);
    }

    @Test
    void rules_read_no_clock() {
        ArchRule rule = noClasses().that(RULES).should().dependOnClassesThat().areAssignableTo(Clock.class);

        rule.check(CLASSES);
    }

    /** Who sends or waits slowly holds no worker thread, of which there are few. */
    @Test
    void operations_run_on_virtual_threads() {
        ArchRule rule = methods()
                .that()
                .areAnnotatedWith(Requires.class)
                .should()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(RunOnVirtualThread.class);

        rule.check(CLASSES);
    }

    @Test
    void entities_never_leave() {
        ArchRule rule = noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .and()
                .arePublic()
                .should(haveAnEntityInTheirSignature());

        rule.check(CLASSES);
    }

    /** Whatever reads or decides is a class of its own, whose test needs no HTTP. */
    @Test
    void resources_ask_no_database_and_name_no_violations() {
        ArchRule rule = noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Database.class, Violation.class);

        rule.check(CLASSES);
    }

    /** But where pages for people are put together. */
    @Test
    void resources_branch_nowhere() {
        assertThat(CLASSES.stream()
                        .filter(type -> type.isAnnotatedWith(Path.class) && !isPage(type))
                        .filter(type -> BRANCH.matcher(codeOf(type)).find()))
                .isEmpty();
    }

    private static boolean isPage(JavaClass type) {
        return type.tryGetAnnotationOfType(Produces.class)
                .filter(produces -> produces.value()[0].startsWith(MediaType.TEXT_HTML))
                .isPresent();
    }

    private static String codeOf(JavaClass type) {
        String file = "src/main/java/" + type.getFullName().replace('.', '/') + ".java";
        try {
            return TEXT_OR_COMMENT
                    .matcher(Files.readString(java.nio.file.Path.of(file)))
                    .replaceAll("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A stream would be read inside the transaction, as slowly as the client likes; readers of bodies come before it. */
    @Test
    void operations_are_given_bodies_that_have_come() {
        ArchRule rule = noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "with a stream",
                        (List<JavaClass> types) -> types.stream()
                                .anyMatch(type ->
                                        type.isAssignableTo(InputStream.class) || type.isAssignableTo(Reader.class))));

        rule.check(CLASSES);
    }

    @Test
    void nobody_asks_the_machine_for_the_time() {
        ArchRule rule = noClasses()
                .should()
                .accessTargetWhere(DescribedPredicate.describe(
                        "it is a now() without a clock, System.currentTimeMillis() or new Date()",
                        (JavaAccess<?> access) -> asksTheMachine(access.getTarget())));

        rule.check(CLASSES);
    }

    @Test
    void a_clock_is_held_at_the_edge_only() {
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage("dev.enishi..")
                .and(DescribedPredicate.describe("are no resource, job or other edge", type -> !mayHoldAClock(type)))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class);

        rule.check(CLASSES);
    }

    @Test
    void entities_stay_inside_their_feature() {
        ArchRule rule = classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate();

        rule.check(CLASSES);
    }

    @Test
    void sql_goes_through_the_one_class_that_names_the_tenant() {
        ArchRule rule = noClasses()
                .that()
                .resideOutsideOfPackage("dev.enishi.platform.data..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.sql.Connection")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("javax.sql.DataSource");

        rule.check(CLASSES);
    }

    private static boolean mayHoldAClock(JavaClass type) {
        return type.isAnnotatedWith(Path.class)
                || type.isAnnotatedWith(Edge.class)
                || type.getMethods().stream().anyMatch(method -> method.isAnnotatedWith(Scheduled.class))
                || type.getEnclosingClass().map(ArchitectureTest::mayHoldAClock).orElse(false);
    }

    private static boolean asksTheMachine(AccessTarget target) {
        String owner = target.getOwner().getName();
        boolean now = owner.startsWith("java.time.")
                && target.getName().equals("now")
                && target instanceof AccessTarget.CodeUnitAccessTarget call
                && call.getRawParameterTypes().stream().noneMatch(type -> type.isAssignableTo(Clock.class));
        boolean millis = owner.equals("java.lang.System")
                && Set.of("currentTimeMillis", "nanoTime").contains(target.getName());
        boolean date = owner.equals("java.util.Date") && target.getName().equals("<init>");
        return now || millis || date;
    }

    private static ArchCondition<JavaMethod> haveAnEntityInTheirSignature() {
        return new ArchCondition<>("have an entity in their signature") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean entity = Stream.concat(
                                method.getReturnType().getAllInvolvedRawTypes().stream(),
                                method.getParameterTypes().stream()
                                        .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                        .anyMatch(type -> type.isAnnotatedWith(Entity.class));
                events.add(new SimpleConditionEvent(method, entity, method.getFullName() + " has an entity"));
            }
        };
    }
}
