package io.github.drsorchestration.core.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;

/** Deciding is pure, and each room of the engine knows only those below it. */
final class EngineRules {

  private static final String API = "io.github.drsorchestration.api..";
  private static final String ENGINE = "io.github.drsorchestration.core.engine";

  private static final String[] DECIDING =
      rooms(
          "decide",
          "decision",
          "draft",
          "job",
          "hook",
          "wave",
          "launch",
          "termination",
          "failback",
          "request",
          "preflight");

  private static final DescribedPredicate<JavaClass> PORTS_THAT_ACT =
      resideInAnyPackage("io.github.drsorchestration.api.port..")
          .and(describe("do something", JavaClass::isInterface));

  @ArchTest
  static final ArchRule deciding_sees_no_port_that_acts =
      noClasses()
          .that()
          .resideInAnyPackage(DECIDING)
          .should()
          .dependOnClassesThat(PORTS_THAT_ACT)
          .because("the same execution, answers and moment must give the same decision");

  @ArchTest
  static final ArchRule deciding_sees_no_clock_logger_thread_or_file =
      noClasses()
          .that()
          .resideInAnyPackage(DECIDING)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.slf4j..",
              "java.util.concurrent..",
              "java.io..",
              "java.nio..",
              "java.net..",
              "..api.time..",
              ENGINE + ".edge..")
          .because("nothing is read or changed outside of what a decision is made of");

  @ArchTest static final ArchRule decisions_know_no_room = knowOnly("decision");

  @ArchTest static final ArchRule drafts_know_decisions = knowOnly("draft", "decision");

  @ArchTest static final ArchRule jobs_know_drafts = knowOnly("job", "decision", "draft");

  @ArchTest static final ArchRule hooks_know_drafts = knowOnly("hook", "decision", "draft");

  @ArchTest
  static final ArchRule waves_know_drafts_hooks_and_the_way_home =
      knowOnly("wave", "decision", "draft", "hook", "failback");

  @ArchTest
  static final ArchRule the_way_home_knows_drafts = knowOnly("failback", "decision", "draft");

  @ArchTest static final ArchRule preflight_knows_decisions = knowOnly("preflight", "decision");

  @ArchTest
  static final ArchRule launches_know_jobs_and_the_way_home =
      knowOnly("launch", "decision", "draft", "job", "preflight", "failback");

  @ArchTest
  static final ArchRule terminations_know_launches_jobs_and_hooks =
      knowOnly("termination", "decision", "draft", "job", "hook", "launch");

  @ArchTest
  static final ArchRule the_edge_knows_what_was_decided = knowOnly("edge", "decision", "draft");

  private EngineRules() {}

  private static String[] rooms(String... names) {
    return Stream.of(names).map(name -> ENGINE + "." + name + "..").toArray(String[]::new);
  }

  private static ArchRule knowOnly(String room, String... others) {
    String[] allowed =
        Stream.of(
                rooms(room),
                rooms(others),
                new String[] {
                  API,
                  "io.github.drsorchestration.core.planning",
                  "io.github.drsorchestration.core.planning.encryption",
                  "io.github.drsorchestration.core.planning.validation",
                  "..core.audit.."
                })
            .flatMap(Stream::of)
            .toArray(String[]::new);
    return classes()
        .that()
        .resideInAPackage(ENGINE + "." + room + "..")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(allowed)
                .or(resideOutsideOfPackages("io.github.drsorchestration..")));
  }
}
