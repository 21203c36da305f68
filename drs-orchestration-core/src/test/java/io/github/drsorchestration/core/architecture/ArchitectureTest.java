package io.github.drsorchestration.core.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.github.drsorchestration.architecture.HouseRules;

@AnalyzeClasses(
    packages = "io.github.drsorchestration.core",
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests house_rules = ArchTests.in(HouseRules.class);

  @ArchTest static final ArchTests engine_rules = ArchTests.in(EngineRules.class);

  @ArchTest
  static final ArchRule core_knows_neither_aws_nor_its_adapters_nor_the_testkit =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "software.amazon..",
              "com.amazonaws..",
              "io.github.drsorchestration.aws..",
              "io.github.drsorchestration.testkit..");
}
