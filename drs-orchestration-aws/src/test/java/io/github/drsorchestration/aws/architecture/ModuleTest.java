package io.github.drsorchestration.aws.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a module that requires this one can compile. */
class ModuleTest {

  private static final Pattern NEEDED =
      Pattern.compile(
          ".*(drs-orchestration-(api|aws)/target/classes|drs-orchestration-api-[0-9.]+(-SNAPSHOT)?\\.jar"
              + "|/software/amazon/awssdk/.*|/com/fasterxml/jackson/.*|/dev/failsafe/.*"
              + "|/org/slf4j/slf4j-api/.*|/org/reactivestreams/.*|/software/amazon/eventstream/.*)");

  private static final String EXAMPLE_OF_THE_README =
      """
      package stranger;

      import io.github.drsorchestration.api.port.*;
      import io.github.drsorchestration.aws.AwsPorts;

      class Stranger {
        void run() {
          try (AwsPorts aws = AwsPorts.builder().homeRegion("eu-west-1").build()) {
            Ports ports = aws.ports().toBuilder().notifier(aws.notifier()).build();
          }
        }
      }
      """;

  @TempDir private Path classes;

  @Test
  void the_example_of_the_readme_needs_nothing_but_this_module() {
    assertThat(problemsOf(EXAMPLE_OF_THE_README)).isEmpty();
  }

  @Test
  void ports_are_composed_by_hand_with_the_types_that_they_are_made_with() {
    assertThat(
            problemsOf(
                """
                package stranger;

                import io.github.drsorchestration.api.plan.HookType;
                import io.github.drsorchestration.api.port.HookRunner;
                import io.github.drsorchestration.aws.client.AwsClients;
                import io.github.drsorchestration.aws.drs.DrsRecoveryService;
                import io.github.drsorchestration.aws.hook.HooksByType;
                import io.github.drsorchestration.aws.hook.HttpHooks;
                import io.github.drsorchestration.aws.ssm.AutomationHooks;
                import software.amazon.awssdk.services.drs.DrsClient;

                class Stranger {
                  DrsClient client;
                  AwsClients clients =
                      AwsClients.builder()
                          .homeRegion("eu-west-1")
                          .use(DrsRecoveryService.DRS, where -> client)
                          .build();
                  HookRunner hooks =
                      HooksByType.none()
                          .with(HookType.SSM_AUTOMATION, new AutomationHooks(clients))
                          .with(HookType.HTTP, HttpHooks.to("hooks.example.org"));
                }
                """))
        .isEmpty();
  }

  @Test
  void what_is_not_promised_cannot_be_used() {
    for (String type :
        List.of(
            "client.call.AwsCalls",
            "drs.launch.DrsLaunchConfigurations",
            "dynamodb.database.Database",
            "dynamodb.execution.DynamoExecutionStore",
            "time.SystemClock")) {
      String name = "io.github.drsorchestration.aws." + type;
      assertThat(problemsOf("package stranger; class Stranger { " + name + " it; }"))
          .as(type)
          .contains("package.not.visible");
    }
  }

  private String problemsOf(String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    String module = "module stranger { requires io.github.drsorchestration.aws; }";
    compiler
        .getTask(
            null,
            null,
            problems,
            List.of(
                "--module-path",
                modulePath(),
                "--class-path",
                "",
                "-d",
                classes.toString(),
                "-proc:none"),
            null,
            List.of(
                new Source("module-info.java", module),
                new Source("stranger/Stranger.java", source)))
        .call();
    return problems.getDiagnostics().stream()
        .map(it -> it.getCode() + " " + it.getMessage(Locale.ENGLISH))
        .filter(text -> !text.contains("org.immutables")) // annotations that nobody needs
        .collect(Collectors.joining("\n"));
  }

  private static String modulePath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> NEEDED.matcher(entry).matches())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** A source file that is not on a disk. */
  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String path, String text) {
      super(URI.create("string:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
