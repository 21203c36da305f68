package io.github.drsorchestration.infrastructure.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.infrastructure.template.Template;
import io.github.drsorchestration.python.PythonTools;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LintTest {

  private static final String LINTER = "cfn-lint";

  @Test
  void cfn_lint_finds_nothing() throws IOException, InterruptedException {
    Optional<Path> installed = PythonTools.onPath(LINTER);
    Path linter = installed.isPresent() ? installed.get() : PythonTools.fromEnvironment(LINTER);
    List<String> command = new ArrayList<>(List.of(linter.toString()));
    Template.all().forEach(it -> command.add(Template.FOLDER.resolve(it.file()).toString()));

    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    byte[] findings = process.getInputStream().readAllBytes();

    assertThat(new String(findings, StandardCharsets.UTF_8)).isEmpty();
    assertThat(process.waitFor()).isZero();
  }
}
