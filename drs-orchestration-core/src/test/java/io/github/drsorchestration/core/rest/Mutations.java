package io.github.drsorchestration.core.rest;

import static io.github.drsorchestration.core.rest.Requests.by;
import static io.github.drsorchestration.core.rest.Requests.with;
import static io.github.drsorchestration.core.rest.Requests.withBody;
import static io.github.drsorchestration.core.rest.Requests.withMethod;
import static io.github.drsorchestration.core.rest.Requests.withTarget;

import io.github.drsorchestration.core.rest.message.RestRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;

/** Breaks valid requests. Each mutation alone makes a request malformed, and none mends another. */
final class Mutations {

  private static final List<String> BAD_SEGMENTS =
      List.of(
          "..",
          "%2e%2e",
          ".",
          "%",
          "%4",
          "%g0",
          "%00",
          "%1f",
          "%7f",
          "%c3%28",
          "%ff",
          "%ed%a0%80",
          " ",
          "\u0000",
          "ä",
          "\ud800",
          "/",
          "//",
          "?",
          "#",
          "%ef%bf",
          "x".repeat(2_100));
  private static final List<String> BAD_PARAMETERS =
      List.of(
          "unknown=1",
          "=1",
          "%=1",
          "a%00=1",
          "flag",
          "text=%ff",
          "text=%0d%0a",
          "plan%49d=%",
          "__proto__=1",
          "version=1&version=2",
          "hashCode=1",
          "getClass=1",
          "class=java.lang.Runtime");
  private static final List<String> BAD_DOCUMENTS =
      List.of(
          "{",
          "}",
          "[]",
          "null",
          "7",
          "\"text\"",
          "{\"a\"}",
          "{\"name\": \"a\", \"name\": \"b\"}",
          "{'name': 'a'}",
          "{\"name\": \"\\u0000\"}",
          "{\"\\u0001\": 1}",
          "{\"\\ud800\": 1}",
          "{} {}",
          "{/* */}",
          "\ufeff{}",
          "{\"name\": NaN}",
          "{\"version\": 1e400}",
          "{\"version\": -0.5}",
          "{\"planId\": {}}",
          "{\"planId\": [[]]}",
          "{\"unknown\": {}}",
          "{\"@class\": \"java.lang.Runtime\"}",
          "[".repeat(1_000),
          "{\"a\":".repeat(100),
          " ",
          "{\"version\": 99999999999999999999999999}",
          "{\"a\": \"" + "x".repeat(2_000) + "\"}");
  private static final List<String> BAD_VALUES = List.of("\r\nSet-Cookie: a=b", "\u0000", "\u007f");
  private static final List<String> METHODS =
      List.of("PATCH", "TRACE", "CONNECT", "get", "G ET", "", "\u0000", "PROPFIND");

  private static final List<BiFunction<RestRequest, Random, RestRequest>> ALL =
      List.of(
          (it, random) ->
              withTarget(it, it.path() + "/" + any(BAD_SEGMENTS, random) + "/x", it.query()),
          (it, random) -> withTarget(it, it.path() + "/" + letters(random), it.query()),
          (it, random) -> withTarget(it, it.path().substring(1), it.query()),
          (it, random) -> withTarget(it, it.path(), it.query() + "&" + any(BAD_PARAMETERS, random)),
          (it, random) ->
              withTarget(
                  it, it.path(), it.query() + "&x" + letters(random) + "=" + letters(random)),
          (it, random) -> withMethod(it, any(METHODS, random)),
          (it, random) -> json(it, any(BAD_DOCUMENTS, random)),
          (it, random) -> json(it, any(BAD_DOCUMENTS, random)),
          (it, random) -> json(it, "{\"x" + letters(random) + "\": 1}"),
          (it, random) -> json(it, bytes(random)),
          (it, random) -> with(json(it, "{}"), "Content-Type", "text/" + letters(random)),
          (it, random) -> with(it, "X-" + letters(random), any(BAD_VALUES, random)),
          (it, random) -> with(it, letters(random) + " :", letters(random)),
          (it, random) -> with(it, "Accept", "text/" + letters(random)),
          (it, random) -> with(it, "If-Match", "\"" + letters(random)),
          (it, random) -> by(Optional.empty(), it));

  private Mutations() {}

  /** The request, broken in up to three ways. */
  static RestRequest of(RestRequest valid, Random random) {
    RestRequest broken = valid;
    int more = random.nextInt(3) == 0 ? random.nextInt(3) : 0;
    for (int i = 0; i <= more; i++) {
      broken = any(ALL, random).apply(broken, random);
    }
    return broken;
  }

  private static <T> T any(List<T> items, Random random) {
    return items.get(random.nextInt(items.size()));
  }

  private static RestRequest json(RestRequest it, String body) {
    return json(it, body.getBytes(StandardCharsets.UTF_8));
  }

  private static RestRequest json(RestRequest it, byte[] body) {
    return withBody(with(it, "Content-Type", "application/json"), body);
  }

  private static byte[] bytes(Random random) {
    byte[] bytes = new byte[1 + random.nextInt(40)];
    random.nextBytes(bytes);
    bytes[random.nextInt(bytes.length)] = (byte) 0xff;
    return bytes;
  }

  private static String letters(Random random) {
    StringBuilder letters = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      letters.append((char) ('a' + random.nextInt(26)));
    }
    return letters.toString();
  }
}
