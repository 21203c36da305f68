package io.github.drsorchestration.core.rest.reading;

import io.github.drsorchestration.core.operation.error.ErrorCode;
import io.github.drsorchestration.core.rest.message.Headers;
import io.github.drsorchestration.core.rest.message.RestRequest;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request must neither bring anything but JSON nor want anything but what a route answers with.
 */
public final class MediaTypes {

  public static final String JSON = "application/json";
  public static final String HTML = "text/html";

  private static final Pattern JSON_CONTENT =
      Pattern.compile("(?i)application/json\\s*(;\\s*charset\\s*=\\s*\"?utf-?8\"?\\s*)?");

  private static final Pattern QUALITY = Pattern.compile("(?i);\\s*q\\s*=\\s*([\\d.]+)\\s*(?:;|$)");

  private MediaTypes() {}

  /** Checks a request for an answer of this type. */
  public static void check(RestRequest request, String answer) {
    if (!wants(answer, request.headers())) {
      throw new RefusedRequestException(
          ErrorCode.NOT_ACCEPTABLE, "answers are " + answer + "; the header Accept excludes that");
    }
    if (request.body().length > 0 && !bringsJson(request.headers())) {
      throw new RefusedRequestException(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          "the body must have the Content-Type " + JSON + " and no Content-Encoding");
    }
  }

  private static boolean bringsJson(Headers headers) {
    return JSON_CONTENT.matcher(headers.find("Content-Type").orElse("").strip()).matches()
        && headers.find("Content-Encoding").orElse("identity").equalsIgnoreCase("identity");
  }

  private static boolean wants(String answer, Headers headers) {
    String accept = headers.find("Accept").orElse("").strip();
    if (accept.isEmpty()) {
      return true;
    }
    List<String> accepted =
        Stream.of(accept.split(",", -1)).map(it -> it.strip().toLowerCase(Locale.ROOT)).toList();
    return rangesOf(answer)
        .flatMap(range -> accepted.stream().filter(it -> isOf(it, range)))
        .findFirst()
        .filter(MediaTypes::isWanted)
        .isPresent();
  }

  /** From the most specific range to the least: the first that is mentioned decides. */
  private static Stream<String> rangesOf(String type) {
    return Stream.of(type, type.substring(0, type.indexOf('/')) + "/*", "*/*");
  }

  private static boolean isOf(String accepted, String range) {
    int parameters = accepted.indexOf(';');
    String type = parameters < 0 ? accepted : accepted.substring(0, parameters);
    return type.strip().equals(range);
  }

  private static boolean isWanted(String accepted) {
    Matcher quality = QUALITY.matcher(accepted);
    return !quality.find() || !quality.group(1).matches("[0.]+");
  }
}
