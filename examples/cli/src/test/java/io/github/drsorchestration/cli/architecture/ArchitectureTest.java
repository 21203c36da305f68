package io.github.drsorchestration.cli.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import io.github.drsorchestration.architecture.HouseRules;
import java.io.PrintStream;
import java.io.PrintWriter;

@AnalyzeClasses(
    packages = "io.github.drsorchestration.cli",
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests house_rules = ArchTests.in(HouseRules.class);

  @ArchTest
  static final ArchRule everything_is_printed_through_the_console =
      noClasses()
          .that()
          .resideOutsideOfPackages("..cli", "..cli.terminal", "..cli.exit", "..cli.output")
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(PrintWriter.class, PrintStream.class)
          .because("it escapes the control characters of names and reasons");
}
