package io.github.drsorchestration.core.operation.catalog;

import io.github.drsorchestration.core.input.InputCheck;
import java.util.Optional;

/** Inputs that only say which thing is meant. */
public final class ById {

  private ById() {}

  /**
   * A protection group.
   *
   * @param groupId its id
   */
  public record Group(String groupId) {
    public Group {
      InputCheck.notBlank("groupId", groupId);
    }
  }

  /**
   * A protection group at a version.
   *
   * @param groupId its id
   * @param version the version that was read; absent, whichever it has
   */
  public record GroupVersion(String groupId, Optional<Long> version) {
    public GroupVersion {
      InputCheck.notBlank("groupId", groupId);
    }
  }

  /**
   * A recovery plan.
   *
   * @param planId its id
   */
  public record Plan(String planId) {
    public Plan {
      InputCheck.notBlank("planId", planId);
    }
  }

  /**
   * A recovery plan at a version.
   *
   * @param planId its id
   * @param version the version that was read; absent, whichever it has
   */
  public record PlanVersion(String planId, Optional<Long> version) {
    public PlanVersion {
      InputCheck.notBlank("planId", planId);
    }
  }

  /**
   * An execution.
   *
   * @param executionId its id
   */
  public record Execution(String executionId) {
    public Execution {
      InputCheck.notBlank("executionId", executionId);
    }
  }

  /**
   * A disaster.
   *
   * @param disasterId its id
   */
  public record Disaster(String disasterId) {
    public Disaster {
      InputCheck.notBlank("disasterId", disasterId);
    }
  }

  /**
   * An account.
   *
   * @param accountId its id
   */
  public record Account(String accountId) {
    public Account {
      InputCheck.notBlank("accountId", accountId);
    }
  }

  /**
   * An account at a version.
   *
   * @param accountId its id
   * @param version the version that was read; absent, whichever it has
   */
  public record AccountVersion(String accountId, Optional<Long> version) {
    public AccountVersion {
      InputCheck.notBlank("accountId", accountId);
    }
  }

  /** Nothing in particular. */
  public record Nothing() {}

  /**
   * What was deleted.
   *
   * @param id its id
   */
  public record Deleted(String id) {}
}
