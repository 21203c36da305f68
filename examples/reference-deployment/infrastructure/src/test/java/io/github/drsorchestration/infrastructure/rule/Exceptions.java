package io.github.drsorchestration.infrastructure.rule;

import java.util.Map;

/** Everything that departs from a rule on purpose, and why; there is no other list. */
final class Exceptions {

  /** Statements that allow all actions of services on everything. */
  static final Map<String, String> WHOLE_SERVICES =
      Map.of(
          "github-oidc-stack.yaml/DeploymentRole/Unnamed",
          "CloudFormation makes what has no name of ours; only CloudFormation can assume the role");

  /** Statements for everything whose reason is not in the metadata of a role of ours. */
  static final Map<String, String> WITHOUT_REASON =
      Map.of(
          "step-functions-stack.yaml/Role/DeliverLogs",
          "AWS documents these calls, for state machines that log and trace, with this resource");

  /** Principals that are everybody. */
  static final Map<String, String> EVERYBODY =
      Map.of(
          "eventbridge-stack.yaml/unnamed",
          "accounts of one organization, which has no principal of its own: a condition names it",
          "notification-stack.yaml/UseThroughSns",
          "callers of this account only, through SNS only, as in the key that AWS manages for SNS");

  private Exceptions() {}
}
