package io.github.drsorchestration.core.service.configuration.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.drsorchestration.core.input.InvalidInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page about imports tells of the fields that translations know, and of no others. */
class ImportPageTest {

  private static final Path PAGE = Path.of("../docs/import.md");
  private static final Path SOURCES =
      Path.of("src/main/java/io/github/drsorchestration/core/service/configuration/foreign");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| ([\\w\\[\\].]*): ([\\w, ]+) \\|");
  private static final Pattern READ =
      Pattern.compile(
          "\\.(?:text|flag|number|numbers|object|objects|texts|map|lists|leaveOut)\\(\\s*\"(\\w+)\"");

  private record Field(String parent, String name) {}

  @Test
  void every_field_of_the_page_is_known_to_a_translation() throws IOException {
    assertThat(fields()).hasSizeGreaterThan(50);
    assertThat(fields().stream().filter(field -> !isKnown(field))).isEmpty();
  }

  @Test
  void every_field_that_a_translation_reads_is_on_the_page() throws IOException {
    List<String> onPage = fields().stream().map(Field::name).toList();
    String page = Files.readString(PAGE);

    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.filter(it -> it.toString().endsWith(".java")).toList()) {
        READ.matcher(Files.readString(source))
            .results()
            .map(read -> read.group(1))
            .forEach(
                field ->
                    assertThat(onPage.contains(field) || page.contains(field)).as(field).isTrue());
      }
    }
  }

  @Test
  void a_field_that_nobody_knows_would_be_found() {
    assertThat(isKnown(new Field("protectionGroups[]", "colour"))).isFalse();
  }

  private static List<Field> fields() throws IOException {
    return ROW.matcher(Files.readString(PAGE))
        .results()
        .flatMap(
            row -> Stream.of(row.group(2).split(", *")).map(name -> new Field(row.group(1), name)))
        .toList();
  }

  private static boolean isKnown(Field field) {
    ObjectNode file = JsonNodeFactory.instance.objectNode();
    ObjectNode place = file;
    for (String step : field.parent().split("\\.", -1)) {
      String name = step.replace("[]", "");
      if (!name.isEmpty()) {
        place = step.endsWith("[]") ? place.putArray(name).addObject() : place.putObject(name);
      }
    }
    place.put(field.name(), "1");
    if (Character.isUpperCase((field.parent() + field.name()).charAt(0))) {
      file.put("AppName", "a").put("AccountId", "1");
    } else {
      file.put("sourceRegion", "r").withArray("recoveryPlans");
    }
    return isKnown(file);
  }

  /** A field whose type is wrong is a known one. */
  private static boolean isKnown(JsonNode file) {
    try {
      return Translation.of(file, Optional.of("777788889999")).remarks().stream()
          .noneMatch(remark -> remark.text().equals("is not known here"));
    } catch (InvalidInputException e) {
      return e.getMessage().contains("must be");
    }
  }
}
