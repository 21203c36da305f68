package io.github.drsorchestration.cli.documentation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.building.ModelBuildingException;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build that imports the BOM gets. */
class BomTest {

  private static final File BOM =
      Markdown.ROOT.resolve("drs-orchestration-api/bom/pom.xml").toFile();
  private static final Path ROOT = Markdown.ROOT.resolve("pom.xml");

  @TempDir private Path directory;

  @Test
  void the_snippet_in_the_readme_brings_every_module_at_the_version_of_this_build()
      throws Exception {
    Model consumer = reactor().effective(consumer(snippetInReadme()));

    assertThat(consumer.getDependencies())
        .extracting(Dependency::getArtifactId)
        .containsExactly(
            "drs-orchestration-core", "drs-orchestration-aws", "drs-orchestration-testkit");
    assertThat(consumer.getDependencies())
        .extracting(Dependency::getVersion)
        .containsOnly(root().getVersion());
  }

  @Test
  void it_manages_the_released_modules_and_none_of_their_dependencies() throws Exception {
    List<String> released =
        root().getModules().stream().filter(module -> module.matches("drs-[a-z-]+")).toList();

    Model bom = reactor().effective(BOM);

    assertThat(bom.getVersion()).isEqualTo(root().getVersion());
    assertThat(bom.getParent()).isNull();
    assertThat(bom.getDependencyManagement().getDependencies())
        .extracting(Dependency::getArtifactId)
        .containsExactlyElementsOf(released);
    assertThat(bom.getDependencyManagement().getDependencies())
        .extracting(Dependency::getVersion)
        .containsOnly(root().getVersion());
  }

  @Test
  void another_version_of_the_bom_is_not_resolved_from_this_build() throws Exception {
    String other = snippetInReadme().replaceAll("<version>[^<]+</version>", "<version>9</version>");

    assertThatThrownBy(() -> reactor().effective(consumer(other)))
        .isInstanceOf(ModelBuildingException.class)
        .hasMessageContaining("drs-orchestration-bom:9: not part of this build");
  }

  private static String snippetInReadme() {
    return Markdown.of("README.md").blocks("xml").collect(joining());
  }

  private File consumer(String snippet) throws IOException {
    String pom =
        """
        <project xmlns="http://maven.apache.org/POM/4.0.0">
          <modelVersion>4.0.0</modelVersion>
          <groupId>com.example</groupId>
          <artifactId>shop</artifactId>
          <version>1</version>
        %s
        </project>
        """
            .formatted(snippet);
    return Files.writeString(directory.resolve("pom.xml"), pom).toFile();
  }

  private static Model root() throws Exception {
    try (InputStream pom = Files.newInputStream(ROOT)) {
      return new MavenXpp3Reader().read(pom);
    }
  }

  private static Reactor reactor() throws Exception {
    String bom = "io.github.drsorchestration:drs-orchestration-bom:" + root().getVersion();
    return new Reactor(Map.of(bom, BOM));
  }
}
