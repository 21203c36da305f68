package io.github.drsorchestration.cli.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every example of the Javadoc and of the README compiles. */
class DocumentedExamplesTest {

  private static final Path ROOT = Path.of("../..");
  private static final List<String> MODULES = List.of("api", "core", "aws", "testkit");
  private static final Path QUICKSTART = ROOT.resolve("examples/quickstart/src");
  private static final Path SOURCES = Path.of("java/io/github/drsorchestration/quickstart");
  private static final Pattern TYPE_NAMES = Pattern.compile("(?<![.\\w\"])[A-Z][a-z]\\w*");

  private static final String EXPLORATION =
      "io.github.drsorchestration.testkit.explore.Exploration";

  /** What examples take for granted, by name. */
  private static final Map<String, String> GIVEN =
      Map.ofEntries(
          Map.entry("DATABASE", "String"),
          Map.entry("PLACE", "AccountRegion"),
          Map.entry("WEB", "String"),
          Map.entry("accountStore", "TargetAccountStore"),
          Map.entry("audit", "AuditLog"),
          Map.entry("aws", "AwsPorts"),
          Map.entry("chainIntact", "boolean"),
          Map.entry("claims", "ServerClaims"),
          Map.entry("client", "DynamoDbClient"),
          Map.entry("clients", "AwsClients"),
          Map.entry("clockOfTheServer", "Instant"),
          Map.entry("command", "LaunchCommand"),
          Map.entry("databaseGroup", "ProtectionGroup"),
          Map.entry("databases", "ProtectionGroup"),
          Map.entry("drs", "RecoveryService"),
          Map.entry("dublin", "AccountRegion"),
          Map.entry("endpoint", "URI"),
          Map.entry("events", "List<ExecutionEvent>"),
          Map.entry("execution", "Execution"),
          Map.entry("executions", "ExecutionStore"),
          Map.entry("exploration", EXPLORATION),
          Map.entry("frankfurt", "AccountRegion"),
          Map.entry("functionArn", "String"),
          Map.entry("groups", "ProtectionGroupStore"),
          Map.entry("json", "String"),
          Map.entry("log", "org.slf4j.Logger"),
          Map.entry("operations", "Operations"),
          Map.entry("orchestrator", "DrsOrchestrator"),
          Map.entry("paris", "AccountRegion"),
          Map.entry("place", "AccountRegion"),
          Map.entry("plan", "RecoveryPlan"),
          Map.entry("plans", "RecoveryPlanStore"),
          Map.entry("ports", "Ports"),
          Map.entry("recovery", "RecoveryService"),
          Map.entry("recoveryService", "RecoveryService"),
          Map.entry("request", "RestRequest"),
          Map.entry("roleArn", "String"),
          Map.entry("schedule", "Schedule"),
          Map.entry("stateMachineArn", "String"),
          Map.entry("tasks", "ApprovalTasks"),
          Map.entry("time", "VirtualTime"),
          Map.entry("token", "String"),
          Map.entry("wakeAt", "Instant"),
          Map.entry("web", "ProtectionGroup"),
          Map.entry("webGroup", "ProtectionGroup"),
          Map.entry("webServer", "String"),
          Map.entry("world", "SimulatedWorld"));

  @TempDir Path classes;

  @Test
  void every_example_compiles() throws IOException {
    List<Example> examples = new ArrayList<>(inReadme());
    examples.removeIf(Example::isFile);
    for (String module : MODULES) {
      examples.addAll(
          Example.inSourcesBelow(ROOT.resolve("drs-orchestration-" + module + "/src/main/java")));
    }
    TypeIndex types = TypeIndex.ofClassPath();

    assertThat(examples).hasSizeGreaterThan(30);
    assertThat(problems(examples.stream().map(it -> source(it, types)).toList())).isEmpty();
  }

  @Test
  void the_readme_shows_the_quickstart_and_its_test_as_they_are() throws IOException {
    assertThat(inReadme().stream().filter(Example::isFile).map(Example::code))
        .containsExactly(
            Files.readString(
                QUICKSTART.resolve("main").resolve(SOURCES).resolve("Quickstart.java")),
            Files.readString(
                QUICKSTART.resolve("test").resolve(SOURCES).resolve("FailoverTest.java")));
  }

  @Test
  void an_example_that_names_what_is_not_there_is_found() throws IOException {
    Example wrong = new Example(Path.of("Wrong.java"), "", 1, "plan.saveTheWorld();");

    assertThat(problems(List.of(source(wrong, TypeIndex.ofClassPath()))))
        .contains("saveTheWorld", "Wrong_java");
  }

  private static List<Example> inReadme() throws IOException {
    return Example.inMarkdown(ROOT.resolve("README.md"));
  }

  private String problems(List<Source> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter out = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none",
            "-Xlint:none",
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            classes.toString());
    boolean well = compiler.getTask(out, null, null, options, null, sources).call();
    return well ? "" : out.toString();
  }

  private static Source source(Example example, TypeIndex types) {
    StringBuilder fields = new StringBuilder();
    GIVEN.forEach(
        (name, type) -> {
          if (example.code().matches("(?s).*(?<![.\\w])" + name + "\\b.*")) {
            fields.append("  static ").append(type).append(' ').append(name).append(";\n");
          }
        });
    String body =
        example.showsMembers()
            ? example.body()
            : "  void example() throws Exception {\n" + example.body() + "\n  }";
    StringBuilder text = new StringBuilder();
    text.append("package examples;\n").append(example.imports());
    TYPE_NAMES
        .matcher(fields + body)
        .results()
        .map(MatchResult::group)
        .distinct()
        .filter(name -> !example.imports().contains("." + name + ";"))
        .forEach(
            name ->
                types
                    .find(name, example.home())
                    .ifPresent(type -> text.append("import ").append(type).append(";\n")));
    text.append("import java.net.*;\nimport java.time.*;\nimport java.util.*;\n")
        .append("import java.util.function.LongFunction;\n")
        .append("import org.junit.jupiter.api.extension.*;\n")
        .append("import static org.assertj.core.api.Assertions.*;\n")
        .append("import static io.github.drsorchestration.testkit.assertion.ExecutionAssert.*;\n")
        .append("import static io.github.drsorchestration.testkit.assertion.ExplorationAssert.*;\n")
        .append("class ")
        .append(example.typeName())
        .append(" {\n")
        .append(fields)
        .append(body)
        .append("\n}\n");
    return new Source(example.typeName(), text.toString());
  }

  private static final class Source extends SimpleJavaFileObject {

    private final String text;

    Source(String name, String text) {
      super(URI.create("string:///examples/" + name + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
