package io.github.drsorchestration.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.aws.hook.HmacSigner;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.ReceivedRequest;
import io.github.drsorchestration.aws.standin.StandIn;
import io.github.drsorchestration.core.input.StrictJson;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** They are told by a signed webhook, whose address and secret only Systems Manager has. */
final class PeopleOnCall implements AutoCloseable {

  static final String WEBHOOK = "chat";

  private static final byte[] SECRET = "thirty-two bytes that nobody sees".getBytes(UTF_8);

  private final StandIn endpoint = StandIn.answering(asked -> new Answer(200, Map.of(), "", false));

  /** Tells the deployment how to reach them, and that they want to hear of a plan. */
  static PeopleOnCall of(Cloud cloud, String planId) {
    PeopleOnCall people = new PeopleOnCall();
    JsonNode unused =
        cloud.cli.aws(
            "ssm",
            "put-parameter",
            "--name",
            cloud.functions.variable("WEBHOOKS_PATH") + "/" + WEBHOOK,
            "--type",
            "SecureString",
            "--value",
            """
            {"type": "json", "url": "%s/on-call", "secret": "%s"}\
            """
                .formatted(people.endpoint.endpoint(), Base64.getEncoder().encodeToString(SECRET)));
    JsonNode added =
        cloud.invoke(
            "data-mgmt-handler",
            "addRecipient",
            """
            {"webhook": "%s", "planIds": ["%s"]}\
            """
                .formatted(WEBHOOK, planId));
    if (!added.has("output")) {
      throw new AssertionError(added);
    }
    return people;
  }

  /** What they were told, as far as it has the signature of the deployment. */
  List<JsonNode> told() {
    return endpoint.requests().stream()
        .filter(PeopleOnCall::isSigned)
        .map(it -> StrictJson.read(it.body()))
        .toList();
  }

  /** Whether something came without the right signature. */
  boolean wereFooled() {
    return !endpoint.requests().stream().allMatch(PeopleOnCall::isSigned);
  }

  private static boolean isSigned(ReceivedRequest request) {
    return HmacSigner.of(SECRET)
        .accepts(
            "POST",
            request.header("Host").orElse(""),
            request.path(),
            request.body(),
            request.header(HmacSigner.TIMESTAMP).orElse(""),
            request.header(HmacSigner.SIGNATURE).orElse(""));
  }

  @Override
  public void close() {
    endpoint.close();
  }
}
