package io.github.drsorchestration.core.rest.reading;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.core.input.InvalidInputException;
import io.github.drsorchestration.core.input.StrictJson;
import io.github.drsorchestration.core.operation.error.ErrorCode;
import io.github.drsorchestration.core.rest.message.RestRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Entity tags, which are versions in quotation marks. */
public final class VersionTag {

  public static final String IF_MATCH = "If-Match";

  private static final String IF_NONE_MATCH = "If-None-Match";
  // A proxy that compresses an answer makes its tag weak; the version in it still says everything.
  private static final Pattern TAG = Pattern.compile("(?:W/)?\"([!#-~]*)\"");
  private static final Pattern VERSION = Pattern.compile("0|[1-9]\\d{0,17}");

  private VersionTag() {}

  /** The tag of an answer, if it has a version. */
  public static Optional<String> of(JsonNode answer) {
    JsonNode version = answer.path("version");
    return version.isIntegralNumber()
        ? Optional.of("\"" + version.asText() + "\"")
        : Optional.empty();
  }

  /**
   * The version that a value of {@code If-Match} demands; absent for one that suits all versions.
   *
   * @throws RefusedRequestException if nothing can have this tag
   */
  static Optional<JsonNode> demanded(String ifMatch) {
    if (ifMatch.strip().equals("*")) {
      return Optional.empty();
    }
    Matcher tag = TAG.matcher(ifMatch.strip());
    if (!tag.matches()) {
      throw new InvalidInputException(IF_MATCH, "must be one version in quotation marks, or *");
    }
    if (!VERSION.matcher(tag.group(1)).matches()) {
      throw new RefusedRequestException(
          ErrorCode.PRECONDITION_FAILED, "nothing has the version of If-Match, which is no number");
    }
    return Optional.of(StrictJson.read(tag.group(1)));
  }

  /** Whether the client has the answer with this tag already. */
  public static boolean isKnown(String tag, RestRequest request) {
    return request.headers().find(IF_NONE_MATCH).stream()
        .flatMap(known -> Stream.of(known.split(",", -1)))
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || known.equals(tag) || known.equals("W/" + tag));
  }
}
