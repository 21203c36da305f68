package io.github.drsorchestration.cli.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.testkit.wire.shape.ServiceFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every name that the documents put in backticks exists. */
class NamesTest {

  private static final Pattern TYPE = Pattern.compile("([A-Z]\\w*[a-z]\\w*)(?:\\.(\\w+))?");
  private static final Pattern CONSTANT = Pattern.compile("[A-Z]+(_[A-Z]+)+");
  private static final Pattern PACKAGE =
      Pattern.compile("(api|core|aws|testkit|cli|benchmarks)(\\.[a-z]+)+");
  private static final Pattern FILE =
      Pattern.compile("(drs-orchestration-|examples|docs|\\.ci|\\.mvn)[^ …{*]*");

  /**
   * Operations of STS and Service Quotas, an error, and an input of Region switch; the operations
   * of DRS come from its service model.
   */
  private static final Set<String> OF_AWS =
      Set.of(
          "AssumeRole",
          "GetCallerIdentity",
          "ListServiceQuotas",
          "GetServiceQuota",
          "AccessDenied",
          "RetryIntervalMinutes");

  /** Names from the JDK and from HTTP, and the tag that names things in EC2. */
  private static final Set<String> OF_OTHERS = Set.of("Optional", "Retry-After", "Name");

  private final SourceIndex sources = SourceIndex.ofRepository();

  NamesTest() throws IOException {}

  @Test
  void every_type_member_constant_package_and_file_exists() throws IOException {
    int names = 0;
    List<String> unknown = new ArrayList<>();
    for (Markdown document : Markdown.all()) {
      names += document.names().size();
      for (String name : document.names()) {
        if (!isKnown(name)) {
          unknown.add(document.path() + ": " + name);
        }
      }
    }

    assertThat(names).isGreaterThan(300);
    assertThat(unknown).isEmpty();
  }

  @Test
  void a_name_that_does_not_exist_is_reported() throws IOException {
    assertThat(
            List.of(
                "NoSuchType",
                "Execution.noSuchMember",
                "NO_SUCH_CONSTANT",
                "core.engine.nowhere",
                "examples/nothing"))
        .allSatisfy(name -> assertThat(isKnown(name)).as(name).isFalse());
    assertThat(isKnown("Execution.settled")).isTrue();
  }

  private boolean isKnown(String name) throws IOException {
    Matcher type = TYPE.matcher(name);
    if (type.matches()) {
      return isOfOthers(type.group(1))
          || (type.group(2) == null
              ? sources.declares(type.group(1)) || sources.deploys(type.group(1))
              : sources.declares(type.group(1), type.group(2)));
    }
    if (CONSTANT.matcher(name).matches()) {
      return sources.mentions(name);
    }
    if (PACKAGE.matcher(name).matches()) {
      return sources.hasPackage(name);
    }
    if (FILE.matcher(name).matches() && !name.contains("/target/")) {
      Path file = Markdown.ROOT.resolve(name);
      return Files.exists(file) || name.equals("drs-orchestration-bom");
    }
    return true;
  }

  private static boolean isOfOthers(String name) {
    return OF_AWS.contains(name)
        || OF_OTHERS.contains(name)
        || ServiceFacts.drs().operations().contains(name);
  }
}
