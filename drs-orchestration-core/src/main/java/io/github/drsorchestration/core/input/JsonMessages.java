package io.github.drsorchestration.core.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Jackson's messages without the names of its features and classes. */
public final class JsonMessages {

  private static final Map<Pattern, String> TRANSLATIONS =
      Map.of(
          Pattern.compile("(?s).*ALLOW_COMMENTS.*"), "comments are not allowed",
          Pattern.compile("(?s)Trailing token.*"), "there is more text after the document",
          Pattern.compile("(?s)Unexpected end-of-input.*"), "the document is incomplete",
          Pattern.compile("(?s)Document nesting depth.*"), "it is nested too deeply",
          Pattern.compile("(?s)(?:String|Name|Number) value length.*"), "a value is too long",
          Pattern.compile("(?s)Duplicate field '(.*)'.*"), "the field '$1' occurs twice",
          Pattern.compile("(?s)(?:Illegal|Invalid) .*surrogate.*"), "it is not valid Unicode",
          Pattern.compile("(?s)Numeric value \\((\\S+)\\) out of range of .*"),
              "is out of range: $1");

  private static final Pattern PARSER_OPTION =
      Pattern.compile("\\s*\\((?:[^()]*(?:Feature|Source|enable)[^()]*)\\)|\\s*at \\[Source.*");

  private JsonMessages() {}

  public static String of(JsonProcessingException broken) {
    String message = broken.getOriginalMessage();
    for (Entry<Pattern, String> translation : TRANSLATIONS.entrySet()) {
      Matcher matcher = translation.getKey().matcher(message);
      if (matcher.matches()) {
        return matcher.replaceFirst(translation.getValue());
      }
    }
    String firstLine = message.lines().findFirst().orElse("it cannot be read");
    return PARSER_OPTION.matcher(firstLine).replaceAll("").strip();
  }
}
