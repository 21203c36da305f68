package io.github.drsorchestration.aws.drs;

import io.github.drsorchestration.api.port.recovery.LaunchCommand;
import io.github.drsorchestration.api.port.recovery.RecoveryJobs;
import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.JobLogEntry;
import io.github.drsorchestration.api.server.RecoveryJob;
import io.github.drsorchestration.aws.client.call.AwsCalls;
import io.github.drsorchestration.aws.client.call.Pages;
import io.github.drsorchestration.aws.client.call.SentOnce;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.services.drs.DrsClient;
import software.amazon.awssdk.services.drs.model.DescribeJobLogItemsRequest;
import software.amazon.awssdk.services.drs.model.DescribeJobLogItemsResponse;
import software.amazon.awssdk.services.drs.model.DescribeJobsRequest;
import software.amazon.awssdk.services.drs.model.DescribeJobsRequestFilters;
import software.amazon.awssdk.services.drs.model.DescribeJobsResponse;
import software.amazon.awssdk.services.drs.model.StartRecoveryRequest;
import software.amazon.awssdk.services.drs.model.StartRecoveryRequestSourceServer;
import software.amazon.awssdk.services.drs.model.TerminateRecoveryInstancesRequest;

/** The jobs of DRS. A request that starts one is sent exactly once. */
final class DrsJobs implements RecoveryJobs {

  private static final Comparator<RecoveryJob> NEWEST_FIRST =
      Comparator.comparing(RecoveryJob::createdAt).reversed();

  private final Function<AccountRegion, AwsCalls<DrsClient>> drs;

  DrsJobs(Function<AccountRegion, AwsCalls<DrsClient>> drs) {
    this.drs = drs;
  }

  @Override
  public RecoveryJob startRecovery(LaunchCommand command) {
    StartRecoveryRequest request =
        StartRecoveryRequest.builder()
            .sourceServers(command.servers().stream().map(DrsJobs::launch).toList())
            .isDrill(command.drill())
            .tags(command.tags())
            .overrideConfiguration(SentOnce.configuration())
            .build();
    return BusyServers.distinguish(
        "StartRecovery",
        () ->
            drs.apply(command.where())
                .once(
                    "StartRecovery",
                    it -> JobMapper.job(command.where(), it.startRecovery(request).job())));
  }

  @Override
  public RecoveryJob terminateInstances(AccountRegion where, Collection<String> instanceIds) {
    TerminateRecoveryInstancesRequest request =
        TerminateRecoveryInstancesRequest.builder()
            .recoveryInstanceIDs(instanceIds)
            .overrideConfiguration(SentOnce.configuration())
            .build();
    return BusyServers.distinguish(
        "TerminateRecoveryInstances",
        () ->
            drs.apply(where)
                .once(
                    "TerminateRecoveryInstances",
                    it -> JobMapper.job(where, it.terminateRecoveryInstances(request).job())));
  }

  @Override
  public List<RecoveryJob> jobs(AccountRegion where, Collection<String> jobIds) {
    return DrsLimits.batches(jobIds, DrsLimits.JOB_IDS).stream()
        .map(ids -> DescribeJobsRequestFilters.builder().jobIDs(ids).build())
        .flatMap(filters -> describe(where, filters).stream())
        .toList();
  }

  /**
   * {@inheritDoc}
   *
   * <p>DRS does not say whether its filter includes the moment, nor how exactly it compares, so it
   * is asked for a little more.
   */
  @Override
  public List<RecoveryJob> jobsSince(AccountRegion where, Instant since) {
    Instant from = since.isBefore(Instant.EPOCH) ? Instant.EPOCH : since;
    Instant asked = from.equals(Instant.EPOCH) ? from : from.minusSeconds(1);
    DescribeJobsRequestFilters filters =
        DescribeJobsRequestFilters.builder()
            .fromDate(asked.truncatedTo(ChronoUnit.SECONDS).toString())
            .build();
    return describe(where, filters).stream()
        .filter(job -> !job.createdAt().isBefore(from))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  @Override
  public List<JobLogEntry> jobLog(AccountRegion where, String jobId) {
    AwsCalls<DrsClient> calls = drs.apply(where);
    DescribeJobLogItemsRequest request = DescribeJobLogItemsRequest.builder().jobID(jobId).build();
    return Pages.all(
            token ->
                calls
                    .ifKnown(
                        "DescribeJobLogItems",
                        it -> it.describeJobLogItems(request.toBuilder().nextToken(token).build()))
                    .orElseGet(() -> DescribeJobLogItemsResponse.builder().build()),
            DescribeJobLogItemsResponse::items,
            DescribeJobLogItemsResponse::nextToken)
        .stream()
        .map(JobMapper::line)
        .flatMap(Optional::stream)
        .sorted(Comparator.comparing(JobLogEntry::at))
        .toList();
  }

  private List<RecoveryJob> describe(AccountRegion where, DescribeJobsRequestFilters filters) {
    AwsCalls<DrsClient> calls = drs.apply(where);
    DescribeJobsRequest request = DescribeJobsRequest.builder().filters(filters).build();
    return Pages.all(
            token ->
                calls.repeatable(
                    "DescribeJobs",
                    it -> it.describeJobs(request.toBuilder().nextToken(token).build())),
            DescribeJobsResponse::items,
            DescribeJobsResponse::nextToken)
        .stream()
        .map(job -> JobMapper.job(where, job))
        .toList();
  }

  private static StartRecoveryRequestSourceServer launch(LaunchCommand.Item item) {
    return StartRecoveryRequestSourceServer.builder()
        .sourceServerID(item.serverId())
        .recoverySnapshotID(item.snapshotId().orElse(null))
        .build();
  }
}
