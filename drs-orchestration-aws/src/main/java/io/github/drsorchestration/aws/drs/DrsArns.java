package io.github.drsorchestration.aws.drs;

import io.github.drsorchestration.api.server.AccountRegion;
import io.github.drsorchestration.api.server.ServerReference;
import io.github.drsorchestration.aws.region.DrsRegion;
import io.github.drsorchestration.aws.region.DrsRegions;
import java.util.List;

/** The ARNs of source servers: {@code arn:aws:drs:eu-west-1:111122223333:source-server/s-…}. */
final class DrsArns {

  private static final int REGION = 3;
  private static final int ACCOUNT = 4;

  private DrsArns() {}

  static String server(AccountRegion where, String serverId) {
    String partition =
        DrsRegions.published().find(where.region()).map(DrsRegion::partition).orElse("aws");
    return "arn:"
        + partition
        + ":drs:"
        + where.region()
        + ":"
        + where.accountId()
        + ":source-server/"
        + serverId;
  }

  static ServerReference server(String arn) {
    List<String> parts = List.of(arn.split(":", -1));
    return new ServerReference(
        new AccountRegion(parts.get(ACCOUNT), parts.get(REGION)),
        arn.substring(arn.lastIndexOf('/') + 1));
  }
}
