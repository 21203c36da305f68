package io.github.drsorchestration.testkit.wire;

import static io.github.drsorchestration.testkit.wire.Wired.DUBLIN;
import static io.github.drsorchestration.testkit.wire.Wired.server;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.drsorchestration.testkit.call.PageSizes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.DescribeJobsResponse;
import software.amazon.awssdk.services.drs.model.Job;
import software.amazon.awssdk.services.drs.model.JobLog;
import software.amazon.awssdk.services.drs.model.RecoveryInstance;
import software.amazon.awssdk.services.drs.model.RecoverySnapshot;
import software.amazon.awssdk.services.drs.model.SourceServer;
import software.amazon.awssdk.services.drs.model.StartRecoveryRequestSourceServer;

/** Pages come one after the other and miss nothing. */
class PaginatorTest {

  private final DrsServer drsServer =
      DrsServer.start(Wired.worldOf(7).pageSizes(new PageSizes(3, 2, 4, 2, 5, 4)));
  private final DrsClient drs = Wired.client(drsServer, DUBLIN);

  @AfterEach
  void close() {
    drs.close();
    drsServer.close();
  }

  @Test
  void source_servers_come_in_pages() {
    assertThat(drs.describeSourceServersPaginator(it -> {}).items())
        .extracting(SourceServer::sourceServerID)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 7).mapToObj(Wired::server).toList());
    assertThat(drsServer.calls()).containsEntry("DescribeSourceServers", 3L);
  }

  @Test
  void a_page_is_as_small_as_the_caller_wants_and_never_larger_than_the_service_allows() {
    assertThat(drs.describeSourceServers(it -> it.maxResults(2)).items()).hasSize(2);
    assertThat(drs.describeSourceServers(it -> it.maxResults(1_000)).items()).hasSize(3);
  }

  @Test
  void the_last_page_has_no_token() {
    assertThat(
            drs.describeSourceServers(
                    it -> it.filters(f -> f.sourceServerIDs(server(1), server(2), server(3))))
                .nextToken())
        .isNull();
  }

  @Test
  void everything_else_comes_in_pages_too() {
    for (int i = 1; i <= 7; i++) {
      start(i);
    }
    drsServer.world().time().advance(Wired.UNTIL_LAUNCHED);

    assertThat(drs.describeJobsPaginator(it -> {}).items()).hasSize(7).doesNotHaveDuplicates();
    assertThat(drs.describeRecoveryInstancesPaginator(it -> {}).items())
        .extracting(RecoveryInstance::sourceServerID)
        .hasSize(7)
        .doesNotHaveDuplicates();
    assertThat(drs.describeRecoverySnapshotsPaginator(it -> it.sourceServerID(server(1))).items())
        .extracting(RecoverySnapshot::snapshotID)
        .hasSize(24)
        .doesNotHaveDuplicates();
    String job = drs.describeJobs(it -> {}).items().get(0).jobID();
    assertThat(drs.describeJobLogItemsPaginator(it -> it.jobID(job)).items())
        .extracting(JobLog::logDateTime)
        .hasSize(9)
        .isSorted();
  }

  @Test
  void jobs_that_begin_meanwhile_neither_repeat_nor_hide_others() {
    List<String> begun = new ArrayList<>();
    for (int i = 1; i <= 4; i++) {
      begun.add(0, start(i));
    }
    DescribeJobsResponse first = drs.describeJobs(it -> {});
    start(5);
    DescribeJobsResponse second = drs.describeJobs(it -> it.nextToken(first.nextToken()));

    List<String> seen = new ArrayList<>();
    first.items().stream().map(Job::jobID).forEach(seen::add);
    second.items().stream().map(Job::jobID).forEach(seen::add);
    assertThat(seen).isEqualTo(begun);
  }

  private String start(int number) {
    StartRecoveryRequestSourceServer item =
        StartRecoveryRequestSourceServer.builder().sourceServerID(server(number)).build();
    return drs.startRecovery(it -> it.sourceServers(item)).job().jobID();
  }
}
