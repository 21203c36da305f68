package io.github.drsorchestration.testkit.wire.junk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Values that are wrong nearly everywhere, and some that are right somewhere else. */
final class JunkValues {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ObjectReader READER =
      new ObjectMapper().reader(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
  private static final List<String> LITERALS =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-1",
          "1",
          "2",
          "51",
          "1001",
          "10001",
          "2147483647",
          "2147483648",
          "-2147483649",
          "9223372036854775807",
          "9223372036854775808",
          "1e400",
          "0.5",
          "1.5",
          "[]",
          "{}",
          "[null]",
          "[[]]",
          "[{}]",
          "[\"x\"]",
          "[1]",
          "{\"a\":null}",
          "{\"a\":1}",
          "{\"\":\"\"}",
          "{\"a\":{\"b\":[]}}",
          "[\"s-00000000000000001\"]");
  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "x",
          "null",
          "-1",
          "x".repeat(300),
          "x".repeat(3_000),
          "\u0000",
          "\ud800",
          "\ud83d\ude80",
          "\u202e",
          "a\r\nb",
          "../..",
          "%zz",
          "<script>",
          "' OR 1=1",
          "today",
          "2026-11-22T10:00:00Z",
          "2026-02-31T00:00:00Z",
          "2026-11-22T10:00:00.12345678901Z",
          "19999-01-01T00:00:00Z",
          "2026-11-22T10:00:00+01:00",
          "s-00000000000000001",
          "s-00000000000000099",
          "drsjob-00000000000000001",
          "i-0123456789abcdef0",
          "pit-00000000000000001",
          "arn:aws:drs:eu-west-1:111122223333:job/s-00000000000000001",
          "arn:::::",
          "arn:aws:drs:nowhere:000000000000:source-server/s-00000000000000001");

  private JunkValues() {}

  static List<JsonNode> all() {
    List<JsonNode> values = new ArrayList<>();
    LITERALS.forEach(literal -> values.add(parsed(literal)));
    TEXTS.forEach(text -> values.add(JSON.textNode(text)));
    values.add(JSON.textNode(token("9 x")));
    values.add(JSON.textNode(token("DescribeJobs/0 9 x")));
    ArrayNode many = JSON.arrayNode();
    for (int i = 0; i < 1_001; i++) {
      many.add("x" + i);
    }
    values.add(many);
    return values;
  }

  private static String token(String text) {
    return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static JsonNode parsed(String literal) {
    try {
      return READER.readTree(literal);
    } catch (JsonProcessingException noJson) {
      throw new IllegalStateException(noJson);
    }
  }
}
