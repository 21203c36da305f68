package io.github.drsorchestration.benchmarks.result;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes what the benchmarks found, for people and for programs. */
public final class Results {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Results() {}

  /** A section as text. */
  public static String text(Section section) {
    StringBuilder text = new StringBuilder(section.title()).append("\n\n");
    text.append(section.table().text()).append('\n');
    section.notes().forEach(note -> text.append("  ").append(note).append('\n'));
    section.targets().forEach(target -> text.append("  ").append(line(target)).append('\n'));
    return text.toString();
  }

  private static String line(Target target) {
    return String.format(
        Locale.ROOT,
        "%s: %s is %.4f, to be at most %.4f",
        target.met() ? "met" : "MISSED",
        target.what(),
        target.value(),
        target.limit());
  }

  /** Writes all sections into one file, by their names. */
  public static void write(List<Section> sections, Path file) throws IOException {
    ObjectNode all = JSON.createObjectNode();
    all.put("met", sections.stream().allMatch(Section::met));
    for (Section section : sections) {
      ObjectNode node = all.putObject(section.name()).put("title", section.title());
      node.set("rows", JSON.valueToTree(section.table().objects()));
      node.set("notes", JSON.valueToTree(section.notes()));
      ArrayNode targets = node.putArray("targets");
      for (Target target : section.targets()) {
        targets
            .addObject()
            .put("what", target.what())
            .put("value", target.value())
            .put("limit", target.limit())
            .put("met", target.met());
      }
    }
    Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
  }
}
