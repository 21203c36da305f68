package io.github.drsorchestration.aws.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.github.drsorchestration.architecture.HouseRules;

@AnalyzeClasses(
    packages = "io.github.drsorchestration.aws",
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests house_rules = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule the_adapters_know_the_ports_and_not_who_calls_them =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.github.drsorchestration.core..", "io.github.drsorchestration.testkit..");
}
