package io.github.drsorchestration.testkit.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.github.drsorchestration.architecture.HouseRules;

@AnalyzeClasses(
    packages = "io.github.drsorchestration.testkit",
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests house_rules = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule the_simulation_needs_no_test_framework =
      noClasses()
          .that()
          .resideOutsideOfPackages("..conformance..", "..junit..", "..assertion..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.junit..", "org.assertj..", "org.opentest4j..");

  @ArchTest
  static final ArchRule the_testkit_knows_neither_aws_nor_its_adapters =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "software.amazon..", "com.amazonaws..", "io.github.drsorchestration.aws..");
}
