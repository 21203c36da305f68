package io.github.drsorchestration.infrastructure.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.drsorchestration.infrastructure.template.Template;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LintTest {

  @Test
  void cfn_lint_finds_nothing() throws Exception {
    List<String> command = new ArrayList<>(List.of(linter()));
    Template.all().forEach(it -> command.add(Template.FOLDER.resolve(it.file()).toString()));

    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String findings = new String(process.getInputStream().readAllBytes());

    assertThat(findings).isEmpty();
    assertThat(process.waitFor()).isZero();
  }

  private static String linter() throws IOException {
    String path = System.getenv("PATH");
    for (String folder : path.split(File.pathSeparator)) {
      Path program = Path.of(folder, "cfn-lint");
      if (Files.isExecutable(program)) {
        return program.toString();
      }
    }
    if (Boolean.parseBoolean(System.getenv("CI"))) {
      throw new IOException("cfn-lint is missing; requirements-test.txt has it");
    }
    return abort("cfn-lint is missing; requirements-test.txt has it");
  }
}
