package io.github.drsorchestration.cli.remote.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.cli.terminal.Line;
import io.github.drsorchestration.cli.terminal.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** Everything about one thing, a field a line, what is within indented. */
public final class Details {

  private static final String INDENT = "  ";

  private final List<Line> lines = new ArrayList<>();

  private Details() {}

  public static List<Line> of(JsonNode value) {
    Details details = new Details();
    details.addFields(value, "");
    return details.lines;
  }

  private void addFields(JsonNode object, String indent) {
    object.properties().forEach(field -> add(field.getKey(), field.getValue(), indent));
  }

  private void add(String title, JsonNode value, String indent) {
    if (value.isEmpty() && value.isContainerNode()) {
      return;
    }
    if (value.isObject()) {
      lines.add(new Line(Tone.PLAIN, indent + title + ":"));
      addFields(value, indent + INDENT);
    } else if (value.isArray() && isDeep(value)) {
      lines.add(new Line(Tone.PLAIN, indent + title + ":"));
      value.forEach(item -> addItem(item, indent));
    } else {
      lines.add(new Line(Tone.PLAIN, indent + title + ": " + Cell.of(value)));
    }
  }

  /** The first field of an item stands behind a dash. */
  private void addItem(JsonNode item, String indent) {
    int first = lines.size();
    addFields(item, indent + INDENT + INDENT);
    if (lines.size() > first) {
      Line line = lines.get(first);
      String rest = line.text().substring(indent.length() + 2 * INDENT.length());
      lines.set(first, new Line(line.tone(), indent + INDENT + "- " + rest));
    } else {
      lines.add(Line.plain(indent + INDENT + "- " + Cell.of(item)));
    }
  }

  private static boolean isDeep(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).anyMatch(JsonNode::isContainerNode);
  }
}
