package io.github.drsorchestration.aws.drs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.drsorchestration.api.json.DomainJson;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.api.server.SourceServer;
import io.github.drsorchestration.aws.client.AwsClients;
import io.github.drsorchestration.aws.standin.Answer;
import io.github.drsorchestration.aws.standin.ReceivedRequest;
import io.github.drsorchestration.aws.standin.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrsListsTest {

  private static final AccountRegion WHERE = new AccountRegion(StandIn.ACCOUNT, StandIn.REGION);

  @Test
  void pages_are_read_until_there_is_no_token_even_if_one_is_empty() {
    List<String> pages =
        List.of(
            "{\"items\":[{\"sourceServerID\":\"" + id(1) + "\"}],\"nextToken\":\"a\"}",
            "{\"items\":[],\"nextToken\":\"b\"}",
            "{\"items\":[{\"sourceServerID\":\"" + id(2) + "\"}]}");
    try (StandIn drs = StandIn.answering(it -> Answer.json(pages.get(it.number() - 1)));
        AwsClients clients = drs.clients().build()) {
      assertThat(DrsRecoveryService.over(clients).sourceServers(WHERE))
          .extracting(SourceServer::serverId)
          .containsExactly(id(1), id(2));
      assertThat(drs.requests().stream().map(it -> read(it).path("nextToken").asText("")))
          .containsExactly("", "a", "b");
    }
  }

  @Test
  void servers_are_asked_for_two_hundred_at_a_time_and_each_once() {
    List<String> ids = IntStream.range(0, 450).mapToObj(i -> id(i % 420)).toList();
    try (StandIn drs = StandIn.answering(it -> Answer.json("{\"items\":[]}"));
        AwsClients clients = drs.clients().build()) {
      DrsRecoveryService.over(clients).sourceServers(WHERE, ids);
      DrsRecoveryService.over(clients).recoveryInstances(WHERE, ids);

      assertThat(drs.requests().stream().map(it -> filter(it, "sourceServerIDs").size()))
          .containsExactly(200, 200, 20, 200, 200, 20);
    }
  }

  @Test
  void jobs_are_asked_for_a_thousand_at_a_time() {
    List<String> ids =
        IntStream.range(0, 2_001).mapToObj(i -> "drsjob-%017d".formatted(i)).toList();
    try (StandIn drs = StandIn.answering(it -> Answer.json("{\"items\":[]}"));
        AwsClients clients = drs.clients().build()) {
      DrsRecoveryService.over(clients).jobs(WHERE, ids);

      assertThat(drs.requests().stream().map(it -> filter(it, "jobIDs").size()))
          .containsExactly(1_000, 1_000, 1);
    }
  }

  @Test
  void a_request_for_nothing_returns_nothing_and_makes_no_call() {
    try (StandIn drs = StandIn.answering(it -> Answer.error(500, "", ""));
        AwsClients clients = drs.clients().build()) {
      DrsRecoveryService service = DrsRecoveryService.over(clients);

      assertThat(service.jobs(WHERE, List.of())).isEmpty();
      assertThat(service.sourceServers(WHERE, List.of())).isEmpty();
      assertThat(service.recoveryInstances(WHERE, List.of())).isEmpty();
      assertThat(drs.requests()).isEmpty();
    }
  }

  @Test
  void the_jobs_since_a_moment_are_cut_exactly_and_put_in_order_by_us() {
    String items =
        """
        {"items":[
          {"jobID":"old","creationDateTime":"2026-11-22T09:59:59.999Z"},
          {"jobID":"first","creationDateTime":"2026-11-22T10:00:00.000Z"},
          {"jobID":"last","creationDateTime":"2026-11-22T10:00:01.5+00:00"}]}
        """;
    try (StandIn drs = StandIn.answering(it -> Answer.json(items));
        AwsClients clients = drs.clients().build()) {
      assertThat(
              DrsRecoveryService.over(clients)
                  .jobsSince(WHERE, Instant.parse("2026-11-22T10:00:00Z")))
          .extracting(RecoveryJob::jobId)
          .containsExactly("last", "first");
      assertThat(read(drs.requests().get(0)).at("/filters/fromDate").asText())
          .isEqualTo("2026-11-22T09:59:59Z");
    }
  }

  @Test
  void recovery_points_are_asked_for_newest_first_and_those_not_taken_yet_are_left_out() {
    String items =
        """
        {"items":[
          {"snapshotID":"pit-old","sourceServerID":"s","timestamp":"2026-11-22T09:00:00Z"},
          {"snapshotID":"pit-coming","sourceServerID":"s","expectedTimestamp":"2026-11-22T09:20:00Z"},
          {"snapshotID":"pit-new","sourceServerID":"s","timestamp":"2026-11-22T09:10:00Z"}]}
        """;
    try (StandIn drs = StandIn.answering(it -> Answer.json(items));
        AwsClients clients = drs.clients().build()) {
      assertThat(DrsRecoveryService.over(clients).recoverySnapshots(WHERE, id(1)))
          .extracting(it -> it.snapshotId())
          .containsExactly("pit-new", "pit-old");
      assertThat(read(drs.requests().get(0)).path("order").asText()).isEqualTo("DESC");
    }
  }

  private static JsonNode filter(ReceivedRequest asked, String name) {
    return read(asked).path("filters").path(name);
  }

  private static JsonNode read(ReceivedRequest asked) {
    try {
      return DomainJson.mapper().readTree(asked.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String id(int number) {
    return "s-%017d".formatted(number);
  }
}
