package io.github.drsorchestration.requirement;

import java.util.List;

/**
 * The endpoints that the product requirements list, in their order; for the tests of all modules.
 */
public final class PrdEndpoints {

  public static final List<String> ALL =
      """
      GET /protection-groups
      POST /protection-groups
      GET /protection-groups/{id}
      PUT /protection-groups/{id}
      DELETE /protection-groups/{id}
      POST /protection-groups/resolve
      GET /recovery-plans
      POST /recovery-plans
      GET /recovery-plans/{id}
      PUT /recovery-plans/{id}
      DELETE /recovery-plans/{id}
      POST /recovery-plans/{id}/execute
      GET /recovery-plans/{id}/check-existing-instances
      GET /executions
      POST /executions
      GET /executions/{id}
      POST /executions/{id}/pause
      POST /executions/{id}/resume
      POST /executions/{id}/cancel
      POST /executions/{id}/terminate-instances
      GET /executions/{id}/job-logs
      GET /executions/{id}/termination-status
      DELETE /executions
      POST /executions/delete
      GET /drs/source-servers
      GET /drs/quotas
      GET /drs/capacity
      GET /drs/capacity/regional
      GET /accounts
      POST /accounts
      GET /accounts/{accountId}
      PUT /accounts/{accountId}
      DELETE /accounts/{accountId}
      POST /accounts/{accountId}/validate
      GET /ec2/subnets
      GET /ec2/security-groups
      GET /ec2/instance-profiles
      GET /ec2/instance-types
      GET /config/export
      GET /config/tag-sync
      PUT /config/tag-sync
      GET /config/health
      GET /users/profile
      GET /health
      """
          .lines()
          .toList();

  private PrdEndpoints() {}
}
