package io.github.drsorchestration.aws.region;

import io.github.drsorchestration.api.account.TargetAccount;
import io.github.drsorchestration.api.port.RegionSource;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every Region with DRS in the partition of an account, which its role tells. Those that the
 * account has not enabled are among them: whether it has is found out by asking there.
 */
public final class PublishedRegions implements RegionSource {

  private static final String DEFAULT_PARTITION = "aws";

  private final DrsRegions regions;
  private final String homePartition;

  /**
   * @param regions where DRS is offered
   * @param homeRegion the Region of the orchestrator, for accounts without a role
   */
  public PublishedRegions(DrsRegions regions, String homeRegion) {
    this.regions = regions;
    this.homePartition =
        regions.find(homeRegion).map(DrsRegion::partition).orElse(DEFAULT_PARTITION);
  }

  @Override
  public Set<String> regions(TargetAccount account) {
    String partition = account.roleArn().map(arn -> arn.split(":", -1)[1]).orElse(homePartition);
    Set<String> codes = new TreeSet<>();
    regions.inPartition(partition).forEach(region -> codes.add(region.code()));
    return codes;
  }
}
