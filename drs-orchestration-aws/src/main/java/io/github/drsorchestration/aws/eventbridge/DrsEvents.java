package io.github.drsorchestration.aws.eventbridge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.drsorchestration.api.failure.InvalidValueException;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.server.AccountRegion;
import java.util.Optional;

/**
 * Reads the events of DRS as EventBridge delivers them, so that an execution takes its next step
 * when a launch ends and not at its next poll. Everything else is ignored.
 *
 * <pre>{@code
 * DrsEvents.read(json)
 *     .filter(DrsEvent.LaunchEnded.class::isInstance)
 *     .map(DrsEvent.LaunchEnded.class::cast)
 *     .ifPresent(it -> orchestrator.launchEnded(it.where(), it.jobId(), it.serverId()));
 * }</pre>
 */
public final class DrsEvents {

  /** The event pattern of a rule that forwards what this class reads. */
  public static final String PATTERN =
      "{\"source\":[\"aws.drs\"],\"detail-type\":["
          + "\"DRS Source Server Launch Result\","
          + "\"DRS Source Server Data Replication Stalled Change\","
          + "\"DRS Recovery Instance Failback State Change\","
          + "\"DRS PIT Snapshot Taken\"]}";

  private static final ObjectMapper JSON = DomainJson.mapper();

  private DrsEvents() {}

  /** The event, if it is one of DRS and complete. */
  public static Optional<DrsEvent> read(String json) {
    try {
      return read(JSON.readTree(json));
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** The event, if it is one of DRS and complete. */
  public static Optional<DrsEvent> read(JsonNode event) {
    if (!event.path("source").asText().equals("aws.drs")) {
      return Optional.empty();
    }
    try {
      AccountRegion where =
          new AccountRegion(event.path("account").asText(), event.path("region").asText());
      return resource(event).flatMap(id -> read(event, where, id));
    } catch (InvalidValueException e) {
      return Optional.empty();
    }
  }

  private static Optional<DrsEvent> read(JsonNode event, AccountRegion where, String id) {
    JsonNode detail = event.path("detail");
    String state = detail.path("state").asText();
    return switch (event.path("detail-type").asText()) {
      case "DRS Source Server Launch Result" -> launch(where, id, state, detail);
      case "DRS Source Server Data Replication Stalled Change" ->
          Optional.of(new DrsEvent.ReplicationStalled(where, id, state.equals("STALLED")));
      case "DRS Recovery Instance Failback State Change" ->
          Optional.of(new DrsEvent.FailbackChanged(where, id.replaceFirst("^ri-", "i-"), state));
      case "DRS PIT Snapshot Taken" ->
          text(detail, "DrsSnapshotID")
              .map(snapshot -> new DrsEvent.RecoveryPointTaken(where, id, snapshot));
      default -> Optional.empty();
    };
  }

  private static Optional<DrsEvent> launch(
      AccountRegion where, String serverId, String state, JsonNode detail) {
    boolean ended = state.startsWith("RECOVERY_LAUNCH_");
    return text(detail, "job-id")
        .filter(job -> ended)
        .map(
            job ->
                new DrsEvent.LaunchEnded(
                    where,
                    serverId,
                    job,
                    detail.path("is-drill").asText().equalsIgnoreCase("true"),
                    state.equals("RECOVERY_LAUNCH_SUCCEEDED")));
  }

  /** What it is about: the last part of the ARN. */
  private static Optional<String> resource(JsonNode event) {
    String arn = event.path("resources").path(0).asText();
    return Optional.of(arn.substring(arn.lastIndexOf('/') + 1)).filter(id -> !id.isBlank());
  }

  private static Optional<String> text(JsonNode detail, String member) {
    return Optional.of(detail.path(member).asText()).filter(text -> !text.isBlank());
  }
}
