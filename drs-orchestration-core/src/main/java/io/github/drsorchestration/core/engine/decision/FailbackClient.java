package io.github.drsorchestration.core.engine.decision;

import io.github.drsorchestration.api.server.AccountRegion;

/** What somebody has to do at a machine on premises before a server can come home to it. */
public final class FailbackClient {

  private FailbackClient() {}

  /** Which machine is to be booted with what, in one sentence. */
  public static String instructions(String server, AccountRegion where, String instanceId) {
    return "boot the machine of "
        + server
        + " on premises with the DRS failback client, give it Region "
        + where.region()
        + " and temporary credentials of account "
        + where.accountId()
        + " with the policy AWSElasticDisasterRecoveryFailbackInstallationPolicy, and choose"
        + " recovery instance "
        + instanceId;
  }
}
