package io.github.drsorchestration.core.service.configuration.foreign;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The fields of an object of a foreign file. A field that is null or an empty text is absent; one
 * that nobody has asked for is told by {@link #end}.
 */
final class Fields {

  private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");
  private static final int MAX_LIST = 5_000;

  private final JsonNode node;
  private final String path;
  private final Findings findings;
  private final Set<String> read = new HashSet<>();

  Fields(JsonNode node, String path, Findings findings) {
    this.node = node;
    this.path = path;
    this.findings = findings;
    if (!node.isObject()) {
      findings.broken(path, "must be an object");
    }
  }

  Findings findings() {
    return findings;
  }

  String path(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  Optional<String> text(String name) {
    return value(name, "a text", JsonNode::isTextual)
        .map(it -> it.textValue().strip())
        .filter(text -> !text.isEmpty());
  }

  Optional<Boolean> flag(String name) {
    return value(name, "true or false", JsonNode::isBoolean).map(JsonNode::booleanValue);
  }

  /** A number, which may be written as a text. */
  Optional<Long> number(String name) {
    return value(name, "a number of at most nine digits", Fields::isNumber).map(JsonNode::asLong);
  }

  private static boolean isNumber(JsonNode value) {
    return value.isNumber()
        ? value.canConvertToExactIntegral() && value.canConvertToInt() && value.intValue() >= 0
        : value.isTextual() && DIGITS.matcher(value.textValue()).matches();
  }

  Optional<Fields> object(String name) {
    return value(name, "an object", JsonNode::isObject)
        .map(it -> new Fields(it, path(name), findings));
  }

  List<Fields> objects(String name) {
    List<Fields> objects = new ArrayList<>();
    items(name).forEach((at, item) -> objects.add(new Fields(item, at, findings)));
    return objects;
  }

  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    items(name)
        .forEach(
            (at, item) -> {
              if (item.isTextual()) {
                texts.add(item.textValue());
              } else {
                findings.broken(at, "must be a text");
              }
            });
    return texts;
  }

  List<Integer> numbers(String name) {
    List<Integer> numbers = new ArrayList<>();
    items(name)
        .forEach(
            (at, item) -> {
              if (isNumber(item)) {
                numbers.add(item.asInt());
              } else {
                findings.broken(at, "must be a number");
              }
            });
    return numbers;
  }

  /** The fields of an object, each of which is a text. */
  Map<String, String> map(String name) {
    Map<String, String> entries = new LinkedHashMap<>();
    object(name)
        .ifPresent(
            object -> {
              for (var field : object.node.properties()) {
                if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                  entries.put(field.getKey(), field.getValue().asText());
                } else {
                  findings.broken(object.path(field.getKey()), "must be a text");
                }
              }
            });
    return entries;
  }

  /** The fields of an object, each of which is a list of texts, or one text. */
  Map<String, List<String>> lists(String name) {
    Map<String, List<String>> entries = new LinkedHashMap<>();
    object(name)
        .ifPresent(
            object -> {
              for (var field : object.node.properties()) {
                entries.put(
                    field.getKey(),
                    field.getValue().isTextual()
                        ? List.of(field.getValue().textValue())
                        : object.texts(field.getKey()));
              }
            });
    return entries;
  }

  private Map<String, JsonNode> items(String name) {
    Map<String, JsonNode> items = new LinkedHashMap<>();
    value(name, "a list of at most " + MAX_LIST, it -> it.isArray() && it.size() <= MAX_LIST)
        .ifPresent(
            list -> {
              for (int i = 0; i < list.size(); i++) {
                items.put(path(name) + "[" + i + "]", list.get(i));
              }
            });
    return items;
  }

  private Optional<JsonNode> value(String name, String form, Predicate<JsonNode> hasForm) {
    read.add(name);
    JsonNode value = node.path(name);
    if (isAbsent(value)) {
      return Optional.empty();
    }
    if (!hasForm.test(value)) {
      findings.broken(path(name), "must be " + form);
      return Optional.empty();
    }
    return Optional.of(value);
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode()
        || value.isNull()
        || (value.isTextual() && value.textValue().isBlank());
  }

  /** Fields that say nothing about the configuration. */
  Fields ignoring(String... names) {
    read.addAll(List.of(names));
    return this;
  }

  /** A field without an equivalent, which is told if it has a value. */
  void leaveOut(String name, String why) {
    read.add(name);
    if (!isAbsent(node.path(name)) && !isEmptyList(node.path(name))) {
      findings.leftOut(path(name), why);
    }
  }

  private static boolean isEmptyList(JsonNode value) {
    return value.isArray() && value.isEmpty();
  }

  /** Tells what is left. */
  void end() {
    for (var field : node.properties()) {
      if (!read.contains(field.getKey()) && !isAbsent(field.getValue())) {
        findings.leftOut(path(field.getKey()), "is not known here");
      }
    }
  }
}
