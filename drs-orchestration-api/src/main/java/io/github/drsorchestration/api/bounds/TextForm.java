package io.github.drsorchestration.api.bounds;

import io.github.drsorchestration.api.failure.InvalidValueException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The forms of texts, each as a pattern that JSON Schema knows, too. */
public enum TextForm {
  ANY("", ""),
  NOT_BLANK("[^ \\t\\r\\n]", ""),
  /** What people call something: no white space around it, and nothing that controls a terminal. */
  NAME("^[^\\u0000-\\u0020\\u007f]([^\\u0000-\\u001f\\u007f]*[^\\u0000-\\u0020\\u007f])?$", ""),
  ACCOUNT_ID("^\\d{12}$", "twelve digits"),
  REGION("^[a-z]{2,4}(-[a-z]+)+-\\d{1,2}$", "a Region code such as eu-west-1"),
  SERVER_ID("^s-[0-9a-zA-Z]{17}$", "a source server id (s- and 17 characters)"),
  SUBNET_ID("^subnet-[0-9a-f]{8,17}$", "subnet- and 8 to 17 hex digits"),
  SECURITY_GROUP_ID("^sg-[0-9a-f]{8,17}$", "sg- and 8 to 17 hex digits"),
  INSTANCE_ID("^i-[0-9a-fA-F]{8,17}$", "i- and 8 to 17 hex digits"),
  INSTANCE_TYPE("^[a-z0-9-]+\\.[a-z0-9-]+$", "a type such as m5.large"),
  IPV4("^((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}$", "an IPv4 address"),
  ROLE_ARN("^arn:[a-z-]+:iam::\\d{12}:role/[\\w+=,.@/-]+$", "the ARN of an IAM role"),
  /** By which a small document is found that the library keeps for itself. */
  RECORD_ID(
      "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$",
      "1 to 128 letters, digits, dots, hyphens and underscores");

  private final String regex;
  private final Pattern pattern;
  private final String rule;

  TextForm(String regex, String rule) {
    this.regex = regex;
    this.pattern = Pattern.compile(regex);
    this.rule = rule;
  }

  /** A regular expression that every text of this form matches; absent for any text. */
  public Optional<String> regex() {
    return this == ANY ? Optional.empty() : Optional.of(regex);
  }

  void check(String field, String value) {
    switch (this) {
      case ANY -> {}
      case NOT_BLANK -> notBlank(field, value);
      case NAME -> name(field, value);
      default -> {
        if (!pattern.matcher(value).matches()) {
          throw new InvalidValueException(field, "must be " + rule + ", is '" + value + "'");
        }
      }
    }
  }

  private static void notBlank(String field, String value) {
    if (value.isBlank()) {
      throw new InvalidValueException(field, "must not be blank");
    }
  }

  private static void name(String field, String value) {
    notBlank(field, value);
    if (!value.equals(value.strip())) {
      throw new InvalidValueException(field, "must not start or end with white space");
    }
    value.codePoints().forEach(point -> printable(field, point));
  }

  /** What could forge a line of a log, or control the terminal that shows it. */
  private static void printable(String field, int point) {
    switch (Character.getType(point)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          throw new InvalidValueException(
              field, "must not contain control characters or line breaks");
      case Character.SURROGATE ->
          throw new InvalidValueException(field, "must not contain half of a surrogate pair");
      default -> {}
    }
  }
}
