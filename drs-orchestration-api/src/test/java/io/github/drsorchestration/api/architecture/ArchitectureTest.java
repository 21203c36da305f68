package io.github.drsorchestration.api.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.github.drsorchestration.architecture.HouseRules;

@AnalyzeClasses(
    packages = "io.github.drsorchestration.api",
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests house_rules = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule api_needs_the_jdk_jackson_and_annotations_only =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage(
              "io.github.drsorchestration.api..",
              "java..",
              "com.fasterxml.jackson..",
              "org.immutables.value..",
              "org.jspecify.annotations..");
}
