package io.github.drsorchestration.cli.remote.view;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.cli.terminal.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One value on one line. */
final class Cell {

  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");
  private static final Pattern LENGTH =
      Pattern.compile("PT(?=\\d)(\\d{1,6}H)?(\\d{1,6}M)?(\\d{1,6}(\\.\\d{1,9})?S)?");
  private static final DateTimeFormatter READABLE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** What tells best of an object what it is. */
  private static final List<String> NAMES = List.of("displayName", "name", "id");

  private Cell() {}

  static String of(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false)
          .map(Cell::of)
          .collect(Collectors.joining(", "));
    }
    if (value.isObject()) {
      return NAMES.stream()
          .filter(value::hasNonNull)
          .findFirst()
          .map(name -> of(value.path(name)))
          .orElseGet(value::toString);
    }
    if (value.isBoolean()) {
      return value.booleanValue() ? "yes" : "no";
    }
    return value.isNull() || value.isMissingNode() ? "" : readable(value.asText());
  }

  private static String readable(String text) {
    if (MOMENT.matcher(text).matches()) {
      return READABLE.format(Instant.parse(text));
    }
    return LENGTH.matcher(text).matches() ? length(Duration.parse(text)) : text;
  }

  private static String length(Duration length) {
    return length.toSeconds() == 0 ? length.toMillis() + " ms" : Clock.of(length);
  }
}
