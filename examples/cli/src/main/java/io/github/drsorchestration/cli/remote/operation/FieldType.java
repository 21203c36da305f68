package io.github.drsorchestration.cli.remote.operation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.drsorchestration.cli.problem.UsageException;
import io.github.drsorchestration.core.input.InvalidInputException;
import io.github.drsorchestration.core.input.StrictJson;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The type of a field, by which a text from the command line becomes the JSON that was meant. A
 * text that does not fit stays a text: the server says what is wrong with it.
 *
 * @param kind what it is
 * @param items what is in it, if it is a list
 * @param choices the values that it can have; empty if there is no choice of a few
 */
public record FieldType(Kind kind, Optional<FieldType> items, List<String> choices) {

  /** What a field can be. */
  public enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    LIST,
    OBJECT
  }

  static final FieldType TEXT = new FieldType(Kind.TEXT, Optional.empty(), List.of());

  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,17})(\\.\\d{1,9})?");

  public FieldType {
    choices = List.copyOf(choices);
  }

  static FieldType of(Kind kind) {
    return new FieldType(kind, Optional.empty(), List.of());
  }

  /** What a text means. */
  public JsonNode value(String field, String text) {
    return switch (kind) {
      case TEXT -> TextNode.valueOf(text);
      case NUMBER -> NUMBER.matcher(text).matches() ? json(field, text) : TextNode.valueOf(text);
      case BOOLEAN ->
          text.equals("true") || text.equals("false")
              ? BooleanNode.valueOf(text.equals("true"))
              : TextNode.valueOf(text);
      case LIST -> isJson(text) ? json(field, text) : list(field, text);
      case OBJECT -> isJson(text) ? json(field, text) : TextNode.valueOf(text);
    };
  }

  private static boolean isJson(String text) {
    return text.startsWith("{") || text.startsWith("[");
  }

  private ArrayNode list(String field, String text) {
    FieldType each = items.orElse(TEXT);
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    if (each.kind() == Kind.OBJECT) {
      return list.add(each.value(field, text));
    }
    for (String item : text.split(",", -1)) {
      list.add(each.value(field, item));
    }
    return list;
  }

  private static JsonNode json(String field, String text) {
    try {
      return StrictJson.read(text);
    } catch (InvalidInputException broken) {
      throw new UsageException(field + " must be JSON, is '" + text + "'");
    }
  }

  @Override
  public String toString() {
    if (!choices.isEmpty()) {
      return String.join(" | ", choices);
    }
    return kind == Kind.LIST
        ? "list of " + items.map(FieldType::toString).orElse("anything")
        : kind.name().toLowerCase(Locale.ROOT);
  }
}
