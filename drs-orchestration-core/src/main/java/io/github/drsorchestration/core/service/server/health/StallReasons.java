package io.github.drsorchestration.core.service.server.health;

import java.util.Map;

/**
 * Why replication stalls, in words.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/drs/latest/APIReference/API_DataReplicationError.html">DRS
 *     API: DataReplicationError</a>
 */
final class StallReasons {

  private static final Map<String, String> KNOWN =
      Map.ofEntries(
          Map.entry(
              "AGENT_NOT_SEEN",
              "the agent is not heard of: see that the source runs and reaches DRS by port 443"),
          Map.entry("SNAPSHOTS_FAILURE", "snapshots cannot be taken: see the quotas of EBS"),
          Map.entry(
              "NOT_CONVERGING",
              "the source changes faster than it is copied: allow more bandwidth, or a larger"
                  + " replication server"),
          Map.entry(
              "UNSTABLE_NETWORK",
              "the network breaks: see that port 1500 of the replication server is reached"),
          Map.entry(
              "FAILED_TO_CREATE_SECURITY_GROUP",
              "the security group of the replication server cannot be made: see the permissions"),
          Map.entry(
              "FAILED_TO_LAUNCH_REPLICATION_SERVER",
              "the replication server cannot be launched: see the quotas and permissions of EC2"),
          Map.entry(
              "FAILED_TO_BOOT_REPLICATION_SERVER",
              "the replication server does not boot: see that its subnet reaches DRS"),
          Map.entry(
              "FAILED_TO_AUTHENTICATE_WITH_SERVICE",
              "the replication server is not let in by DRS: see the way out of its subnet"),
          Map.entry(
              "FAILED_TO_DOWNLOAD_REPLICATION_SOFTWARE",
              "the replication server cannot download its software: see its way to S3"),
          Map.entry(
              "FAILED_TO_CREATE_STAGING_DISKS",
              "the staging disks cannot be made: see the quotas of EBS and the KMS key"),
          Map.entry(
              "FAILED_TO_ATTACH_STAGING_DISKS", "the staging disks cannot be attached: retry"),
          Map.entry(
              "FAILED_TO_PAIR_REPLICATION_SERVER_WITH_AGENT",
              "the agent and the replication server do not find each other: retry"),
          Map.entry(
              "FAILED_TO_CONNECT_AGENT_TO_REPLICATION_SERVER",
              "the agent does not reach port 1500 of the replication server"),
          Map.entry("FAILED_TO_START_DATA_TRANSFER", "the copy cannot be started: retry"));

  private StallReasons() {}

  static String text(String code) {
    String known = KNOWN.get(code);
    return known == null ? code : code + ": " + known;
  }
}
