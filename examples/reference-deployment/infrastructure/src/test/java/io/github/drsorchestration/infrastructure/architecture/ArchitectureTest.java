package io.github.drsorchestration.infrastructure.architecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import io.github.drsorchestration.architecture.HouseRules;

@AnalyzeClasses(
    packages = "io.github.drsorchestration.infrastructure",
    importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest static final ArchTests house_rules = ArchTests.in(HouseRules.class);
}
