package io.github.drsorchestration.testkit.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.drsorchestration.testkit.conformance.replication.ReplicationScene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** A suite that an implementation passes by doing nothing proves nothing. */
class SuitesFailAgainstNothingTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        DoNothingSuites.Groups.class,
        DoNothingSuites.Plans.class,
        DoNothingSuites.Accounts.class,
        DoNothingSuites.RecordsOfNothing.class,
        DoNothingSuites.ExecutionsOfNothing.class,
        DoNothingSuites.Claims.class,
        DoNothingSuites.Mails.class,
        DoNothingSuites.Times.class,
        DoNothingSuites.Gates.class,
        DoNothingSuites.Hooks.class,
        DoNothingSuites.Services.class,
        DoNothingSuites.Keys.class,
        DoNothingSuites.Failbacks.class,
        DoNothingSuites.Replications.class,
        DoNothingSuites.LostResponses.class,
      })
  void every_test_of_the_suite_runs_and_fails(Class<?> suite) {
    Outcome outcome = run(suite);

    assertThat(outcome.failed).isNotEmpty();
    assertThat(outcome.passed).as("passed by doing nothing").isEmpty();
    assertThat(outcome.skipped).as("skipped").isEmpty();
  }

  @Test
  void every_suite_is_among_them() {
    Stream<String> suites =
        Stream.of(DoNothingSuites.class.getDeclaredClasses())
            .map(suite -> suite.getSuperclass().getSimpleName());

    assertThat(suites)
        .containsExactlyInAnyOrderElementsOf(
            publishedSuites().filter(name -> !name.matches("(Document|Named)Store.*")).toList());
  }

  private static Stream<String> publishedSuites() {
    return Stream.of(DocumentStoreConformance.class, ReplicationScene.class)
        .flatMap(SuitesFailAgainstNothingTest::suitesBeside);
  }

  private static Stream<String> suitesBeside(Class<?> type) {
    Path compiled =
        Path.of(
            type.getProtectionDomain().getCodeSource().getLocation().getPath(),
            type.getPackageName().replace('.', '/'));
    try (Stream<Path> files = Files.list(compiled)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("Conformance.class"))
          .map(name -> name.replace(".class", ""))
          .toList()
          .stream();
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static Outcome run(Class<?> suite) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(suite)).build();
    Outcome outcome = new Outcome();
    LauncherFactory.create().execute(request, outcome);
    return outcome;
  }

  private static final class Outcome implements TestExecutionListener {

    private final List<String> passed = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final List<String> skipped = new ArrayList<>();

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
      skipped.add(test.getDisplayName());
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
      if (!test.isTest()) {
        return;
      }
      switch (result.getStatus()) {
        case SUCCESSFUL -> passed.add(test.getDisplayName());
        case FAILED -> failed.add(test.getDisplayName());
        case ABORTED -> skipped.add(test.getDisplayName());
      }
    }
  }
}
